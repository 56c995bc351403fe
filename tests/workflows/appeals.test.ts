import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { daysPass, isRefused } from './acting.ts';
import { appealed, given, joins, page, plain, suspended, words } from './appealing.ts';
import { decided, exclusion, sanctionOf, suspension, takesEffect } from './conducting.ts';
import { linkOf, opens, passesToEndOf, post } from './linkHolder.ts';
import { member } from './members.ts';

const why = 'The agreement that you joined names the trip, on its second page.';
const overturning = { outcome: 'overturned', reasons: why };

test('whoever is sanctioned appeals by the link in the letter, and is told that we have it', async () => {
  const here = await world();
  const { sanction, provider_id, token } = await suspended(here);
  const link = await opens(here, token);
  expect(link.answer.body).toMatchObject({ purpose: 'appeal', refused: null, summary: { facts: [{ value: { en: 'Suspension' } }, { value: { en: '2 March 2026' } }, { value: sanction.reference }, { value: { en: '2 September 2026' } }] } });
  await joins(here, link);
  const before = await here.row('sanctions', sanction.id);
  const appeal = await appealed(here, token);
  const letter = (await here.house.database.read('letters').where({ resource: 'conduct_cases', kind: 'decision' }).first()) as { id: number };
  expect(appeal).toMatchObject({ state: 'received', reference: 'A-2026-000001', of_resource: 'sanctions', of_id: sanction.id, provider_id, letter_id: letter.id, appellant_name: 'Sow Plumbing', statement: words.statement, evidence: 2, evidence_links: JSON.stringify([page.links]), decided_on_at: '2026-03-02T10:00:00.000Z' });
  // The sanction runs on, and its trace says that an appeal came, not what it says.
  expect(await here.row('sanctions', sanction.id)).toMatchObject({ state: before.state, closed_at: before.closed_at });
  const [event] = await (await here.who('vera')).lists('events', { resource: 'sanctions', record_id: sanction.id, action: 'appeal' });
  expect(JSON.stringify(event?.details)).not.toContain('second page');
  await here.postRound();
  expect(here.mail.at(-1)).toMatchObject({ to: 'sow@plumbing.example', subject: 'We have your appeal (A-2026-000001)' });
  refusedWith((await opens(here, token)).answer, 'LINK_USED', 409);
});

test('an appeal needs something in support: a file or the address of a page', async () => {
  const here = await world();
  const { token, sanction } = await suspended(here);
  const link = await opens(here, token);
  refusedWith(await link.submits(words), 'APPEAL_EVIDENCE_REQUIRED');
  for (const links of ['javascript:alert(1)', 'see my mail', 'ftp://sow.example/x', 'https://a.example\nnot one', Array(6).fill('https://a.example').join('\n')]) refusedWith(await link.submits({ ...words, links }), 'INVALID');
  refusedWith(await link.submits({ links: page.links }), 'INVALID');
  expect(await here.house.database.read('appeals')).toEqual([]);
  await joins(here, link);
  expect((await link.submits(words)).status).toBe(201);
  expect(await here.row('sanctions', sanction.id)).toMatchObject({ state: 'notified' });
});

test('a decision is appealed against once, and within six months', async () => {
  const here = await world();
  const { token, sanction } = await suspended(here);
  const late = await suspended(here, { email: 'ndiaye@firm.example' });
  await appealed(here, token);
  // The letter was sent again meanwhile: its second link finds the appeal made.
  await here.house.database.transaction((trx) => trx('links').where({ record_id: sanction.id, purpose: 'appeal' }).update({ used_at: null }));
  const again = await opens(here, token);
  expect(again.answer.body.refused).toMatchObject({ code: 'ALREADY_APPEALED' });
  refusedWith(await again.submits(page), 'ALREADY_APPEALED');
  passesToEndOf(here, await linkOf(here, late.token), 16 * 86_400);
  expect((await opens(here, late.token)).answer.body.refused).toBeNull();
  here.passes({ days: 1 });
  const toolate = await opens(here, late.token);
  expect(toolate.answer.body.refused).toMatchObject({ code: 'APPEAL_TOO_LATE' });
  refusedWith(await toolate.submits(page), 'APPEAL_TOO_LATE');
});

test('a manager gives it to somebody who did nothing in the case, and whose work it is', async () => {
  const here = await world();
  const [nora, dora, hugo, lea] = [await here.who('nora'), await here.who('dora'), await here.who('hugo'), await here.who('lea')];
  const { token, sanction } = await suspended(here);
  await dora.asks('POST', '/api/notes', { resource: 'sanctions', record_id: sanction.id, text: 'I asked them about the trip.' });
  here.passes({ minutes: 1 });
  const appeal = await appealed(here, token);
  await isRefused(here, dora, 'assign', appeal, { code: 'REVIEWER_CONFLICT', input: { staff_id: nora.id }, ofInput: true });
  refusedWith(await dora.does('assign', appeal, { staff_id: dora.id }), 'REVIEWER_CONFLICT');
  refusedWith(await dora.does('assign', appeal, { staff_id: lea.id }), 'REVIEWER_NOT_ABLE');
  refusedWith(await nora.does('assign', appeal, { staff_id: hugo.id }), 'MISSING', 404);
  const seen = await dora.sees('appeals', appeal.id);
  expect((seen.reviewers as { name: string; free: boolean }[]).map(({ name, free }) => [name, free])).toEqual([['Dora', false], ['Hugo', true], ['Nora', false]]);
  expect((await dora.does('assign', appeal, { staff_id: hugo.id })).body).toMatchObject({ state: 'under_review', reviewer_id: hugo.id });
  expect(seen).toMatchObject({ decision: { level: 'suspension', by: ['Nora'], reasons: suspension.reasons, clauses: [{ id: 'conduct-policy.no-extra-fees', on: '2026-02-20' }], letter: { subject: expect.stringContaining('Our decision: a suspension') as unknown, body: expect.stringContaining('[personal link]') as unknown } } });
});

test('only the reviewer decides, and not once they had a hand in the case', async () => {
  const here = await world();
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  const zoe = await here.hire('Zoé', 'case_manager');
  const { token, sanction } = await suspended(here);
  const appeal = await given(here, await appealed(here, token), zoe);
  await isRefused(here, hugo, 'decide', appeal, { code: 'NOT_THE_REVIEWER', input: overturning });
  // A note on the case, to judge by, is no hand in it; a decision there is.
  await zoe.asks('POST', '/api/notes', { resource: 'sanctions', record_id: sanction.id, text: 'Read for the appeal.' });
  expect((await zoe.asks('POST', '/api/case_files', { resource: 'sanctions', record_id: sanction.id, recipient: 'provider', purpose: 'To judge the appeal', format: 'json' })).status).toBe(200);
  expect((await zoe.sees('appeals', appeal.id)).transitions.find(({ name }) => name === 'decide')?.refused).toBeNull();
  await given(here, appeal, hugo);
  refusedWith(await zoe.does('decide', appeal, overturning), 'MISSING', 404);
  await hugo.does('withdraw', sanction, { reason: 'It was wrong, I see it now.' });
  refusedWith(await hugo.does('decide', appeal, overturning), 'REVIEWER_CONFLICT');
  refusedWith(await dora.asks('DELETE', `/api/appeals/${appeal.id}`), 'APPEAL_DELETE_FORBIDDEN');
});

test('who it concerns among the staff is kept out; who has no part in it reads nothing', async () => {
  const here = await world();
  const [dora, lea] = [await here.who('dora'), await here.who('lea')];
  const { token } = await suspended(here, { linked_staff_id: dora.id });
  const appeal = await appealed(here, token);
  for (const person of [dora, lea]) {
    refusedWith(await person.reads(`/api/appeals/${appeal.id}`), 'MISSING', 404);
    expect(await person.lists('appeals')).toEqual([]);
  }
  expect(await (await here.who('hugo')).lists('appeals', { of_resource: 'sanctions' })).toHaveLength(1);
});

test.each([['before it begins', 0], ['while it runs', 5], ['after it ended', 40]] as const)('a suspension overturned %s leaves provider, listing and record as they were, and the letter says why', async (_when, days) => {
  const here = await world();
  const { id } = await member(here);
  await daysPass(here, 2);
  const before = await plain(here, 'providers', id);
  const sanction = await sanctionOf(here, await decided(here, suspension, { provider_id: id }));
  await post(here);
  if (days) await takesEffect(here, days);
  const token = here.tokenFor('sow@plumbing.example');
  const hugo = await here.signIn((await here.who('hugo')).id);
  const dora = await here.signIn((await here.who('dora')).id);
  const appeal = await appealed(here, days ? String(here.mail.flatMap(({ text }) => /\/link#([\w-]+)/.exec(text)?.[1] ?? []).at(-1)) : token);
  await dora.does('assign', appeal, { staff_id: hugo.id });
  const answer = await hugo.does('decide', appeal, overturning);
  expect(answer.body, JSON.stringify(answer.body)).toMatchObject({ state: 'overturned', outcome: 'overturned', decided_by: hugo.id });
  expect(await plain(here, 'providers', id)).toEqual(before);
  expect(await here.row('sanctions', sanction.id)).toMatchObject({ state: 'overturned', overturned_at: here.house.clock.now().toISOString() });
  await post(here);
  expect(here.mail.at(-1)).toMatchObject({ to: 'sow@plumbing.example', subject: 'Your appeal: the decision is overturned (A-2026-000001)' });
  expect(here.mail.at(-1)?.text).toContain(why);
  await takesEffect(here, 90);
  expect(await here.row('sanctions', sanction.id)).toMatchObject({ state: 'overturned' });
});

test('a decision on an appeal may be taken back at once, with everything that it did', async () => {
  const here = await world();
  const hugo = await here.who('hugo');
  const { token, provider_id, sanction } = await suspended(here);
  await takesEffect(here);
  const suspendedThen = await plain(here, 'providers', provider_id);
  const appeal = await given(here, await appealed(here, token), hugo);
  const { body } = await hugo.does('decide', appeal, overturning);
  expect((await hugo.asks('POST', `/api/appeals/${appeal.id}/undo`, { version: body.version })).body).toMatchObject({ state: 'under_review' });
  expect(await plain(here, 'providers', provider_id)).toEqual(suspendedThen);
  expect(await here.row('sanctions', sanction.id)).toMatchObject({ state: 'in_force', overturned_at: null });
});

test('an exclusion made milder becomes a suspension with its last day; what is no milder is refused', async () => {
  const here = await world();
  const zoe = await here.hire('Zoé', 'manager');
  const { id } = await member(here);
  const sanction = await sanctionOf(here, await decided(here, exclusion, { provider_id: id }));
  await post(here);
  const appeal = await given(here, await appealed(here, here.tokenFor('sow@plumbing.example')), zoe);
  const reducing = { outcome: 'reduced', reasons: 'A first fault, and it was made good at once.' };
  refusedWith(await zoe.does('decide', appeal, { ...reducing, reduced_to: 'suspension' }), 'SUSPENSION_END_REQUIRED');
  refusedWith(await zoe.does('decide', appeal, { ...reducing, reduced_to: 'suspension', ends_on: '2026-06-01' }), 'SUSPENSION_END_REQUIRED');
  for (const reduced_to of [undefined, 'asked_to_stop']) refusedWith(await zoe.does('decide', appeal, { ...reducing, reduced_to }), 'NOT_MILDER');
  const shown = await zoe.asks('POST', `/api/appeals/${appeal.id}/transitions/preview`, { name: 'decide', input: { ...reducing, reduced_to: 'suspension', ends_on: '2026-03-20' } });
  expect(JSON.stringify(shown.body)).toContain('a suspension until 20 March 2026');
  expect((await zoe.does('decide', appeal, { ...reducing, reduced_to: 'suspension', ends_on: '2026-03-20' })).body).toMatchObject({ state: 'reduced', reduced_to: 'suspension' });
  expect(await here.row('sanctions', sanction.id)).toMatchObject({ state: 'in_force', level: 'suspension', ends_at: '2026-03-20T23:00:00.000Z' });
  expect(await here.row('providers', id)).toMatchObject({ state: 'suspended', suspended_until: '2026-03-20T23:00:00.000Z' });
});
