import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { byLink, daysPass } from './acting.ts';
import { service } from './providerAsking.ts';
import { agreed, awa, markOf, proposed } from './scoping.ts';

const terms = { agreed_scope: 'Two taps', agreed_timeline: 'By the end of March', agreed_payment: '240 euros, at the end' };
const codes = (body: Record<string, unknown>): string[] => (body.lacked as { code: string }[]).map(({ code }) => code);

test('work that begins without a note that both validated, or without terms that both confirmed, is flagged; nothing is shut by it', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const started = await service(here, { started_on: '2026-03-02' });
  expect(await nora.sees('engagements', started.id)).toMatchObject({ terms_agreed_late: true, scoping_note_missing: true });
  expect(codes(await nora.sees('engagements', started.id))).toEqual(['SCOPING_NOTE_MISSING', 'TERMS_AGREED_LATE']);
  const key = await here.key('engagements:write');
  const told = await service(here, { customer_id: started.customer_id, provider_id: started.provider_id, started_on: '2026-03-02', ...terms, terms_provider_at: '2026-03-01T10:00:00Z', terms_customer_at: '2026-03-02T08:00:00Z' });
  expect(told).toMatchObject({ terms_agreed_late: false, scoping_note_missing: true });
  const late = await key.asks('PUT', `/api/engagements/${told.id}`, { version: told.version, terms_customer_at: '2026-03-03T08:00:00Z' });
  expect(late.body).toMatchObject({ terms_agreed_late: true });
  expect((await nora.lists('engagements', { scoping_note_missing: true, terms_agreed_late: false })).length).toBe(0);
});

test('before its first day a service lacks nothing; on the day the clock notes what is missing, once', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const { id } = await service(here, { started_on: '2026-03-04' });
  expect(await nora.sees('engagements', id)).toMatchObject({ terms_agreed_late: null, scoping_note_missing: null, lacked: [] });
  await here.clockRound();
  expect((await here.row('engagements', id)).scoping_note_missing).toBeNull();
  await daysPass(here, 2);
  for (const _round of [1, 2]) await here.clockRound();
  expect(await here.row('engagements', id)).toMatchObject({ terms_agreed_late: 1, scoping_note_missing: 1 });
  expect(await here.house.database.read('events').where({ resource: 'engagements', record_id: id, action: 'begin' })).toHaveLength(1);
});

test('validating the note is confirming the terms, on both sides, and a service so begun lacks nothing', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const engagement = await service(here, { started_on: '2026-03-04', ...terms });
  await agreed(here, { engagement_id: engagement.id });
  expect(await here.row('engagements', engagement.id)).toMatchObject({ terms_provider_at: expect.any(String) as unknown, terms_customer_at: expect.any(String) as unknown });
  await daysPass(here, 3);
  await here.clockRound();
  expect(await (await here.signIn(nora.id)).sees('engagements', engagement.id)).toMatchObject({ terms_agreed_late: false, scoping_note_missing: false, lacked: [] });
});

test('terms that change while the note waits are another text: what was approved before counts for nothing', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const engagement = await service(here, terms);
  const note = await proposed(here, { engagement_id: engagement.id });
  const before = await markOf(here, note);
  const { version } = await nora.sees('engagements', engagement.id);
  await nora.asks('PUT', `/api/engagements/${engagement.id}`, { version, agreed_payment: '300 euros, at the end' });
  expect((await nora.sees('scoping_notes', note.id)).stands).toBe(false);
  expect(await byLink(here, awa, 'validate_customer', { agrees: true, hash: before })).toBe('JOINT_VALIDATION_REQUIRED');
});

test('nobody confirms terms for a side, and terms that change are to be confirmed anew', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const engagement = await service(here, { ...terms, terms_provider_at: '2026-02-01T10:00:00Z', terms_customer_at: '2026-02-01T10:00:00Z' });
  refusedWith(await nora.asks('PUT', `/api/engagements/${engagement.id}`, { version: engagement.version, terms_customer_at: '2026-02-02T10:00:00Z' }), 'PARTY_CONFIRMS_ITSELF');
  const same = await nora.asks('PUT', `/api/engagements/${engagement.id}`, { ...(await nora.sees('engagements', engagement.id)), reference: 'K-1' });
  expect(same.body).toMatchObject({ reference: 'K-1', terms_customer_at: '2026-02-01T10:00:00.000Z' });
  const changed = await nora.asks('PUT', `/api/engagements/${engagement.id}`, { version: same.body.version, agreed_scope: 'Three taps' });
  expect(changed.body).toMatchObject({ terms_provider_at: null, terms_customer_at: null });
  expect(await here.house.database.read('events').where({ resource: 'engagements', record_id: engagement.id, action: 'terms_unconfirmed' })).toHaveLength(1);
});

test('what a satisfied customer did afterwards is marked: came again, told others, sent somebody', async () => {
  const here = await world();
  const { id, version } = await service(here);
  const nora = await here.who('nora');
  expect((await nora.asks('PUT', `/api/engagements/${id}`, { version, outcome_marks: ['repeat', 'referral'] })).body.outcome_marks).toEqual(['repeat', 'referral']);
  refusedWith(await nora.asks('PUT', `/api/engagements/${id}`, { version: version + 1, outcome_marks: ['bought'] }), 'INVALID');
});
