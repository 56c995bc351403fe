import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Behaviour, Work } from '../../server/engine/behaviour.ts';
import { type Say, type Workflow, isWorkflow, statesAfter } from '../../server/engine/workflow.ts';
import { behaviours } from '../../server/workflows/behaviours.sql.ts';
import { clauses } from '../../server/workflows/clauses.ts';
import { resources } from '../../server/workflows/index.ts';

const root = new URL('../../', import.meta.url);
const workflows = resources.filter(isWorkflow);

const source = (folder: string): string =>
  readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(fileURLToPath(new URL(`${folder}/${path}`, root)), 'utf8'))
    .join('\n');

/** The effect that moves a case of another workflow: `applications.admit`. */
function effectNamed(path: string): unknown {
  const [resource = '', name = ''] = path.split('.');
  return behaviours[resource]?.effects?.[name];
}

describe.each(workflows.map((workflow) => [workflow.resource, workflow] as const))('the workflow of %s', (_resource, workflow) => {
  test('every state is reached from where it starts, and each that is not final is left again', () => {
    const byEffects = Object.entries(workflow.states).flatMap(([state, { reached_by }]) => (reached_by ? [{ state, ...reached_by }] : []));
    for (const { transition } of byEffects) expect(effectNamed(transition), transition).toBeTypeOf('function');
    const reached = new Set([workflow.starts]);
    for (const state of reached) {
      for (const one of byEffects) if (one.from.includes(state)) reached.add(one.state);
      for (const { from, to } of Object.values(workflow.transitions))
        if (from.includes(state)) for (const next of statesAfter({ to }, state)) reached.add(next);
    }
    expect([...reached].sort()).toEqual(Object.keys(workflow.states).sort());
    const acts = Object.values(workflow.transitions).flatMap(({ from, to }) => from.map((state) => ({ state, leads: statesAfter({ to }, state).some((next) => next !== state) })));
    // An act that stays leaves nothing: one may appeal against a decision that is final.
    const final = (state: string) => workflow.states[state]?.final === true;
    const left = new Set([...acts.flatMap(({ state, leads }) => (leads || !final(state) ? [state] : [])), ...byEffects.flatMap(({ from }) => from)]);
    for (const state of Object.keys(workflow.states)) expect({ state, left: left.has(state) }).toEqual({ state, left: !final(state) });
  });

  test('every gate is asked by a transition, and cites a clause that exists', () => {
    const asked = new Set([...(workflow.always ?? []), ...Object.values(workflow.transitions).flatMap(({ needs }) => needs ?? [])]);
    expect(Object.keys(workflow.gates).filter((gate) => !asked.has(gate) && !borrowed(workflow, gate))).toEqual([]);
    const known = clauses.map(({ id }) => id);
    for (const { code, clause } of Object.values(workflow.gates)) expect({ code, known: known.includes(clause) }).toEqual({ code, known: true });
    for (const [name, { clause }] of Object.entries(workflow.transitions)) if (clause) expect({ name, known: known.includes(clause) }).toEqual({ name, known: true });
  });

  test('the day of its facts is told by columns that hold a day or a moment', () => {
    for (const column of workflow.judged_on ?? []) expect({ column, kind: workflow.columns[column]?.kind }).toEqual({ column, kind: expect.stringMatching(/^(instant|date)$/) as unknown });
  });

  test('every clock and every link does something that its party may do', () => {
    for (const { does, in: state } of Object.values(workflow.deadlines ?? {})) {
      expect(workflow.transitions[does]?.by).toContain('clock');
      expect(workflow.transitions[does]?.from).toContain(state);
    }
    for (const { does, party } of Object.values(workflow.links ?? {})) expect(workflow.transitions[does]?.by).toContain(party);
  });

  test('every word shown to a person stands in both languages', () => {
    for (const sentence of sentences(workflow)) {
      expect(sentence.en.trim()).not.toBe('');
      expect(sentence.fr.trim()).not.toBe('');
    }
    expect(sentences(workflow).length).toBeGreaterThan(5);
  });

  test('every field of a form has its question, and every choice its label', () => {
    for (const [name, { input }] of Object.entries(workflow.transitions))
      for (const [field, schema] of Object.entries(input?.shape ?? {})) {
        const { label, labels, enum: values } = z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' }) as { label?: Say; labels?: Record<string, Say>; enum?: string[] };
        expect(label ?? `${name}.${field}`).toMatchObject({ en: expect.any(String) as unknown, fr: expect.any(String) as unknown });
        for (const value of values ?? []) expect(labels?.[value] ?? `${name}.${field}: ${value}`).toMatchObject({ fr: expect.any(String) as unknown });
      }
  });

  test('every letter of every transition is built in English and in French, with no place left open', async () => {
    const { letter } = (behaviours[workflow.resource] ?? {}) as Behaviour;
    const acts: [string, { sends?: readonly string[] | undefined; input?: z.ZodObject | undefined }][] = [['create', { sends: workflow.sends }], ...Object.entries(workflow.transitions)];
    for (const [name, { sends, input }] of acts)
      for (const kind of sends ?? [])
        for (const locale of ['en', 'fr'] as const) {
          const letters = [(await letter?.(kind, deskOf(locale), filedRow(locale) as never, answered(input), judgedFor(locale))) ?? []].flat();
          expect(letters.length, `${name}: ${kind} in ${locale}`).toBeGreaterThan(0);
          for (const built of letters) {
            expect(built, `${name}: ${kind} in ${locale}`).toMatchObject({ locale });
            expect(`${built.subject}\n${built.body}`).not.toMatch(/undefined|null|NaN|\[object|\{(?!link:[a-z_]+\})/);
            const places = [...built.body.matchAll(/\{link:([a-z_]+)\}/g)].map((found) => found[1]);
            expect(built.links ?? []).toEqual(places);
          }
        }
  });
});

/** A gate that a workflow borrows from another for its own transitions must be used by one of the two. */
const borrowed = ({ resource }: Workflow, gate: string): boolean =>
  workflows.some((other) => other.resource !== resource && gate in other.gates && Object.values(other.transitions).some(({ needs }) => needs?.includes(gate)));

function sentences(workflow: Workflow): Say[] {
  return [
    workflow.label,
    ...Object.values(workflow.states).map(({ label }) => label),
    ...Object.values(workflow.gates).flatMap(({ says, mend }) => [says, mend]),
    ...Object.values(workflow.transitions).flatMap(({ label, done }) => [label, done]),
    ...Object.values(workflow.links ?? {}).map(({ says }) => says),
    ...(workflow.delete_refused ? [workflow.delete_refused.says] : []),
  ];
}

/** A desk at which every question to the database finds one provider who reads `locale`. */
const deskOf = (locale: string): Work =>
  ({ at: '2026-03-02T10:00:00.000Z', house: { settings: { BASE_URL: 'http://localhost:3000' } }, trx: () => ({ where: () => ({ first: () => Promise.resolve({ id: 3, name: 'Sow', candidate_name: 'Karim Sow', email: 'sow@plumbing.example', reference: 'A-2026-000001', locale, ...newVersion }) }) }) }) as unknown as Work;

/** Facts as they were judged: what the letters of a review and of a measure need is in them. */
const judgedFor = (locale: string): object => ({
  provider: { name: 'Sow', email: 'sow@plumbing.example', locale },
  customer: { name: 'Awa Kane', email: 'awa@kane.example', locale },
  service: 'Kitchen sink',
  policy: { title: { en: 'Respect for the team', fr: 'Respect de l’équipe' }, number: 1, clauses: clauses.map(({ id, text }) => ({ id, text })) },
  clauses: { get: () => ({ title: { en: 'Customer protection', fr: 'Protection des clients' }, text: clauses[0]?.text, version: 1 }) },
  incidents: [{ id: 30, category: 'threat', state: 'confirmed', occurred_at: '2026-03-01T10:00:00.000Z', clause_id: null }],
});

/** A document with a version of one clause, as a notice tells of it. */
const newVersion = {
  title_en: 'Quality charter', title_fr: 'Charte qualité', needed_to_join: 1, number: 2, clauses: JSON.stringify(clauses.slice(0, 1)), change_reason: JSON.stringify({ en: 'A clearer word.', fr: 'Un mot plus clair.' }),
};

const filedRow = (locale: string): object => ({
  id: 1, version: 2, state: 'x', provider_id: 3, review_id: 1, author_name: 'Awa Kane', author_email: 'awa@kane.example', body: 'He never came back.', rating: 1, locale, created_at: '2026-03-01T10:00:00.000Z',
  application_id: 3, starts_at: '2026-03-04T14:00:00.000Z', minutes: 45, mode: 'video', place: 'https://meet.example/1', interviewer_ids: '[3]', uid: '1@localhost', sequence: 0,
  asked_to_stop_at: '2026-02-20T10:00:00.000Z', review_on: '2026-06-01', blocked_channels: '["email"]',
  rejection_ground: 'unlawful', rejection_clause: 'client-protection.lawful-content', rejection_explanation: 'It calls for violence.', name: 'Sow', email: 'sow@plumbing.example', insurance_ends_on: '2026-04-30',
  client_name: 'Mariam Diop', client_email: 'mariam@diop.example', service_description: 'A new boiler', service_ended_on: '2026-02-10',
  kind: 'complaint', sender_name: 'Awa Kane', sender_email: 'awa@kane.example', subject: 'A fee', received_at: '2026-03-01T10:00:00.000Z', answered_at: '2026-03-02T10:00:00.000Z',
  statement_requested_at: '2026-03-01T10:00:00.000Z', statement_due_at: '2026-03-08T10:00:00.000Z', level: 'suspension', ends_at: '2026-03-31T22:00:00.000Z', amount_cents: 12_000,
  violations: JSON.stringify([{ type: 'hidden_fee', clause_id: 'conduct-policy.no-extra-fees', facts: 'A trip was charged that nobody had agreed on.', occurred_on: '2026-02-20' }]),
  candidate_name: 'Karim Sow', candidate_email: 'karim@sow.example', trade: 'plumbing', decline_reason: 'skills', decline_explanation: 'The work samples do not show the trade.',
  appellant_name: 'Karim Sow', appellant_email: 'karim@sow.example', of_resource: 'sanctions', decided_on_at: '2026-02-20T10:00:00.000Z',
  complainant: 'Awa Kane', complainant_email: 'awa@kane.example', reference: 'P-ABCD-EFGH', due_at: '2026-03-23T17:00:00.000Z', need: 'A sink that no longer drips', what: 'Seals fitted', due_on: '2026-03-23', grounds: '["expectation_not_met"]',
});

interface Asked {
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly format?: string;
  readonly items?: Asked;
  readonly properties?: Readonly<Record<string, Asked>>;
}

/** A field as somebody fills it: the first of each choice, a number or an instant where one is asked, one entry of a list, a sentence elsewhere. */
function filled({ enum: values, type, format, items, properties }: Asked): unknown {
  if (values) return values[0];
  if (items) return [filled(items)];
  if (properties) return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, filled(one)]));
  return { integer: 30, boolean: true }[type ?? ''] ?? ({ 'date-time': '2026-03-05T09:00:00.000Z', date: '2026-06-01' }[format ?? ''] ?? 'A sentence that is long enough.');
}

const answered = (input: z.ZodObject | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input?.shape ?? {}).map(([name, schema]) => [name, filled(z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' }) as Asked)]));

describe('the codes that the specification promises', () => {
  /** Sections A to E and G of the requirements and 1, 2 and 5 of the workflows, as they stood when this was written, but for what belongs to other cases. */
  const promised = [
    'RULE_CITATION_REQUIRED', 'SUSPENSION_END_REQUIRED', 'ADVISORY_RULE_NOT_SANCTIONABLE', 'DECLINE_NOT_SANCTIONABLE', 'NEGLIGENCE_FINDING_REQUIRED', 'NO_REFUND_AFTER_REMOVAL', 'SIGNED_CONSENT_REQUIRED', 'REVIEWER_CONFLICT', 'APPEAL_EVIDENCE_REQUIRED',
    'RECOMMENDATION_REQUIRED', 'RECOMMENDATION_NOT_VERIFIED', 'SELF_RECOMMENDATION', 'ADMISSION_GATES_UNMET', 'INTERVIEW_REQUIRED', 'INTERVIEW_LIMIT_REACHED', 'SCORECARD_INCOMPLETE',
    'DUPLICATE_REFEREE', 'NOT_MOST_RECENT', 'CONSENT_NOT_DECLARED', 'CHANNEL_NOT_ALLOWED', 'REFERENCE_SHEET_INCOMPLETE', 'REFEREE_REPLACEMENT_REASON', 'REFERENCES_INCOMPLETE',
    'BACKGROUND_CHECK_MISSING', 'SKILLS_CHECK_MISSING', 'NOT_LISTABLE', 'CATEGORY_NOT_QUALIFIED', 'INSURANCE_REQUIRED', 'INSURANCE_EXPIRED', 'INSURANCE_ACTIVITY_NOT_COVERED',
    'CHARTER_NOT_ACCEPTED', 'CHARTER_VERSION_OUTDATED', 'TERMS_NOT_ACCEPTED', 'EXPLICIT_ACCEPTANCE_REQUIRED', 'OBLIGOR_NOT_SIGNATORY', 'VERSION_IMMUTABLE', 'MEMBERS_NOT_INFORMED', 'CUSTOMERS_NOT_INFORMED',
    'MODERATION_REQUIRED', 'AUTHOR_NOT_VERIFIED', 'CRITICAL_REVIEW_MUST_BE_PUBLISHED', 'REPLY_INVITATION_MISSING', 'SIGNAL_NOT_DISPOSED', 'REVIEW_DELETE_FORBIDDEN', 'REVIEWS_CANNOT_BE_DISABLED', 'RETALIATION_FORBIDDEN', 'SECOND_PERSON_REQUIRED', 'PAYMENT_DATA_NOT_ALLOWED', 'INVALID_TRANSITION',
    'OUTCOME_REQUIRED', 'ESCALATION_DOES_NOT_CHANGE_ANSWER', 'EXCEPTION_NEEDS_MANAGEMENT',
  ];

  /** The same read from the specification where it lies beside the project. */
  const written = [['requirements.md', /^## A\..*?(?=^## C)/ms], ['requirements.md', /^## E\..*?(?=^## F)/ms], ['workflows.md', /^## 1\..*?(?=^## 3)/ms]].flatMap(([file, section]) => {
    const path = new URL(`../shared/spec/${file as string}`, root);
    const text = existsSync(path) ? (section as RegExp).exec(readFileSync(path, 'utf8'))?.[0] : '';
    return [...(text ?? '').matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map((found) => found[1] as string);
  });

  const [thrown, tested] = [source('server'), source('tests/workflows')];

  test.each([...new Set([...promised, ...written])])('%s is refused somewhere in the house, and tried by a test of its rules', (code) => {
    expect(thrown).toContain(`'${code}'`);
    expect(tested).toContain(`'${code}'`);
  });

  test('no gate’s code goes untried', () => {
    const codes = workflows.flatMap(({ gates, delete_refused }) => [...Object.values(gates).map(({ code }) => code), ...(delete_refused ? [delete_refused.code] : [])]);
    expect([...new Set(codes)].filter((code) => !tested.includes(`'${code}'`))).toEqual([]);
  });
});
