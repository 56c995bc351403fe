import { expect, test } from 'vitest';
import { type Body, type World, world } from '../support/world.ts';

const words = ['roof', 'garden', 'stairs', 'boiler', 'cellar', 'gutter', 'fence', 'garage', 'attic', 'porch'];

/** So many reviews of one provider within a minute, each somebody's own. */
async function burst(here: World, provider_id: number, count: number, day = ''): Promise<number[]> {
  const ids: number[] = [];
  for (const word of words.slice(0, count)) ids.push((await here.review({ provider_id, author_email: `${word}${day.trim()}@many.example`, author_name: `Person ${word}${day}`, body: `The ${word} is fine${day}.` })).id);
  return ids;
}

const bursts = async (here: World, filter: object): Promise<Body[]> => (await here.signIn((await here.who('lea')).id)).lists('signals', { kind: 'burst', ...filter }, '&sort=["created_at","ASC"]');

test('the reviews of a burst bear a signal each, which name the one with which it began; another provider’s, and another day’s, are another burst', async () => {
  const here = await world();
  const [busy, other] = [await here.provider({ email: 'busy@firm.example' }), await here.provider({ email: 'other@firm.example' })];
  const ids = await burst(here, busy.id, 7);
  const [first, ...rest] = await bursts(here, {});
  expect(first).toMatchObject({ review_id: ids[4], other_review_id: null });
  expect(rest.map(({ review_id, other_review_id }) => [review_id, other_review_id])).toEqual([[ids[5], ids[4]], [ids[6], ids[4]]]);
  const elsewhere = await burst(here, other.id, 5, ' elsewhere');
  expect(await bursts(here, { review_id: elsewhere[4] })).toMatchObject([{ other_review_id: null }]);
  here.passes({ days: 2 });
  const later = await burst(here, busy.id, 5, ' later');
  expect(await bursts(here, { review_id: later[4] })).toMatchObject([{ other_review_id: null }]);
});

test('an import finds the burst that a row belongs to among the rows before it', async () => {
  const here = await world();
  await here.provider({ external_id: 'p-1' });
  const rows = words.slice(0, 8).map((word, index) => JSON.stringify({ provider_external_id: 'p-1', rating: 5, body: `The ${word} is fine.`, locale: 'en', author_name: `Person ${word}`, external_id: word, created_at: `2026-02-01T10:0${index}:00.000Z` }));
  const key = await here.key('reviews:write');
  expect((await key.asks('POST', '/api/imports/reviews', rows.join('\n'), { 'content-type': 'application/x-ndjson' })).body).toMatchObject({ created: 8 });
  const [first, ...rest] = await bursts(here, {});
  expect(first?.other_review_id).toBeNull();
  expect(rest.length).toBeGreaterThan(2);
  for (const { other_review_id } of rest) expect(other_review_id).toBe(first?.review_id);
});

test('a person disposes of a whole burst with one verdict in one request; each keeps its own event', async () => {
  const here = await world();
  const provider = await here.provider();
  await burst(here, provider.id, 8);
  const dora = await here.who('dora');
  const open = await bursts(here, { state: 'open' });
  expect(open).toHaveLength(4);
  const { body } = await dora.asks('POST', '/api/signals/transitions', { name: 'dispose', input: { verdict: 'harmless', note: 'A round of invitations' }, items: open.map(({ id, version }) => ({ id, version })) });
  expect(body).toMatchObject({ done: open.map(({ id }) => ({ id })), refused: [] });
  for (const { id, review_id } of open) {
    expect(await here.row('signals', id)).toMatchObject({ state: 'disposed', verdict: 'harmless', disposed_by: dora.id });
    expect(await here.row('reviews', Number(review_id))).toMatchObject({ open_signals: 0, state: 'received' });
    expect((await dora.lists('events', { resource: 'signals', record_id: id })).map(({ action }) => action)).toEqual(['create', 'dispose']);
  }
});
