/** Who did what in a case: its own events, and those of the records that belong to it. */
import type { Knex } from 'knex';
import { resources } from './index.ts';

/** Events by colleagues in these cases and in what belongs to them. */
export const handsIn = (read: Knex, cases: readonly { resource: string; id: number }[]): Knex.QueryBuilder =>
  read('events').where({ actor_kind: 'staff' }).where((any) => {
    for (const { resource, id } of cases) {
      void any.orWhere({ resource, record_id: id });
      for (const child of resources.filter(({ child_of }) => child_of?.resource === resource))
        void any.orWhere((one) => void one.where({ resource: child.resource }).whereIn('record_id', read(child.resource).where({ [child.child_of?.by ?? 'id']: id }).select('id')));
    }
  });
