import { expect, test } from 'vitest';
import type { Row } from '../../server/engine/workflow.ts';
import { membershipBy } from '../../server/workflows/membershipBy.ts';
import { type World, refusedWith, world } from '../support/world.ts';
import { daysPass, isRefused } from './acting.ts';
import { alter } from './admitting.ts';
import { decided, exclusion, heard, sanctionOf, suspension, takesEffect, warning } from './conducting.ts';
import { member } from './members.ts';

const provider = (here: World, found: Record<string, unknown>) => here.row('providers', Number(found.provider_id));
const refund = { amount_cents: 4_500, reason: 'The fees of the months that are left.' };

test('a warning is in force at once, and changes nothing to the provider’s place', async () => {
  const here = await world();
  const { id: provider_id } = await member(here);
  const before = await here.row('providers', provider_id);
  const found = await decided(here, warning, { provider_id });
  await takesEffect(here);
  expect(await sanctionOf(here, found)).toMatchObject({ state: 'in_force', level: 'warning' });
  expect(await here.row('providers', provider_id)).toEqual(before);
});

test('a suspension begins and ends by itself, by letter; meanwhile the provider is a member whom nobody is shown', async () => {
  const here = await world();
  const found = await decided(here, suspension);
  expect(await provider(here, found)).toMatchObject({ state: 'active', listed: 1 });
  await takesEffect(here);
  expect(await sanctionOf(here, found)).toMatchObject({ state: 'in_force', in_force_at: '2026-03-02T10:01:00.000Z' });
  expect(await provider(here, found)).toMatchObject({ state: 'suspended', listed: 0, suspended_until: '2026-03-31T22:00:00.000Z' });
  const shown = await (await here.who('ines')).sees('providers', Number(found.provider_id));
  expect(shown).toMatchObject({ listing: { listed: false, reasons: [{ code: 'NOT_ACTIVE', detail: { en: 'Suspended for a time.' } }] } });
  await takesEffect(here, 29);
  expect((await provider(here, found)).state).toBe('suspended');
  await daysPass(here, 0, 12 * 60);
  await takesEffect(here);
  expect(await sanctionOf(here, found)).toMatchObject({ state: 'ended', closed_at: expect.any(String) as unknown });
  expect(await provider(here, found)).toMatchObject({ state: 'active', listed: 1, suspended_at: null, suspended_until: null });
  await here.postRound();
  expect(here.mail.map(({ subject }) => subject.split(' (')[0])).toEqual(['Please tell us what happened', 'Our decision: a suspension', 'Your suspension has begun', 'Your suspension has ended']);
});

test('a suspension may begin on a later day, at midnight in Paris', async () => {
  const here = await world();
  const found = await decided(here, { ...suspension, starts_on: '2026-03-29', ends_on: '2026-04-10' });
  expect(await sanctionOf(here, found)).toMatchObject({ starts_at: '2026-03-28T23:00:00.000Z', ends_at: '2026-04-10T22:00:00.000Z' });
  await takesEffect(here);
  expect((await provider(here, found)).state).toBe('active');
});

test('whose insurance ended meanwhile comes back on hold, and whoever was on hold stays so', async () => {
  const here = await world();
  const { id: provider_id } = await member(here, {}, '2026-03-20');
  await decided(here, suspension, { provider_id });
  await takesEffect(here);
  await takesEffect(here, 30);
  expect(await here.row('providers', provider_id)).toMatchObject({ state: 'active', listed: 0 });
  await here.clockRound();
  expect(await here.row('providers', provider_id)).toMatchObject({ state: 'on_hold', hold_ground: 'insurance' });
  await decided(here, { ...suspension, ends_on: '2026-04-20' }, { provider_id });
  await takesEffect(here);
  expect(await here.row('providers', provider_id)).toMatchObject({ state: 'suspended', hold_ground: 'insurance' });
  await takesEffect(here, 21);
  expect(await here.row('providers', provider_id)).toMatchObject({ state: 'on_hold', hold_ground: 'insurance' });
});

test('an exclusion takes effect thirty days after its notice; until then the provider is a member', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const found = await decided(here, exclusion);
  const sanction = await sanctionOf(here, found);
  expect(await provider(here, found)).toMatchObject({ state: 'terminating', listed: 0, terminates_at: sanction.starts_at, terminated_at: null });
  refusedWith(await dora.does('leave', { resource: 'providers', id: Number(found.provider_id) }, { reason: 'They go first.' }), 'INVALID_TRANSITION', 409);
  await takesEffect(here, 29);
  expect((await provider(here, found)).state).toBe('terminating');
  await takesEffect(here, 1);
  expect(await provider(here, found)).toMatchObject({ state: 'terminated', termination_ground: 'non_compliance', membership_ended_by: sanction.id, closed_at: expect.any(String) as unknown });
  await here.postRound();
  expect(here.mail.at(-1)?.subject).toContain('Your membership has ended');
});

test('fees are not given back to whoever was excluded for breaking the rules, and to nobody else is that held against them', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const found = await decided(here, exclusion);
  const asks = async (provider_id: unknown) => ({ resource: 'fee_refunds', ...(await (await here.key('fee_refunds:write')).asks('POST', '/api/fee_refunds', { ...refund, provider_id })).body });
  // Under notice one is a member still.
  expect((await dora.does('grant', await asks(found.provider_id), { decision: 'Paid twice in January.' })).body).toMatchObject({ state: 'granted' });
  await takesEffect(here, 30);
  const excluded = await asks(found.provider_id);
  await isRefused(here, dora, 'grant', excluded, { code: 'NO_REFUND_AFTER_REMOVAL', input: { decision: 'Out of kindness.' } });
  expect((await dora.does('refuse', excluded, { ground: 'removal', decision: 'You were excluded.' })).body).toMatchObject({ state: 'refused', ground: 'removal' });
  const { id: gone } = await member(here, { email: 'gone@firm.example' });
  await dora.does('leave', { resource: 'providers', id: gone }, { reason: 'They retire.' });
  const left = await asks(gone);
  await isRefused(here, dora, 'refuse', left, { code: 'NOT_REMOVED', input: { ground: 'removal', decision: 'You were excluded.' }, ofInput: true });
  expect((await dora.does('grant', left, { decision: 'Two months were left.' })).body.state).toBe('granted');
  await daysPass(here, 0, 1);
  await here.postRound();
  expect(here.mail.filter(({ subject }) => subject.startsWith('Your refund')).map(({ text }) => text.includes('€45.00'))).toEqual([true, true, true]);
});

test('two suspensions that overlap: the provider comes back when the last one ends', async () => {
  const here = await world();
  const first = await decided(here, { ...suspension, ends_on: '2026-03-10' });
  await decided(here, { ...suspension, ends_on: '2026-03-20' }, { provider_id: first.provider_id });
  await takesEffect(here);
  expect(await provider(here, first)).toMatchObject({ state: 'suspended', suspended_until: '2026-03-20T23:00:00.000Z' });
  await takesEffect(here, 9);
  expect(await provider(here, first)).toMatchObject({ state: 'suspended' });
  await takesEffect(here, 10);
  expect(await provider(here, first)).toMatchObject({ state: 'active', listed: 1 });
});

test('a sanction is made by a decision alone: nobody sends one, moves one or lifts their own', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const found = await decided(here, suspension);
  const sanction = await sanctionOf(here, found);
  refusedWith(await nora.asks('POST', '/api/sanctions', { provider_id: found.provider_id, level: 'warning' }), 'FORBIDDEN', 403);
  refusedWith(await nora.does('take_effect', sanction), 'FORBIDDEN', 403);
  const dora = await here.who('dora');
  await alter(here, 'sanctions', { id: sanction.id }, { decided_by: dora.id });
  await isRefused(here, dora, 'withdraw', sanction, { code: 'REVIEWER_CONFLICT', input: { reason: 'I was wrong about it.' } });
});

test('what sanctions make of a membership depends on those that stand, whatever the order they came in', () => {
  const row = (state: string, more: Record<string, unknown> = {}) => ({ id: 1, version: 1, state, hold_ground: null, left_at: null, closed_at: null, ...more }) as Row;
  const one = (id: number, level: string, state: string) => ({ id, level, state, starts_at: `2026-03-0${id}`, ends_at: level === 'suspension' ? `2026-04-0${id}` : null, in_force_at: state === 'in_force' ? `2026-03-0${id}` : null });
  const states = (provider: Row, ...sanctions: ReturnType<typeof one>[]) => [sanctions, sanctions.toReversed()].map((all) => membershipBy(provider, all).state);
  expect(states(row('active'))).toEqual(['active', 'active']);
  expect(states(row('terminated'), one(1, 'suspension', 'in_force'))).toEqual(['suspended', 'suspended']);
  expect(states(row('suspended', { hold_ground: 'decision' }))).toEqual(['on_hold', 'on_hold']);
  expect(states(row('active'), one(1, 'suspension', 'in_force'), one(2, 'termination', 'notified'))).toEqual(['terminating', 'terminating']);
  expect(states(row('active'), one(1, 'termination', 'in_force'), one(2, 'termination', 'notified'))).toEqual(['terminated', 'terminated']);
  expect(states(row('left', { left_at: '2026-03-01', closed_at: '2026-03-01' }), one(1, 'termination', 'in_force'))).toEqual(['left', 'left']);
  expect(membershipBy(row('left', { closed_at: '2026-03-01' }), [one(1, 'termination', 'in_force')])).toMatchObject({ termination_ground: null, closed_at: '2026-03-01' });
});

test('the case that made a sanction names it, and a colleague who only looks may not decide', async () => {
  const here = await world();
  const found = await decided(here, warning);
  const vera = await here.who('vera');
  expect(await vera.lists('sanctions', { conduct_case_id: found.id })).toHaveLength(1);
  refusedWith(await vera.does('decide', await heard(here, { provider_id: found.provider_id }), warning), 'FORBIDDEN', 403);
});
