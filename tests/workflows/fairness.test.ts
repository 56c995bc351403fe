import { expect, test } from 'vitest';
import type { Fairness } from '../../server/workflows/fairness.sql.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';

interface Written {
  readonly by: Person;
  readonly judge: Person | null;
  readonly state: string;
  readonly count: number;
  readonly category?: string;
  readonly customer_staff_id?: number;
}

/** Incidents past the engine: this is about counting them, not about how they came in. */
async function incidents(here: World, customer_id: number, written: readonly Written[]): Promise<void> {
  const at = here.house.clock.now().toISOString();
  const rows = written.flatMap(({ by, judge, state, count, category = 'language', customer_staff_id = null }) =>
    Array.from({ length: count }, () => ({ version: 1, created_at: at, updated_at: at, state, customer_id, category, severity: 'medium', verbatim: 'Words.', channel: 'phone', occurred_at: at, reported_by: by.id, triaged_by: judge?.id ?? null, customer_staff_id })));
  await here.house.database.transaction((trx) => trx('incidents').insert(rows));
}

async function story(here: World) {
  const [lea, ali, dora, hugo] = [await here.who('lea'), await here.who('ali'), await here.who('dora'), await here.who('hugo')];
  const customer = (await (await here.key('customers:write')).asks('POST', '/api/customers', { name: 'Awa Kane', email: 'awa@kane.example', locale: 'en' })).body;
  await incidents(here, customer.id, [
    { by: lea, judge: dora, state: 'closed', count: 9 },
    { by: lea, judge: dora, state: 'unfounded', count: 1 },
    { by: ali, judge: hugo, state: 'confirmed', count: 2, category: 'threat' },
    { by: ali, judge: hugo, state: 'legitimate_frustration', count: 8 },
    { by: dora, judge: hugo, state: 'unfounded', count: 1 },
    { by: ali, judge: null, state: 'reported', count: 3 },
    { by: ali, judge: hugo, state: 'confirmed', count: 1, customer_staff_id: hugo.id },
  ]);
  return { lea, ali, dora, hugo };
}

const seen = async (person: Person, quarter = '2026-Q1'): Promise<Fairness> => (await person.reads(`/api/insights/incidents?quarter=${quarter}`)).body as unknown as Fairness;

test('outcomes stand side by side by category, colleague and manager, and those far from the others are marked', async () => {
  const here = await world();
  const { lea, ali, dora } = await story(here);
  const fairness = await seen(await here.who('vera'));
  expect(fairness.total).toEqual({ confirmed: 12, legitimate_frustration: 8, unfounded: 2, waiting: 3 });
  expect(fairness.by_category.map(({ of }) => of)).toEqual(['language', 'threat']);
  expect(fairness.by_colleague.map(({ of, confirmed, waiting, apart }) => ({ of, confirmed, waiting, apart }))).toEqual([
    { of: ali.id, confirmed: 3, waiting: 3, apart: true },
    { of: dora.id, confirmed: 0, waiting: 0, apart: false },
    { of: lea.id, confirmed: 9, waiting: 0, apart: true },
  ]);
  expect(fairness.spread.by_colleague).toMatchObject({ compared: 2, lowest: 3 / 11, highest: 0.9 });
  expect((await seen(await here.who('vera'), '2025-Q4')).total).toEqual({ confirmed: 0, legitimate_frustration: 0, unfounded: 0, waiting: 0 });
});

test('nobody reads a row about themselves, nor counts incidents in which they are the customer', async () => {
  const here = await world();
  const { dora, hugo } = await story(here);
  const [ofDora, ofHugo] = [await seen(dora), await seen(hugo)];
  expect([...ofDora.by_colleague, ...ofDora.by_manager].filter(({ of }) => of === dora.id)).toEqual([]);
  expect(ofDora.by_manager.map(({ name }) => name)).toEqual(['Hugo']);
  expect([ofDora.total.confirmed, ofHugo.total.confirmed]).toEqual([12, 11]);
});

test('only managers and auditors see it, of a quarter that exists', async () => {
  const here = await world();
  for (const name of ['lea', 'nora', 'sam'] as const) refusedWith(await (await here.who(name)).reads('/api/insights/incidents'), 'FORBIDDEN', 403);
  refusedWith(await (await here.who('vera')).reads('/api/insights/incidents?quarter=2026-Q9'), 'MALFORMED', 400);
  refusedWith(await (await here.who('vera')).reads('/api/insights/incidents?quarter[]=2026-Q1'), 'MALFORMED', 400);
});

test('a review of consistency keeps the figures it was written on, names nobody in them, and is not written ahead', async () => {
  const here = await world();
  const { dora, hugo } = await story(here);
  const words = { quarter: '2026-Q1', findings: 'Reports by telephone are confirmed more often.', actions: 'We read ten of them together.' };
  refusedWith(await dora.asks('POST', '/api/consistency_reviews', { ...words, quarter: '2026-Q2' }), 'INVALID');
  refusedWith(await (await here.who('nora')).asks('POST', '/api/consistency_reviews', words), 'FORBIDDEN', 403);
  const made = (await dora.asks('POST', '/api/consistency_reviews', words)).body;
  await incidents(here, 1, [{ by: hugo, judge: dora, state: 'unfounded', count: 5 }]);
  const read = await hugo.sees('consistency_reviews', made.id);
  expect(read).toMatchObject({ ...words, written_by: dora.id, figures: { total: { confirmed: 12, unfounded: 2 }, spread: { by_manager: { compared: 2 } } } });
  expect(Object.keys(read.figures as object).sort()).toEqual(['by_category', 'spread', 'total']);
  refusedWith(await dora.asks('PUT', `/api/consistency_reviews/${made.id}`, { version: made.version, findings: 'Nothing to see at all.' }), 'FORBIDDEN', 403);
});

test('a quarter that ended with reports and without its review stands on the managers’ desks until one writes it', async () => {
  const here = await world();
  const { dora } = await story(here);
  const slipping = async (person: Person) => ((await person.reads('/api/desk')).body as unknown as { slipping: { resource: string; title: string; path?: string }[] }).slipping.filter(({ resource }) => resource === 'consistency_reviews');
  expect(await slipping(dora)).toEqual([]);
  here.passes({ days: 31 });
  const [again, hugo, vera] = [await here.signIn(dora.id), await here.signIn((await here.who('hugo')).id), await here.signIn((await here.who('vera')).id)];
  expect(await slipping(again)).toMatchObject([{ title: '2026-Q1', path: '/consistency_reviews/create?quarter=2026-Q1' }]);
  expect(await slipping(vera)).toEqual([]);
  await hugo.asks('POST', '/api/consistency_reviews', { quarter: '2026-Q1', findings: 'The spread between colleagues was looked at case by case.' });
  expect(await slipping(again)).toEqual([]);
});
