import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { HttpError } from 'ra-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDataProvider } from '../../client/providers/data.ts';
import { problemOf } from '../../client/providers/http.ts';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: unknown;
}

let seen: Seen[] = [];
let answer: (request: Seen) => Response = () => HttpResponse.json({});

const server = setupServer(
  http.all('*/api/*', async ({ request }) => {
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.text();
    const one: Seen = { method: request.method, path: pathname, query: Object.fromEntries(searchParams), headers: request.headers, body: text ? JSON.parse(text) : undefined };
    seen.push(one);
    return answer(one);
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  document.documentElement.lang = 'fr';
});
afterEach(() => {
  seen = [];
  answer = () => HttpResponse.json({});
});
afterAll(() => server.close());

const house = createDataProvider();
const list = { pagination: { page: 2, perPage: 25 }, sort: { field: 'created_at', order: 'ASC' as const }, filter: { state: 'verified' } };
const last = (): Seen => seen.at(-1) as Seen;

test('a list asks in the dialect of the house and reads the count from X-Total-Count', async () => {
  answer = () => HttpResponse.json([{ id: 26 }], { headers: { 'X-Total-Count': '319' } });
  expect(await house.getList('reviews', list)).toEqual({ data: [{ id: 26 }], total: 319 });
  expect(last().query).toEqual({ filter: '{"state":"verified"}', range: '[25,49]', sort: '["created_at","ASC"]' });
});

test('a count that the server cut short is marked, so that the pager says “more than 1,000”', async () => {
  answer = () => HttpResponse.json([{ id: 26 }], { headers: { 'X-Total-Count': '1001', 'X-Total-Capped': 'true' } });
  expect(await house.getList('reviews', list)).toMatchObject({ total: 1001, meta: { capped: true } });
});

test('many ids are asked by two hundred at most, each once', async () => {
  answer = ({ query }) => HttpResponse.json((JSON.parse(query.filter ?? '{}') as { id: number[] }).id.map((id) => ({ id })));
  const ids = Array.from({ length: 450 }, (_, index) => index + 1);
  const { data } = await house.getMany('providers', { ids: [...ids, 1, 2] });
  expect(data.map(({ id }) => id as number)).toEqual(ids);
  expect(seen).toHaveLength(3);
});

test('an edit sends what changed, at the version that was read', async () => {
  const before = { id: 3, version: 4, name: 'Sow', trade: 'plumber', created_at: '2026-01-01T00:00:00.000Z' };
  await house.update('providers', { id: 3, data: { ...before, name: 'Sow Plomberie' }, previousData: before });
  expect([last().method, last().path, last().body]).toEqual(['PUT', '/api/providers/3', { name: 'Sow Plomberie' }]);
  expect(last().headers.get('If-Match')).toBe('"4"');
});

test('the verbs of a case go where the contract says', async () => {
  await house.transition('reviews', 12, { name: 'publish', version: 7 });
  await house.transitionMany('reviews', { name: 'publish', items: [{ id: 12, version: 7 }] });
  await house.undo('reviews', 12, { version: 8 });
  await house.claim('reviews', 12);
  await house.breakClaim('reviews', 12, 'she left');
  await house.release('reviews', 12);
  answer = () => HttpResponse.json({ letters: [{ to: 'Awa', locale: 'fr', subject: 's', body: 'b' }] });
  const { data } = await house.previewTransition('reviews', 12, { name: 'publish' });
  expect(data).toHaveLength(1);
  expect(seen.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['POST', '/api/reviews/12/transitions', { name: 'publish', version: 7, input: {} }],
    ['POST', '/api/reviews/transitions', { name: 'publish', input: {}, items: [{ id: 12, version: 7 }] }],
    ['POST', '/api/reviews/12/undo', { version: 8 }],
    ['PUT', '/api/reviews/12/claim', {}],
    ['PUT', '/api/reviews/12/claim', { break: 'she left' }],
    ['DELETE', '/api/reviews/12/claim', undefined],
    ['POST', '/api/reviews/12/transitions/preview', { name: 'publish', input: {} }],
  ]);
  expect(seen.every(({ headers }) => headers.get('Content-Type') === 'application/json')).toBe(true);
});

test('facets and search are asked with their filter and words', async () => {
  answer = ({ path }) => HttpResponse.json(path.endsWith('/facets') ? { state: [] } : []);
  await house.facets('reviews', ['state'], { locale: 'fr' });
  expect(last().query).toEqual({ fields: '["state"]', filter: '{"locale":"fr"}' });
  await house.search('Élodie & fils');
  expect(last().query).toEqual({ q: 'Élodie & fils' });
});

test('a refusal keeps its sentence, its code, its clause and its fields', async () => {
  answer = () =>
    HttpResponse.json(
      { code: 'INVALID', message: 'Certains champs sont à revoir.', clause_id: 'quality-charter.moderation', errors: { ground: 'Ce champ est requis.' } },
      { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
    );
  const error = await house.transition('reviews', 12, { name: 'return_to_author', version: 7 }).catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(HttpError);
  expect((error as HttpError).message).toBe('Certains champs sont à revoir.');
  expect(problemOf(error)).toMatchObject({ code: 'INVALID', clause_id: 'quality-charter.moderation', errors: { ground: 'Ce champ est requis.' } });
  expect(last().headers.get('Accept-Language')).toBe('fr');
});

test('a lost connection is told in the language of the page, and is no refusal', async () => {
  answer = () => HttpResponse.error();
  const error = await house.getOne('reviews', { id: 12 }).catch((lost: unknown) => lost);
  expect(error).toMatchObject({ status: 0, message: 'Le serveur ne répond pas. Vérifiez la connexion ; rien n’est perdu ici.' });
});

test('nothing is edited or deleted in bulk: only commands act on many', async () => {
  await expect(house.updateMany('reviews', { ids: [1], data: {} })).rejects.toMatchObject({ status: 405 });
  await expect(house.deleteMany('reviews', { ids: [1] })).rejects.toMatchObject({ status: 405 });
  expect(seen).toEqual([]);
});
