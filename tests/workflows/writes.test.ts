import { expect, test } from 'vitest';
import { type Answer, type Body, refusedWith, world } from '../support/world.ts';
import { inFrench, proof, publishedReview, verifiedReview } from './acting.ts';

const errorsOf = ({ body }: Answer): string[] => Object.keys(body.errors).filter((name) => name !== 'root').sort();

test('a record comes with its version, as a number and as an ETag, and with what can be done with it', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  const one = await lea.reads(`/api/reviews/${review.id}`);
  expect([one.status, one.headers.get('etag'), one.body.version]).toEqual([200, `"${review.version}"`, review.version]);
  const verify = one.body.transitions.find(({ name }) => name === 'verify_author');
  expect(verify).toMatchObject({ name: 'verify_author', label: { en: 'Confirm the author', fr: 'Confirmer l’auteur' }, refused: null, input: { type: 'object', required: ['method', 'evidence'], properties: { method: { enum: expect.any(Array) as unknown } } } });
  const done = await lea.does('verify_author', review, proof);
  expect([done.status, done.headers.get('etag'), done.body.version]).toEqual([201, `"${review.version + 1}"`, review.version + 1]);
  expect(done.body.transitions.find(({ name }) => name === 'publish')?.refused).toBeNull();
  expect(one.body.transitions.map(({ name }) => name)).not.toContain('resubmit');
});

test('whoever writes says which version they saw, and is told when it is an old one', async () => {
  const here = await world();
  const [lea, ines] = [await here.who('lea'), await here.who('ines')];
  const review = await here.review();
  const act = (body: object, extra = {}) => lea.asks('POST', `/api/reviews/${review.id}/transitions`, { name: 'verify_author', input: proof, ...body }, extra);
  refusedWith(await act({}), 'VERSION_REQUIRED', 428);
  refusedWith(await act({ version: review.version + 1 }), 'STALE', 409);
  for (const version of ['1', 1.5, 0, -1]) expect([400, 422]).toContain((await act({ version })).status);
  expect((await act({}, { 'if-match': `"${review.version}"` })).status).toBe(201);
  refusedWith(await act({ version: review.version }), 'STALE', 409);
  const provider = await here.provider({ email: 'b@firm.example' });
  const edit = (body: object, extra = {}) => ines.asks('PUT', `/api/providers/${provider.id}`, body, extra);
  refusedWith(await edit({ trade: 'roofs' }), 'VERSION_REQUIRED', 428);
  expect((await edit({ trade: 'roofs' }, { 'if-match': 'W/"1"' })).body).toMatchObject({ trade: 'roofs', version: 2 });
  refusedWith(await edit({ trade: 'walls', version: 1 }), 'STALE', 409);
  const edited = await edit({ trade: 'walls', version: 2 });
  expect([edited.status, edited.headers.get('etag')]).toEqual([200, '"3"']);
  refusedWith(await lea.asks('POST', `/api/reviews/${review.id}/undo`, {}), 'VERSION_REQUIRED', 428);
});

test('an unknown key is refused by name, and nothing of the request is done', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  const key = await here.key('reviews:write', 'providers:write');
  const created = await key.asks('POST', '/api/providers', { name: 'Firm', locale: 'en', role: 'admin', demo: 1 });
  refusedWith(created, 'INVALID');
  expect(errorsOf(created)).toEqual(['demo', 'role']);
  const acted = await lea.does('verify_author', review, { ...proof, state: 'published' });
  refusedWith(acted, 'INVALID');
  expect(errorsOf(acted)).toEqual(['state']);
  refusedWith(await lea.asks('POST', `/api/reviews/${review.id}/transitions`, { name: 'verify_author', version: 1, input: proof, also: 1 }), 'INVALID');
  refusedWith(await lea.does('no_such_act', review), 'INVALID');
  for (const name of ['constructor', '__proto__', 'toString']) refusedWith(await lea.does(name, review), 'INVALID');
  refusedWith(await lea.does('verify_author', review, { method: 'invoice' }), 'INVALID');
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'received', version: review.version });
});

test('field errors speak the person’s language', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  const wrong = { method: 'invoice', evidence: 'x' };
  expect((await lea.does('verify_author', review, wrong)).body.errors.evidence).toBe('At least 3 characters.');
  await inFrench(here, lea);
  const french = await lea.does('verify_author', review, wrong);
  expect(french.body.errors).toEqual({ evidence: 'Au moins 3 caractères.', root: { serverError: french.body.detail } });
});

test('an edit takes the whole record back as it was shown, and changes only what may change', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const review = await publishedReview(here);
  await lea.does('challenge', review, { reason: 'author_not_recognised', statement: 'Unknown' });
  await here.house.database.transaction((trx) => trx('reviews').where({ id: review.id }).update({ proof_refused_at: here.house.clock.now().toISOString() }));
  await lea.does('withdraw', review, { clause_id: 'quality-charter.no-false-reviews', explanation: 'The author says it is not theirs.' });
  const whole = (await dora.reads(`/api/reviews/${review.id}?embed=${encodeURIComponent('["provider"]')}`)).body;
  const kept = await dora.asks('PUT', `/api/reviews/${review.id}`, { ...whole, priority: 2, assignee_id: lea.id });
  expect(kept.status, JSON.stringify(kept.body.errors)).toBe(200);
  expect(kept.body).toMatchObject({ priority: 2, assignee_id: lea.id, version: whole.version + 1, state: 'challenged' });
  const same = await dora.asks('PUT', `/api/reviews/${review.id}`, { ...kept.body });
  expect(same.body.version).toBe(kept.body.version);
  for (const change of [{ body: 'Nicer words' }, { rating: 5 }, { author_email: 'x@x.example' }, { provider_id: 99 }, { version_of: 1 }, { claimed_by: 1 }, { open_signals: 0, signals_count: 9 }])
    refusedWith(await dora.asks('PUT', `/api/reviews/${review.id}`, { version: kept.body.version, ...change }), 'INVALID');
  for (const priority of [-1, 4, 1.5, '1']) refusedWith(await dora.asks('PUT', `/api/reviews/${review.id}`, { version: kept.body.version, priority }), 'INVALID');
  refusedWith(await (await here.who('nora')).asks('PUT', `/api/reviews/${review.id}`, { version: kept.body.version, priority: 1 }), 'FORBIDDEN', 403);
});

test('a reference to nothing, and a number given twice, are refusals, never faults', async () => {
  const here = await world();
  const [lea, ines] = [await here.who('lea'), await here.who('ines')];
  const review = await here.review();
  const version = (await here.row('reviews', review.id)).version;
  for (const dangling of [{ customer_id: 999 }, { engagement_id: 999 }, { assignee_id: 999 }]) refusedWith(await lea.asks('PUT', `/api/reviews/${review.id}`, { version, ...dangling }), 'INVALID');
  const key = await here.key('providers:write', 'customers:write', 'engagements:write', 'reviews:write');
  refusedWith(await key.asks('POST', '/api/engagements', { provider_id: 999, customer_id: 999, title: 'Sink' }), 'INVALID');
  refusedWith(await key.asks('POST', '/api/providers', { name: 'Firm', linked_staff_id: 999 }), 'INVALID');
  const [one, two] = await Promise.all(['p-1', 'p-2'].map((external_id) => here.provider({ external_id, email: `${external_id}@firm.example` })));
  refusedWith(await key.asks('POST', '/api/providers', { name: 'Again', external_id: 'p-1' }), 'DUPLICATE', 409);
  refusedWith(await ines.asks('PUT', `/api/providers/${two?.id}`, { version: 1, external_id: 'p-1' }), 'DUPLICATE', 409);
  expect((await ines.sees('providers', two?.id ?? 0)).external_id).toBe('p-2');
  const sent = { provider_external_id: 'p-1', rating: 3, body: 'Well done.', locale: 'en', author_name: 'Awa' };
  const dated = await key.asks('POST', '/api/reviews', { ...sent, created_at: '2026-02-28T23:59:59.123456Z' });
  expect(dated.body).toMatchObject({ provider_id: one?.id, created_at: '2026-02-28T23:59:59.123Z' });
  for (const wrong of [{ created_at: 'yesterday' }, { created_at: '2026-02-30T10:00:00Z' }, { experience_on: '2026-02-30' }, { rating: 6 }, { rating: 0 }, { rating: 2 ** 53 }, { body: '' }, { body: 'x'.repeat(10_001) }, { locale: 'de' }, { author_email: 'not one' }, { provider_external_id: 'p-9' }])
    refusedWith(await key.asks('POST', '/api/reviews', { ...sent, ...wrong }), 'INVALID');
});

test('a review is tied only to a service of the provider it is about', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const key = await here.key('providers:write', 'customers:write', 'engagements:write');
  const review = await here.review();
  const customer = await key.asks('POST', '/api/customers', { name: 'Awa Kane' });
  const service = async (provider_id: unknown) => (await key.asks('POST', '/api/engagements', { provider_id, customer_id: customer.body.id, title: 'Sink' })).body.id;
  const [own, other] = [await service((await here.row('reviews', review.id)).provider_id), await service((await here.provider({ email: 'other@firm.example' })).id)];
  const tie = (engagement_id: number) => lea.asks('PUT', `/api/reviews/${review.id}`, { version: 1, engagement_id });
  const refused = await tie(other);
  refusedWith(refused, 'INVALID');
  expect(errorsOf(refused)).toEqual(['engagement_id']);
  expect(await here.row('reviews', review.id)).toMatchObject({ engagement_id: null, version: 1 });
  expect((await tie(own)).body).toMatchObject({ engagement_id: own, version: 2 });
});

test('a review cannot have been written in days to come', async () => {
  const here = await world();
  const key = await here.key('reviews:write');
  const provider = await here.provider();
  const sends = (created_at: string) => key.asks('POST', '/api/reviews', { provider_id: provider.id, rating: 1, body: 'He never came back.', locale: 'en', author_name: 'Awa Kane', created_at });
  const refused = await sends('2026-03-04T10:00:00Z');
  refusedWith(refused, 'INVALID');
  expect(errorsOf(refused)).toEqual(['created_at']);
  expect((await sends('2026-03-02T10:05:00Z')).status).toBe(201);
});

test('what a person may not read they may not change either', async () => {
  const here = await world();
  const [ines, dora, lea] = [await here.who('ines'), await here.who('dora'), await here.who('lea')];
  const provider = await here.provider({ linked_staff_id: lea.id });
  const blind = await ines.asks('PUT', `/api/providers/${provider.id}`, { version: 1, trade: 'roofs', linked_staff_id: null });
  refusedWith(blind, 'INVALID');
  expect(errorsOf(blind)).toEqual(['linked_staff_id']);
  expect(await here.row('providers', provider.id)).toMatchObject({ linked_staff_id: lea.id, trade: 'plumbing', version: 1 });
  expect((await dora.asks('PUT', `/api/providers/${provider.id}`, { version: 1, linked_staff_id: dora.id })).status).toBe(200);
  // Now it is her own tie that she would lift.
  refusedWith(await dora.asks('PUT', `/api/providers/${provider.id}`, { version: 2, linked_staff_id: null }), 'FORBIDDEN', 403);
  expect((await (await here.who('hugo')).asks('PUT', `/api/providers/${provider.id}`, { version: 2, linked_staff_id: null })).status).toBe(200);
});

test('up to a hundred cases are acted on at once, each for itself, and each refusal says why', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  const reviews: Body[] = [];
  for (let n = 0; n < 5; n += 1) reviews.push(await here.review({ author_email: `a${n}@kane.example`, body: `Story ${n} is not like any other story, as number ${n} tells.` }));
  const [done, stale, claimed, decided, unsaid] = reviews.map(({ id, version }) => ({ id, version })) as [Item, Item, Item, Item, Item];
  await ali.asks('PUT', `/api/reviews/${claimed.id}/claim`);
  await ali.does('verify_author', { resource: 'reviews', id: decided.id }, proof);
  const items = [done, { ...stale, version: 9 }, claimed, { ...decided, version: decided.version + 1 }, { id: unsaid.id }, { id: 999, version: 1 }];
  const answer = await lea.asks('POST', '/api/reviews/transitions', { name: 'verify_author', input: proof, items });
  expect(answer.status).toBe(200);
  expect(answer.body.done).toEqual([{ id: done.id, version: done.version + 1 }]);
  expect((answer.body.refused as { id: number; code: string; detail: string }[]).map(({ id, code }) => [id, code])).toEqual([
    [stale.id, 'STALE'], [claimed.id, 'CLAIMED'], [decided.id, 'INVALID_TRANSITION'], [unsaid.id, 'VERSION_REQUIRED'], [999, 'MISSING'],
  ]);
  await inFrench(here, lea);
  const french = await lea.asks('POST', '/api/reviews/transitions', { name: 'verify_author', input: proof, items: [{ id: 999, version: 1 }] });
  expect(french.body.refused).toEqual([{ id: 999, code: 'MISSING', detail: 'Il n’y a rien ici que vous puissiez voir.' }]);
  const many = (count: number) => lea.asks('POST', '/api/reviews/transitions', { name: 'publish', items: Array.from({ length: count }, (_, index) => ({ id: index + 1, version: 1 })) });
  expect((await many(100)).status).toBe(200);
  refusedWith(await many(101), 'INVALID');
  refusedWith(await many(0), 'INVALID');
  refusedWith(await lea.asks('POST', '/api/reviews/transitions', { name: 'publish', items: [done, done] }), 'INVALID');
});

interface Item {
  readonly id: number;
  readonly version: number;
}

test('what is hidden and what never was are told alike, whatever is asked of them', async () => {
  const here = await world();
  const [lea, ines] = [await here.who('lea'), await here.who('ines')];
  const provider = await here.provider({ linked_staff_id: lea.id, email: 'x@firm.example' });
  const hidden = (await here.review({ provider_id: provider.id })).id;
  const asks = (id: number | string): [string, string, object?][] => [
    ['GET', `/api/reviews/${id}`], ['PUT', `/api/reviews/${id}`, { version: 1, priority: 1 }], ['DELETE', `/api/reviews/${id}`],
    ['POST', `/api/reviews/${id}/transitions`, { name: 'verify_author', version: 1, input: proof }], ['POST', `/api/reviews/${id}/transitions/preview`, { name: 'publish' }],
    ['POST', `/api/reviews/${id}/undo`, { version: 1 }], ['PUT', `/api/reviews/${id}/claim`], ['DELETE', `/api/reviews/${id}/claim`],
  ];
  for (const person of [lea, ines])
    for (const [index, [method, path, body]] of asks(hidden).entries()) {
      const seen = await person.asks(method, path, body);
      const never = await person.asks(...(asks(4_242)[index] as [string, string, object?]));
      expect({ method, path, status: seen.status, body: seen.body }).toEqual({ method, path, status: 404, body: never.body });
    }
  expect((await lea.reads('/api/reviews')).headers.get('x-total-count')).toBe('0');
  for (const odd of ['0', '01', '-1', '1.0', '1e3', 'x', '99999999999', '2147483648', '%00']) refusedWith(await lea.reads(`/api/reviews/${odd}`), 'MISSING', 404);
});

test('a plain record is deleted by an administrator when nothing names it; a case never is', async () => {
  const here = await world();
  const [sam, ines] = [await here.who('sam'), await here.who('ines')];
  const cited = await here.review();
  const provider = await here.row('reviews', cited.id).then(({ provider_id }) => Number(provider_id));
  const spare = await here.provider({ email: 'spare@firm.example' });
  refusedWith(await ines.asks('DELETE', `/api/providers/${spare.id}`), 'FORBIDDEN', 403);
  refusedWith(await sam.asks('DELETE', `/api/providers/${provider}`), 'STILL_CITED');
  const gone = await sam.asks('DELETE', `/api/providers/${spare.id}`);
  expect([gone.status, gone.body]).toEqual([200, { id: spare.id }]);
  refusedWith(await ines.reads(`/api/providers/${spare.id}`), 'MISSING', 404);
  refusedWith(await sam.asks('DELETE', `/api/providers/${spare.id}`), 'MISSING', 404);
  const events = await here.house.database.read('events').where({ resource: 'providers', record_id: spare.id }).orderBy('seq');
  expect(events.map(({ action }: { action: string }) => action)).toEqual(['create', 'delete']);
  const review = await verifiedReview(here, { author_email: 'b@kane.example', body: 'The plumber was late and left the old pipes in the yard.' });
  refusedWith(await (await here.who('lea')).asks('DELETE', `/api/reviews/${review.id}`), 'REVIEW_DELETE_FORBIDDEN');
});
