import { expect, test } from 'vitest';
import { type World, refusedWith, world } from '../support/world.ts';
import { card, isRefused } from './acting.ts';
import { confirmed, customer, found, reported, reveals, supportFor, words } from './reporting.ts';

const events = async (here: World, resource: string, record_id: number) => (await here.house.database.read('events').where({ resource, record_id }).orderBy('seq')) as { action: string; details: string }[];

test('anybody on the staff reports abuse, but whoever audits the house', async () => {
  const here = await world();
  const { id: customer_id } = await customer(here);
  const report = { customer_id, category: 'language', verbatim: words, channel: 'phone' };
  for (const name of ['lea', 'ines', 'nora', 'dora', 'sam'] as const) {
    const who = await here.who(name);
    const { body } = await who.asks('POST', '/api/incidents', report);
    expect(body).toMatchObject({ state: 'reported', severity: 'medium', reported_by: who.id, target_staff_id: who.id, occurred_at: here.house.clock.now().toISOString() });
  }
  refusedWith(await (await here.who('vera')).asks('POST', '/api/incidents', report), 'FORBIDDEN', 403);
  refusedWith(await (await here.key('incidents:write', 'customers:write')).asks('POST', '/api/incidents', report), 'FORBIDDEN', 403);
});

test('a report says what was said, word for word', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const { id: customer_id } = await customer(here);
  for (const verbatim of [undefined, '', '   ', '..'])
    refusedWith(await lea.asks('POST', '/api/incidents', { customer_id, category: 'threat', channel: 'phone', verbatim }), 'VERBATIM_REQUIRED');
  expect(await here.house.database.read('incidents')).toEqual([]);
  const incident = await reported(here, { customer_id, verbatim: `I pay with ${card}, you thieves` });
  expect((await here.row('incidents', incident.id)).verbatim).toBe('I pay with •••• •••• •••• 1111, you thieves');
});

test('how grave it is follows from what it was', async () => {
  const here = await world();
  const expected = { threat: 'high', intimidation: 'high', language: 'medium', comments_about_team: 'medium', out_of_policy_pressure: 'medium', assumptions: 'low', reputation_threat: 'low' };
  const { id: customer_id } = await customer(here);
  for (const [category, severity] of Object.entries(expected)) expect((await reported(here, { category, customer_id })).severity).toBe(severity);
});

test('a report names its customer by number, by address, or by the case that was open', async () => {
  const here = await world();
  const [lea, sam, ines] = [await here.who('lea'), await here.who('sam'), await here.who('ines')];
  const rita = await customer(here);
  const review = await here.review({ customer_id: rita.id });
  const report = { category: 'language', verbatim: words, channel: 'email' };
  expect((await lea.asks('POST', '/api/incidents', { ...report, about_resource: 'reviews', about_id: review.id })).body).toMatchObject({ customer_id: rita.id, about_resource: 'reviews', about_id: review.id });
  expect((await lea.asks('POST', '/api/incidents', { ...report, about_resource: 'customers', about_id: rita.id })).body.customer_id).toBe(rita.id);
  expect((await sam.asks('POST', '/api/incidents', { ...report, customer_email: 'Rita@Vance.example' })).body.customer_id).toBe(rita.id);
  const wrong = async (who: typeof lea, values: object, field: string) => expect((await who.asks('POST', '/api/incidents', { ...report, ...values })).body).toMatchObject({ code: 'INVALID', errors: { [field]: expect.any(String) as unknown } });
  await wrong(lea, {}, 'customer_id');
  await wrong(lea, { customer_id: 999 }, 'customer_id');
  await wrong(sam, { customer_email: 'nobody@vance.example' }, 'customer_email');
  await wrong(lea, { customer_id: rita.id, target_staff_id: 999 }, 'target_staff_id');
  await wrong(lea, { customer_id: rita.id, target_staff_id: here.clock.id }, 'target_staff_id');
  await wrong(lea, { customer_id: rita.id, occurred_at: '2026-03-02T10:00:01.000Z' }, 'occurred_at');
  await wrong(lea, { customer_id: rita.id, about_resource: 'reviews', about_id: 999 }, 'about_id');
  await wrong(lea, { customer_id: rita.id, about_resource: 'sessions', about_id: 1 }, 'about_id');
  // A case that the person may not read is none to them.
  await wrong(ines, { customer_id: rita.id, about_resource: 'reviews', about_id: review.id }, 'about_id');
});

test('whoever wrote to us and is no customer yet may be reported: they become one, once', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await here.review({ author_name: 'Otto Brand', author_email: 'otto@brand.example', locale: 'fr' });
  const report = { category: 'language', verbatim: words, channel: 'chat', about_resource: 'reviews', about_id: review.id };
  const [first, second] = [await lea.asks('POST', '/api/incidents', report), await lea.asks('POST', '/api/incidents', report)];
  expect(first.body.customer_id).toBe(second.body.customer_id);
  expect(await here.row('customers', Number(first.body.customer_id))).toMatchObject({ name: 'Otto Brand', email: 'otto@brand.example', locale: 'fr', state: 'in_good_standing' });
});

test('whoever reported follows their own report and no other', async () => {
  const here = await world();
  const [lea, ali, ines] = [await here.who('lea'), await here.who('ali'), await here.who('ines')];
  const [hers, theirs] = [await reported(here, {}, lea), await reported(here, {}, ali)];
  expect((await lea.lists('incidents')).map(({ id }) => id)).toEqual([hers.id]);
  refusedWith(await lea.reads(`/api/incidents/${theirs.id}`), 'MISSING', 404);
  expect(await ines.lists('incidents')).toEqual([]);
  await (await here.who('nora')).does('triage', hers, { outcome: 'legitimate_frustration', note: 'He waited six weeks.' });
  expect(await lea.sees('incidents', hers.id)).toMatchObject({ state: 'legitimate_frustration', note: 'He waited six weeks.' });
  for (const name of ['nora', 'dora', 'vera'] as const) expect((await (await here.who(name)).lists('incidents')).length).toBe(2);
});

test('what was said is read by nobody until they ask for it, and who asked stays', async () => {
  const here = await world();
  const [lea, ali, nora, vera] = [await here.who('lea'), await here.who('ali'), await here.who('nora'), await here.who('vera')];
  const incident = await reported(here, {}, lea);
  for (const who of [lea, nora, vera]) {
    const answers = [await who.reads(`/api/incidents/${incident.id}`), await who.reads('/api/incidents'), await who.reads('/api/events?filter={"resource":"incidents"}')];
    for (const { status, body } of answers) expect([status, JSON.stringify(body)]).toEqual([200, expect.not.stringContaining('useless') as unknown]);
  }
  expect((await nora.sees('incidents', incident.id)).masked).toEqual(['verbatim']);
  expect(await vera.sees('incidents', incident.id)).not.toHaveProperty('masked');
  for (const who of [lea, nora]) expect((await reveals(who, incident, 'verbatim')).body).toEqual({ field: 'verbatim', value: words });
  refusedWith(await reveals(vera, incident, 'verbatim'), 'FORBIDDEN', 403);
  refusedWith(await reveals(ali, incident, 'verbatim'), 'MISSING', 404);
  refusedWith(await reveals(nora, incident, 'note'), 'FORBIDDEN', 403);
  refusedWith(await nora.asks('POST', `/api/incidents/${incident.id}/reveal`, { field: 'verbatim', purpose: ' ' }), 'INVALID');
  expect((await events(here, 'incidents', incident.id)).filter(({ action }) => action === 'reveal').map(({ details }) => JSON.parse(details) as unknown)).toEqual([{ field: 'verbatim', purpose: 'To judge it' }, { field: 'verbatim', purpose: 'To judge it' }]);
});

test('nothing is confirmed as abuse without a definition of the policy', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const incident = await reported(here);
  for (const clause_id of [undefined, '', 'abuse-policy.support', 'quality-charter.moderation', 'x'])
    refusedWith(await nora.does('triage', incident, { ...found, clause_id }), 'ABUSE_DEFINITION_REQUIRED');
  const answer = await nora.does('triage', incident, found);
  expect(answer.body).toMatchObject({ state: 'confirmed', clause_id: found.clause_id, triaged_by: nora.id, closed_at: null });
  await isRefused(here, nora, 'triage', { ...answer.body, resource: 'incidents' }, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: found });
});

test('frustration is heard: it leaves no mark, owes nothing, and the problem stays open', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const rita = await customer(here);
  const review = await here.review({ customer_id: rita.id });
  for (const outcome of ['legitimate_frustration', 'unfounded']) {
    const incident = await reported(here, { customer_id: rita.id, about_resource: 'reviews', about_id: review.id });
    expect((await nora.does('triage', incident, { outcome, note: 'Let down twice.' })).body).toMatchObject({ state: outcome, closed_at: expect.any(String) as unknown });
  }
  expect((await here.row('customers', rita.id)).confirmed_incidents).toBe(0);
  expect((await events(here, 'customers', rita.id)).map(({ action }) => action)).toEqual(['create']);
  expect(await here.house.database.read('support_actions')).toEqual([]);
  expect(await here.row('reviews', review.id)).toMatchObject({ state: 'received', closed_at: null, version: review.version });
});

test('a grave report is not confirmed by whoever made it', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const threat = { ...found, clause_id: 'abuse-policy.threats' };
  const [grave, other] = [await reported(here, { category: 'threat' }, nora), await reported(here, { category: 'intimidation' }, nora)];
  refusedWith(await nora.does('triage', grave, threat), 'SECOND_PERSON_REQUIRED');
  // It is open to her to say that it was none.
  expect((await nora.sees('incidents', grave.id)).transitions.find(({ name }) => name === 'triage')?.refused).toBeNull();
  expect((await nora.does('triage', other, { outcome: 'unfounded', note: 'I misheard him.' })).body.state).toBe('unfounded');
  expect((await dora.does('triage', grave, threat)).body.state).toBe('confirmed');
  const mild = await reported(here, {}, nora);
  expect((await nora.does('triage', mild, found)).body.state).toBe('confirmed');
});

test('only case managers and managers judge; a report is never erased', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const incident = await reported(here, {}, lea);
  for (const name of ['lea', 'vera'] as const) refusedWith(await (await here.who(name)).does('triage', incident, found), 'FORBIDDEN', 403);
  for (const name of ['lea', 'nora', 'dora'] as const) refusedWith(await (await here.who(name)).asks('DELETE', `/api/incidents/${incident.id}`), 'REPORT_DELETE_FORBIDDEN');
});

test('an incident is given to whoever was trained on the policy, and to nobody else', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const incident = await reported(here);
  const gives = () => dora.asks('PUT', `/api/incidents/${incident.id}`, { assignee_id: nora.id, version: incident.version });
  refusedWith(await gives(), 'TRAINING_REQUIRED');
  expect((await dora.asks('POST', '/api/trainings', { staff_id: nora.id, policy: 'abuse-policy', trained_on: '2026-02-20' })).status).toBe(201);
  expect((await gives()).body.assignee_id).toBe(nora.id);
});

test('a colleague who is the customer in question sees nothing of it', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const herself = await customer(here, { name: 'Dora', email: String((await here.row('staff', dora.id)).email).toUpperCase() });
  const incident = await confirmed(here, { customer_id: herself.id });
  refusedWith(await dora.reads(`/api/incidents/${incident.id}`), 'MISSING', 404);
  refusedWith(await dora.reads(`/api/support_actions/${(await supportFor(here, incident)).id}`), 'MISSING', 404);
  expect([await dora.lists('incidents'), await dora.lists('support_actions')]).toEqual([[], []]);
  refusedWith(await dora.does('close', incident), 'MISSING', 404);
});

test('two reports on one customer that are confirmed at once count as two', async () => {
  const here = await world();
  const { id: customer_id } = await customer(here);
  const [one, other] = [await reported(here, { customer_id }), await reported(here, { customer_id })];
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const answers = await Promise.all([nora.does('triage', one, found), dora.does('triage', other, found)]);
  expect(answers.map(({ body }) => body.state)).toEqual(['confirmed', 'confirmed']);
  expect((await here.row('customers', customer_id)).confirmed_incidents).toBe(2);
});

test('taking back a confirmation takes back what it owed', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const incident = await confirmed(here);
  expect((await here.row('customers', Number(incident.customer_id))).confirmed_incidents).toBe(1);
  expect((await nora.asks('POST', `/api/incidents/${incident.id}/undo`, { version: incident.version })).body.state).toBe('reported');
  expect((await here.row('customers', Number(incident.customer_id))).confirmed_incidents).toBe(0);
  expect(await here.house.database.read('support_actions')).toEqual([]);
});
