import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { answering, asked, customerOn } from './requesting.ts';

interface Figures {
  readonly kinds: { kind: string; target: number; open: number; late: number; oldest_at: string | null; answered: number; median: number | null; in_time: number | null }[];
  readonly clauses: { clause_id: string; count: number }[];
}

test('the figures say how long customers wait: open, late, the oldest, the median, and the clauses that answers cite', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const signedIn = () => here.signIn(nora.id);
  const figures = async () => (await (await signedIn()).reads('/api/insights/requests')).body as unknown as Figures;
  const of = async (kind: string) => (await figures()).kinds.find((one) => one.kind === kind);
  const complaints = [await asked(here), await asked(here), await asked(here)];
  expect(await of('complaint')).toEqual({ kind: 'complaint', target: 5, open: 3, late: 0, oldest_at: '2026-03-02T10:00:00.000Z', oldest_id: complaints[0]?.id, answered: 0, median: null, in_time: null });
  // On the same day, on the next, and on the eighth working day.
  for (const [index, days] of [0, 1, 9].entries()) {
    here.passes({ days });
    expect((await (await signedIn()).does('answer', complaints[index] as (typeof complaints)[number], index === 2 ? { ...answering, clause_id: 'client-protection.answers' } : answering)).status).toBe(201);
    if (index === 1) {
      here.passes({ days: 5 });
      expect(await of('complaint')).toMatchObject({ open: 1, late: 0 });
      here.passes({ days: 2 });
      expect(await of('complaint')).toMatchObject({ open: 1, late: 1 });
      here.passes({ days: -7 });
    }
  }
  expect(await of('complaint')).toMatchObject({ open: 0, late: 0, oldest_at: null, answered: 3, median: 1, in_time: 67 });
  expect((await figures()).clauses).toEqual([{ clause_id: answering.clause_id, count: 2 }, { clause_id: 'client-protection.answers', count: 1 }]);
});

test('what is kept aside counts in no figure, and whoever reads no request reads none', async () => {
  const here = await world();
  await customerOn(here, 'correspondence_stopped');
  await asked(here, { kind: 'question' });
  const { kinds } = (await (await here.who('nora')).reads('/api/insights/requests')).body as unknown as Figures;
  expect(kinds.map(({ open }) => open)).toEqual([0, 0, 0]);
  refusedWith(await (await here.who('sam')).reads('/api/insights/requests'), 'FORBIDDEN', 403);
  refusedWith(await here.stranger().reads('/api/insights/requests'), 'SIGNED_OUT', 401);
});
