/** How much abuse each colleague took lately: plain counts, in the order of their names, so that somebody may be given calmer work. */
import { Router } from 'express';
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { forbidden } from '../engine/errors.ts';
import { only } from './limits.ts';
import { actorOf } from './who.ts';

const dayMs = 86_400_000;
const spans = { days_30: 30, days_90: 90 } as const;
/** So many in thirty days suggest calmer work. */
const heavy = 3;

interface Load {
  readonly staff_id: number;
  readonly name: string;
  readonly days_30: number;
  readonly days_90: number;
  /** Calmer work is suggested. */
  readonly calmer: boolean;
}

/** Reports that were not found to be something else, by whom they hit; those that `reader` may not read are left out. */
async function loadOf(read: Knex, reader: number, now: Date): Promise<Load[]> {
  const since = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  const rows = (await read('incidents')
    .join('staff', 'staff.id', 'incidents.target_staff_id')
    .whereIn('incidents.state', ['reported', 'confirmed', 'closed'])
    .where('incidents.occurred_at', '>=', since(spans.days_90))
    .where((any) => void any.whereNull('incidents.customer_staff_id').orWhereNot('incidents.customer_staff_id', reader))
    .whereNull('staff.disabled_at')
    .groupBy('staff.id', 'staff.name')
    .orderBy([{ column: 'staff.name' }, { column: 'staff.id' }])
    .limit(200)
    .select('staff.id as staff_id', 'staff.name as name')
    .count({ days_90: '*' })
    .select(read.raw('SUM(CASE WHEN incidents.occurred_at >= ? THEN 1 ELSE 0 END) AS days_30', [since(spans.days_30)]))) as unknown as Omit<Load, 'calmer'>[];
  return rows.map(({ staff_id, name, days_30, days_90 }) => ({ staff_id, name, days_30: Number(days_30), days_90: Number(days_90), calmer: Number(days_30) >= heavy }));
}

/** `GET /api/insights/load`, for managers: whose work it is to support the team (S2-35). */
export function abuseLoadRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/insights/load')
    .get(async (request, response) => {
      const by = actorOf(request);
      if (!by.roles.includes('manager')) throw forbidden();
      response.json(await loadOf(house.database.read, by.id, house.clock.now()));
    })
    .all(only('GET'));
  return router;
}
