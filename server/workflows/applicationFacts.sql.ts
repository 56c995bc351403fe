/** The facts that the gates of admission are judged on, read anew each time (S0-11). */
import type { Knex } from 'knex';
import { heldIn } from '../data/dialect.ts';
import type { CaseRow, Row } from '#engine/workflow';
import type { ApplicationFacts, DocumentFact } from './applicationGates.ts';
import { documents } from './applicationWords.ts';
import { interviewersOf } from './interviewGates.ts';
import { checksOf, listIn } from './listing.sql.ts';
import { dayOf, listable, servicesOf } from './listing.ts';
import { isMember } from './membership.ts';
import { recommendsThemselves } from './recommendationGates.ts';

/**
 * Whoever makes one of the facts fall holds one of these rows: the recommendation, the provider, whose listing is computed with
 * every change of a check, the member who recommends, or the version that goes out of force. Held until the decision is written,
 * none can fall in between; what belongs to the application itself waits for its own row.
 */
async function hold(read: Knex, rows: readonly CaseRow[]): Promise<void> {
  if (!read.isTransaction) return;
  const recommended = (await heldIn(read, read('recommendations').whereIn('id', rows.map((row) => Number(row.recommendation_id))).orderBy('id')).select('recommender_provider_id')) as { recommender_provider_id: number | null }[];
  const providers = [...rows.map((row) => Number(row.provider_id)), ...recommended.flatMap(({ recommender_provider_id: id }) => id ?? [])];
  await heldIn(read, read('providers').whereIn('id', providers).orderBy('id')).select('id');
  await heldIn(read, read('policy_versions').where({ state: 'in_force' }).orderBy('id'), true).select('id');
}

interface Counted {
  readonly id: number;
  readonly held: number;
  readonly validated: number;
  readonly warnings: number;
  readonly compensating: number;
  readonly recommender_checks: number;
  readonly recommendation_state: string;
  readonly recommender_kind: string;
  readonly recommender_state: string | null;
}

/** The recommendation, and how much there is of each kind of row: one statement for all. */
function counted(read: Knex, ids: readonly number[]): Promise<(Counted & Row)[]> {
  const cards = () => read('scorecards').whereRaw('scorecards.interview_id = interviews.id').select(read.raw('1'));
  const held = () => read('interviews').whereRaw('interviews.application_id = applications.id').where('interviews.state', 'held').whereExists(cards());
  // Of each author the newest counts: a correction takes the place of what it corrects.
  const newer = read('scorecards as newer').whereRaw('newer.interview_id = scorecards.interview_id AND newer.author_id = scorecards.author_id AND newer.number > scorecards.number').select(read.raw('1'));
  const against = cards().where((one) => void one.where('scorecards.profile_validated', 0).orWhere('scorecards.motivation_validated', 0)).whereNotExists(newer);
  return read('applications')
    .join('recommendations', 'recommendations.id', 'applications.recommendation_id')
    .leftJoin('providers as recommender', 'recommender.id', 'recommendations.recommender_provider_id')
    .whereIn('applications.id', [...ids])
    .select(
      'applications.id', 'recommendations.state as recommendation_state', 'recommendations.recommender_kind', 'recommender.state as recommender_state',
      'recommendations.recommender_name', 'recommendations.recommender_email', 'recommendations.recommender_phone', 'recommendations.recommender_address',
      held().count('*').as('held'),
      held().whereNotExists(against).count('*').as('validated'),
      read('match_warnings').whereRaw('match_warnings.application_id = applications.id').where({ state: 'open' }).count('*').as('warnings'),
      read('checks').whereRaw('checks.application_id = applications.id').where({ kind: 'compensating', state: 'passed' }).count('*').as('compensating'),
      read('checks').whereRaw('checks.application_id = applications.id').where({ kind: 'recommender' }).whereIn('state', ['passed', 'waived']).count('*').as('recommender_checks'),
    ) as unknown as Promise<(Counted & Row)[]>;
}

/** Who sat in an interview of each application and has yet to write their own scorecard. */
async function awaitedIn(read: Knex, ids: readonly number[]): Promise<Map<number, number[]>> {
  const rows = (await read('interviews').leftJoin('scorecards', 'scorecards.interview_id', 'interviews.id').whereIn('interviews.application_id', [...ids]).where('interviews.state', 'held')
    .select('interviews.id', 'interviews.application_id', 'interviews.interviewer_ids', 'scorecards.author_id')) as { id: number; application_id: number; interviewer_ids: string; author_id: number | null }[];
  const awaited = new Map<number, number[]>();
  for (const { id, application_id, interviewer_ids } of rows) {
    const missing = interviewersOf({ interviewer_ids }).filter((one) => !rows.some((row) => row.id === id && row.author_id === one));
    awaited.set(application_id, [...(awaited.get(application_id) ?? []), ...missing]);
  }
  return awaited;
}

/** Who stands in each slot, and whether a person found them to be somebody of the candidate's own circle. */
function refereesOf(read: Knex, ids: readonly number[]): Promise<{ application_id: number; slot: number; state: string; own_circle: number }[]> {
  const found = read('match_warnings').whereRaw('match_warnings.reference_id = client_references.id').where({ verdict: 'same_person' }).whereNot({ with_kind: 'reference' });
  return read('client_references').whereIn('application_id', [...ids]).whereNot({ state: 'replaced' }).select('application_id', 'slot', 'state', found.count('*').as('own_circle')) as unknown as Promise<{ application_id: number; slot: number; state: string; own_circle: number }[]>;
}

/** The version in force of each document that one must accept to join. */
const versionsInForce = (read: Knex): Promise<{ id: number; policy: string; number: number; in_force_at: string | null }[]> =>
  read('policy_versions')
    .join('policies', 'policies.id', 'policy_versions.policy_id')
    .where({ 'policy_versions.state': 'in_force', 'policies.needed_to_join': 1 })
    .orderBy('policies.id')
    .select('policy_versions.id', 'policies.slug as policy', 'policy_versions.number', 'policy_versions.in_force_at') as unknown as Promise<{ id: number; policy: string; number: number; in_force_at: string | null }[]>;

interface Accepted {
  readonly provider_id: number;
  readonly policy: string;
  readonly number: number;
  readonly mode: string;
}

/** Each document to accept: those the house never does without, in force or not, and any other that is in force. */
function documentsOf(versions: Awaited<ReturnType<typeof versionsInForce>>, accepted: readonly Accepted[]): DocumentFact[] {
  return [...new Set([...Object.keys(documents), ...versions.map(({ policy }) => policy)])].map((policy) => {
    const version = versions.find((one) => one.policy === policy);
    const theirs = accepted.filter((one) => one.policy === policy);
    const explicit = theirs.filter(({ mode }) => mode === 'explicit').map(({ number }) => number);
    return {
      policy,
      number: version?.number ?? null,
      in_force_at: version?.in_force_at ?? null,
      accepted: version && explicit.includes(version.number) ? version.number : explicit.length ? Math.max(...explicit) : null,
      deemed: theirs.some(({ mode, number }) => mode !== 'explicit' && number === version?.number),
    };
  });
}

/** The facts of each application, in the order of the rows: as many statements for a hundred as for one. */
export async function applicationFacts(read: Knex, rows: readonly CaseRow[], now: string): Promise<ApplicationFacts[]> {
  await hold(read, rows);
  const [ids, providers] = [rows.map(({ id }) => id), rows.map((row) => Number(row.provider_id))];
  const byId = new Map((await counted(read, ids)).map((one) => [one.id, one]));
  const awaited = await awaitedIn(read, ids);
  const references = await refereesOf(read, ids);
  const checks = await checksOf(read, providers);
  const versions = await versionsInForce(read);
  const accepted = (await read('acceptances').whereIn('provider_id', providers).select('provider_id', 'policy', 'number', 'mode')) as Accepted[];
  return rows.map((row) => {
    const found = byId.get(row.id);
    const provider_id = Number(row.provider_id);
    const facts = { state: 'candidate', services: servicesOf(listIn(row.services), String(row.trade)), checks: checks.get(provider_id) ?? [], in_force: [], accepted: [] };
    return {
      recommendation_genuine: found?.recommendation_state === 'genuine',
      self_recommended: !found || recommendsThemselves(found, row) !== null,
      recommended_from_outside: found?.recommender_kind === 'provider' && !isMember({ state: found.recommender_state }),
      recommender_checked: Number(found?.recommender_checks ?? 0) > 0,
      interviews_held: Number(found?.held ?? 0),
      interviews_validated: Number(found?.validated ?? 0),
      interviewers_awaited: [...new Set(awaited.get(row.id))],
      references: references.filter(({ application_id }) => application_id === row.id).map(({ slot, state, own_circle }) => ({ slot, state, own_circle: Number(own_circle) > 0 })),
      compensating_passed: Number(found?.compensating ?? 0),
      warnings_open: Number(found?.warnings ?? 0),
      reasons: listable(facts, dayOf(now)).reasons,
      documents: documentsOf(versions, accepted.filter((one) => one.provider_id === provider_id)),
    };
  });
}
