import { expect, test } from 'vitest';
import { mostBegun } from '../../server/engine/drafts.ts';
import { refusedWith, world } from '../support/world.ts';
import { proof, returning } from './acting.ts';

const begun = { input: { ground: 'off_topic', explanation: 'Begun, and the tab was clos' } };

test('a form begun and not sent waits for the person who began it, and for nobody else', async () => {
  const here = await world();
  const [lea, ali, ines] = await Promise.all([here.who('lea'), here.who('ali'), here.who('ines')]);
  const { id } = await here.review();
  const path = `/api/drafts/reviews/${id}/return_to_author`;
  refusedWith(await lea.reads(path), 'MISSING', 404);
  expect((await lea.asks('PUT', path, begun)).status).toBe(200);
  expect((await lea.asks('PUT', path, { input: { ...begun.input, explanation: 'Begun again' } })).body).toMatchObject({ revision: 2 });
  expect((await lea.reads(path)).body).toMatchObject({ input: { ground: 'off_topic', explanation: 'Begun again' }, saved_at: '2026-03-02T10:00:00.000Z' });
  refusedWith(await ali.reads(path), 'MISSING', 404);
  refusedWith(await ines.asks('PUT', path, begun), 'MISSING', 404);
  expect((await lea.asks('DELETE', path)).status).toBe(204);
  refusedWith(await lea.reads(path), 'MISSING', 404);
});

test('a draft changes nothing on the case, and goes when the act it prepares is done', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  await lea.does('verify_author', review, proof);
  const { version } = await here.row('reviews', review.id);
  const path = `/api/drafts/reviews/${review.id}/return_to_author`;
  await lea.asks('PUT', path, begun);
  expect((await here.row('reviews', review.id)).version).toBe(version);
  expect((await lea.does('return_to_author', review, returning)).status).toBe(201);
  refusedWith(await lea.reads(path), 'MISSING', 404);
});

test('a draft keeps no card number, is not endless, and belongs to an action that exists', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const { id } = await here.review();
  const path = `/api/drafts/reviews/${id}/return_to_author`;
  refusedWith(await lea.asks('PUT', path, { input: { explanation: 'Paid with 4111 1111 1111 1111' } }), 'PAYMENT_DATA_NOT_ALLOWED');
  expect((await lea.asks('PUT', path, { input: { ...begun.input, ground: 7, explanation: ['4111 1111 1111 1111'] } })).body.input, 'what is of another kind than was asked for is not kept').toEqual({});
  refusedWith(await lea.asks('PUT', path, { input: { explanation: 'x'.repeat(20_001) } }), 'TOO_LARGE', 413);
  refusedWith(await lea.asks('PUT', `/api/drafts/reviews/${id}/invent`, begun), 'INVALID');
  refusedWith(await lea.asks('PUT', `/api/drafts/engagements/${id}/edit`, begun), 'MISSING', 404);
});

test('a record that is begun waits for whoever began it, apart by what it is about', async () => {
  const here = await world();
  const [nora, dora, vera] = [await here.who('nora'), await here.who('dora'), await here.who('vera')];
  const [path, about] = ['/api/drafts/conduct_cases/new/create', '/api/drafts/conduct_cases/new/create%3Fprovider_id%3D5'];
  expect((await nora.asks('PUT', path, { input: { summary: 'He left before', origin: 'staff' } })).body).toMatchObject({ revision: 1 });
  expect((await nora.asks('PUT', about, { input: { summary: 'About the fifth', provider_id: 'five' } })).body.input).toEqual({ summary: 'About the fifth' });
  expect((await nora.reads(path)).body.input).toEqual({ summary: 'He left before', origin: 'staff' });
  refusedWith(await dora.reads(path), 'MISSING', 404);
  refusedWith(await vera.asks('PUT', path, begun), 'MISSING', 404);
  refusedWith(await nora.asks('PUT', path, { input: { summary: 'Paid with 4111 1111 1111 1111' } }), 'PAYMENT_DATA_NOT_ALLOWED');
  for (const odd of ['publish', 'create%3F', 'create%3Fa%3Db%26c%3Dd%26e%3Df', `create%3Fx%3D${'9'.repeat(21)}`]) refusedWith(await nora.asks('PUT', `/api/drafts/conduct_cases/new/${odd}`, begun), 'INVALID');
  for (const none of ['staff', 'letters', 'nothing']) refusedWith(await nora.asks('PUT', `/api/drafts/${none}/new/create`, begun), 'MISSING', 404);
  expect((await nora.asks('DELETE', path)).status).toBe(204);
  refusedWith(await nora.reads(path), 'MISSING', 404);
  expect((await nora.reads(about)).status).toBe(200);
});

test('nobody begins records without end', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const asks = (n: number) => nora.asks('PUT', `/api/drafts/requests/new/create%3Fcustomer_id%3D${n}`, { input: { subject: `No. ${n}` } });
  for (let n = 1; n <= mostBegun; n += 1) expect((await asks(n)).status).toBe(200);
  refusedWith(await asks(mostBegun + 1), 'INVALID');
  // What was begun already is still written on.
  expect((await asks(1)).status).toBe(200);
});

test('a note that is begun is kept beside its record, for whoever may read that', async () => {
  const here = await world();
  const [lea, ali, ines] = await Promise.all([here.who('lea'), here.who('ali'), here.who('ines')]);
  const { id } = await here.review();
  const path = `/api/drafts/reviews/${id}/note`;
  expect((await lea.asks('PUT', path, { input: { text: 'Called, and', mentions: [ali.id] } })).status).toBe(200);
  expect((await lea.reads(path)).body.input).toEqual({ text: 'Called, and', mentions: [ali.id] });
  refusedWith(await ali.reads(path), 'MISSING', 404);
  refusedWith(await ines.asks('PUT', path, { input: { text: 'x' } }), 'MISSING', 404);
});
