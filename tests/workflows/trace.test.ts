import { expect, test } from 'vitest';
import { seal } from '../../server/engine/audit.ts';
import { refusedWith, world } from '../support/world.ts';
import { proof, publishedReview, verifiedReview } from './acting.ts';

test('a record’s history is told oldest first, with who acted, what changed, and the clause', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await publishedReview(here);
  const answer = await lea.reads(`/api/events?filter=${encodeURIComponent(JSON.stringify({ resource: 'reviews', record_id: review.id }))}`);
  expect([answer.status, answer.headers.get('content-range'), answer.headers.get('x-total-count')]).toEqual([200, 'events 0-2/3', '3']);
  const events = answer.body as unknown as Record<string, unknown>[];
  expect(events.map(({ seq, action }) => [seq, action])).toEqual([[1, 'create'], [2, 'verify_author'], [3, 'publish']]);
  expect(events[1]).toMatchObject({
    actor_kind: 'staff', actor_id: lea.id, actor_name: 'Léa', at: '2026-03-02T10:00:00.000Z', clause_id: 'quality-charter.verified-author', from_state: 'received', to_state: 'verified',
    details: { input: proof, before: { state: 'received', verified_at: null }, after: { state: 'verified', verification_method: 'invoice' } },
  });
  const newest = await lea.lists('events', { resource: 'reviews', record_id: review.id }, `&sort=${encodeURIComponent('["id","DESC"]')}&range=[0,0]`);
  expect(newest.map(({ action }) => action)).toEqual(['publish']);
  expect((await lea.reads(`/api/events/${newest[0]?.id}`)).body).toMatchObject({ action: 'publish' });
});

test('history and letters are read by whoever may read the record, and by nobody else', async () => {
  const here = await world();
  const [lea, ali, ines, sam] = [await here.who('lea'), await here.who('ali'), await here.who('ines'), await here.who('sam')];
  const provider = await here.provider({ linked_staff_id: ali.id, email: 'tied@firm.example' });
  const review = await publishedReview(here, { provider_id: provider.id });
  const filter = { resource: 'reviews', record_id: review.id };
  const [event] = await lea.lists('events', filter);
  const [letter] = await lea.lists('letters', filter);
  for (const person of [ali, ines, sam]) {
    expect(await person.lists('events', filter)).toEqual([]);
    expect(await person.lists('letters', filter)).toEqual([]);
    for (const resource of ['signals', 'replies']) expect((await person.lists('events', { resource })).length, resource).toBe(0);
    refusedWith(await person.reads(`/api/events/${event?.id}`), 'MISSING', 404);
    refusedWith(await person.reads(`/api/letters/${letter?.id}`), 'MISSING', 404);
  }
  expect((await sam.lists('events', { resource: 'staff' })).length).toBeGreaterThan(0);
  expect(await lea.lists('events', { resource: 'staff' })).toEqual([]);
  for (const method of ['POST', 'PUT', 'DELETE']) for (const path of ['/api/events', `/api/events/${event?.id}`]) refusedWith(await lea.asks(method, path, method === 'DELETE' ? undefined : {}), 'METHOD_NOT_ALLOWED', 405);
});

test('a copy in the history is not a side door: what a role may not read of a record, it may not read of its past', async () => {
  const here = await world();
  const vera = await here.who('vera');
  const review = await verifiedReview(here);
  const events = await vera.lists('events', { resource: 'reviews', record_id: review.id });
  expect(events).toHaveLength(2);
  const told = JSON.stringify(events);
  expect(told).not.toContain(proof.evidence);
  expect(told).not.toContain('awa@kane.example');
  expect(told).toContain('verified');
});

test('the chain is proved by auditors and administrators', async () => {
  const here = await world();
  await publishedReview(here);
  here.passes({ minutes: 2 });
  await seal(here.house);
  for (const name of ['vera', 'sam'] as const) expect((await (await here.who(name)).reads('/api/audit/verify')).body).toMatchObject({ ok: true, broken_at: null, events: expect.any(Number) as unknown });
  for (const name of ['lea', 'dora', 'nora', 'ines'] as const) refusedWith(await (await here.who(name)).reads('/api/audit/verify'), 'FORBIDDEN', 403);
});
