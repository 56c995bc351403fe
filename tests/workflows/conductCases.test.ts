import { expect, test } from 'vitest';
import { workOf } from '../../server/engine/work.ts';
import { raiseConduct } from '../../server/workflows/conductSignal.sql.ts';
import { refusedWith, world } from '../support/world.ts';
import { byLink, card, daysPass, isRefused } from './acting.ts';
import { put } from './admitting.ts';
import { alleged, chat, fee, heard, rude, signalled, warning, words } from './conducting.ts';

test('a draft is numbered, names its provider, and is a person’s to open', async () => {
  const here = await world();
  const draft = await signalled(here);
  expect(draft).toMatchObject({ state: 'signalled', reference: 'C-2026-000001', origin: 'staff', severity: 'medium' });
  expect((await signalled(here, { provider_id: draft.provider_id })).reference).toBe('C-2026-000002');
  const nora = await here.who('nora');
  refusedWith(await nora.asks('POST', '/api/conduct_cases', { provider_id: 999, summary: 'Something was noticed.' }), 'INVALID');
  refusedWith(await (await here.who('lea')).asks('POST', '/api/conduct_cases', { provider_id: draft.provider_id, summary: 'Something was noticed.' }), 'FORBIDDEN', 403);
});

test('each reproach names a clause that fits it and was in force on the day of the facts', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const draft = await signalled(here);
  const wrong = [
    { ...fee, occurred_on: '2025-12-31' },
    { ...fee, occurred_on: '2026-03-09' },
    { ...fee, clause_id: 'conduct-policy.courtesy' },
    { ...fee, clause_id: undefined },
  ];
  for (const one of wrong) await isRefused(here, nora, 'open', draft, { code: 'RULE_CITATION_REQUIRED', input: { violations: [fee, one] }, ofInput: true });
  refusedWith(await nora.does('open', draft, { violations: [{ ...fee, type: 'declined_request' }] }), 'INVALID');
  refusedWith(await nora.does('open', draft, { violations: [{ ...fee, facts: `He asked for the card ${card}.` }] }), 'PAYMENT_DATA_NOT_ALLOWED');
  const opened = await nora.does('open', draft, { violations: [fee, chat] });
  expect(opened.body).toMatchObject({ state: 'opened', facts_on: '2026-02-20', severity: 'medium' });
  expect(opened.body.violations).toEqual([{ ...fee, kind: 'sanctionable', policy_version: 1 }, { ...chat, kind: 'advisory', policy_version: 1 }]);
});

test('harm to people or things is grave, and stays grave however it is worded', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const opened = await alleged(here, {}, [{ ...rude, type: 'harm_property', clause_id: 'conduct-policy.no-harm' }]);
  expect(opened).toMatchObject({ severity: 'high', priority: 3 });
  expect((await nora.does('revise', opened, { violations: [rude] })).body).toMatchObject({ state: 'opened', severity: 'high' });
  const advice = await alleged(here, { provider_id: opened.provider_id }, [chat]);
  expect(advice).toMatchObject({ severity: 'low' });
});

test('the provider is asked before anything is decided, answers by their link, and is read', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const opened = await alleged(here);
  await isRefused(here, nora, 'decide', opened, { code: 'HEARING_REQUIRED', input: warning });
  await nora.does('request_statement', opened);
  expect(await here.row('conduct_cases', opened.id)).toMatchObject({ state: 'hearing', statement_due_at: '2026-03-09T10:00:00.000Z' });
  await isRefused(here, nora, 'decide', opened, { code: 'HEARING_REQUIRED', input: warning });
  await daysPass(here, 0, 1);
  await here.postRound();
  const letter = here.mail.at(-1);
  for (const told of [fee.facts, 'Nothing is charged that was not agreed at the outset.', '9 March 2026', '20 February 2026']) expect(letter?.text).toContain(told);
  expect(await byLink(here, 'sow@plumbing.example', 'statement', { statement: words })).toBe('done');
  expect(await nora.sees('conduct_cases', opened.id)).toMatchObject({ state: 'hearing', statement: words });
  expect((await nora.does('decide', opened, warning)).body).toMatchObject({ state: 'decided', outcome: 'warning' });
});

test('seven days without an answer, and the case goes on; a late answer is still taken', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const opened = await alleged(here);
  await nora.does('request_statement', opened);
  await daysPass(here, 6, 60);
  await here.clockRound();
  await isRefused(here, nora, 'decide', opened, { code: 'HEARING_REQUIRED', input: warning });
  await daysPass(here, 1);
  await here.clockRound();
  expect(await here.row('conduct_cases', opened.id)).toMatchObject({ state: 'hearing', hearing_closed_at: expect.any(String) as unknown });
  expect(await byLink(here, 'sow@plumbing.example', 'statement', { statement: words })).toBe('done');
  expect((await nora.does('decide', opened, warning)).status).toBe(201);
});

test('what proves to be nothing is closed with a reason; the provider hears of it if they were asked', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const draft = await signalled(here);
  expect((await nora.does('dismiss', draft, { reason: 'The customer found her own mistake.' })).body).toMatchObject({ state: 'closed', reasons: 'The customer found her own mistake.' });
  const asked = await heard(here, { provider_id: draft.provider_id });
  await nora.does('dismiss', asked, { reason: 'The copy shows that the trip was agreed.' });
  await daysPass(here, 0, 1);
  await here.postRound();
  expect(here.mail.filter(({ subject }) => subject.startsWith('Closed without action')).map(({ text }) => text.includes('The copy shows'))).toEqual([true]);
});

test('whoever is tied to the provider neither sees nor opens a case about them', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const draft = await signalled(here);
  const { version } = await here.row('providers', Number(draft.provider_id));
  await dora.asks('PUT', `/api/providers/${Number(draft.provider_id)}`, { version, linked_staff_id: nora.id });
  expect((await nora.reads(`/api/conduct_cases/${draft.id}`)).status).toBe(404);
  expect(await nora.lists('conduct_cases')).toEqual([]);
  refusedWith(await nora.asks('POST', '/api/conduct_cases', { provider_id: draft.provider_id, summary: 'Something was noticed.' }), 'FORBIDDEN', 403);
  expect((await dora.sees('conduct_cases', draft.id)).reference).toBe('C-2026-000001');
});

test('a confirmed false review raises one draft however many hints are confirmed, and undoing takes it away', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review();
  const provider_id = Number((await here.row('reviews', review.id)).provider_id);
  const hint = (kind: string) => put(here, 'signals', { state: 'open', review_id: review.id, kind, score: 1, explanation_en: 'x', explanation_fr: 'x' });
  const [first, second, language] = [await hint('same_contact'), await hint('burst'), await hint('language')];
  const drafts = () => here.house.database.read('conduct_cases').orderBy('id') as unknown as Promise<Record<string, unknown>[]>;
  await lea.does('dispose', { resource: 'signals', id: language }, { verdict: 'confirmed' });
  await lea.does('dispose', { resource: 'signals', id: second }, { verdict: 'harmless' });
  expect(await drafts()).toEqual([]);
  const done = await lea.does('dispose', { resource: 'signals', id: first }, { verdict: 'confirmed', note: 'Same telephone.' });
  expect(await drafts()).toMatchObject([{ state: 'signalled', origin: 'false_review', source_resource: 'reviews', source_id: review.id, provider_id }]);
  expect((await lea.asks('POST', `/api/signals/${first}/undo`, { version: done.body.version })).status).toBeLessThan(300);
  expect(await drafts()).toEqual([]);
  await lea.does('dispose', { resource: 'signals', id: first }, { verdict: 'confirmed' });
  await here.house.database.transaction((trx) => raiseConduct(workOf(here.house, trx, here.clock), { provider_id, origin: 'false_review', source: { resource: 'reviews', id: review.id }, summary: 'Again' }));
  expect(await drafts()).toHaveLength(1);
});

test('a claim that proves untrue raises a draft with the clause that it breaks; one that is true does not', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const { provider_id } = await signalled(here);
  const says = async (kind: string, text: string) => ({ resource: 'profile_claims', ...(await (await here.key('profile_claims:write')).asks('POST', '/api/profile_claims', { provider_id, kind, text })).body });
  const [diploma, years] = [await says('credential', 'Master plumber since 2009'), await says('experience', 'Twenty years in Lyon')];
  expect((await ines.does('verify', years, { proof: 'Register of the chamber, read on 2 March.' })).body.state).toBe('verified');
  expect((await ines.does('contradict', diploma, { proof: 'The chamber knows no such diploma.' })).body.state).toBe('contradicted');
  const raised = (await here.house.database.read('conduct_cases').where({ origin: 'contradicted_claim' })) as Record<string, unknown>[];
  expect(raised).toMatchObject([{ source_resource: 'profile_claims', source_id: diploma.id, state: 'signalled' }]);
  expect(JSON.parse(String(raised[0]?.violations))).toMatchObject([{ type: 'false_credentials', clause_id: 'conduct-policy.no-inflated-skills', occurred_on: '2026-03-02' }]);
  refusedWith(await ines.does('verify', diploma, { proof: 'After all.' }), 'INVALID_TRANSITION', 409);
});

test('what was told of a customer’s affairs is covered by a signed agreement alone; without one it is a signal', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const { provider_id } = await signalled(here);
  const told = async () => ({ resource: 'disclosures', ...(await nora.asks('POST', '/api/disclosures', { provider_id, kind: 'portfolio', what: 'Photographs of the customer’s kitchen, with her name.', disclosed_on: '2026-02-15' })).body });
  const first = await told();
  const file = await put(here, 'attachments', { resource: 'disclosures', record_id: first.id, name: 'agreement.pdf', kind: 'application/pdf', bytes: 3, sha256: 'f'.repeat(64), uploaded_by: nora.id });
  const agreed = { attachment_id: file, signed_on: '2026-02-01', scope: 'Photographs, without the address' };
  for (const lacking of [{ ...agreed, attachment_id: undefined }, { ...agreed, attachment_id: file + 1 }, { ...agreed, signed_on: '2026-02-20' }, { ...agreed, consent_until: '2026-02-10' }])
    await isRefused(here, nora, 'cover', first, { code: 'SIGNED_CONSENT_REQUIRED', input: lacking, ofInput: true });
  expect((await nora.does('cover', first, agreed)).body).toMatchObject({ state: 'covered', attachment_id: file });
  const second = await told();
  await nora.does('record_breach', second, { finding: 'The customer never signed anything.' });
  expect(await here.house.database.read('conduct_cases').where({ origin: 'disclosure' })).toMatchObject([{ source_id: second.id, provider_id }]);
});
