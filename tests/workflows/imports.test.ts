/** Import of the platform's records: over HTTP as its systems send them (api.md), and what it never does to a review. */
import { expect, test } from 'vitest';
import { type Person, refusedWith, world } from '../support/world.ts';

const csv = { 'content-type': 'text/csv' };
const ndjson = { 'content-type': 'application/x-ndjson' };
const report = (received: number, created: number, updated: number, refused: number) => ({ received, created, updated, refused });
const sends = (who: Person, resource: string, text: string, type = csv, query = '') => who.asks('POST', `/api/imports/${resource}${query}`, text, type);

const providers = 'external_id,name,email,locale\np-1,Sow Plumbing,sow@plumbing.example,en\np-2,Brun Peinture,brun@peinture.example,fr\n';
const reviews = [
  'external_id,provider_external_id,rating,title,body,locale,author_name,author_email,created_at',
  'r-1,p-1,5,On time,"Came on time, and left\nthe kitchen as clean as before.",en,Awa Kane,awa@kane.example,2025-05-04T10:00:00Z',
  'r-2,p-2,1,Jamais revenu,"Il a pris ""un acompte"" et n’est jamais revenu.",fr,Paul Roy,paul@roy.example,2025-06-04T10:00:00.000Z',
  '',
].join('\n');

async function stocked() {
  const here = await world();
  const key = await here.key('providers:write', 'reviews:write', 'customers:write', 'engagements:write');
  await sends(key, 'providers', providers);
  return { here, key, count: async (table: string) => Number((await here.house.database.read(table).count('* as n').first())?.n) };
}

test('the platform sends its records as CSV: they enter as received, traced, searchable and read by the machine', async () => {
  const { here, key } = await stocked();
  const answer = await sends(key, 'reviews', reviews);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ ...report(2, 2, 0, 0), errors: [] });
  const lea = await here.who('lea');
  const [first, second] = await lea.lists('reviews', { state: 'received' }, '&sort=["created_at","ASC"]');
  expect(first).toMatchObject({ external_id: 'r-1', rating: 5, created_at: '2025-05-04T10:00:00.000Z' });
  expect((await lea.sees('reviews', first?.id ?? 0)).body).toBe('Came on time, and left\nthe kitchen as clean as before.');
  expect(second).toMatchObject({ external_id: 'r-2', locale: 'fr' });
  expect(await lea.lists('reviews', { q: 'acompte' })).toHaveLength(1);
  const events = await lea.lists('events', { resource: 'reviews', record_id: first?.id });
  expect(events).toMatchObject([{ action: 'create', actor_kind: 'key', to_state: 'received' }]);
  expect((await (await here.who('vera')).reads('/api/audit/verify')).body).toMatchObject({ ok: true });
});

test('the same as one JSON object a line, and as a French spreadsheet writes CSV', async () => {
  const { key, count } = await stocked();
  const lines = ['{"external_id":"p-3","name":"Ana","locale":"en"}', '', '{"external_id":"p-4","name":"Élodie","locale":"fr","phone":null}'].join('\r\n');
  expect((await sends(key, 'providers', lines, ndjson)).body).toMatchObject(report(2, 2, 0, 0));
  const french = '\ufeffexternal_id;name;locale;email\r\np-5;"Dupont; Frères";fr;\r\n;;;\r\np-6;Léa;fr;lea@roy.example\r\n';
  expect((await sends(key, 'providers', french)).body).toMatchObject(report(2, 2, 0, 0));
  expect(await count('providers')).toBe(6);
});

test('a dry run says what would come of every row and writes nothing', async () => {
  const { key, count } = await stocked();
  const answer = await sends(key, 'reviews', `${reviews}r-3,p-9,5,x,y,en,Z,,\n`, csv, '?dry_run=1');
  expect(answer.body).toMatchObject(report(3, 2, 0, 1));
  for (const table of ['reviews', 'signals', 'sketches', 'reviews_search']) expect([table, await count(table)]).toEqual([table, 0]);
});

test('a bad row is told by the line on which it begins, quoted line breaks counted, and takes no other row with it', async () => {
  const { key, count } = await stocked();
  const text = [
    'external_id,provider_external_id,rating,body,locale,author_name',
    'a,p-1,5,"three\r\nlines\r\nlong",en,Ann', // lines 2 to 4
    'b,p-1,9,good,en,Ann', // 5: no such rating
    '',
    'c,p-9,5,good,en,Ann', // 7: no such provider
    'd,p-1,4,"never closed,en,Ann', // 8
    'e,p-1,4,fine,en,Ann',
    'f,p-1,4,fine,en', // 10: a cell is missing
    'g,p-1,many,fine,en,Ann', // 11
    'h,p-1,3,fine,en,Ann',
  ].join('\r\n');
  const { body } = await sends(key, 'reviews', text);
  expect(body).toMatchObject(report(8, 3, 0, 5));
  const errors = body.errors as unknown as { line: number; errors: Record<string, string> }[];
  expect(errors.map(({ line, errors: why }) => [line, Object.keys(why)])).toEqual([[5, ['rating']], [7, ['provider_external_id']], [8, ['row']], [10, ['row']], [11, ['rating']]]);
  expect(errors[0]?.errors.rating).toBe('At most 5.');
  expect(await count('reviews')).toBe(3);
});

test('a thousand errors are told one by one; all are counted', async () => {
  const { key } = await stocked();
  const { body } = await sends(key, 'customers', `external_id,name,email\n${'x,Y,nowhere\n'.repeat(1_200)}`);
  expect(body).toMatchObject(report(1_200, 0, 0, 1_200));
  expect(body.errors).toHaveLength(1_000);
});

test('a row with a known external id changes what the platform may change, leaves what it does not name, and traces it', async () => {
  const { here, key } = await stocked();
  expect((await sends(key, 'providers', providers)).body).toMatchObject(report(2, 0, 0, 0));
  expect((await sends(key, 'providers', 'external_id,phone,email\np-1,+33 1 23 45 67 89,\n')).body).toMatchObject(report(1, 0, 1, 0));
  const dora = await here.who('dora');
  const [provider] = await dora.lists('providers', { external_id: 'p-1' });
  expect(provider).toMatchObject({ name: 'Sow Plumbing', email: 'sow@plumbing.example', phone: '+33 1 23 45 67 89', version: 2 });
  expect(await dora.lists('events', { resource: 'providers', record_id: provider?.id })).toHaveLength(2);
});

test('the same external id twice in a file: the later row counts as a change of the first', async () => {
  const { here, key } = await stocked();
  expect((await sends(key, 'customers', 'external_id,name\nc-1,Ann\nc-2,Bob\nc-1,Anna\nc-1,Anna\n')).body).toMatchObject(report(4, 2, 1, 0));
  expect(await (await here.who('dora')).lists('customers', { external_id: 'c-1' })).toMatchObject([{ name: 'Anna' }]);
});

test('an engagement names its people by the platform’s own numbers, and must name both', async () => {
  const { here, key } = await stocked();
  await sends(key, 'customers', 'external_id,name\nc-1,Ann\n');
  const { body } = await sends(key, 'engagements', 'external_id,provider_external_id,customer_external_id,title,completed_on\ne-1,p-1,c-1,Sink,2025-05-01\ne-2,p-1,,Sink,\ne-3,p-1,c-9,Sink,\ne-4,p-1,c-1,Sink,01/05/2025\n');
  expect(body).toMatchObject(report(4, 1, 0, 3));
  expect((body.errors as unknown as { errors: object }[]).map(({ errors }) => Object.keys(errors))).toEqual([['customer_id'], ['customer_external_id'], ['completed_on']]);
  const [engagement] = await (await here.who('dora')).lists('engagements', { external_id: 'e-1' });
  const [customer] = await (await here.who('dora')).lists('customers', { external_id: 'c-1' });
  expect(engagement).toMatchObject({ customer_id: customer?.id, completed_on: '2025-05-01' });
});

test('a review’s text and rating are never changed by an import, whatever the file says now', async () => {
  const { here, key } = await stocked();
  await sends(key, 'reviews', reviews);
  expect((await sends(key, 'reviews', reviews)).body).toMatchObject(report(2, 0, 0, 0));
  const { body } = await sends(key, 'reviews', reviews.replace('un acompte', 'mon temps').replace('p-1,5', 'p-1,1'));
  expect(body).toMatchObject(report(2, 0, 0, 2));
  expect((body.errors as unknown as { line: number; errors: object }[]).map(({ line, errors }) => [line, Object.keys(errors)])).toEqual([[2, ['rating']], [4, ['body']]]);
  const rows = await (await here.who('lea')).lists('reviews', {}, '&sort=["created_at","ASC"]');
  expect(rows.map(({ rating, version }) => [rating, version])).toEqual([[5, 1], [1, 1]]);
});

test('nothing enters as already public: a state in the file is refused, whole file or row (S4-01)', async () => {
  const { key, count } = await stocked();
  refusedWith(await sends(key, 'reviews', 'external_id,provider_external_id,rating,body,locale,author_name,state\na,p-1,5,Fine,en,Ann,published\n'), 'MODERATION_REQUIRED');
  const line = { external_id: 'a', provider_external_id: 'p-1', rating: 5, body: 'Fine', locale: 'en', author_name: 'Ann', published_at: '2025-01-01T00:00:00Z' };
  expect((await sends(key, 'reviews', JSON.stringify(line), ndjson)).body).toMatchObject({ refused: 1, errors: [{ line: 1, code: 'MODERATION_REQUIRED' }] });
  expect(await count('reviews')).toBe(0);
});

test('a card number in a file is masked before it is written, said by a signal, and the same row again is the same', async () => {
  const { here, key } = await stocked();
  const text = reviews.replace('as clean as before', 'and kept my card 4111 1111 1111 1111');
  expect((await sends(key, 'reviews', text)).body).toMatchObject(report(2, 2, 0, 0));
  expect((await sends(key, 'reviews', text)).body).toMatchObject(report(2, 0, 0, 0));
  const stored = JSON.stringify([await here.house.database.read('reviews'), await here.house.database.read('events'), await here.house.database.read('signals')]);
  expect(stored).not.toMatch(/4111 ?1111 ?1111 ?1111/);
  expect(await (await here.who('lea')).lists('signals', { kind: 'payment_data' })).toHaveLength(1);
});

test('a character that no database keeps, and a field named like a part of the language, are told with their row', async () => {
  const { key, count } = await stocked();
  const line = (more: object) => JSON.stringify({ name: 'Ann', locale: 'en', ...more });
  const lines = [line({ name: 'half \ud800' }), line({ name: 'nul \0' }), line({ constructor: 1 }), '{"name":"Ann","__proto__":{"demo":1}}', line({ name: 'whole 😀' })].join('\n');
  const { body } = await sends(key, 'customers', lines, ndjson);
  expect(body).toMatchObject(report(5, 1, 0, 4));
  expect((body.errors as unknown as { errors: object }[]).map(({ errors }) => Object.keys(errors))).toEqual([['name'], ['name'], ['constructor'], ['__proto__']]);
  expect(await count('customers')).toBe(1);
});

test('a burst is judged by when the reviews were written, not by their arriving together', async () => {
  const { here, key } = await stocked();
  const head = 'external_id,provider_external_id,rating,body,locale,author_name,created_at\n';
  const on = (provider: string, instants: string[]) => instants.map((at, nth) => `${provider}-${nth},${provider},5,Number ${nth} was fine,en,Ann ${nth},${at}`).join('\n');
  const years = Array.from({ length: 12 }, (_, month) => `20${10 + month}-01-05T10:00:00Z`);
  const hours = Array.from({ length: 6 }, (_, hour) => `2025-05-05T1${hour}:00:00Z`);
  expect((await sends(key, 'reviews', `${head}${on('p-1', years)}\n${on('p-2', ['2025-05-04T10:00:00Z', ...hours, '2025-05-04T15:30:00Z'])}\n`)).body).toMatchObject(report(20, 20, 0, 0));
  const bursts = await (await here.who('lea')).lists('signals', { kind: 'burst' }, '&embed=["review"]&sort=["id","ASC"]');
  // The fifth within 24 hours and those after it; neither the eleven years of p-1 nor the one of the day before.
  expect(bursts.map(({ review }) => (review as { external_id: string }).external_id)).toEqual(['p-2-4', 'p-2-5', 'p-2-6']);
  const undated = 'external_id,provider_external_id,rating,body,locale,author_name\n';
  await sends(key, 'reviews', `${undated}${Array.from({ length: 9 }, (_, nth) => `u-${nth},p-1,5,Undated ${nth},en,Ann`).join('\n')}\n`);
  expect(await (await here.who('lea')).lists('signals', { kind: 'burst' })).toHaveLength(3);
});

test('a file sent again under its Idempotency-Key is not imported again; another file under it is refused', async () => {
  const { key, count } = await stocked();
  const named = { ...csv, 'idempotency-key': 'monday' };
  const file = 'external_id,name\nc-1,Ann\n';
  const first = await sends(key, 'customers', file, named);
  expect(first.body).toMatchObject(report(1, 1, 0, 0));
  const again = await sends(key, 'customers', file, named);
  expect([again.status, again.body, again.headers.get('idempotency-replayed')]).toEqual([200, first.body, 'true']);
  refusedWith(await sends(key, 'customers', file.replace('Ann', 'Bob'), named), 'IDEMPOTENCY_MISMATCH');
  refusedWith(await sends(key, 'customers', file, named, '?dry_run=1'), 'IDEMPOTENCY_MISMATCH');
  refusedWith(await sends(key, 'providers', file, named), 'IDEMPOTENCY_MISMATCH');
  expect(await count('customers')).toBe(1);
});

test('only administrators and keys with the scope import; a moderator may not', async () => {
  const { here } = await stocked();
  const text = 'external_id,name\nx,Ann\n';
  for (const name of ['lea', 'dora', 'nora', 'vera'] as const) refusedWith(await sends(await here.who(name), 'customers', text), 'FORBIDDEN', 403);
  refusedWith(await sends(await here.key('reviews:write', 'customers:read'), 'customers', text), 'FORBIDDEN', 403);
  refusedWith(await sends(here.stranger(), 'customers', text), 'SIGNED_OUT', 401);
  expect((await sends(await here.who('sam'), 'customers', text)).body).toMatchObject(report(1, 1, 0, 0));
});

test('a file that cannot be served is refused before its first row: unknown column, no header, other records', async () => {
  const { key, count } = await stocked();
  const unknown = await sends(key, 'customers', 'external_id,name,shoe_size\nx,Ann,41\n');
  refusedWith(unknown, 'MALFORMED', 400);
  expect(unknown.body.detail).toContain('shoe_size');
  refusedWith(await sends(key, 'customers', 'name,name\nx,y\n'), 'MALFORMED', 400);
  refusedWith(await sends(key, 'customers', '\n'), 'MALFORMED', 400);
  refusedWith(await sends(key, 'signals', 'id\n1\n'), 'FORBIDDEN', 403);
  expect(await count('customers')).toBe(0);
});
