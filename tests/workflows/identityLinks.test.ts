import { expect, test } from 'vitest';
import { type World, refusedWith, world } from '../support/world.ts';
import { again, asked, blocked } from './laddering.ts';
import { customer, found, reported } from './reporting.ts';

interface Link extends Record<string, unknown> {
  readonly id: number;
  readonly customer_id: number;
  readonly other_customer_id: number;
  readonly explanation_en: string;
}

const linksOf = async (here: World): Promise<Link[]> => (await here.house.database.read('identity_links').orderBy('id')) as Link[];
const pairs = async (here: World) => (await linksOf(here)).map(({ customer_id, other_customer_id, kind }) => [customer_id, other_customer_id, kind]);
const same = { verdict: 'same_person', note: 'They sign with the same name, and said so on the phone.' };

test('whoever shares a mailbox, a telephone or an address with a customer who is given a mark is asked about, with reasons', async () => {
  const here = await world();
  const other = async (name: string, values: object) => (await customer(here, { name, email: `${name.toLowerCase()}@other.example`, ...values })).id;
  const ids = [await other('Tag', { email: 'Rita.Vance+deals@gmail.com' }), await other('Line', { phone: '0033 6 12 34 56 78' }), await other('Door', { address: '12, rue des Lilas — 69003 LYON' }), await other('Nobody', {})];
  const rita = await asked(here, { email: 'ritavance@googlemail.com', phone: '06 12 34 56 78', address: '12 rue des lilas 69003 Lyon' });
  expect(await pairs(here)).toEqual([[ids[0], rita.id, 'email'], [ids[1], rita.id, 'phone'], [ids[2], rita.id, 'address']]);
  const [first] = await (await here.who('nora')).lists('identity_links');
  expect(first?.explanation_en).toBe('Tag and Rita Vance: same mailbox (r…@gmail.com · r…@googlemail.com).');
  expect(first?.explanation_fr).toContain('même boîte e-mail');
});

test('a confirmed incident is a mark, and a customer without one is never asked about', async () => {
  const here = await world();
  await customer(here, { phone: '0612345678' });
  const rita = await customer(here, { email: 'other@vance.example', phone: '0612345678' });
  expect(await pairs(here)).toEqual([]);
  await again(here, rita);
  expect(await pairs(here)).toEqual([[1, 2, 'phone']]);
});

test('whoever arrives in an import, or moves, is asked about too: each pair once', async () => {
  const here = await world();
  const rita = await blocked(here, { phone: '0612345678' });
  const key = await here.key('customers:write');
  const rows = ['name,email,phone', ...Array.from({ length: 300 }, (_, nth) => `Customer ${nth},${nth}@import.example,${nth === 150 ? '+33612345678' : ''}`), 'Rita again,rita+2@vance.example,'].join('\n');
  const answer = await key.asks('POST', '/api/imports/customers', rows, { 'content-type': 'text/csv' });
  expect(answer.body).toMatchObject({ created: 301 });
  const arrived = (await linksOf(here)).map(({ customer_id, other_customer_id }) => [customer_id, other_customer_id]);
  expect(arrived).toEqual([[rita.id, rita.id + 151], [rita.id, rita.id + 301]]);
  const nora = await here.who('nora');
  const moves = async (phone: string) => nora.asks('PUT', `/api/customers/${rita.id + 1}`, { version: (await here.row('customers', rita.id + 1)).version, phone });
  for (const phone of ['06 12 34 56 78', '06 12 34 56 99', '06 12 34 56 78']) expect((await moves(phone)).status).toBe(200);
  expect((await linksOf(here)).length).toBe(3);
  // Whoever bears the measure may be the one who moves.
  await nora.asks('PUT', `/api/customers/${rita.id}`, { version: (await here.row('customers', rita.id)).version, email: '7+x@import.example' });
  expect(await pairs(here)).toContainEqual([rita.id, rita.id + 8, 'email']);
});

test('an import asks the database about links once for each batch, however many rows it holds', async () => {
  const here = await world();
  await blocked(here, { phone: '0612345678' });
  const asked: string[] = [];
  const listen = ({ sql }: { sql: string }) => asked.push(sql);
  here.house.database.outside.on('query', listen);
  const rows = ['name,email', ...Array.from({ length: 200 }, (_, nth) => `Customer ${nth},${nth}@import.example`)].join('\n');
  await (await here.key('customers:write')).asks('POST', '/api/imports/customers', rows, { 'content-type': 'text/csv' });
  here.house.database.outside.removeListener('query', listen);
  expect(asked.filter((sql) => /email_key.? in /i.test(sql)).length).toBe(1);
});

test('a verdict sticks: the pair is not asked about again, and only a manager corrects it', async () => {
  const here = await world();
  const [nora, dora, lea, vera] = [await here.who('nora'), await here.who('dora'), await here.who('lea'), await here.who('vera')];
  await customer(here, { email: 'twin@vance.example', phone: '0612345678' });
  const rita = await asked(here, { phone: '0612345678' });
  const link = { resource: 'identity_links', id: (await linksOf(here))[0]?.id ?? 0 };
  refusedWith(await nora.does('decide', link, { verdict: 'not_the_same' }), 'INVALID');
  refusedWith(await nora.does('decide', link, { verdict: 'not_the_same', note: 'Card 4111 1111 1111 1111' }), 'PAYMENT_DATA_NOT_ALLOWED');
  refusedWith(await vera.does('decide', link, same), 'FORBIDDEN', 403);
  expect([await lea.lists('identity_links'), (await lea.reads(`/api/identity_links/${link.id}`)).status]).toEqual([[], 404]);
  expect((await nora.does('decide', link, { verdict: 'not_the_same', note: 'A brother and a sister.' })).body).toMatchObject({ state: 'decided', verdict: 'not_the_same', decided_by: nora.id });
  refusedWith(await nora.does('decide', link, same), 'INVALID_TRANSITION', 409);
  await nora.does('stop_correspondence', rita, { incident_id: await again(here, rita) });
  await dora.does('stop_correspondence', rita);
  expect(await linksOf(here)).toHaveLength(1);
  refusedWith(await nora.does('correct', link, same), 'FORBIDDEN', 403);
  expect((await dora.does('correct', link, same)).body.verdict).toBe('same_person');
});

test('what one identity did counts for the person: persistence, and repeated abuse', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const twin = await customer(here, { email: 'twin@vance.example', phone: '0612345678' });
  const rita = await asked(here, { phone: '0612345678' });
  const link = { resource: 'identity_links', id: (await linksOf(here))[0]?.id ?? 0 };
  const elsewhere = await again(here, twin);
  const referral = { ground: 'repeat_offender', authority: 'Police', legal_basis: 'Complaint for insults', data_disclosed: 'Name only' };
  refusedWith(await nora.does('stop_correspondence', rita, { incident_id: elsewhere }), 'NO_PERSISTENCE_RECORDED');
  refusedWith(await dora.does('refer_to_authorities', rita, referral), 'REFERRAL_GROUND_REQUIRED');
  await nora.does('decide', link, same);
  expect((await nora.does('stop_correspondence', rita, { incident_id: elsewhere })).status).toBe(201);
  expect((await dora.does('refer_to_authorities', rita, referral)).status).toBe(201);
});

test('a judgement taken back takes the question that it raised with it', async () => {
  const here = await world();
  const nora = await here.who('nora');
  await customer(here, { email: 'twin@vance.example', phone: '0612345678' });
  const incident = await reported(here, { customer_id: (await customer(here, { phone: '0612345678' })).id });
  const { body } = await nora.does('triage', incident, found);
  expect(await linksOf(here)).toHaveLength(1);
  expect((await nora.asks('POST', `/api/incidents/${incident.id}/undo`, { version: body.version })).status).toBe(201);
  expect(await linksOf(here)).toEqual([]);
});
