/** Many rows at once, written past the engine: for what is about reading, not about how a review came in. */
import type { World } from '../support/world.ts';

const minute = 60_000;

/** `count` received reviews of one provider, a minute apart, the oldest first; `each` adds to a row. */
export async function fill(here: World, count: number, each: (index: number) => Record<string, unknown> = () => ({})): Promise<{ provider_id: number; first: number }> {
  const provider = await here.provider({ name: 'Firm of many reviews', email: `many${here.keys}@firm.example` });
  const start = Date.parse('2025-06-01T08:00:00.000Z');
  return here.house.database.transaction(async (trx) => {
    const rows = Array.from({ length: count }, (_, index) => {
      const at = new Date(start + index * minute).toISOString();
      return {
        version: 1, state: 'received', priority: 0, created_at: at, updated_at: at, provider_id: provider.id, rating: (index % 5) + 1, body: `Review number ${index}`,
        locale: index % 3 ? 'en' : 'fr', author_name: `Author ${index}`, author_email: `author${index}@many.example`, text_version: 1, returned_count: 0, signals_count: 0, open_signals: 0, ...each(index),
      };
    });
    for (let at = 0; at < rows.length; at += 500) await trx('reviews').insert(rows.slice(at, at + 500));
    const first = (await trx('reviews').where({ provider_id: provider.id }).min({ id: 'id' }).first()) as { id: number };
    return { provider_id: provider.id, first: Number(first.id) };
  });
}
