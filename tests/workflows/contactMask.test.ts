import { expect, test } from 'vitest';
import { roles } from '#engine/workflow';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { everyAnswer } from './everyDoor.ts';
import { customer, reveals } from './reporting.ts';
import { again, asked } from './laddering.ts';
import { sends } from './requesting.ts';

const contact = { email: 'canary.rita@private.example', phone: '+33 6 12 34 99 43' };
/** As sent, and as each of the keys by which somebody is found. */
const words = [contact.email, 'Canary.Rita+two', 'canary.rita', 'canaryrita', contact.phone, '612349943', '33612349943'];

/** Where a customer's own address or telephone is answered; letters keep whom they went to. */
const leaks = async (here: World, person: Person) =>
  (await everyAnswer(here, person, words)).flatMap(([path, text]) =>
    /^\/api\/letters|\/preview /.test(path) ? [] : words.filter((word) => text.includes(word) && !path.includes(encodeURIComponent(word))).map((word) => `${word} at ${path}`),
  );

test('no door answers how a customer is reached to anybody of the team, whatever their role', async () => {
  const here = await world();
  const rita = await asked(here, contact);
  await again(here, rita);
  // Asked about as one person: by mailbox and by telephone.
  await customer(here, { ...contact, email: 'Canary.Rita+two@private.example', name: 'Rita V.' });
  expect(await (await here.who('nora')).lists('identity_links', { customer_id: rita.id })).toMatchObject([{ explanation_en: expect.stringContaining('(c…@private.example), same telephone (…43)') as unknown }]);
  await here.review({ customer_id: rita.id });
  expect((await sends(here, { customer_id: rita.id })).status).toBe(201);
  expect((await (await here.who('nora')).asks('PUT', `/api/customers/${rita.id}`, { version: (await here.row('customers', rita.id)).version, name: 'Rita V.', phone: '+33 6 12 34 99 43', email: contact.email })).status).toBe(200);
  expect(await leaks(here, await here.hire('Everything', ...roles))).toEqual([]);
  const { email, phone } = await here.row('customers', rita.id);
  expect({ email, phone }).toEqual(contact);
}, 120_000);

test('they are asked for with a purpose, which the history keeps, and hinted at meanwhile', async () => {
  const here = await world();
  const [nora, vera] = [await here.who('nora'), await here.who('vera')];
  const rita = await customer(here, contact);
  expect(await nora.sees('customers', rita.id)).toMatchObject({ masked: ['email', 'phone'], hints: { email: 'c…@private.example', phone: '…43' } });
  expect((await reveals(nora, rita, 'phone', 'She asked to be called back')).body.value).toBe(contact.phone);
  const events = (await nora.reads(`/api/events?filter=${encodeURIComponent(JSON.stringify({ resource: 'customers', record_id: rita.id, action: 'reveal' }))}`)).body as unknown as { actor_id: number; details: object }[];
  expect(events).toMatchObject([{ actor_id: nora.id, details: { field: 'phone', purpose: 'She asked to be called back' } }]);
  // The auditor reads everything but what is masked, and a key what it is not shown finds nobody.
  expect(await vera.sees('customers', rita.id)).not.toHaveProperty('hints');
  refusedWith(await reveals(vera, rita, 'email'), 'FORBIDDEN', 403);
  refusedWith(await reveals(nora, rita, 'email_key'), 'FORBIDDEN', 403);
});

test('whoever has an address or a telephone before them finds its owner by it, and nobody guesses one piece by piece', async () => {
  const here = await world();
  const [nora, vera] = [await here.who('nora'), await here.who('vera')];
  const rita = await customer(here, contact);
  const found = async (q: string) => ((await nora.reads(`/api/search?q=${encodeURIComponent(q)}`)).body as unknown as { resource: string; id: number }[]).filter(({ resource }) => resource === 'customers').map(({ id }) => id);
  expect(await found('Canary.Rita@private.example')).toEqual([rita.id]);
  expect(await found('06 12 34 99 43')).toEqual([rita.id]);
  const asks = (person: Person, filter: object) => person.reads(`/api/customers?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  expect((await asks(nora, { email: contact.email })).body).toMatchObject([{ id: rita.id }]);
  for (const filter of [{ email_gte: 'c' }, { email_neq: 'c' }, { email: ['a', contact.email] }, { email: null }, { phone_key_lte: '7' }, { phone: contact.phone }]) refusedWith(await asks(nora, filter), 'MALFORMED', 400);
  refusedWith(await nora.reads(`/api/customers?sort=${encodeURIComponent('["email","ASC"]')}`), 'MALFORMED', 400);
  refusedWith(await asks(vera, { email: contact.email }), 'MALFORMED', 400);
});

test('what is hidden stays when it is left out of an edit, and is written over by whoever may ask for it', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const rita = await customer(here, contact);
  const seen = await nora.sees('customers', rita.id);
  const kept = await nora.asks('PUT', `/api/customers/${rita.id}`, { ...seen, name: 'Rita Valse' });
  expect([kept.status, await here.row('customers', rita.id)]).toEqual([200, expect.objectContaining({ ...contact, name: 'Rita Valse' })]);
  const written = await nora.asks('PUT', `/api/customers/${rita.id}`, { ...kept.body, email: 'rita@new.example' });
  expect([written.status, written.body]).toEqual([200, expect.objectContaining({ hints: { email: 'r…@new.example', phone: '…43' } })]);
  const edit = (await nora.reads(`/api/events?filter=${encodeURIComponent(JSON.stringify({ resource: 'customers', record_id: rita.id, action: 'edit' }))}`)).body;
  expect(JSON.stringify(edit)).not.toContain('rita@new');
  expect(JSON.stringify(edit)).toContain('"withheld":["email"]');
});

test('a provider’s business contact is read by those who write and call', async () => {
  const here = await world();
  const provider = await here.provider(contact);
  expect(await (await here.who('nora')).sees('providers', provider.id)).toMatchObject(contact);
});
