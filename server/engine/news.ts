/** What others did on the cases that somebody has in charge: read from the trace when it is asked for, kept nowhere twice. */
import { subject as typed } from '@casl/ability';
import type { House } from '../house.ts';
import { resourceNamed, resources } from '#workflows/index';
import { leases } from './acts.ts';
import { abilityOf } from './work.ts';
import { type Actor, type Resource, type Row, isWorkflow } from './workflow.ts';

export interface News {
  readonly event_id: number;
  readonly resource: string;
  readonly id: number;
  readonly action: string;
  readonly state: string | null;
  readonly actor: string | null;
  readonly at: string;
  readonly row: Row;
}

interface Told {
  readonly id: number;
  readonly resource: string;
  readonly record_id: number;
  readonly action: string;
  readonly to_state: string | null;
  readonly actor_kind: string;
  readonly actor_id: number;
  readonly actor_name: string | null;
  readonly at: string;
}

/** Cases that somebody is put in charge of: by an edit, or by the act that gives them to a reviewer. */
const charged = resources.filter((one) => isWorkflow(one) && (one.edits?.fields.includes('assignee_id') || ['appeals', 'staff_complaints'].includes(one.resource)));

/**
 * The newest event of each case in this person's charge that somebody else caused after event `after`, newest first.
 * Open cases, and those that were closed since `sinceAt`; what they may no longer read is left out.
 */
export async function newsFor(house: House, by: Actor, { after, sinceAt, most }: { after: number; sinceAt: string; most: number }): Promise<News[]> {
  const { read } = house.database;
  const ability = abilityOf(by);
  const each = charged.filter(({ subject }) => ability.can('read', subject)).map(({ resource }) =>
    // One's cases first, then their events: in this order whatever the planner reckons.
    read(`${resource} as r`)
      .crossJoin('events as e' as never)
      .where({ 'e.resource': resource, 'r.assignee_id': by.id })
      .whereRaw('e.record_id = r.id')
      .where((open) => void open.whereNull('r.closed_at').orWhere('r.closed_at', '>=', sinceAt))
      .where('e.id', '>', after)
      .whereNotIn('e.action', [...leases])
      .whereNot((own) => void own.where({ 'e.actor_kind': 'staff', 'e.actor_id': by.id }))
      .groupBy('e.record_id')
      .select(read.raw('max(e.id) as id')),
  );
  // Each in brackets of its own: what is grouped would otherwise be grouped after the union.
  const [first, ...others] = each.map((query) => read.select('id').from(query.as('one')));
  if (!first) return [];
  const ids = ((await read.from(first.unionAll(others).as('newest')).orderBy('id', 'desc').limit(most).select('id')) as { id: number }[]).map(({ id }) => id);
  const rows = (await read('events as e').leftJoin('staff as s', (join) => void join.on('s.id', 'e.actor_id').andOnVal('e.actor_kind', 'staff')).whereIn('e.id', ids).orderBy('e.id', 'desc').select('e.*', 's.name as actor_name')) as Told[];
  const seen = await Promise.all(rows.map(({ resource, record_id }) => read(resource).where({ id: record_id }).first() as Promise<Row | undefined>));
  return rows.flatMap((told, index): News[] => {
    const row = seen[index];
    const declared = resourceNamed(told.resource) as Resource;
    if (!row || !ability.can('read', typed(declared.subject, { ...row }))) return [];
    return [{ event_id: told.id, resource: told.resource, id: told.record_id, action: told.action, state: told.to_state, actor: told.actor_name, at: told.at, row }];
  });
}

/** The number of the newest event until this instant; of all when left out. Never shown: it would tell that something happened where one may not look. */
export async function newestEvent({ database: { read } }: House, until?: string): Promise<number> {
  const query = read('events').orderBy('id', 'desc').first('id');
  if (until !== undefined) void query.where('at', '<=', until);
  return ((await query) as { id: number } | undefined)?.id ?? 0;
}
