import { expect, test } from 'vitest';
import { refreshListing } from '../../server/workflows/listing.sql.ts';
import { workOf } from '../../server/engine/work.ts';
import { type World, refusedWith, world } from '../support/world.ts';
import { daysPass, inFrench } from './acting.ts';
import { accepts, member, passedCheck } from './members.ts';

interface Listing {
  listed: boolean;
  reasons: { code: string; detail: { en: string; fr: string }; clause_id: string }[];
  categories: { name: string; qualified: boolean; insured: boolean }[];
}

/** What the record says of its listing; the column says the same. */
async function listing(here: World, id: number): Promise<Listing> {
  const shown = (await (await here.who('ines')).sees('providers', id)) as unknown as { listed: boolean; listing: Listing };
  expect(shown.listed).toBe(shown.listing.listed);
  return shown.listing;
}
const codes = async (here: World, id: number): Promise<string[]> => (await listing(here, id)).reasons.map(({ code }) => code);

/** Changes facts past the engine, then computes as the act that changes them does. */
async function becomes(here: World, id: number, table: string, where: Record<string, unknown>, change: Record<string, unknown>): Promise<string[]> {
  await here.house.database.transaction(async (trx) => {
    await trx(table).where({ ...where, ...(table === 'providers' ? { id } : { provider_id: id }) }).update(change);
    await refreshListing(workOf(here.house, trx, here.clock), id, 'test');
  });
  return codes(here, id);
}

/** A version of a document comes into force and replaces the one before. */
const comesIntoForce = (here: World, slug: string, number: number): Promise<unknown> =>
  here.house.database.transaction(async (trx) => {
    const at = here.house.clock.now().toISOString();
    const stamps = { version: 1, created_at: at, updated_at: at };
    const known = (await trx('policies').where({ slug }).first('id')) as { id: number } | undefined;
    const policy_id = known?.id ?? ((await trx('policies').insert({ ...stamps, slug, title_en: 'A document', title_fr: 'Un document', audience: 'providers', reference_locale: 'en', needed_to_join: 1 }).returning('id')) as { id: number }[])[0]?.id;
    await trx('policy_versions').where({ policy_id, state: 'in_force' }).update({ state: 'superseded' });
    await trx('policy_versions').insert({ ...stamps, state: 'in_force', policy_id, number, clauses: '[]', change_reason: 'New', change_driver: 'other', in_force_at: at });
  });

test('a candidate is not listed, and the record says everything that is missing in both languages', async () => {
  const here = await world();
  await comesIntoForce(here, 'quality-charter', 7);
  await comesIntoForce(here, 'terms-of-use', 7);
  const { id } = await here.provider();
  const told = await listing(here, id);
  expect(told.listed).toBe(false);
  const found = told.reasons.map(({ code }) => code);
  expect(found).toEqual(expect.arrayContaining(['NOT_ACTIVE', 'BACKGROUND_CHECK_MISSING', 'SKILLS_CHECK_MISSING', 'INSURANCE_REQUIRED', 'CHARTER_NOT_ACCEPTED', 'TERMS_NOT_ACCEPTED', 'CATEGORY_NOT_QUALIFIED']));
  for (const { detail, clause_id } of told.reasons) expect({ detail, clause_id }).toEqual({ detail: { en: expect.any(String) as unknown, fr: expect.any(String) as unknown }, clause_id: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/) as unknown });
});

test('one fact that falls takes the member off the list, and each is named', async () => {
  const here = await world();
  const { id } = await member(here);
  expect(await listing(here, id)).toEqual({ listed: true, reasons: [], categories: [{ name: 'plumbing', qualified: true, insured: true }] });
  const facts = [
    ['checks', { kind: 'background' }, { valid_until: '2026-03-01' }, { valid_until: null }, ['BACKGROUND_CHECK_MISSING']],
    ['checks', { kind: 'background' }, { state: 'failed' }, { state: 'waived' }, ['BACKGROUND_CHECK_MISSING']],
    ['checks', { kind: 'skills' }, { state: 'expired' }, { state: 'passed' }, ['SKILLS_CHECK_MISSING', 'CATEGORY_NOT_QUALIFIED']],
    ['checks', { kind: 'skills' }, { categories: '["tiling"]' }, { categories: '["Plumbing"]' }, ['CATEGORY_NOT_QUALIFIED']],
    ['checks', { kind: 'insurance' }, { activities: '["tiling"]' }, { activities: '["plumbing","tiling"]' }, ['INSURANCE_ACTIVITY_NOT_COVERED']],
    ['checks', { kind: 'insurance' }, { ends_on: '2026-03-01' }, { ends_on: '2026-03-02' }, ['INSURANCE_EXPIRED']],
    ['providers', {}, { state: 'on_hold' }, { state: 'active' }, ['NOT_ACTIVE']],
  ] as const;
  for (const [table, where, falls, mended, reasons] of facts) {
    expect(await becomes(here, id, table, where, falls), JSON.stringify(falls)).toEqual(reasons);
    expect(await becomes(here, id, table, where, mended), JSON.stringify(mended)).toEqual([]);
  }
});

test('a later check has the last word: one that was failed outweighs an older one that was passed', async () => {
  const here = await world();
  const { id } = await member(here);
  here.passes({ minutes: 1 });
  await passedCheck(here, id, { kind: 'background' });
  const last = (await here.house.database.read('checks').where({ provider_id: id, kind: 'background' }).orderBy('id', 'desc').first()) as { id: number };
  expect(await becomes(here, id, 'checks', { id: last.id }, { state: 'failed' })).toEqual(['BACKGROUND_CHECK_MISSING']);
});

test('a service that nobody checked is not listed, while the provider stays listed for the others', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const { id } = await member(here);
  const { version } = await here.row('providers', id);
  const edited = await ines.asks('PUT', `/api/providers/${id}`, { version, services: ['plumbing', 'tiling'] });
  expect(edited.body).toMatchObject({ listed: true });
  expect(await listing(here, id)).toMatchObject({ listed: true, reasons: [{ code: 'CATEGORY_NOT_QUALIFIED' }], categories: [{ name: 'plumbing', qualified: true, insured: true }, { name: 'tiling', qualified: false, insured: false }] });
  const alone = await ines.asks('PUT', `/api/providers/${id}`, { version: edited.body.version, services: ['tiling'] });
  expect(alone.body).toMatchObject({ listed: false });
  const check = await ines.asks('POST', '/api/checks', { provider_id: id, kind: 'skills' });
  await ines.does('pass', { resource: 'checks', id: check.body.id }, { method: 'Work seen on two sites' });
  expect(await codes(here, id)).toEqual(['INSURANCE_ACTIVITY_NOT_COVERED']);
});

test('nobody sets the listing, and whoever tries is told why it is what it is', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const { id } = await here.provider();
  const put = () => ines.asks('PUT', `/api/providers/${id}`, { version: 1, listed: true });
  const refused = await put();
  refusedWith(refused, 'NOT_LISTABLE');
  expect(refused.body).toMatchObject({ clause_id: 'client-protection.listed-providers', unmet: expect.arrayContaining([expect.objectContaining({ code: 'INSURANCE_REQUIRED' })]) as unknown });
  await inFrench(here, ines);
  expect((await put()).body.detail).toContain('personne ne le fixe');
  refusedWith(await ines.asks('PUT', `/api/providers/${(await member(here, { email: 'b@firm.example' })).id}`, { version: 2, listed: false }), 'NOT_LISTABLE');
  expect(await here.row('providers', id)).toMatchObject({ listed: 0, version: 1 });
});

test('a new version of a document takes those who accepted the old one off the list until they accept it', async () => {
  const here = await world();
  await comesIntoForce(here, 'quality-charter', 8);
  const { id } = await member(here);
  expect(await codes(here, id)).toEqual([]);
  await comesIntoForce(here, 'quality-charter', 9);
  await here.clockRound();
  const told = await listing(here, id);
  expect(told).toMatchObject({ listed: false, reasons: [{ code: 'CHARTER_VERSION_OUTDATED' }] });
  expect(told.reasons[0]?.detail.en).toMatch(/version 8 is accepted, version 9 is in force/);
  const [event] = (await (await here.who('ines')).lists('events', { resource: 'providers', record_id: id, action: 'unlist' })) as unknown as { actor_kind: string; details: { cause: string; reasons: { code: string }[] } }[];
  expect(event).toMatchObject({ actor_kind: 'clock', details: { cause: 'day', reasons: [{ code: 'CHARTER_VERSION_OUTDATED' }] } });
  // Acceptance by mere use would not do (S0-30).
  await here.house.database.transaction((trx) => trx('acceptances').where({ provider_id: id }).update({ mode: 'deemed' }));
  expect((await codes(here, id)).includes('CHARTER_NOT_ACCEPTED')).toBe(true);
  await here.house.database.transaction((trx) => trx('acceptances').where({ provider_id: id }).delete());
  await accepts(here, id);
  expect(await becomes(here, id, 'providers', {}, { state: 'active' })).toEqual([]);
});

test('the clock looks once a day: a certificate that begins today lists the member again and lifts the hold', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const { id } = await member(here, {}, '2026-03-05');
  const check = await ines.asks('POST', '/api/checks', { provider_id: id, kind: 'insurance' });
  await ines.does('pass', { resource: 'checks', id: check.body.id }, { insurer: 'Mutuelle', policy_number: 'B 2', activities: ['plumbing'], amount: 1_000, starts_on: '2026-03-08', ends_on: '2027-03-07' });
  expect((await here.row('providers', id)).insurance_ends_on).toBe('2026-03-05');
  await daysPass(here, 4);
  await here.clockRound();
  expect(await here.row('providers', id)).toMatchObject({ state: 'on_hold', listed: 0 });
  expect(await codes(here, id)).toEqual(['NOT_ACTIVE', 'INSURANCE_EXPIRED']);
  await daysPass(here, 2);
  expect(await here.clockRound()).toBeGreaterThan(0);
  expect(await here.row('providers', id)).toMatchObject({ state: 'active', listed: 1, insurance_ends_on: '2027-03-07' });
  const { version } = await here.row('providers', id);
  await here.clockRound();
  expect((await here.row('providers', id)).version).toBe(version);
});
