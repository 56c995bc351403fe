import type { Knex } from 'knex';
import { expect, test } from 'vitest';
import { standingOf } from '../../server/workflows/standing.sql.ts';
import { type World, refusedWith, world } from '../support/world.ts';

const stamps = { version: 1, created_at: '2026-03-02T10:00:00.000Z', updated_at: '2026-03-02T10:00:00.000Z' };

/** Customers as the platform sends them, with the rung that a later story gave them. */
async function customers(here: World, ...sent: Record<string, unknown>[]): Promise<number[]> {
  const key = await here.key('customers:write');
  const ids: number[] = [];
  for (const { state, blocked_channels, review_on, ...values } of sent) {
    const { body } = await key.asks('POST', '/api/customers', { locale: 'en', ...values });
    if (state !== undefined) await here.house.database.transaction((trx) => trx('customers').where({ id: body.id }).update({ state, blocked_channels: blocked_channels ?? null, review_on: review_on ?? null }));
    ids.push(body.id);
  }
  return ids;
}

const blocked = { state: 'blocked', blocked_channels: '["email","form"]', review_on: '2026-09-01' };
const held = { known: true, blocked: true, state: 'blocked', channels: ['email', 'form'], until: '2026-09-01', listed: null };
const welcome = { known: true, blocked: false, state: 'in_good_standing', channels: [], until: null, listed: null };

test('a blocked sender is known by any writing of their mailbox and of their telephone', async () => {
  const here = await world();
  const [id] = await customers(here, { name: 'Awa Kane', email: 'Awa.Kane@gmail.com', phone: '+33 6 12 34 56 78', ...blocked });
  const platform = await here.key('standing');
  for (const by of [`customer_id=${id}`, 'email=awakane%2Bshop@googlemail.com', 'email=AWA.KANE@GMAIL.COM', 'phone=06.12.34.56.78'])
    expect({ by, ...(await platform.reads(`/api/standing?${by}`)).body }).toEqual({ by, ...held });
  expect((await platform.reads('/api/standing?email=awa.kane@proton.example')).body).toEqual({ ...welcome, known: false, state: null });
});

test('dots are dots wherever the mailbox does not ignore them', async () => {
  const here = await world();
  await customers(here, { name: 'Awa', email: 'awa.kane@proton.example', ...blocked });
  const ask = async (email: string) => (await (await here.key('standing')).reads(`/api/standing?email=${encodeURIComponent(email)}`)).body.blocked;
  expect([await ask('awa.kane+2@proton.example'), await ask('awakane@proton.example')]).toEqual([true, false]);
});

test('another address of the same person is held back once somebody confirmed it, and never on a likeness alone', async () => {
  const here = await world();
  const [awa = 0, other = 0, third = 0] = await customers(here, { name: 'Awa', email: 'awa@kane.example', ...blocked }, { name: 'A. K.', email: 'ak@new.example' }, { name: 'A. Kane', email: 'kane@third.example' });
  const standing = () => Promise.all(['ak@new.example', 'kane@third.example'].map(async (email) => (await standingOf(here.house.database.read, { email })).blocked));
  const link = (one: number, two: number, verdict: string | null) =>
    here.house.database.transaction((trx) => trx('identity_links').insert({ ...stamps, state: 'open', customer_id: one, other_customer_id: two, kind: 'phone', explanation_en: 'x', explanation_fr: 'x', verdict }));
  await link(awa, other, null);
  await link(other, third, 'same_person');
  expect(await standing()).toEqual([false, false]);
  await here.house.database.transaction((trx) => trx('identity_links').where({ customer_id: awa }).update({ verdict: 'same_person' }));
  // Through the second to the third: one person is one person.
  expect(await standing()).toEqual([true, true]);
  await here.house.database.transaction((trx) => trx('identity_links').where({ customer_id: awa }).update({ verdict: 'not_the_same' }));
  expect(await standing()).toEqual([false, false]);
});

test('whoever shares only a telephone with a blocked person is not held back when their own address is known', async () => {
  const here = await world();
  await customers(here, { name: 'Awa', email: 'awa@kane.example', phone: '0612345678', ...blocked }, { name: 'Ba', email: 'ba@kane.example', phone: '0612345678' });
  const platform = await here.key('standing');
  expect((await platform.reads('/api/standing?email=ba@kane.example&phone=0612345678')).body).toEqual(welcome);
  expect((await platform.reads('/api/standing?email=nobody@kane.example&phone=0612345678')).body).toEqual(held);
});

test('a provider is said to be listed or not, beside where the customer stands', async () => {
  const here = await world();
  const { id } = await here.provider();
  const platform = await here.key('standing');
  expect((await platform.reads(`/api/standing?provider_id=${id}`)).body).toEqual({ ...welcome, state: null, listed: false });
  await here.house.database.transaction((trx: Knex) => trx('providers').where({ id }).update({ listed: 1 }));
  expect((await platform.reads(`/api/standing?provider_id=${id}`)).body.listed).toBe(true);
  expect((await platform.reads('/api/standing?provider_id=999')).body).toEqual({ ...welcome, known: false, state: null });
});

test('a sender whose address changes is known by the new one', async () => {
  const here = await world();
  const [id = 0] = await customers(here, { name: 'Awa', email: 'awa@kane.example', ...blocked });
  const nora = await here.who('nora');
  const { version } = await here.row('customers', id);
  expect((await nora.asks('PUT', `/api/customers/${id}`, { version, email: 'awa+new@moved.example' })).status).toBe(200);
  expect([(await standingOf(here.house.database.read, { email: 'awa@moved.example' })).blocked, (await standingOf(here.house.database.read, { email: 'awa@kane.example' })).known]).toEqual([true, false]);
});

test('only a key of that scope, and those who see the ladder, are answered; a question that names nobody is none', async () => {
  const here = await world();
  const path = '/api/standing?email=awa@kane.example';
  for (const name of ['nora', 'dora', 'vera'] as const) expect((await (await here.who(name)).reads(path)).status).toBe(200);
  for (const name of ['lea', 'ines', 'sam'] as const) refusedWith(await (await here.who(name)).reads(path), 'FORBIDDEN', 403);
  refusedWith(await (await here.key('customers:read')).reads(path), 'FORBIDDEN', 403);
  refusedWith(await here.stranger().reads(path), 'SIGNED_OUT', 401);
  for (const query of ['', '?email=', '?customer_id=x', '?provider_id=0', '?name=Awa', '?email=a@b.example&name=Awa', `?email=${'a'.repeat(255)}`])
    refusedWith(await (await here.key('standing')).reads(`/api/standing${query}`), 'MALFORMED', 400);
});
