import { expect, test } from 'vitest';
import { type Person, refusedWith, world } from '../support/world.ts';
import { proof, publishedReview, verifiedReview } from './acting.ts';
import { customer as customerOf, reported } from './reporting.ts';

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

test('key events are what changed where a case stands, and letters; letters and decisions can be read alone, page by page', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const provider = await here.provider();
  const review = await publishedReview(here, { provider_id: provider.id });
  expect((await dora.asks('POST', '/api/notes', { resource: 'reviews', record_id: review.id, text: 'Looked at twice.' })).status).toBe(201);
  const about = { provider_id: provider.id };
  const all = await told(dora, about);
  const key = await told(dora, about, '&key=true');
  expect(all.map(({ action }) => action)).toContain('note');
  expect(key.map(({ action }) => action)).not.toContain('note');
  expect(key.map(({ action }) => action)).toEqual(expect.arrayContaining(['create', 'verify_author', 'publish']));
  expect(key.filter(({ kind }) => kind === 'letter')).toEqual(all.filter(({ kind }) => kind === 'letter'));
  const pages = await Promise.all([0, 1, 2].map((page) => told(dora, about, `&key=true&range=[${page},${page}]`)));
  expect(pages.flat()).toEqual(key.slice(0, 3));
  const letters = await told(dora, about, '&show=letters');
  expect(letters.length > 0 && letters.every(({ kind }) => kind === 'letter')).toBe(true);
  const decisions = await told(dora, about, '&show=decisions');
  expect(decisions.map(({ action }) => action)).toContain('publish');
  expect(decisions.every(({ kind, action, actor_name }) => kind === 'event' && action !== 'create' && Boolean(actor_name))).toBe(true);
  refusedWith(await asks(dora, about, '&show=secrets'), 'MALFORMED', 400);
});

interface Summary { readonly counts: Record<string, { total: number; capped: boolean; states: Record<string, number> }>; readonly state: string | null }
const summed = async (person: Person, filter: object, more = ''): Promise<Summary> => {
  const answer = await person.reads(`/api/timeline/summary?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`);
  expect(answer.status, answer.body.detail).toBe(200);
  return answer.body as unknown as Summary;
};

test('a person in figures: each kind of case that the reader may list, by state, as it stood on the day that is asked for', async () => {
  const here = await world();
  const [lea, dora, sam] = [await here.who('lea'), await here.who('dora'), await here.who('sam')];
  const customer = await customerOf(here);
  const about = { customer_id: customer.id };
  const review = await here.review({ customer_id: customer.id });
  const before = here.house.clock.now().toISOString().slice(0, 10);
  here.passes({ days: 3 });
  const [later, manager] = [await here.signIn(lea.id), await here.signIn(dora.id)];
  await later.does('verify_author', { ...review, resource: 'reviews' }, proof);
  await reported(here, about, later);
  expect((await summed(manager, about)).counts).toMatchObject({ reviews: { total: 1, capped: false, states: { verified: 1 } }, incidents: { total: 1, states: { reported: 1 } }, requests: { total: 0, states: {} } });
  expect(await summed(manager, about, `&as_of=${before}`)).toMatchObject({ counts: { reviews: { total: 1, states: { received: 1 } }, incidents: { total: 0, states: {} } }, state: 'in_good_standing' });
  // A moderator reads neither where the customer stands nor what was reported of them.
  const hers = await summed(later, about);
  expect([hers.state, Object.keys(hers.counts).includes('incidents'), hers.counts.reviews?.total]).toEqual([null, false, 1]);
  refusedWith(await (await here.signIn(sam.id)).reads(`/api/timeline/summary?filter=${encodeURIComponent(JSON.stringify(about))}`), 'MISSING', 404);
  refusedWith(await manager.reads(`/api/timeline/summary?filter=${encodeURIComponent(JSON.stringify({ ...about, resource: 'reviews' }))}`), 'MALFORMED', 400);
});
