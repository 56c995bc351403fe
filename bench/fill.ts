/** Fills a database that serves nothing but the benchmark: rows of the shapes and in the proportions of a busy platform. */
import { openSession } from '../server/access/sessions.ts';
import { addStaff, clockActor } from '../server/access/staff.ts';
import type { Database } from '../server/data/database.ts';
import { analyze, indexText } from '../server/data/dialect.ts';
import { recordFirstEvents } from '../server/engine/events.ts';
import type { House } from '../server/house.ts';

const words =
  'service plumber cleaning quick late polite price fair kitchen sink garden repaired returned call answered morning evening happy angry again never always team friendly invoice quote leak carpet window paint lesson computer wifi tutor patient careful broken fixed waited promised arrived honest excellent poor average recommend avoid thanks deposit refund'.split(' ');
/** A word in one text of a thousand, and one in every text. */
export const rareWord = 'zinnia';
export const commonWord = 'service';

/** One of a hundred reviews is in each open queue; the rest was decided. */
const stateOf = (n: number): string => (['verified', 'received', 'verifying', 'returned'] as const)[n % 100] ?? 'published';

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const chunk = 500;
const start = Date.parse('2021-01-01T00:00:00.000Z');

/** Inserts `total` rows made by `row`, a chunk at a time, a transaction for each 10,000. */
async function insert(database: Database, table: string, total: number, row: (n: number) => Record<string, unknown>, then?: (trx: Parameters<Parameters<Database['transaction']>[0]>[0], rows: Record<string, unknown>[], first: number) => Promise<void>): Promise<void> {
  for (let done = 0; done < total; ) {
    const until = Math.min(total, done + 20 * chunk);
    await database.transaction(async (trx) => {
      for (; done < until; done += chunk) {
        const first = done;
        const rows = Array.from({ length: Math.min(chunk, total - first) }, (_, index) => row(first + index));
        await trx(table).insert(rows);
        await then?.(trx, rows, first);
      }
    });
  }
}

/** Fills the house with `total` reviews and what they refer to. Answers the token of a moderator's session. */
export async function fill(house: House, total: number): Promise<string> {
  const { database } = house;
  const random = randomFrom(20_260_302);
  const providers = Math.max(100, total / 50);
  const customers = Math.max(100, total / 5);
  const at = (n: number) => new Date(start + Math.floor((n / total) * 5 * 365 * 86_400_000)).toISOString();
  const stamp = { created_at: at(0), updated_at: at(0), version: 1 };
  await insert(database, 'providers', providers, (n) => ({ ...stamp, name: `Provider ${n}`, email: `provider${n}@bench.example`, locale: n % 3 ? 'fr' : 'en', trade: words[n % words.length] }));
  await insert(database, 'customers', customers, (n) => ({ ...stamp, name: `Customer ${n}`, email: `customer${n}@bench.example`, locale: n % 3 ? 'fr' : 'en' }));
  const body = (n: number) => {
    const length = 20 + Math.floor(random() * 40);
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]);
    return `${commonWord} ${text.join(' ')}${n % 1000 === 7 ? ` ${rareWord}` : ''}`;
  };
  await insert(
    database, 'reviews', total,
    (n) => ({
      version: 1, created_at: at(n), updated_at: at(n), state: stateOf(n), provider_id: 1 + Math.floor(random() * providers), customer_id: 1 + Math.floor(random() * customers),
      rating: 1 + Math.floor(random() * 5), title: words[n % words.length], body: body(n), locale: n % 3 ? 'fr' : 'en', author_name: `Author ${n}`, author_email: `author${n}@bench.example`, source: 'bench', external_id: `bench-${n}`,
      ...(n % 4 === 0 && n % 100 === 1 && { open_signals: 1, signals_count: 1 }), published_at: stateOf(n) === 'published' ? at(n) : null, verified_at: stateOf(n) === 'received' ? null : at(n),
    }),
    async (trx, rows, first) => {
      await recordFirstEvents(trx, rows.map((_, index) => ({ resource: 'reviews', record_id: first + index + 1, action: 'create', to_state: 'received', by: { kind: 'clock', id: 1 }, at: at(first + index), details: {} })));
      await indexText(database.engine, trx, 'reviews', rows.map((row, index) => ({ id: first + index + 1, text: `${String(row.title)} ${String(row.body)} ${String(row.author_name)}` })));
    },
  );
  await analyze(database.engine, database.outside);
  const clock = await clockActor(house);
  return database.transaction(async (trx) => {
    const id = await addStaff(trx, { email: 'bench@entente.example', name: 'Bench', roles: ['moderator'], locale: 'en' }, clock, at(total));
    return openSession(trx, id, house.clock.now(), 'bench');
  });
}
