import { expect, test } from 'vitest';
import { recordEvent } from '../../server/engine/events.ts';
import { refusedWith, world } from '../support/world.ts';
import { proof, verifiedReview } from './acting.ts';
import { type Change, Ear } from './hearing.ts';

test('a colleague’s decision and claim are heard within two seconds, by whoever may read the case and nobody else', async () => {
  const here = await world();
  const [lea, ali, dora, ines, vera] = [await here.who('lea'), await here.who('ali'), await here.who('dora'), await here.who('ines'), await here.who('vera')];
  const provider = await here.provider({ linked_staff_id: dora.id, email: 'tied@firm.example' });
  const review = await verifiedReview(here);
  const tied = await verifiedReview(here, { provider_id: provider.id, author_email: 'tied@firm.example', body: 'Another story, of a kitchen that smelled of gas for a week.' });
  const ears = await Promise.all([ali, dora, ines, vera].map((person) => Ear.of(person)));
  const [ofAli, ofDora, ofInes, ofVera] = ears as [Ear, Ear, Ear, Ear];
  await lea.asks('PUT', `/api/reviews/${review.id}/claim`);
  expect(await ofAli.next(({ claimed_by }) => claimed_by === lea.id)).toMatchObject({ resource: 'reviews', id: review.id, state: 'verified' });
  const [signal] = await lea.lists('signals', { review_id: tied.id });
  await lea.does('dispose', { resource: 'signals', id: signal?.id ?? 0 }, { verdict: 'harmless' });
  await lea.does('publish', tied);
  const { version } = (await lea.does('publish', review)).body;
  const published = ({ resource, id, state }: Change) => resource === 'reviews' && id === review.id && state === 'published';
  expect(await ofAli.next(published)).toMatchObject({ resource: 'reviews', id: review.id, version, state: 'published' });
  await Promise.all([ofDora.next(published), ofVera.next(published)]);
  await ofAli.next(({ resource, id, state }) => resource === 'reviews' && id === tied.id && state === 'published');
  // Whoever is tied to the provider heard of everything around it, and nothing of it: neither the review, nor its hint, nor its reply.
  const replies = (await lea.lists('replies', { review_id: tied.id })).map(({ id }) => id);
  expect(ofDora.heard.filter(({ resource, id }) => (resource === 'reviews' && id === tied.id) || (resource === 'signals' && id === signal?.id) || (resource === 'replies' && replies.includes(id)))).toEqual([]);
  // A change says where to look, never what is written there.
  for (const change of ears.flatMap(({ heard }) => heard)) expect(Object.keys(change).filter((key) => !['resource', 'id', 'version', 'state', 'claimed_by', 'claimed_until'].includes(key))).toEqual([]);
  expect(ofInes.heard.filter(({ resource }) => resource !== 'providers')).toEqual([]);
});

test('a decision is heard within two seconds of a large import', async () => {
  const here = await world();
  const [lea, ali, key] = [await here.who('lea'), await here.who('ali'), await here.key('customers:write')];
  const review = await here.review();
  const ear = await Ear.of(ali);
  const rows = Array.from({ length: 8_000 }, (_, index) => `c-${index},Ann ${index}\n`).join('');
  expect((await key.asks('POST', '/api/imports/customers', `external_id,name\n${rows}`, { 'content-type': 'text/csv' })).body).toMatchObject({ created: 8_000 });
  await lea.does('verify_author', review, proof);
  await ear.next(({ resource, id, state }) => resource === 'reviews' && id === review.id && state === 'verified');
});

test('what a slow transaction did is heard once it is there, however much was recorded meanwhile', async () => {
  const here = await world();
  const [ali, key] = [await here.who('ali'), await here.key('customers:write')];
  const { database } = here.house;
  const review = await here.review();
  const ear = await Ear.of(ali);
  const crowd = Array.from({ length: 600 }, (_, index) => `c-${index},Ann ${index}\n`).join('');
  const imports = () => key.asks('POST', '/api/imports/customers', `external_id,name\n${crowd}`, { 'content-type': 'text/csv' });
  let imported: Promise<unknown> | undefined;
  await database.transaction(async (trx) => {
    await recordEvent(trx, { resource: 'reviews', record_id: review.id, action: 'edit', by: here.clock, at: here.house.clock.now().toISOString() });
    imported = imports();
    // SQLite lets one write at a time: there the crowd comes after.
    if (database.engine === 'sqlite') return;
    await imported;
    await ear.next(({ resource, id }) => resource === 'customers' && id === 600);
  });
  await ear.next(({ resource, id }) => resource === 'reviews' && id === review.id);
  await imported;
});

test('what happened before somebody listens is not news', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const [first, second] = [await here.review(), await here.review({ author_email: 'b@kane.example', body: 'Another story, of a kitchen that smelled of gas for a week.' })];
  await lea.does('verify_author', first, proof);
  const ear = await Ear.of(ali);
  await lea.does('verify_author', second, proof);
  await ear.next(({ id, state }) => id === second.id && state === 'verified');
  expect(ear.heard.filter(({ resource, id }) => resource === 'reviews' && id === first.id)).toEqual([]);
});

test('a stream is for staff, and one person holds at most eight', async () => {
  const here = await world();
  const lea = await here.who('lea');
  refusedWith(await here.stranger().reads('/api/stream'), 'SIGNED_OUT', 401);
  expect((await (await here.key('reviews:read')).reads('/api/stream')).status).toBe(403);
  await Promise.all(Array.from({ length: 8 }, () => Ear.of(lea)));
  const ninth = await lea.reads('/api/stream');
  refusedWith(ninth, 'UNAVAILABLE', 503);
  expect(ninth.headers.get('retry-after')).toBe('60');
  await Ear.of(await here.who('ali'));
});
