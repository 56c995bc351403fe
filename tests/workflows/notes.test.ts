import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { card } from './acting.ts';

test('a note is read by whoever reads the record, leaves its mark in the history, and is never changed', async () => {
  const here = await world();
  const [lea, nora, vera] = [await here.who('lea'), await here.who('nora'), await here.who('vera')];
  const review = await here.review();
  const written = await lea.asks('POST', '/api/notes', { resource: 'reviews', record_id: review.id, text: 'The author called twice.' });
  expect(written.status).toBe(201);
  expect(written.body).toMatchObject({ text: 'The author called twice.', author_id: lea.id, author_name: 'Léa', mentions: [] });
  const about = { resource: 'reviews', record_id: review.id };
  expect(await vera.lists('notes', about)).toMatchObject([{ text: 'The author called twice.', author_name: 'Léa' }]);
  const { body: history } = await lea.reads(`/api/events?filter=${encodeURIComponent(JSON.stringify({ ...about, action: 'note' }))}`);
  expect(JSON.stringify(history)).toContain('"action":"note"');
  expect(JSON.stringify(history)).not.toContain('called twice');
  // A case manager does not read reviews in the making, nor what is said about them.
  const open = (await nora.reads(`/api/reviews/${review.id}`)).status;
  expect(await nora.lists('notes', about)).toHaveLength(open === 200 ? 1 : 0);
  expect((await lea.asks('PUT', `/api/notes/${written.body.id}`, { text: 'x', version: 1 })).status).toBe(404);
});

test('an auditor writes nothing, nobody writes about what they may not read, and no card number is written down', async () => {
  const here = await world();
  const [lea, vera, sam] = [await here.who('lea'), await here.who('vera'), await here.who('sam')];
  const review = await here.review();
  const note = { resource: 'reviews', record_id: review.id, text: 'Seen.' };
  refusedWith(await vera.asks('POST', '/api/notes', note), 'FORBIDDEN', 403);
  refusedWith(await sam.asks('POST', '/api/notes', note), 'MISSING', 404);
  refusedWith(await lea.asks('POST', '/api/notes', { ...note, resource: 'nothing' }), 'MISSING', 404);
  refusedWith(await lea.asks('POST', '/api/notes', { ...note, text: `Paid with ${card}` }), 'PAYMENT_DATA_NOT_ALLOWED', 422);
  refusedWith(await lea.asks('POST', '/api/notes', { ...note, text: 'x'.repeat(2_001) }), 'INVALID', 422);
});

test('a colleague who is named finds the record on their desk until they have looked; one who may not read it cannot be named', async () => {
  const here = await world();
  const [lea, ali, sam] = [await here.who('lea'), await here.who('ali'), await here.who('sam')];
  const review = await here.review();
  const note = { resource: 'reviews', record_id: review.id, text: 'Could you read this in Portuguese?' };
  const no = await lea.asks('POST', '/api/notes', { ...note, mentions: [sam.id] });
  refusedWith(no, 'INVALID', 422);
  expect(no.body.errors).toHaveProperty('mentions');
  expect((await lea.asks('POST', '/api/notes', { ...note, mentions: [ali.id, lea.id] })).status).toBe(201);
  const named = async () => ((await ali.reads('/api/desk')).body.waiting as { resource: string; id: number; why: { en: string } }[]).filter(({ why }) => why.en.includes('named you'));
  expect(await named()).toMatchObject([{ resource: 'reviews', id: review.id, why: { en: 'Léa named you in a note' } }]);
  expect((await ali.asks('POST', '/api/bell/read', { resource: 'reviews', record_id: review.id, asked_at: here.house.clock.now().toISOString() })).body).toEqual({ read: 1 });
  expect(await named()).toEqual([]);
});

test('a note is pinned above its record by whoever may write, taken down by any other, and both are recorded', async () => {
  const here = await world();
  const [lea, ali, vera, sam] = [await here.who('lea'), await here.who('ali'), await here.who('vera'), await here.who('sam')];
  const review = await here.review();
  const about = { resource: 'reviews', record_id: review.id };
  const writes = async (text: string) => (await lea.asks('POST', '/api/notes', { ...about, text })).body;
  const [note, ...others] = [await writes('Her sister answers for her.'), await writes('two'), await writes('three'), await writes('four')];
  const pins = (person: typeof lea, id: number, method: 'PUT' | 'DELETE' = 'PUT') => person.asks(method, `/api/notes/${id}/pin`, {});
  const pinned = async () => (await vera.lists('notes', { ...about, pinned_at_neq: null })).map(({ id }) => id);
  refusedWith(await pins(vera, note.id), 'FORBIDDEN', 403);
  refusedWith(await pins(sam, note.id), 'MISSING', 404);
  refusedWith(await pins(lea, 999), 'MISSING', 404);
  expect((await pins(lea, note.id)).status).toBe(200);
  expect((await pins(ali, note.id)).status).toBe(200);
  expect(await pinned()).toEqual([note.id]);
  for (const { id } of others.slice(0, 2)) expect((await pins(ali, id)).status).toBe(200);
  refusedWith(await pins(ali, others[2]?.id ?? 0), 'TOO_MANY_PINNED', 409);
  expect((await pins(ali, note.id, 'DELETE')).body).toMatchObject({ id: note.id, pinned_at: null });
  expect(await pinned()).toEqual(others.slice(0, 2).map(({ id }) => id));
  const { body: events } = await lea.reads(`/api/events?filter=${encodeURIComponent(JSON.stringify({ ...about, action: ['pin', 'unpin'] }))}`);
  expect((events as unknown as { action: string; actor_id: number; details: object }[]).map(({ action, actor_id, details }) => [action, actor_id, details])).toEqual([
    ['pin', lea.id, { note_id: note.id }], ['pin', ali.id, { note_id: others[0]?.id }], ['pin', ali.id, { note_id: others[1]?.id }], ['unpin', ali.id, { note_id: note.id }],
  ]);
});
