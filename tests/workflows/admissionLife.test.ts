import { expect, test } from 'vitest';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { byLink } from './acting.ts';
import { admitting, applicationAt, applies, candidate, confirming, interviewed, passed, recommender, signing, unmetOf } from './admitting.ts';
import { opens, post } from './linkHolder.ts';
import { answers, attempt } from './referencing.ts';

const day = (here: World, days: number): string => new Date(here.house.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

const named = (here: World) => [
  { client_name: 'Mariam Diop', client_email: 'mariam@diop.example', locale: 'fr', service_description: 'Leak under the kitchen sink', service_ended_on: day(here, -10), agrees: true },
  { client_name: 'Paul Martin', client_phone: '06 44 55 66 77', locale: 'fr', service_description: 'A new boiler', service_ended_on: day(here, -20), agrees: true },
  { client_name: 'Ann Carter', client_email: 'ann@carter.example', locale: 'en', service_description: 'Bathroom taps', service_ended_on: day(here, -30), agrees: true },
  { client_name: 'Older Client', client_email: 'older@mail.example', locale: 'en', service_description: 'A garden tap', service_ended_on: day(here, -300), agrees: true },
];

const words = [['Came on time and cleaned up.', 'No leak since then.'], ['Explained every step of it.', 'The house is warm.'], ['Polite, and careful with tiles.', 'They turn as new.']] as const;

/** Inès calls the customer of a slot, and writes down what they say. */
async function calls(ines: Person, reference: { id: number }, index: number): Promise<void> {
  const record = { resource: 'client_references', id: reference.id };
  await ines.does('log_attempt', record, { ...attempt, outcome: 'reached' });
  const [professional, satisfied] = words[index] ?? words[0];
  const answer = await ines.does('complete', record, { ...answers, professionalism: { score: 4, comment: professional }, satisfaction: { score: 5, comment: satisfied } });
  expect(answer.body.state, JSON.stringify(answer.body)).toBe('completed');
}

test('from a recommendation to a listed member, by everybody’s own hands', async () => {
  const here = await world();
  const [ines, dora, hugo] = [await here.who('ines'), await here.who('dora'), await here.who('hugo')];
  const key = await here.key('recommendations:write');
  const sent = (await key.asks('POST', '/api/recommendations', { ...candidate, ...recommender, external_id: 'form-118' })).body;
  refusedWith(await key.asks('POST', '/api/recommendations', { ...candidate, ...recommender, external_id: 'form-118' }), 'DUPLICATE', 409);
  await ines.does('confirm', { resource: 'recommendations', id: sent.id }, confirming);
  const file = { resource: 'applications', id: (await applies(ines, sent.id, { services: ['plumbing'] })).body.id };
  const { provider_id } = await here.row('applications', file.id);

  expect(unmetOf(await ines.does('start_references', file))).toEqual([]);
  await ines.does('start_interviews', file);
  await interviewed(here, file.id);
  await ines.does('ask_for_references', file);
  await post(here);
  const declaring = await opens(here, here.tokenFor('karim@sow.example'));
  expect((await declaring.submits({ customers: named(here) })).status).toBe(201);
  await ines.does('start_references', file);
  const slots = await ines.lists('client_references', { application_id: file.id });
  expect(slots).toHaveLength(3);
  for (const [index, slot] of slots.entries()) await calls(ines, slot, index);
  expect((await ines.does('start_checks', file)).body.state).toBe('checking_documents');
  for (const kind of ['background', 'skills', 'insurance']) await passed(here, file.id, kind);
  expect((await ines.does('request_signature', file)).body).toMatchObject({ state: 'awaiting_signature', signature_requested_by: ines.id });
  expect(await byLink(here, 'karim@sow.example', 'sign', signing)).toBe('done');

  expect((await ines.sees('applications', file.id)).gates).toEqual(expect.not.arrayContaining([expect.objectContaining({ holds: false })]));
  expect((await dora.does('admit', file, admitting)).body).toMatchObject({ state: 'admitted', decided_by: dora.id });
  expect(await ines.sees('providers', Number(provider_id))).toMatchObject({ state: 'active', listed: true, listing: { listed: true, reasons: [] } });
  await post(here);
  expect(here.mail.at(-1)).toMatchObject({ to: 'karim@sow.example', subject: 'You are admitted' });
  refusedWith(await hugo.does('decline', file, { reason: 'profile', explanation: 'Too late for this now.' }), 'INVALID_TRANSITION', 409);

  const told = (await here.house.database.read('events').where({ resource: 'applications', record_id: file.id }).orderBy('seq').pluck('action')) as string[];
  expect(told.filter((action) => action !== 'references_counted')).toEqual(['create', 'start_interviews', 'ask_for_references', 'declare_references', 'start_references', 'start_checks', 'request_signature', 'sign', 'admit']);
});

test('an admission taken back at once makes a candidate of the member again, and no letter leaves', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const file = await applicationAt(here, 'signed');
  const { version } = (await dora.does('admit', file, admitting)).body;
  expect((await dora.asks('POST', `/api/applications/${file.id}/undo`, { version })).body).toMatchObject({ state: 'awaiting_signature', decided_by: null });
  expect(await here.row('providers', Number(file.provider_id))).toMatchObject({ state: 'candidate', listed: 0, admitted_at: null });
  await post(here);
  expect(here.mail.map(({ subject }) => subject)).not.toContain('You are admitted');
  expect((await dora.does('admit', file, admitting)).body.state).toBe('admitted');
});
