import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { byLink, card, isRefused } from './acting.ts';
import { opens, post } from './linkHolder.ts';
import { sentTo, service, sow } from './providerAsking.ts';
import { agreed, awa, confirms, criterion, markOf, proposed, proposing, restated, restating, shownMark } from './scoping.ts';

test('nothing is proposed before the customer has confirmed, by their own link, that they were understood', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const note = await restated(here);
  await post(here);
  expect(here.mail.at(-1)).toMatchObject({ to: awa, subject: 'Sow Plumbing vous a-t-il bien compris ? (Kitchen sink)' });
  await isRefused(here, nora, 'propose_services', note, { code: 'NEED_NOT_CONFIRMED', input: proposing });
  const page = await opens(here, here.tokenFor(awa));
  expect(page.answer.body).toMatchObject({ summary: { facts: [{ value: '1. A sink that no longer drips\n2. Taps that a child can turn' }, { value: 'Fourth floor, no lift' }] } });
  expect((await page.submits({ right: true, ...page.answer.body.values as object })).status).toBe(201);
  const proposal = await nora.does('propose_services', note, proposing);
  expect(proposal.body).toMatchObject({ state: 'services_proposed', need_confirmed_at: expect.any(String) as unknown, content_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
});

test('a customer who was misunderstood says how, and the provider says it again', async () => {
  const here = await world();
  const note = await restated(here);
  const before = await shownMark(here, note);
  expect(await byLink(here, awa, 'confirm_need', { right: false, hash: before })).toBe('INVALID');
  expect(await byLink(here, awa, 'confirm_need', { right: false, words: 'The bath drips, not the sink.', hash: before })).toBe('done');
  await post(here);
  expect(here.mail.at(-1)).toMatchObject({ to: sow, subject: 'Not quite what Awa Kane needs (Kitchen sink)' });
  expect(await byLink(here, sow, 'restate_need', { need: 'A bath that no longer drips', context: {} })).toBe('CONTEXT_MISSING');
  expect(await byLink(here, sow, 'restate_need', { need: 'A bath that no longer drips', context: { history: 'Mended twice' } })).toBe('done');
  expect(await here.row('scoping_notes', note.id)).toMatchObject({ state: 'need_restated', objection: null, need: 'A bath that no longer drips' });
  expect(await byLink(here, awa, 'confirm_need', { right: true, hash: before })).toBe('NEED_NOT_CONFIRMED');
  expect(await confirms(here, note)).toBe('done');
});

test('something particular to the customer is written down: one line at least, none by itself', async () => {
  const here = await world();
  const { id: engagement_id } = await service(here);
  const nora = await here.who('nora');
  refusedWith(await nora.asks('POST', '/api/scoping_notes', { ...restating, engagement_id, context: { place: ' ' } }), 'CONTEXT_MISSING');
  for (const name of ['trade', 'history', 'place', 'people']) expect((await nora.asks('POST', '/api/scoping_notes', { ...restating, engagement_id, context: { [name]: 'Something' } })).status).toBe(201);
  expect((await nora.asks('POST', '/api/scoping_notes', { ...restating, engagement_id: 999 })).body.errors).toHaveProperty('engagement_id');
});

test('a criterion without its figure, its target, who takes it or its day is none; and a plan has a dated stage', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const note = await restated(here);
  await confirms(here, note);
  const { what, ...measured } = criterion;
  for (const lacking of Object.keys(measured)) {
    const criteria = [criterion, { what, ...Object.fromEntries(Object.entries(measured).filter(([name]) => name !== lacking)) }];
    await isRefused(here, nora, 'propose_services', note, { code: 'CRITERION_NOT_MEASURABLE', input: { ...proposing, criteria }, ofInput: true });
  }
  expect((await nora.does('propose_services', note, { ...proposing, criteria: [{ what }] })).body.detail).toContain('a figure or a scale, a target, who measures it, the day');
  refusedWith(await nora.does('propose_services', note, { ...proposing, milestones: [] }), 'INVALID');
  await isRefused(here, nora, 'propose_services', note, { code: 'PAYMENT_DATA_NOT_ALLOWED', input: { ...proposing, services: [{ service: `Pay to ${card}` }] }, ofInput: true });
});

test('a service that answers no confirmed need is marked as going beyond it, for the team and for the customer', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const note = await restated(here);
  await confirms(here, note);
  await nora.does('propose_services', note, { ...proposing, services: [{ service: 'New seals', need: 1 }, { service: 'A new kitchen' }, { service: 'A gold tap', need: 3 }] });
  expect((await nora.sees('scoping_notes', note.id)).beyond_need).toEqual([2, 3]);
  await post(here);
  const page = await opens(here, here.tokenFor(awa));
  expect(JSON.stringify(page.answer.body.summary)).toContain('A new kitchen (answers none of the needs above)');
});

test('a note holds once both have validated the very same text, each by their own link', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const note = await proposed(here);
  expect(await here.row('scoping_notes', note.id)).toMatchObject({ state: 'services_proposed', provider_hash: await markOf(here, note), customer_hash: null });
  await isRefused(here, nora, 'validate', note, { code: 'JOINT_VALIDATION_REQUIRED', input: { hash: await markOf(here, note) } });
  await isRefused(here, nora, 'measure', note, { code: 'JOINT_VALIDATION_REQUIRED', input: { criterion: 1, moment: 'start', value: '12', met: false, on: '2026-03-02' } });
  expect(await byLink(here, awa, 'validate_customer', { agrees: true, hash: 'f'.repeat(64) })).toBe('JOINT_VALIDATION_REQUIRED');
  await post(here);
  const page = await opens(here, here.tokenFor(awa));
  expect((await page.submits({ agrees: true, hash: (page.answer.body as unknown as { values: { hash: string } }).values.hash })).status).toBe(201);
  const mark = await markOf(here, note);
  expect(await here.row('scoping_notes', note.id)).toMatchObject({ state: 'validated', provider_hash: mark, customer_hash: mark });
  await here.postRound();
  expect(here.mail.slice(-2).map(({ to }) => to).sort()).toEqual([awa, sow]);
  await isRefused(here, nora, 'propose_services', note, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: proposing });
});

test('a change takes both validations with it: what somebody approved of another text counts for nothing', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const note = await proposed(here);
  const before = await markOf(here, note);
  const other = { ...proposing, milestones: [{ what: 'All fitted', due_on: '2026-03-30' }] };
  await nora.does('propose_services', note, other);
  expect(await here.row('scoping_notes', note.id)).toMatchObject({ provider_hash: null, provider_validated_at: null, customer_hash: null });
  expect(await markOf(here, note)).not.toBe(before);
  expect(await byLink(here, awa, 'validate_customer', { agrees: true, hash: before })).toBe('JOINT_VALIDATION_REQUIRED');
  expect(await byLink(here, awa, 'validate_customer', { agrees: true, hash: await markOf(here, note) })).toBe('done');
  expect((await here.row('scoping_notes', note.id)).state).toBe('services_proposed');
  expect(await byLink(here, sow, 'validate_provider', { agrees: true, hash: await markOf(here, note) })).toBe('done');
  expect((await here.row('scoping_notes', note.id)).state).toBe('validated');
});

test('either side may ask for a change, and the note is written anew', async () => {
  const here = await world();
  const note = await proposed(here);
  expect(await byLink(here, awa, 'validate_customer', { agrees: false, words: 'Not on a school day, please.', hash: await markOf(here, note) })).toBe('done');
  expect(await here.row('scoping_notes', note.id)).toMatchObject({ state: 'need_confirmed', objection: 'Not on a school day, please.', content_hash: null, provider_hash: null });
  await post(here);
  expect(here.mail.at(-1)).toMatchObject({ to: sow, subject: 'A change is asked for: scoping note (Kitchen sink)' });
  expect(await byLink(here, sow, 'propose_services', proposing)).toBe('done');
});

test('satisfaction is measured at the start, on the way and at the end; once each criterion is, the note is done', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const note = await agreed(here);
  const measures = (moment: string, value: string, met = false) => ({ criterion: 1, moment, value, met, on: '2026-03-02' });
  await isRefused(here, nora, 'measure', note, { code: 'CRITERION_UNKNOWN', input: { ...measures('start', '12'), criterion: 2 }, ofInput: true });
  expect((await nora.does('measure', note, measures('start', '12'))).body).toMatchObject({ state: 'validated' });
  expect((await nora.does('measure', note, measures('during', '3'))).body).toMatchObject({ state: 'validated' });
  expect((await nora.does('measure', note, measures('end', '0', true))).body).toMatchObject({ state: 'measured', measures: [{ value: '12' }, { value: '3' }, { value: '0', met: true }], closed_at: expect.any(String) as unknown });
});

test('whoever is tied to the provider has no part in their notes, their commitments or what they are asked, whenever the tie becomes known', async () => {
  const here = await world();
  const [nora, hugo] = [await here.who('nora'), await here.who('hugo')];
  const note = await agreed(here);
  const request = await sentTo(here, { provider_id: note.provider_id });
  const [stage] = await nora.lists('commitments', { scoping_note_id: note.id });
  const tied = async (id: number) => {
    const answer = await (await here.key('providers:write')).asks('PUT', `/api/providers/${Number(note.provider_id)}`, { version: (await here.row('providers', Number(note.provider_id))).version, linked_staff_id: id });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  };
  await tied(nora.id);
  for (const path of [`scoping_notes/${note.id}`, `commitments/${stage?.id}`, `provider_requests/${request.id}`]) refusedWith(await nora.reads(`/api/${path}`), 'MISSING', 404);
  await tied(hugo.id);
  refusedWith(await hugo.asks('POST', '/api/scoping_notes', { ...restating, engagement_id: note.engagement_id }), 'FORBIDDEN', 403);
  refusedWith(await (await here.who('lea')).asks('POST', '/api/scoping_notes', { ...restating, engagement_id: note.engagement_id }), 'FORBIDDEN', 403);
});
