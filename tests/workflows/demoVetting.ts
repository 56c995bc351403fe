/** Every row of docs/demo.md on admission, checks and policies: who presses what on which record, and what they are told. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { accounts } from '../../seeds/cast.ts';
import { Refused } from '../../server/engine/errors.ts';
import { perform } from '../../server/engine/perform.ts';
import { remove } from '../../server/engine/remove.ts';
import { showOne } from '../../server/engine/show.ts';
import type { Actor } from '../../server/engine/workflow.ts';
import { create, edit } from '../../server/engine/write.ts';
import type { Listing } from '../../server/workflows/listing.ts';
import { provider } from '../../server/workflows/provider.ts';
import type { House } from '../../server/house.ts';

const page = readFileSync(new URL('../../docs/demo.md', import.meta.url), 'utf8');
const kinds = { recommendation: 'recommendations', application: 'applications', interview: 'interviews', reference: 'client_references', check: 'checks', provider: 'providers', version: 'policy_versions' } as const;
type Kind = keyof typeof kinds;
const rows = [...page.matchAll(/^\| (recommendation|application|interview|reference|check|provider|version) “([^”]+)” \| (\w+)@ \| ([^|]+) \| `([A-Z_]+)` \|/gm)].map(([, kind, title = '', box = '', button = '', code = '']) => ({
  kind: kind as Kind, title, box, button: button.trim(), code,
}));

let house: House;

async function who(box: string): Promise<Actor> {
  const account = accounts.find(({ email }) => email.startsWith(`${box}@`));
  const { id } = (await house.database.read('staff').where({ email: account?.email ?? '' }).first('id')) as { id: number };
  return { kind: 'staff', id, name: account?.name ?? '', roles: account?.roles ?? [], locale: 'en' };
}

interface Row {
  readonly id: number;
  readonly version: number;
}

/** The record that a row of the page names. */
async function named(kind: Kind, title: string): Promise<Row> {
  const { read } = house.database;
  const application = () => read('applications').where({ candidate_name: title }).select('id');
  const query = {
    recommendation: () => read('recommendations').where({ candidate_name: title }),
    application: () => read('applications').where({ candidate_name: title }),
    interview: () => read('interviews').whereIn('application_id', application()).where({ state: 'held' }),
    reference: () => read('client_references').where({ client_name: title }),
    check: () => read('checks').whereIn('application_id', application()).where({ kind: 'insurance', state: 'pending' }),
    provider: () => read('providers').where({ name: title }),
    version: () => read('policy_versions').whereIn('policy_id', read('policies').where({ slug: title }).select('id')).where({ number: 2 }),
  }[kind]();
  const row = (await query.first()) as Row | undefined;
  if (!row && title !== 'Marceau Rénovation') throw new Error(`No ${kind} is called ${title}`);
  return row ?? { id: 0, version: 0 };
}

const names: Readonly<Record<string, string>> = {
  'Confirm as genuine': 'confirm', 'Start the references': 'start_references', 'File my scorecard': 'add_scorecard', 'Start the checks': 'start_checks', 'Grant an exception': 'grant_exception',
  'Record an attempt': 'log_attempt', 'Complete the sheet': 'complete', 'Close as unreachable': 'mark_unreachable', 'Send the form': 'send_form', 'Replace the client': 'replace',
  'Ask for the signature': 'request_signature', Decline: 'decline', Waive: 'waive', Pass: 'pass', Admit: 'admit', Resume: 'resume', 'Edit the text': 'edit_clauses', 'Put in force': 'put_in_force', Approve: 'approve',
};

const words = 'What the person writes into the form.';
const judged = { score: 3, comment: 'As heard.' };
const another = { reason: words, client_name: 'Mireille Combe', client_phone: '+33 1 99 00 69 10', service_description: 'Une étagère', service_ended_on: '2026-09-01', consent_declared_at: '2026-09-09T08:00:00.000Z' };
const inputs: Readonly<Record<string, Record<string, unknown>>> = {
  'Confirm as genuine': { method: 'phone_call', note: words },
  'File my scorecard, without a word on competence': { scores: { competence: { score: 3 }, love_of_work: judged, customer_care: judged, skills: judged }, profile_validated: true, motivation_validated: true },
  'Grant an exception, for slot 1': { slot: 1, reason: words, compensating_check: words },
  'Record an attempt, by post': { channel: 'post', outcome: 'reached' },
  'Complete the sheet, without satisfaction': { channel: 'phone', agreed_to_answer: true, professionalism: judged, would_hire_again: 'yes', service_as_declared: 'yes', read_back: true },
  'Replace the client, without a reason': { ...another, reason: ' ' },
  'Replace the client, by one who was not asked': { ...another, consent_declared_at: null },
  'Replace the client, by the one of slot 1': { ...another, client_name: 'N. Escande', client_phone: '01 99 00 63 12' },
  'Replace the client, by one of last year': { ...another, service_ended_on: '2025-09-01' },
  Decline: { reason: 'skills', explanation: words },
  Waive: { reason: words },
  'Pass, with a certificate that has ended': { insurer: 'Ormeau', policy_number: 'RC-1', activities: ['Garde d’enfants'], amount: 500_000, starts_on: '2025-09-01', ends_on: '2026-09-01' },
  Admit: { note: words },
};

/** What is asked of the API beside the actions of a record. */
const others: Readonly<Record<string, (by: Actor, row: Row) => Promise<unknown>>> = {
  'Open the application': (by, { id }) => create(house, { resource: 'applications', values: { recommendation_id: id }, by }),
  'Open an application without it': (by) => create(house, { resource: 'applications', values: {}, by }),
  'Schedule another interview': (by, { id }) => create(house, { resource: 'interviews', values: { application_id: id, starts_at: '2026-09-20T09:00:00.000Z', minutes: 45, mode: 'phone' }, by }),
  'List them by hand': (by, { id, version }) => edit(house, { resource: 'providers', id, version, values: { listed: true }, by }),
  'Create one who is active': (by) => create(house, { resource: 'providers', values: { name: 'Marceau Rénovation', locale: 'fr', state: 'active' }, by }),
  'Accept the charter for them': (by, { id }) => accept(by, id, 'document'),
  'Accept the charter for them, by use': (by, { id }) => accept(by, id, 'use'),
  '`DELETE /api/applications/…`': (by, { id }) => remove(house, { resource: 'applications', id, by }),
};

async function accept(by: Actor, provider_id: number, channel: string): Promise<unknown> {
  const version = (await house.database.read('policy_versions').where({ state: 'in_force' }).orderBy('id').first()) as Row;
  return create(house, { resource: 'acceptances', values: { policy_version_id: version.id, provider_id, mode: 'explicit', channel, signed_name: 'Somebody' }, by });
}

/** The text as it stands: even that is not sent again. */
async function textOfVersion(id: number): Promise<Record<string, unknown>> {
  const { clauses } = (await house.database.read('policy_versions').where({ id }).first('clauses')) as { clauses: string };
  return { clauses: JSON.parse(clauses) as unknown };
}

/** The rows on admission, checks and policies, as tests of the house in which the story was played. */
export function admitsAsThePageSays(played: () => House): void {
  beforeAll(() => {
    house = played();
  });

  test('the page names enough of them', () => expect(rows.length).toBeGreaterThanOrEqual(35));

  test.each(rows)('$box@ on the $kind “$title”: $button → $code', async ({ kind, title, box, button, code }) => {
    const by = await who(box);
    const row = await named(kind, title);
    const name = names[button.split(',')[0] ?? ''] ?? '';
    const input = button === 'Edit the text' ? await textOfVersion(row.id) : inputs[button];
    const told = others[button]?.(by, row) ?? perform(house, { resource: kinds[kind], id: row.id, name, version: row.version, input: input ?? {}, by });
    const refused = await told.then(() => null, (error: unknown) => (error instanceof Refused ? error : String(error)));
    expect(refused instanceof Refused ? refused.code : refused).toBe(code);
    if (title !== 'Azur Piscines' || !(refused instanceof Refused)) return;
    const unmet = (refused.more.unmet ?? []).map((one) => one.code);
    expect(unmet).toEqual(expect.arrayContaining(['INSURANCE_EXPIRED', 'CHARTER_NOT_ACCEPTED', 'TERMS_NOT_ACCEPTED']));
  });

  test.each([['Benali & Sons Plumbing', 'CHARTER_VERSION_OUTDATED', false], ['Foxley IT Support', 'CATEGORY_NOT_QUALIFIED', true], ['Maréchal Électricité', 'NOT_ACTIVE', false]] as const)('the page of %s says %s', async (name, code, listed) => {
    const { id } = await named('provider', name);
    const { record } = await showOne(house, provider, id, await who('vetting'));
    const listing = record.listing as Listing;
    expect(listing.listed).toBe(listed);
    expect(listing.reasons.map((one) => one.code)).toContain(code);
  });
}
