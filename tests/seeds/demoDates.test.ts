/** The demo story on other mornings: always the same on the same one, and as full on any. */
import { expect, test } from 'vitest';
import type { House } from '../../server/house.ts';
import { isWorkflow } from '../../server/engine/workflow.ts';
import { resources } from '../../server/workflows/index.ts';
import { playedHouse } from '../support/demo.ts';

type Row = Readonly<Record<string, string | number | null>>;

const patience = 180_000;
const workflows = resources.filter(isWorkflow);
const rowsOf = async ({ database }: House, table: string): Promise<Row[]> => (await database.read(table).orderBy('id')) as Row[];

/** Columns that hold what nobody may foresee. */
const secret = ['nonce', 'token_hash', 'password_hash', 'secret_hash', 'prefix'];
const tables = [...workflows.map(({ resource }) => resource), 'staff', 'customers', 'engagements', 'scorecards', 'acceptances', 'reference_attempts', 'links', 'letters', 'events'];

/** How many wait in each queue of reviews. */
async function queues({ database }: House): Promise<Record<string, number>> {
  const states = (await database.read('reviews').select('state').count({ n: '*' }).groupBy('state')) as { state: string; n: number }[];
  const count = (...names: string[]): number => states.filter(({ state }) => names.includes(state)).reduce((sum, { n }) => sum + Number(n), 0);
  return { decide: count('verified'), verify: count('received', 'verifying'), returned: count('returned'), rejecting: count('rejecting'), challenged: count('challenged') };
}
const full = { decide: 25, verify: 15, returned: 3, rejecting: 3, challenged: 3 };

test('the same morning gives the same story, and after holidays the queues are as long', async () => {
  const told = await Promise.all([1, 2].map(async () => {
    const { house, close } = await playedHouse('2026-01-02T18:00:00.000Z');
    const all = await Promise.all(tables.map((table) => rowsOf(house, table)));
    expect(await queues(house)).toEqual(full);
    await close();
    return all.map((rows) => rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !secret.includes(column)))));
  }));
  expect(told[0]).toEqual(told[1]);
}, patience);

test('begun on a day on which the clocks change, the queues are as long', async () => {
  const { house, close } = await playedHouse('2026-03-29T10:00:00.000Z');
  expect(await queues(house)).toEqual(full);
  await close();
}, patience);
