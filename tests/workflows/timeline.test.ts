import { expect, test } from 'vitest';
import { type Person, refusedWith, world } from '../support/world.ts';
import { proof, publishedReview, verifiedReview } from './acting.ts';

const asks = (person: Person, filter: object, more = '') => person.reads(`/api/timeline?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`);
const told = async (person: Person, filter: object, more = '') => {
  const answer = await asks(person, filter, more);
  expect(answer.status, answer.body.detail).toBe(200);
  return answer.body as unknown as { kind: string; resource: string; record_id: number; action?: string; at: string; actor_name?: string | null; details?: object; letter?: string; subject?: string }[];
};

test('one person is told across every case about them, letters among the events, newest first', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const provider = await here.provider();
  const other = await here.provider({ name: 'Another firm' });
  const review = await publishedReview(here, { provider_id: provider.id });
  expect((await dora.asks('PUT', `/api/reviews/${review.id}/claim`, {})).status).toBe(200);
  await verifiedReview(here, { provider_id: other.id });
  const entries = await told(dora, { provider_id: provider.id });
  expect(entries.map(({ resource, record_id }) => `${resource} ${record_id}`)).not.toContain(`providers ${other.id}`);
  expect(entries.filter(({ kind }) => kind === 'event').map(({ resource, action }) => `${resource} ${action ?? ''}`)).toEqual(expect.arrayContaining(['providers create', 'reviews create', 'reviews verify_author', 'reviews publish']));
  expect(entries.map(({ action }) => action)).not.toContain('claim');
  expect(entries.some(({ kind, subject }) => kind === 'letter' && Boolean(subject))).toBe(true);
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort().reverse());
  expect(entries.find(({ action }) => action === 'publish')).toMatchObject({ actor_name: 'Léa' });
  expect((await told(dora, { provider_id: provider.id, resource: 'providers' })).every(({ resource }) => resource === 'providers')).toBe(true);
});

test('as of a day, what was not known yet is left out', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const provider = await here.provider();
  const review = await here.review({ provider_id: provider.id });
  const before = here.house.clock.now().toISOString();
  here.passes({ days: 3 });
  const again = await here.signIn(lea.id);
  await again.does('verify_author', { ...review, resource: 'reviews' }, proof);
  const actions = async (more: string) => (await told(again, { provider_id: provider.id }, more)).map(({ action }) => action);
  expect(await actions('')).toContain('verify_author');
  expect(await actions(`&as_of=${before.slice(0, 10)}`)).toEqual(expect.arrayContaining(['create']));
  expect(await actions(`&as_of=${before.slice(0, 10)}`)).not.toContain('verify_author');
  refusedWith(await asks(again, { provider_id: provider.id }, '&as_of=yesterday'), 'MALFORMED', 400);
});

test('a timeline shows what its reader may read, of people they may read, and asks for one person at a time', async () => {
  const here = await world();
  const [lea, sam] = [await here.who('lea'), await here.who('sam')];
  const provider = await here.provider({ linked_staff_id: lea.id });
  await here.review({ provider_id: provider.id });
  // Tied to the provider, she reads who they are and nothing of their files.
  expect((await told(lea, { provider_id: provider.id })).map(({ resource }) => resource)).not.toContain('reviews');
  refusedWith(await asks(sam, { provider_id: provider.id }), 'MISSING', 404);
  refusedWith(await asks(lea, { provider_id: 999_999 }), 'MISSING', 404);
  for (const filter of [{}, { provider_id: 1, customer_id: 1 }, { provider_id: 'x' }, { provider_id: provider.id, colour: 'red' }]) refusedWith(await asks(lea, filter), 'MALFORMED', 400);
});
