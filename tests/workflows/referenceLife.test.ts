import { expect, test } from 'vitest';
import { officerAt } from './referenceStaff.ts';
import { refusedWith, world } from '../support/world.ts';
import { byLink, daysPass, isRefused } from './acting.ts';
import { applicationAt, goesOn } from './admitting.ts';
import { opens, post } from './linkHolder.ts';
import { answers, attempt, carter, consent, contacted, diop, file, form, martin, named, names } from './referencing.ts';

const mariam = String(diop.client_email);
const lisa = { client_name: 'Lisa Moreau', client_phone: '+33 6 98 76 54 32', service_description: 'A radiator', service_ended_on: '2026-01-05', ...consent };

test('the form goes out in the client’s language, says where the address comes from and that one may refuse, and is answered once', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await named(here);
  const [english] = (await ines.asks('POST', `/api/client_references/${reference.id}/transitions/preview`, { name: 'send_form', input: {} })).body.letters as { locale: string; body: string }[];
  expect(english).toMatchObject({ locale: 'fr' });
  for (const said of ['Karim Sow', 'Cette adresse nous vient de là', 'permet de refuser', 'Leak under the kitchen sink']) expect(english?.body).toContain(said);
  expect((await ines.does('send_form', reference)).body).toMatchObject({ state: 'contacting', form_sent_at: '2026-03-02T10:00:00.000Z' });
  await post(here);
  const holder = await opens(here, here.tokenFor(mariam));
  expect(holder.answer.body).toMatchObject({ purpose: 'answer', locale: 'fr', refused: null, summary: { facts: [{ value: 'Karim Sow (plumbing)' }, { value: 'Leak under the kitchen sink' }, { value: { en: '20 February 2026' } }] } });
  // The channel is the link's own to tell, and nobody reads the answers back to whoever wrote them.
  const asked = (holder.answer.body.form as { properties: object }).properties;
  expect(Object.keys(asked)).toEqual(['agreed_to_answer', 'service_as_declared', 'heard_service', 'professionalism', 'satisfaction', 'would_hire_again', 'heard_years', 'other_words', 'note']);
  const half = await holder.submits({ ...form, professionalism: undefined });
  refusedWith(half, 'REFERENCE_SHEET_INCOMPLETE');
  expect(half.body.detail).toContain('le professionnalisme');
  expect((await holder.submits({ ...form, channel: 'phone' })).body.errors).toHaveProperty('channel');
  expect((await holder.submits(form)).status).toBe(201);
  expect(await ines.sees('client_references', reference.id)).toMatchObject({ state: 'completed', channel: 'email', professionalism_score: 4, completed_by: null });
  refusedWith(await holder.submits(form), 'LINK_USED', 409);
  expect(await here.row('applications', Number(reference.application_id))).toMatchObject({ references_completed: 1 });
});

test('whoever refuses by the form is asked nothing more', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await named(here);
  await ines.does('send_form', reference);
  expect(await byLink(here, mariam, 'answer', { agreed_to_answer: false, note: 'I would rather not' })).toBe('done');
  expect(await ines.sees('client_references', reference.id)).toMatchObject({ state: 'refused', refusal_note: 'I would rather not', due_at: null });
  const [last] = (await ines.lists('events', { resource: 'client_references', record_id: reference.id })).slice(-1);
  expect(last).toMatchObject({ action: 'refuse', actor_kind: 'link' });
});

test('a client without an e-mail address is telephoned', async () => {
  const here = await world();
  const reference = await named(here, { ...diop, client_email: null });
  await isRefused(here, await here.who('ines'), 'send_form', reference, { code: 'REFEREE_HAS_NO_EMAIL' });
});

test('a form without an answer is sent once more after three days, by the clock', async () => {
  const here = await world();
  const reference = await named(here, carter);
  await (await here.who('ines')).does('send_form', reference);
  await daysPass(here, 2);
  expect(await here.clockRound()).toBe(0);
  await daysPass(here, 1, 1);
  expect(await here.clockRound()).toBe(1);
  expect(await here.clockRound()).toBe(0);
  await here.postRound();
  expect(here.mail.map(({ subject }) => subject)).toEqual(['A few questions about Karim Sow', 'Still a few questions about Karim Sow']);
  // The reminder's link answers as well as the first.
  expect(await byLink(here, String(carter.client_email), 'answer', form)).toBe('done');
  expect(await here.clockRound()).toBe(0);
});

test('a letter that comes back is an attempt like another, and the client returns to the desk', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await named(here);
  await here.house.database.transaction((trx) => trx('client_references').where({ id: reference.id }).update({ client_email: 'no address at all' }));
  await ines.does('send_form', reference);
  // Seven tries over two days, then a person must look.
  for (let round = 0; round < 9; round += 1) {
    await daysPass(here, 1, 1);
    await here.postRound();
  }
  expect(await (await here.signIn(ines.id)).lists('reference_attempts', { reference_id: reference.id })).toMatchObject([{ channel: 'email', outcome: 'bounced', address: 'no address at all', made_by: here.clock.id }]);
  const row = await here.row('client_references', reference.id);
  expect(row).toMatchObject({ state: 'contacting', attempts_count: 1, form_sent_at: null, due_at: row.form_bounced_at });
  expect(await here.clockRound()).toBe(0);
});

test('a client is unreachable after three attempts on two days, not before', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await contacted(here);
  for (let nth = 0; nth < 2; nth += 1) await ines.does('log_attempt', reference, attempt);
  await isRefused(here, ines, 'mark_unreachable', reference, { code: 'ATTEMPTS_TOO_FEW' });
  expect((await ines.does('mark_unreachable', reference)).body.detail).toContain('so far: 3 on 1');
  // Half past midnight in Paris is another day, though not yet in UTC.
  here.passes({ minutes: 13 * 60 + 40 });
  const later = await here.signIn(ines.id);
  await later.does('log_attempt', reference, { ...attempt, started_at: '2026-03-02T23:30:00.000Z', ended_at: null, outcome: 'reached' });
  refusedWith(await later.does('mark_unreachable', reference), 'ATTEMPTS_TOO_FEW');
  await later.does('log_attempt', reference, { ...attempt, started_at: '2026-03-02T23:35:00.000Z', ended_at: null, outcome: 'voicemail' });
  expect((await later.does('mark_unreachable', reference)).body).toMatchObject({ state: 'unreachable', due_at: null });
});

test('an answer stands, but that of somebody of the candidate’s own circle is replaced, and stays visible', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await file(here);
  const lisa = { client_name: 'Lisa Moreau', client_phone: '+33 6 01 02 03 04', service_description: 'A tap', service_ended_on: '2026-01-20', ...consent, reason: 'It is the number of the candidate’s own office.' };
  await ines.does('complete', await contacted(here, martin, application), answers);
  const own = await contacted(here, { ...diop, client_phone: '+33 6 11 22 33 44' }, application);
  expect((await ines.does('complete', own, { ...answers, professionalism: { score: 5, comment: 'The best of them all.' } })).body.state).toBe('completed');
  await isRefused(here, ines, 'replace', own, { code: 'REFERENCE_STANDS', input: lisa });
  const [warning] = await ines.lists('match_warnings', { reference_id: own.id, kind: 'phone' });
  await ines.does('dispose', { resource: 'match_warnings', id: warning?.id ?? 0 }, { verdict: 'same_person', note: 'His own office answers.' });
  expect((await ines.does('replace', own, lisa)).body).toMatchObject({ state: 'replaced', professionalism_score: 5 });
  const all = await ines.lists('client_references', { application_id: application });
  expect(all.map(({ slot, client_name, state }) => [slot, client_name, state])).toEqual([[2, 'Paul Martin', 'completed'], [1, 'Mariam Diop', 'replaced'], [1, 'Lisa Moreau', 'named']]);
  const [, kept] = [await ines.lists('client_references', { application_id: application, slot: 2 }), all[0]];
  await isRefused(here, ines, 'replace', { resource: 'client_references', id: kept?.id ?? 0 }, { code: 'REFERENCE_STANDS', input: lisa });
});

test('a client is replaced for a reason, by somebody who passes the same rules, and stays visible', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await file(here);
  const reference = await named(here, diop, application);
  await names(ines, application, martin);
  await isRefused(here, ines, 'replace', reference, { code: 'REFEREE_REPLACEMENT_REASON', input: { ...lisa, reason: '  ' }, ofInput: true });
  const reason = 'The candidate says that she moved abroad';
  refusedWith(await ines.does('replace', reference, { ...lisa, reason, consent_declared_at: null }), 'CONSENT_NOT_DECLARED');
  refusedWith(await ines.does('replace', reference, { ...lisa, reason, client_phone: martin.client_phone }), 'DUPLICATE_REFEREE');
  expect((await ines.does('replace', reference, { reason })).body.errors).toHaveProperty('client_name');
  const answer = await ines.does('replace', reference, { ...lisa, reason });
  expect(answer.body).toMatchObject({ state: 'replaced', replaced_reason: reason });
  const all = await ines.lists('client_references', { application_id: application });
  expect(all.map(({ slot, client_name, state }) => [slot, client_name, state])).toEqual([[1, 'Mariam Diop', 'replaced'], [2, 'Paul Martin', 'named'], [1, 'Lisa Moreau', 'named']]);
  expect(all[0]).toMatchObject({ replaced_by_id: all[2]?.id });
  expect(await ines.lists('client_references', { q: 'moreau' })).toHaveLength(1);
  // Taken back, the slot is as it was.
  const undone = await ines.asks('POST', `/api/client_references/${reference.id}/undo`, { version: answer.body.version });
  expect(undone.body).toMatchObject({ state: 'named', replaced_by_id: null, replaced_reason: null });
  expect(await ines.lists('client_references', { application_id: application })).toHaveLength(2);
});

test('the same client may take their own place with a right number', async () => {
  const here = await world();
  const reference = await contacted(here);
  const answer = await (await here.who('ines')).does('replace', reference, { ...diop, slot: undefined, ...consent, client_phone: '+221 77 222 33 44', reason: 'Wrong number, the candidate corrected it' });
  expect(answer.body.state, JSON.stringify(answer.body)).toBe('replaced');
});

test('staff who are named as a client, or who are the candidate or recommended them, are kept out', async () => {
  const here = await world();
  const [ines, mona, fatou] = [await here.who('ines'), await officerAt(here, mariam), await here.hire('Fatou', 'vetting_officer')];
  const application = await file(here, { recommender_staff_id: fatou.id });
  const reference = await contacted(here, { ...diop, client_email: 'm.ariamdiop+work@gmail.com' }, application);
  for (const kept of [mona, fatou]) {
    expect((await kept.reads(`/api/client_references/${reference.id}`)).status).toBe(404);
    expect(await kept.lists('client_references', { application_id: application })).toEqual([]);
    refusedWith(await kept.does('complete', reference, answers), 'MISSING', 404);
  }
  expect((await names(fatou, application, martin)).body.errors).toHaveProperty('application_id');
  expect(await fatou.lists('reference_attempts', {})).toEqual([]);
  expect((await ines.does('complete', reference, answers)).body.state).toBe('completed');
});

test('the auditor reads that a client answered, not how to reach them nor their words', async () => {
  const here = await world();
  const reference = await contacted(here);
  await (await here.who('ines')).does('complete', reference, answers);
  const seen = await (await here.who('vera')).sees('client_references', reference.id);
  expect(seen).toMatchObject({ professionalism_score: 4, client_name: 'Mariam Diop' });
  for (const hidden of ['client_email', 'client_phone', 'professionalism_comment', 'other_words']) expect(seen).not.toHaveProperty(hidden);
  expect((await (await here.who('lea')).reads(`/api/client_references/${reference.id}`)).status).toBe(404);
});

test('calls that are due and warnings to judge stand on the desk of whoever vets, and a client is found by telephone', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const reference = await named(here, { ...diop, client_name: 'Awa Kane' });
  const { now, waiting } = (await ines.reads('/api/desk')).body as unknown as Record<string, { resource: string; id: number; title: string }[]>;
  expect(now).toMatchObject([{ resource: 'client_references', id: reference.id, title: `#${reference.id} · Awa Kane · Karim Sow` }]);
  expect(waiting).toMatchObject([{ resource: 'applications', id: reference.application_id }]);
  expect((await ines.reads(`/api/search?q=${encodeURIComponent('77 123 45 67')}`)).body).toMatchObject([{ resource: 'client_references', id: reference.id, title: `#${reference.id} · Awa Kane` }]);
  await ines.does('log_attempt', reference, attempt);
  expect(((await ines.reads('/api/desk')).body as unknown as { now: object[] }).now).toEqual([]);
});

test('clients who are named before the interview are to be called once it was held', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await applicationAt(here, 'interviewing');
  const reference = await named(here, diop, application.id);
  expect(reference.due_at).toBeNull();
  await goesOn(here, application, 'interviewing', 'checking_references');
  expect(await ines.sees('client_references', reference.id)).toMatchObject({ due_at: here.house.clock.now().toISOString() });
});
