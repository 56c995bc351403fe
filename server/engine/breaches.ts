/** What the clock does when a promise is broken: it says so in the history, once, and does what the promise declares. */
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import { resourceNamed } from '#workflows/index';
import { type Breach, type HousePromise, columnOf, endOf, inDays, promises } from '#workflows/promises';
import { dayInWords } from '../letters/paper.ts';
import { lateReminder } from '../letters/promise.ts';
import type { Work } from './behaviour.ts';
import { absentOn, giveToBest } from './charge.ts';
import { recordEvent } from './events.ts';
import { lettersOf, queueLetters } from './letters.ts';
import { daysOf, ending } from './promises.ts';
import { type Actor, type CaseRow, type Locale, type Resource, type Row, isWorkflow, textOf } from './workflow.ts';
import { workOf } from './work.ts';

const atOnce = 100;

/** What a breach sets going on a case; false when there was nothing to do. */
type Answer = (work: Work, promise: HousePromise, row: Row, due_at: string) => Promise<boolean>;

/** By e-mail, to whoever has it in charge: a clock is the one thing that the desk does not leave to the next visit. */
const remind: Answer = async (work, promise, row, due_at) => {
  const owner = (await work.trx('staff').where({ id: Number(row.assignee_id ?? 0), kind: 'person' }).whereNull('disabled_at').first('id', 'name', 'email', 'locale')) as { id: number; name: string; email: string; locale: Locale } | undefined;
  if (!owner) return false;
  const { BASE_URL } = work.house.settings;
  const letter = lateReminder(owner.locale, { name: owner.name, case: `${resourceNamed(promise.resource)?.label[owner.locale] ?? ''} ${textOf(row.reference) || `#${row.id}`}`, promised: inDays(promise.promised, daysOf(work.house, promise))[owner.locale], due: dayInWords(owner.locale, due_at), address: `${BASE_URL}/${promise.resource}/${row.id}/show` });
  await work.trx('letters').insert({
    key: ['staff', owner.id, promise.name, row.id, due_at].join(':'), resource: 'staff', record_id: owner.id, kind: 'promise_broken', to_name: owner.name, to_email: owner.email, locale: owner.locale,
    ...letter, links: '{}', delivery: 'waiting', due_at: work.at, created_at: work.at,
  });
  return true;
};

/** To somebody who is here, when whoever has it in charge is away or has left. */
const reassign: Answer = async (work, promise, row) => {
  const owner = Number(row.assignee_id ?? 0);
  if (!owner) return false;
  const gone = (await absentOn(work.trx, work.at)).has(owner) || (await work.trx('staff').where({ id: owner }).whereNotNull('disabled_at').first('id')) !== undefined;
  return gone && (await giveToBest(work, resourceNamed(promise.resource) as Resource, row)) !== null;
};

/** To the person who waits: the letter of the workflow that says so. */
const tellCustomer: Answer = async (work, { resource }, row) => {
  const workflow = resourceNamed(resource);
  if (!workflow || !isWorkflow(workflow)) return false;
  const letters = await lettersOf(work, workflow, { sends: ['late'] }, row as CaseRow, {}, {});
  await queueLetters(work, workflow, row as CaseRow, letters);
  return letters.length > 0;
};

/** Every manager who may read the case finds it on their desk, whoever has it in charge. */
const escalate: Answer = () => Promise.resolve(true);

const answers: Readonly<Partial<Record<Breach, Answer>>> = { remind, reassign, tell_customer: tellCustomer, escalate };

async function breakOne(house: House, promise: HousePromise, id: number, clock: Actor): Promise<boolean> {
  return house.database.transaction(async (trx) => {
    const work = workOf(house, trx, clock);
    const row = (await locked(house.database.engine, ending(house, trx, promise, null, work.at).where(`${promise.resource}.id`, id)).first()) as Row | undefined;
    if (!row) return false;
    const term = String(row[columnOf(promise)]);
    const due_at = endOf(promise, term, daysOf(house, promise));
    const written = (await trx('breaches').insert({ promise: promise.name, resource: promise.resource, record_id: id, term, due_at, at: work.at }).onConflict(['promise', 'record_id', 'term']).ignore().returning('id')) as object[];
    if (!written.length) return false;
    const did: Breach[] = [];
    for (const name of promise.breach) {
      // Whoever was put in charge by the breach is who is reminded of it.
      const now = (await trx(promise.resource).where({ id }).first()) as Row;
      if (await answers[name]?.(work, promise, now, due_at)) did.push(name);
    }
    const state = typeof row.state === 'string' ? row.state : null;
    await recordEvent(trx, { resource: promise.resource, record_id: id, action: 'break_promise', from_state: state, to_state: state, by: clock, at: work.at, details: { promise: promise.name, due_at, did }, clause_id: promise.clause });
    return true;
  });
}

/** Records every promise that was broken since the last round. Answers how many there were. */
export async function keepPromises(house: House, clock: Actor): Promise<number> {
  const now = house.clock.now().toISOString();
  let count = 0;
  for (const promise of promises) {
    const { resource: table, name } = promise;
    const { read } = house.database;
    const known = read('breaches').where({ promise: name }).whereRaw('breaches.record_id = ??', [`${table}.id`]).whereRaw('breaches.term = ??', [`${table}.${columnOf(promise)}`]).select(read.raw('1'));
    const rows = (await ending(house, read, promise, null, now).whereNotExists(known).orderBy(`${table}.${columnOf(promise)}`).orderBy(`${table}.id`).limit(atOnce).select(`${table}.id`)) as { id: number }[];
    for (const { id } of rows) if (await breakOne(house, promise, id, clock)) count += 1;
  }
  return count;
}
