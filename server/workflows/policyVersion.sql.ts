/** Whom a version concerns, who was told of it, and what gives way to it. */
import type { Knex } from 'knex';
import { insertRows } from '../engine/write.ts';
import { locked } from '../data/dialect.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import type { Behaviour, Effect, Work } from '../engine/behaviour.ts';
import { type CaseRow, type Changes, say } from '#engine/workflow';
import { notice } from './notice.ts';
import { type PolicyVersionFacts, policyVersionGates } from './policyVersionGates.ts';
import { textFields } from './policyVersion.ts';
import { policyVersionShown } from './policyVersionShown.sql.ts';
import { type Audience, idsAtFault, memberStates } from './policyWords.ts';

interface Policy {
  readonly id: number;
  readonly slug: string;
  readonly audience: Audience;
}

/** Members whom this version concerns, and of whom nothing says yet that they know it. */
const members = (read: Knex, version: number): Knex.QueryBuilder =>
  read('providers')
    .whereIn('state', memberStates)
    .whereNotExists(read('acceptances').select(read.raw('1')).where({ policy_version_id: version, mode: 'explicit' }).whereRaw('acceptances.provider_id = providers.id'));

const noticesOf = (read: Knex, version: number, whose: 'provider' | 'customer'): Knex.QueryBuilder =>
  read('notices').select(read.raw('1')).where({ policy_version_id: version }).whereRaw(`notices.${whose}_id = ${whose}s.id`);

const count = async (query: Knex.QueryBuilder): Promise<number> => Number(((await query.count({ n: '*' }).first()) as { n: number }).n);

/** Those for whom no notice of this version was written. */
function unwritten(read: Knex, { id, important }: CaseRow, audience: Audience): { providers?: Knex.QueryBuilder; customers?: Knex.QueryBuilder } {
  return {
    ...(audience !== 'staff' && { providers: members(read, id).whereNotExists(noticesOf(read, id, 'provider')) }),
    ...(Number(important) && { customers: read('customers').whereNotExists(noticesOf(read, id, 'customer')) }),
  };
}

const told = ['informed', 'handled'];

async function factsOf(read: Knex, row: CaseRow): Promise<PolicyVersionFacts> {
  const { slug, audience } = (await read('policies').where({ id: Number(row.policy_id) }).first('slug', 'audience')) as Policy;
  const none = { slug, audience, members_uninformed: 0, customers_uninformed: 0, newcomers: 0, told_at: null };
  if (row.state !== 'announced') return none;
  const left = unwritten(read, row, audience);
  const last = (await read('notices').where({ policy_version_id: row.id }).whereNotNull('provider_id').where('created_at', '<=', row.announced_at as string).max({ at: 'informed_at' }).first()) as { at: string | null };
  return {
    ...none,
    members_uninformed: audience === 'staff' ? 0 : await count(members(read, row.id).whereNotExists(noticesOf(read, row.id, 'provider').whereIn('notices.state', told))),
    customers_uninformed: Number(row.important) ? await count(read('customers').whereNotExists(noticesOf(read, row.id, 'customer').whereIn('notices.state', told))) : 0,
    newcomers: (left.providers ? await count(left.providers) : 0) + (left.customers ? await count(left.customers) : 0),
    told_at: last.at,
  };
}

/** A notice for each person whom nothing has told; the clock writes the letters. */
async function writeNotices(effect: Effect): Promise<void> {
  const { trx, row } = effect;
  const { audience } = (await trx('policies').where({ id: Number(row.policy_id) }).first('audience')) as Policy;
  const { providers, customers } = unwritten(trx, row, audience);
  const ids = async (query?: Knex.QueryBuilder) => (query ? ((await query.orderBy('id').select('id')) as { id: number }[]) : []);
  const values: Changes[] = [
    ...(await ids(providers)).map(({ id }) => ({ policy_version_id: row.id, provider_id: id, customer_id: null })),
    ...(await ids(customers)).map(({ id }) => ({ policy_version_id: row.id, provider_id: null, customer_id: id })),
  ];
  if (values.length) await insertRows(effect, notice, values);
}

/** Earlier versions of the document give way, whatever had become of them; a later one does not. */
async function supersedeEarlier({ house, trx, row, at, change }: Effect): Promise<void> {
  // One at a time for each document: two versions put in force at once meet here.
  await locked(house.database.engine, trx('policies').where({ id: Number(row.policy_id) })).first('id');
  const others = (await trx('policy_versions').where({ policy_id: Number(row.policy_id) }).whereNot({ id: row.id }).whereNot({ state: 'superseded' }).orderBy('number').select('id', 'number', 'state')) as { id: number; number: number; state: string }[];
  if (others.some(({ number, state }) => state === 'in_force' && number > Number(row.number)))
    throw new Refused(409, 'STALE', say('A later version is in force already.', 'Une version postérieure est déjà en vigueur.'));
  for (const { id, number } of others) if (number < Number(row.number)) await change('policy_versions', id, { state: 'superseded', superseded_at: at, closed_at: at }, 'supersede');
}

/** A new version takes the next number of its document. */
async function numbered(work: Work, one: Changes): Promise<Changes | Refused> {
  const policy = (await locked(work.house.database.engine, work.trx('policies').where({ id: Number(one.policy_id) })).first('id', 'slug')) as Policy | undefined;
  if (!policy) return invalid({ policy_id: say('There is no such document.', 'Ce document n’existe pas.') });
  const fault = idsAtFault(policy.slug, one.clauses);
  if (fault) return new Refused(422, policyVersionGates.own_ids.code, fault, { clause_id: policyVersionGates.own_ids.clause });
  if (one.important && !one.important_reason) return invalid({ important_reason: policyVersionGates.reasoned.says });
  const last = (await work.trx('policy_versions').where({ policy_id: policy.id }).max({ number: 'number' }).first()) as { number: number | null };
  return { ...one, number: Number(last.number ?? 0) + 1 };
}

export const policyVersionBehaviour: Behaviour = {
  facts: (read, rows) => Promise.all(rows.map((row) => factsOf(read, row))),
  async prepares(work, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const one of values) prepared.push(await numbered(work, one));
    return prepared;
  },
  firsts: { put_in_force: supersedeEarlier },
  resists(_work, _row, values) {
    if (!Object.keys(values).some((name) => textFields.includes(name))) return Promise.resolve();
    const { code, clause, mend } = policyVersionGates.still_draft;
    throw new Refused(422, code, say(
      `The text of a version changes only while it is a draft, by “Edit the text”. ${mend.en}`,
      `Le texte d’une version ne change que tant qu’elle est un projet, par « Modifier le texte ». ${mend.fr}`,
    ), { clause_id: clause });
  },
  shows: (read, rows) => Promise.all(rows.map((row) => policyVersionShown(read, row))),
  effects: { announce: writeNotices, inform_newcomers: writeNotices },
};
