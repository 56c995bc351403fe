/** A person in figures: how many of each kind of case there are about them, by state, as known today or on another day. */
import type { House } from '../house.ts';
import { resourceNamed } from '#workflows/index';
import { limits } from './query.ts';
import { readableRow } from './readable.ts';
import { type About, idsOf } from './timeline.ts';
import { hidesItsCourse } from './trace.ts';
import { type Actor, isWorkflow } from './workflow.ts';

/** What a dossier counts. */
const counted = ['engagements', 'reviews', 'requests', 'incidents', 'provider_requests', 'conduct_cases', 'sanctions', 'mediations', 'appeals'];

export interface Count {
  readonly total: number;
  /** Counting stopped: there are more. */
  readonly capped: boolean;
  /** How many stand, or stood, in each state; nothing for plain records. */
  readonly states: Readonly<Record<string, number>>;
}

export interface Summary {
  /** By resource, only those that the reader may list whole and that tell of such a person. */
  readonly counts: Readonly<Record<string, Count>>;
  /** Where the person stands, or stood, for whoever may know it. */
  readonly state: string | null;
}

/** The state of each of these records at the end of `as_of`, by what had happened to it. */
async function statesThen(house: House, resource: string, ids: readonly number[], as_of: string): Promise<string[]> {
  const { read } = house.database;
  const last = read('events').where({ resource }).whereIn('record_id', [...ids]).whereNotNull('to_state').where('at', '<=', as_of).groupBy('record_id').max('id');
  return ((await read('events').whereIn('id', last).select('to_state')) as { to_state: string }[]).map(({ to_state }) => to_state);
}

async function countOf(house: House, name: string, about: About, by: Actor, as_of: string | undefined): Promise<Count | null> {
  const resource = resourceNamed(name);
  const scope = resource && idsOf(house, resource, about, by);
  // Who reads some by a rule of their own (what they reported) would be told a number that says nothing.
  if (!resource || !scope || !by.roles.some((role) => resource.reads.includes(role))) return null;
  const tells = isWorkflow(resource) && !hidesItsCourse(resource, by);
  if (as_of) void scope.where(`${name}.created_at`, '<=', as_of);
  if (tells) void scope.select(`${name}.state`);
  const rows = (await scope.limit(limits.count + 1)) as { id: number; state: string }[];
  const told = rows.slice(0, limits.count);
  const states: Record<string, number> = {};
  if (tells) for (const state of as_of ? await statesThen(house, name, told.map(({ id }) => id), as_of) : told.map((row) => row.state)) states[state] = (states[state] ?? 0) + 1;
  return { total: told.length, capped: rows.length > told.length, states };
}

/**
 * The figures of a dossier; nothing later than `as_of` counts.
 * @throws Refused MISSING when `by` may not read the person
 */
export async function summary(house: House, by: Actor, about: About, as_of?: string): Promise<Summary> {
  const { declared, row } = await readableRow(house.database.read, by, about.resource, about.id);
  const counts = await Promise.all(counted.map(async (name) => [name, await countOf(house, name, about, by, as_of)] as const));
  const own = hidesItsCourse(declared, by) ? [] : as_of ? await statesThen(house, about.resource, [about.id], as_of) : [String(row.state)];
  return { counts: Object.fromEntries(counts.flatMap(([name, count]) => (count ? [[name, count]] : []))), state: own[0] ?? null };
}
