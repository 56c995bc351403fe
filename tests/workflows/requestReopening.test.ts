import { expect, test } from 'vitest';
import { type Person, type World, world } from '../support/world.ts';
import { byLink, isRefused } from './acting.ts';
import { post } from './linkHolder.ts';
import { answering, answeredRequest, newFacts } from './requesting.ts';

const escalating = { by_whom: 'Awa Kane, to the owner', words: 'I want to speak to your boss about this fee.' };
const unchanged = (row: Record<string, unknown>) => Object.fromEntries(['answer', 'answer_hash', 'answer_clause', 'answer_version', 'outcome', 'answered_at', 'answered_by'].map((name) => [name, row[name]]));

test('an escalation is recorded and explained, and changes nothing of the answer', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await answeredRequest(here);
  const before = unchanged(await here.row('requests', request.id));
  for (const escalations of [1, 2]) expect((await nora.does('record_escalation', request, escalating)).body).toMatchObject({ state: 'answered', escalations, answer_intact: true });
  expect(unchanged(await here.row('requests', request.id))).toEqual(before);
  await post(here);
  const letter = here.mail.at(-1);
  expect(letter?.subject).toBe('R-2026-000001: what can be done about our answer');
  for (const remedy of ['New facts', 'a complaint about them', 'mediation', 'right to go to court']) expect(letter?.text).toContain(remedy);
  await nora.does('close', request);
  expect((await nora.does('record_escalation', request, escalating)).body).toMatchObject({ state: 'closed', escalations: 3 });
});

test('nobody answers again or reopens because somebody asked for the boss, whatever their role', async () => {
  const here = await world();
  const request = await answeredRequest(here);
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  // Before anybody asked, answering again is only out of place.
  await isRefused(here, nora, 'answer', request, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: answering });
  await nora.does('record_escalation', request, escalating);
  for (const person of [nora, dora]) {
    await isRefused(here, person, 'answer', request, { code: 'ESCALATION_DOES_NOT_CHANGE_ANSWER', input: { ...answering, outcome: 'granted' } });
    await isRefused(here, person, 'reopen', request, { code: 'ESCALATION_DOES_NOT_CHANGE_ANSWER', input: { ground: 'escalation', new_facts: 'They insist.' }, ofInput: true });
    // Their own words over again are no news, however they are written.
    for (const words of [escalating.words, 'THE PLUMBER cancelled an hour before, and I want my booking fee back!'])
      await isRefused(here, person, 'reopen', request, { code: 'ESCALATION_DOES_NOT_CHANGE_ANSWER', input: { ground: 'new_facts', new_facts: words }, ofInput: true });
  }
  expect(await byLink(here, 'awa@kane.example', 'new_facts', { new_facts: escalating.words })).toBe('ESCALATION_DOES_NOT_CHANGE_ANSWER');
});

test('new facts reopen it, with a clock of its own; then it is answered anew', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await answeredRequest(here);
  await nora.does('record_escalation', request, escalating);
  here.passes({ days: 1 });
  const back = await here.signIn(nora.id);
  const { body } = await back.does('reopen', request, { ground: 'new_facts', new_facts: newFacts });
  expect(body).toMatchObject({ state: 'in_progress', new_facts: newFacts, due_at: '2026-03-10T17:00:00.000Z', late: false });
  await post(here);
  expect(here.mail.at(-1)?.subject).toBe('R-2026-000001: we look at it again');
  expect((await back.does('answer', request, { ...answering, outcome: 'granted', text: 'You are right: the fee is on its way back.' })).body).toMatchObject({ state: 'answered', outcome: 'granted', escalations: 0, answer_intact: true, days_taken: 0 });
});

test('the customer gives new facts by the link in the answer, once', async () => {
  const here = await world();
  const request = await answeredRequest(here);
  const nora = await here.who('nora');
  const opened = await here.stranger().asks('POST', '/api/links/open', { token: here.tokenFor('awa@kane.example') });
  expect(opened.body).toMatchObject({ purpose: 'new_facts', summary: { heading: { en: 'Your request R-2026-000001' } } });
  expect(JSON.stringify(opened.body)).not.toContain('Nora');
  expect(await byLink(here, 'awa@kane.example', 'new_facts', { new_facts: 'short' })).toBe('INVALID');
  expect(await byLink(here, 'awa@kane.example', 'new_facts', { new_facts: newFacts })).toBe('done');
  expect(await nora.sees('requests', request.id)).toMatchObject({ state: 'in_progress', new_facts: newFacts });
  expect(await byLink(here, 'awa@kane.example', 'new_facts', { new_facts: newFacts })).toBe('LINK_USED');
});

/** A complaint about a colleague that was concluded on this request. */
const concluded = (here: World, request_id: number, staff: Person, finding: string) =>
  here.house.database.transaction((trx) =>
    trx('staff_complaints').insert({
      version: 1, created_at: 'x', updated_at: 'x', state: 'closed', reference: `P-${staff.id}-${finding}`, request_id, complainant: 'Awa Kane', locale: 'en', staff_id: staff.id,
      grounds: '["policy_not_followed"]', standards: '[]', findings: JSON.stringify([{ ground: 'policy_not_followed', finding, reasons: 'CanaryReasons' }]),
    }),
  );
const reviewing = { ground: 'management_review', new_facts: 'The clause on refunds was not applied: to be answered again.' };

test('a complaint that proved well founded lets a manager reopen, and nobody else', async () => {
  const here = await world();
  const [nora, dora, hugo] = [await here.who('nora'), await here.who('dora'), await here.who('hugo')];
  const request = await answeredRequest(here);
  const refused = { code: 'MANAGEMENT_REVIEW_REQUIRED', input: reviewing, ofInput: true } as const;
  await isRefused(here, dora, 'reopen', request, refused);
  await concluded(here, request.id, nora, 'not');
  await isRefused(here, dora, 'reopen', request, refused);
  await concluded(here, request.id, hugo, 'partly');
  // Neither the agent nor the manager whom it is about learns from the refusal that there is one.
  const words = await Promise.all([nora, hugo].map(async (person) => (await person.does('reopen', request, reviewing)).body.detail));
  expect(new Set([...words, (await (await here.who('nora')).does('reopen', await answeredRequest(here), reviewing)).body.detail]).size).toBe(1);
  expect((await dora.does('reopen', request, reviewing)).body).toMatchObject({ state: 'in_progress', new_facts: reviewing.new_facts });
});

test('what a request shows after a manager’s review is what it shows after new facts', async () => {
  const here = await world();
  const [nora, dora, vera] = [await here.who('nora'), await here.who('dora'), await here.who('vera')];
  const request = await answeredRequest(here);
  await concluded(here, request.id, nora, 'upheld');
  await dora.does('reopen', request, reviewing);
  await post(here);
  for (const person of [nora, dora, vera]) {
    const answers = [await person.sees('requests', request.id), ...(await person.lists('events', { resource: 'requests', record_id: request.id })), ...(await person.lists('letters', { resource: 'requests', record_id: request.id }))];
    const told = JSON.stringify(answers.map(({ transitions: _offered, ...rest }) => rest));
    expect(told).toContain(reviewing.new_facts);
    expect(told).not.toMatch(/management_review|reopen_ground|"ground"|CanaryReasons|staff_complaints/);
  }
  const told = await here.house.database.read('events').where({ resource: 'staff_complaints', action: 'request_reopened' });
  expect(told).toHaveLength(1);
});
