/** The identities that somebody confirmed to be one person, however many links away. */
import type { Knex } from 'knex';
import { selected } from '../data/bulk.ts';

/** For each customer, themselves and whoever was confirmed to be the same person. */
export async function samePersons(read: Knex, ids: readonly number[]): Promise<Map<number, number[]>> {
  const whole = new Map<number, number[]>(ids.map((id) => [id, [id]]));
  if (!ids.length) return whole;
  const found = await selected<{ root: number; id: number }>(
    read,
    `WITH RECURSIVE found(root, id) AS (
      SELECT id, id FROM customers WHERE id IN (${ids.map(() => '?').join(', ')})
      UNION
      SELECT found.root, CASE WHEN links.customer_id = found.id THEN links.other_customer_id ELSE links.customer_id END
      FROM found CROSS JOIN identity_links AS links WHERE (links.customer_id = found.id OR links.other_customer_id = found.id) AND links.verdict LIKE 'same_person'
    ) SELECT root, id FROM found WHERE root <> id`,
    ids,
  );
  for (const { root, id } of found) whole.get(root)?.push(id);
  return whole;
}
