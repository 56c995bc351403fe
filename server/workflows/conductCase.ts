/** A provider's conduct (workflows.md, section 5; requirements, section G): signalled by anything, opened by a person, heard, decided by a cited clause. */
import * as z from 'zod';
import { type Actor, type CaseRow, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { type ClauseVersion, type ConductFacts, citedOf, clauseOnDay, conductGates } from './conductGates.ts';
import { mostEvidence } from './appealWords.ts';
import { type Severity, type Violation, aggravations, conductClauses, origins, originsByHand, outcomes, severities, severityOf, statementDays, violationLabels, violationsOf } from './conductWords.ts';
import { clauseById } from './clauses.ts';
import { asked, choice, day, id, onlyIf, text } from './fields.ts';

const handlers = ['case_manager', 'manager'] as const;
const reason = asked(text(2_000, 3), say('Reason', 'Raison'), true);
const statement = asked(text(10_000, 3), say('What happened, in the provider’s words', 'Ce qui s’est passé, dans les mots du prestataire'), true);
const clause = choice(Object.fromEntries(conductClauses.map((one) => [one, clauseById(one)?.text ?? say(one, one)])));

const violation = z.strictObject({
  type: choice(violationLabels),
  clause_id: clause,
  facts: text(3_000, 10),
  occurred_on: day,
  aggravations: z.array(choice(aggravations)).max(2).optional(),
  target: text(200).optional(),
  request_id: id.optional(),
});

const restitution = z.strictObject({ finding: text(3_000, 0).optional(), amount_cents: z.int().min(1).max(2_000_000_000), damage_id: id.optional() });

const dayMs = 86_400_000;
const afterDays = (at: string, days: number): string => new Date(Date.parse(at) + days * dayMs).toISOString();

/** Each violation as the clause stood on its day: its force and the version of its document. */
const dated = (violations: readonly Violation[], library: readonly ClauseVersion[]): readonly Violation[] =>
  violations.map((one) => {
    const then = clauseOnDay(library, one.clause_id, one.occurred_on);
    return { ...one, ...(then && { kind: then.force, policy_version: then.policy_version }) };
  });

/** A case that was thought grave when it was signalled is never made lighter by how it is worded. */
const gravest = (a: Severity, b: Severity): Severity => (['low', 'medium', 'high'] as const).findLast((one) => one === a || one === b) ?? 'medium';

function allegation(input: Record<string, unknown>, { row, facts }: { row: CaseRow; facts: ConductFacts }) {
  const violations = dated(input.violations as readonly Violation[], facts.library);
  const severity = gravest(severityOf(violations), row.severity === 'high' ? 'high' : 'low');
  return {
    violations: JSON.stringify(violations), severity, ...(severity === 'high' && { priority: 3 }),
    facts_on: violations.map(({ occurred_on }) => occurred_on).toSorted()[0] ?? null,
  };
}

/** Who decided: of two people, the one who proposed. */
const decider = ({ proposal }: CaseRow, by: Actor): number => (typeof proposal === 'string' && proposal ? (JSON.parse(proposal) as { by: number }).by : by.id);

/** The clauses of the decision; without a sanction, all that was alleged, so that like cases find it. */
function ruling(row: CaseRow, input: Record<string, unknown>): { clause_ids: string; policy_versions: string } {
  const cited = citedOf(row, input);
  const upon = cited.length ? cited : violationsOf(row.violations);
  return {
    clause_ids: JSON.stringify([...new Set(upon.map(({ clause_id }) => clause_id))]),
    policy_versions: JSON.stringify(Object.fromEntries(upon.map(({ clause_id, policy_version }) => [clause_id, policy_version ?? null]))),
  };
}

const alleged = z.object({ violations: asked(z.array(violation).min(1).max(12), say('What is held against the provider', 'Ce qui est reproché au prestataire')) });

export const conductCase = workflow<ConductFacts>()({
  subject: 'ConductCase',
  resource: 'conduct_cases',
  label: say('Conduct case', 'Dossier de conduite'),
  starts: 'signalled',
  judged_on: ['facts_on'],
  order: ['created_at', 'ASC'],
  fields: z.object({
    provider_id: id,
    engagement_id: id.nullish(),
    origin: asked(choice(originsByHand), say('Where it comes from', 'Origine')).default('staff'),
    summary: asked(text(3_000, 10), say('What was noticed', 'Ce qui a été constaté'), true),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['signalled', 'opened', 'hearing', 'decided', 'closed'] },
    reference: { kind: 'text', filter: true },
    provider_id: { kind: 'number', filter: true },
    engagement_id: { kind: 'number', filter: true },
    origin: { kind: 'text', filter: true, facet: Object.keys(origins) },
    source_resource: { kind: 'text', filter: true },
    source_id: { kind: 'number', filter: true },
    severity: { kind: 'text', filter: true, facet: Object.keys(severities) },
    summary: { kind: 'text' },
    violations: { kind: 'json', quiet: true },
    facts_on: { kind: 'date' },
    opened_at: { kind: 'instant', filter: true },
    opened_by: { kind: 'number', filter: true },
    statement_requested_at: { kind: 'instant', filter: true },
    statement_due_at: { kind: 'instant', filter: true },
    statement: { kind: 'text', quiet: true },
    statement_at: { kind: 'instant', filter: true },
    hearing_closed_at: { kind: 'instant', filter: true },
    outcome: { kind: 'text', filter: true, facet: Object.keys(outcomes) },
    reasons: { kind: 'text', quiet: true },
    clause_ids: { kind: 'json' },
    policy_versions: { kind: 'json', quiet: true },
    departs_because: { kind: 'text', quiet: true },
    decided_at: { kind: 'instant', filter: true, sort: true },
    decided_by: { kind: 'number', filter: true },
    unreached_at: { kind: 'instant', filter: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['summary'],
  reads: [...handlers, 'auditor'],
  creates: handlers,
  edits: { by: handlers, fields: ['priority', 'assignee_id'] },
  // S0-22: whoever is tied to the provider is kept out.
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, engagement: { resource: 'engagements', by: 'engagement_id' } },
  has: { sanctions: { resource: 'sanctions', by: 'conduct_case_id' }, restitutions: { resource: 'restitutions', by: 'conduct_case_id' } },
  states: {
    signalled: { label: say('Signalled', 'Signalé'), tone: 'waiting' },
    opened: { label: say('Opened', 'Ouvert'), tone: 'active' },
    hearing: { label: say('Provider asked', 'Prestataire interrogé'), tone: 'waiting' },
    decided: { label: say('Decided', 'Décidé'), tone: 'active' },
    closed: { label: say('Closed', 'Clos'), tone: 'neutral', final: true },
  },
  gates: conductGates,
  always: ['no_payment_data'],
  transitions: {
    open: {
      from: ['signalled'], to: 'opened', by: handlers, needs: ['citation_stands'], clause: 'conduct-policy.cited-rule',
      input: alleged,
      label: say('Open the case', 'Ouvrir le dossier'), done: say('Case opened', 'Dossier ouvert'),
      sets: (input, { at, by, row, facts }: { at: string; by: Actor; row: CaseRow; facts: ConductFacts }) => ({ ...allegation(input, { row, facts }), opened_at: at, opened_by: by.id }),
    },
    revise: {
      from: ['opened'], to: 'stays', by: handlers, needs: ['citation_stands'], clause: 'conduct-policy.cited-rule',
      input: alleged,
      label: say('Change what is alleged', 'Modifier les reproches'), done: say('Allegations changed', 'Reproches modifiés'),
      sets: (input, { row, facts }: { row: CaseRow; facts: ConductFacts }) => allegation(input, { row, facts }),
    },
    request_statement: {
      from: ['opened'], to: 'hearing', by: handlers, sends: ['statement_request'], clause: 'conduct-policy.heard-first',
      label: say('Ask for the provider’s statement', 'Demander la version du prestataire'), done: say('Statement asked for', 'Version demandée'),
      sets: (_input, { at }) => ({ statement_requested_at: at, statement_due_at: afterDays(at, statementDays), due_at: afterDays(at, statementDays) }),
    },
    record_statement: {
      from: ['hearing'], to: 'stays', by: [...handlers, 'provider'], input: z.object({ statement }), clause: 'conduct-policy.heard-first',
      label: say('Write down the statement', 'Consigner la version du prestataire'), done: say('Statement received', 'Version reçue'),
      sets: (input, { at }) => ({ statement: textOf(input.statement), statement_at: at, hearing_closed_at: at, due_at: null }),
    },
    close_hearing: {
      from: ['hearing'], to: 'stays', by: ['clock'], clause: 'conduct-policy.heard-first',
      label: say('Go on without a statement', 'Poursuivre sans version'), done: say('The days for a statement have passed', 'Le délai pour répondre est passé'),
      sets: (_input, { at }) => ({ hearing_closed_at: at }),
    },
    dismiss: {
      from: ['signalled', 'opened', 'hearing'], to: 'closed', by: handlers, sends: ['dismissed'], input: z.object({ reason }), clause: 'house-rules.written-reasons',
      label: say('Close without action', 'Classer sans suite'), done: say('Closed without action', 'Classé sans suite'),
      sets: (input) => ({ reasons: textOf(input.reason), due_at: null }),
    },
    decide: {
      from: ['hearing'], to: 'decided', by: handlers, second_person: { field: 'outcome', is: 'termination' }, second_by: ['manager'], grave: true, sends: ['decision'], clause: 'conduct-policy.cited-rule',
      needs: ['heard', 'manager_excludes', 'not_a_decline', 'rule_cited', 'sanctionable_rule', 'suspension_ends', 'negligence_found', 'departure_explained'],
      input: z.object({
        outcome: asked(choice(outcomes), say('Decision', 'Décision')),
        reasons: asked(text(5_000, 10), say('Reasons, as the provider will read them', 'Motifs, tels que le prestataire les lira'), true),
        clause_ids: asked(z.array(clause).max(10).default([]), say('Clauses that were broken', 'Clauses enfreintes')),
        starts_on: onlyIf(asked(day.optional(), say('First day (at once when empty)', 'Premier jour (tout de suite si vide)')), { field: 'outcome', is: 'suspension' }, false),
        ends_on: onlyIf(asked(day.optional(), say('Last day', 'Dernier jour')), { field: 'outcome', is: 'suspension' }, true),
        departs_because: asked(text(1_000, 3).optional(), say('Why it differs from a milder step or from comparable cases', 'Pourquoi s’écarter d’une mesure plus douce ou de cas comparables'), true),
        restitution: asked(restitution.optional(), say('To be made good', 'À réparer')),
      }),
      label: say('Decide', 'Décider'), done: say('Decided', 'Décidé'),
      sets: (input, { at, by, row }) => ({
        outcome: textOf(input.outcome), reasons: textOf(input.reasons), departs_because: textOf(input.departs_because) || null, ...ruling(row, input),
        decided_at: at, decided_by: decider(row, by), due_at: null, letter_key: `conduct_cases:${row.id}:decision:${row.version + 1}`,
      }),
    },
    refuse_proposal: {
      from: ['hearing'], to: 'stays', by: ['manager'], needs: ['proposal_waits'], input: z.object({ reason }), clause: 'house-rules.second-person',
      label: say('Refuse the proposal', 'Refuser la proposition'), done: say('Proposal refused', 'Proposition refusée'),
      sets: () => ({ proposal: null }),
    },
    close: {
      from: ['decided'], to: 'closed', many: true, by: [...handlers, 'clock'], needs: ['letter_left'], clause: 'house-rules.letter-for-every-decision',
      label: say('Close the case', 'Clore le dossier'), done: say('Closed', 'Clos'),
    },
    note_unreached: {
      from: ['decided'], to: 'stays', by: ['clock'], needs: ['letter_lost'], clause: 'house-rules.letter-for-every-decision',
      label: say('Note that the provider was not reached', 'Noter que le prestataire n’a pas été atteint'), done: say('The provider was not reached', 'Prestataire non atteint'),
      sets: (_input, { at }) => ({ unreached_at: at, priority: 3 }),
    },
  },
  deadlines: { statement: { in: 'hearing', since: 'statement_due_at', after: { days: 0 }, does: 'close_hearing', unless: 'hearing_closed_at' } },
  follows: { key: 'letter_key', in: 'decided', sent: 'close', set_aside: 'note_unreached' },
  links: { statement: { party: 'provider', does: 'record_statement', days: 30, files: mostEvidence, says: say('Tell us what happened', 'Dites-nous ce qui s’est passé'), form: z.object({ statement: asked(text(10_000, 3), say('What happened, in your words', 'Ce qui s’est passé, avec vos mots'), true) }) } },
});
