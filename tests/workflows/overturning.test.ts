import { expect, test } from 'vitest';
import { effectOf } from '../../server/engine/behaviour.ts';
import type { CaseRow } from '../../server/engine/workflow.ts';
import { workOf } from '../../server/engine/work.ts';
import { overturn, reduce } from '../../server/workflows/overturning.sql.ts';
import { type World, world } from '../support/world.ts';
import { daysPass } from './acting.ts';
import { alter, put } from './admitting.ts';
import { decided, exclusion, heard, sanctionOf, suspension, takesEffect } from './conducting.ts';
import { member } from './members.ts';

/** A row but for the marks of having been written. */
async function plain(here: World, resource: string, id: number): Promise<Record<string, unknown>> {
  const { version: _version, updated_at: _at, ...row } = await here.row(resource, id);
  return row;
}

/** An act of somebody else's, in whose transaction the sanction falls: as an appeal does it. */
const acts = (here: World, id: number, act: (effect: Parameters<typeof overturn>[0]) => Promise<void>): Promise<void> =>
  here.house.database.transaction(async (trx) => {
    const row = (await trx('sanctions').where({ id }).first()) as CaseRow;
    await act(effectOf(workOf(here.house, trx, here.clock), row, row, {}).effect);
  });
const falls = (here: World, id: number) => acts(here, id, (effect) => overturn(effect, id));

const stages = [['its notice', 0], ['the day it begins', 1], ['weeks later', 20]] as const;

test.each(stages)('a suspension that is overturned after %s leaves provider, listing and record exactly as they were', async (_when, days) => {
  const here = await world();
  const { id } = await member(here);
  await daysPass(here, 3);
  const before = await plain(here, 'providers', id);
  const sanction = await sanctionOf(here, await decided(here, suspension, { provider_id: id }));
  if (days) await takesEffect(here, days);
  expect((await here.row('providers', id)).listed).toBe(days ? 0 : 1);
  await falls(here, sanction.id);
  expect(await plain(here, 'providers', id)).toEqual(before);
  expect(await here.row('sanctions', sanction.id)).toMatchObject({ state: 'overturned', overturned_at: expect.any(String) as unknown });
  const shown = await (await here.who('ines')).sees('providers', id);
  expect(shown).toMatchObject({ state: 'active', listed: true, listing: { listed: true, reasons: [] } });
  // The clock finds nothing to do about it, ever.
  await takesEffect(here, 90);
  expect(await here.row('sanctions', sanction.id)).toMatchObject({ state: 'overturned', in_force_at: days ? (expect.any(String) as unknown) : null, ended_at: null });
});

test.each([['under notice', 0], ['once it took effect', 30]] as const)('an exclusion overturned %s gives back membership, listing, mediations and the refund', async (_when, days) => {
  const here = await world();
  const { id } = await member(here);
  const before = await plain(here, 'providers', id);
  const sanction = await sanctionOf(here, await decided(here, exclusion, { provider_id: id }));
  if (days) await takesEffect(here, days);
  const dora = await here.who('dora');
  const asked = { resource: 'fee_refunds', ...(await dora.asks('POST', '/api/fee_refunds', { provider_id: id, amount_cents: 900, reason: 'Fees of April' })).body };
  if (days) await dora.does('refuse', asked, { ground: 'removal', decision: 'You were excluded.' });
  await falls(here, sanction.id);
  expect(await plain(here, 'providers', id)).toEqual(before);
  expect(await here.row('fee_refunds', asked.id)).toMatchObject({ state: 'asked', ground: null, closed_at: null });
  expect((await dora.does('grant', asked, { decision: 'The exclusion was overturned.' })).body.state).toBe('granted');
});

test('a mediation that ended with the membership goes on; one that somebody reopened or that ended otherwise is left alone', async () => {
  const here = await world();
  const { id } = await member(here);
  const sanction = await sanctionOf(here, await decided(here, exclusion, { provider_id: id }));
  const customer = await put(here, 'customers', { name: 'Awa', locale: 'en', state: 'in_good_standing' });
  const mediation = (state: string) => put(here, 'mediations', { state, reference: `M-${state}`, provider_id: id, customer_id: customer, subject: 'A sink', facts: 'It leaks.', requested_by: 'customer', reason: state === 'ended' ? 'membership' : null });
  const [ended, running] = [await mediation('ended'), await mediation('exchanging')];
  const held = (one: number) => ({ resource: 'mediations', id: one, before: { state: 'exchanging', reason: null } });
  await alter(here, 'sanctions', { id: sanction.id }, { undoes: JSON.stringify([...(JSON.parse(String(sanction.undoes)) as object[]), held(ended), held(running)]) });
  await falls(here, sanction.id);
  expect(await here.row('mediations', ended)).toMatchObject({ state: 'exchanging', reason: null, version: 2 });
  expect(await here.row('mediations', running)).toMatchObject({ state: 'exchanging', version: 1 });
});

test('what another sanction says still holds, and a fact that fell meanwhile is not forgotten', async () => {
  const here = await world();
  const { id } = await member(here);
  const first = await sanctionOf(here, await decided(here, { ...suspension, ends_on: '2026-03-20' }, { provider_id: id }));
  const second = await sanctionOf(here, await decided(here, { ...suspension, ends_on: '2026-03-10' }, { provider_id: id }));
  await takesEffect(here);
  await falls(here, first.id);
  expect(await here.row('providers', id)).toMatchObject({ state: 'suspended', listed: 0, suspended_until: '2026-03-10T23:00:00.000Z' });
  await alter(here, 'checks', { provider_id: id, kind: 'background' }, { state: 'failed' });
  await falls(here, second.id);
  expect(await here.row('providers', id)).toMatchObject({ state: 'active', listed: 0, suspended_until: null });
});

test('a sanction overturned counts no more: neither on the provider’s ladder nor beside like cases', async () => {
  const here = await world();
  const found = await decided(here, suspension);
  const same = await heard(here, { provider_id: found.provider_id });
  const other = await heard(here, { provider_id: (await member(here, { email: 'other@firm.example' })).id });
  const nora = await here.who('nora');
  expect(await nora.sees('conduct_cases', same.id)).toMatchObject({ standing: ['suspension'] });
  expect(await nora.sees('conduct_cases', other.id)).toMatchObject({ comparable: [{ outcome: 'suspension', days: 30 }] });
  await falls(here, (await sanctionOf(here, found)).id);
  expect(await nora.sees('conduct_cases', same.id)).toMatchObject({ standing: [] });
  expect(await nora.sees('conduct_cases', other.id)).toMatchObject({ comparable: [] });
});

test('a sanction made milder: an exclusion becomes a suspension, a suspension ends sooner or becomes a warning', async () => {
  const here = await world();
  const { id } = await member(here);
  const exclusionOf = await sanctionOf(here, await decided(here, exclusion, { provider_id: id }));
  await takesEffect(here, 30);
  await acts(here, exclusionOf.id, (effect) => reduce(effect, exclusionOf.id, { level: 'suspension', ends_at: '2026-04-20T22:00:00.000Z' }));
  expect(await here.row('providers', id)).toMatchObject({ state: 'suspended', suspended_until: '2026-04-20T22:00:00.000Z', termination_ground: null, membership_ended_by: null, closed_at: null });
  await acts(here, exclusionOf.id, (effect) => reduce(effect, exclusionOf.id, { level: 'suspension', ends_at: '2026-04-01T00:00:00.000Z' }));
  expect(await here.row('sanctions', exclusionOf.id)).toMatchObject({ state: 'ended', level: 'suspension' });
  expect(await here.row('providers', id)).toMatchObject({ state: 'active', listed: 1 });
  const milder = await sanctionOf(here, await decided(here, { ...suspension, ends_on: '2026-04-30' }, { provider_id: id }));
  await acts(here, milder.id, (effect) => reduce(effect, milder.id, { level: 'warning' }));
  expect(await here.row('sanctions', milder.id)).toMatchObject({ state: 'in_force', level: 'warning', ends_at: null });
  await takesEffect(here);
  expect(await here.row('providers', id)).toMatchObject({ state: 'active', listed: 1 });
});

test('a manager who had no part in it withdraws a sanction without waiting for an appeal, and the provider is told', async () => {
  const here = await world();
  const { id } = await member(here);
  const before = await plain(here, 'providers', id);
  const sanction = await sanctionOf(here, await decided(here, suspension, { provider_id: id }));
  await takesEffect(here);
  const answer = await (await here.who('dora')).does('withdraw', sanction, { reason: 'The agreement names the trip, on its second page.' });
  expect(answer.body).toMatchObject({ state: 'overturned' });
  expect(await plain(here, 'providers', id)).toEqual(before);
  await daysPass(here, 0, 1);
  await here.postRound();
  expect(here.mail.at(-1)?.text).toContain('on its second page');
});
