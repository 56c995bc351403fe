/** Who is given a case: by load and language, up to each colleague's own limit, and never to somebody who is away. */
import { subject as typed } from '@casl/ability';
import type { Knex } from 'knex';
import { houseDay } from '#workflows/localTime';
import { resources } from '#workflows/index';
import { promises } from '#workflows/promises';
import type { House } from '../house.ts';
import type { Work } from './behaviour.ts';
import { Refused } from './errors.ts';
import { abilityOf, workOf } from './work.ts';
import { editIn } from './write.ts';
import { type Actor, type Locale, type Resource, type Role, type Row, isWorkflow, say, textOf } from './workflow.ts';

/** Open cases that one person has in charge before no more are given automatically, where no other limit is set for them. */
const mostCases = 40;
const atOnce = 20;

/** Cases that somebody is put in charge of by an edit. */
export const chargeable = (resource: Resource): boolean => isWorkflow(resource) && (resource.edits?.fields.includes('assignee_id') ?? false);

interface Colleague {
  readonly id: number;
  readonly name: string;
  readonly roles: string;
  readonly locale: Locale;
  readonly languages: string | null;
  readonly most_cases: number | null;
}

/** The colleagues who are away on the day of an instant. */
export async function absentOn(read: Knex, at: string): Promise<Set<number>> {
  const day = houseDay(at);
  return new Set((await read('absences').where('from_on', '<=', day).where('until_on', '>=', day).pluck('staff_id')) as number[]);
}

/** How many open cases each of these colleagues has in charge. */
async function loads(read: Knex, ids: readonly number[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const { resource } of resources.filter(chargeable)) {
    const rows = (await read(resource).whereIn('assignee_id', [...ids]).whereNull('closed_at').groupBy('assignee_id').select('assignee_id', read.raw('count(*) as n'))) as { assignee_id: number; n: number | string }[];
    for (const { assignee_id, n } of rows) counts.set(assignee_id, (counts.get(assignee_id) ?? 0) + Number(n));
  }
  return counts;
}

/** Who could take a case, the best placed first: they may do its work, are here, are below their limit; speakers of its language before others, then by load. */
async function takersOf(work: Work, resource: Resource, row: Row): Promise<Colleague[]> {
  const { trx, at } = work;
  const act = promises.find((promise) => promise.resource === resource.resource)?.can ?? 'edit';
  const away = await absentOn(trx, at);
  const all = (await trx('staff').where({ kind: 'person' }).whereNull('disabled_at').orderBy('id').select('id', 'name', 'roles', 'locale', 'languages', 'most_cases')) as Colleague[];
  const able = all.filter(({ id, name, roles, locale }) => {
    const ability = abilityOf({ kind: 'staff', id, name, roles: JSON.parse(roles) as Role[], locale });
    return !away.has(id) && id !== row.assignee_id && ['read', act].every((one) => ability.can(one, typed(resource.subject, { ...row })));
  });
  const load = await loads(trx, able.map(({ id }) => id));
  const speaks = ({ languages, locale }: Colleague): number => ((languages ? (JSON.parse(languages) as string[]) : [locale]).includes(textOf(row.locale) || locale) ? 0 : 1);
  const of = ({ id }: Colleague): number => load.get(id) ?? 0;
  return able.filter((one) => of(one) < (one.most_cases ?? mostCases)).sort((a, b) => speaks(a) - speaks(b) || of(a) - of(b) || a.id - b.id);
}

/**
 * Puts somebody in charge of a case, the best placed first; whoever may not take it for a reason of its own (not trained) is passed over.
 * Answers the row and who it was; null when nobody is free.
 */
export async function giveToBest(work: Work, resource: Resource, row: Row): Promise<{ row: Row; taker: { id: number; name: string } } | null> {
  for (const taker of await takersOf(work, resource, row)) {
    try {
      return { row: await editIn(work, resource, row, { assignee_id: taker.id }), taker };
    } catch (error) {
      if (!(error instanceof Refused) || error.code === 'STALE') throw error;
    }
  }
  return null;
}

export const nobodyFree = (): Refused =>
  new Refused(422, 'NOBODY_FREE', say('Nobody who may take it is here and below their limit. Choose somebody, or keep it.', 'Personne qui puisse le prendre n’est là et sous sa limite. Choisissez quelqu’un, ou gardez-le.'));

/** Gives open cases that nobody has in charge to somebody, where the house asked for it (`AUTO_ASSIGN`). Answers how many. */
export async function assignRound(house: House, clock: Actor): Promise<number> {
  let given = 0;
  for (const resource of resources.filter((one) => chargeable(one) && house.settings.AUTO_ASSIGN.includes(one.resource))) {
    const ids = (await house.database.read(resource.resource).whereNull('assignee_id').whereNull('closed_at').orderBy('id').limit(atOnce).pluck('id')) as number[];
    for (const id of ids) {
      const done = await house.database.transaction(async (trx) => {
        const work = workOf(house, trx, clock);
        const row = (await trx(resource.resource).where({ id, assignee_id: null, closed_at: null }).first()) as Row | undefined;
        return row ? giveToBest(work, resource, row) : null;
      });
      if (done) given += 1;
    }
  }
  return given;
}
