import { expect, test } from 'vitest';
import { type World, world } from '../support/world.ts';
import { type Case, byLink, daysPass, isRefused } from './acting.ts';
import { admitting, alter, applicationAt, goesOn, newVersion, passed, put, signing, unmetOf } from './admitting.ts';

type Fall = (here: World, file: Case) => Promise<unknown>;

const ofFile = ({ id }: Case) => ({ application_id: id });
const check = (kind: string, changes: Record<string, unknown>): Fall => (here, file) => alter(here, 'checks', { ...ofFile(file), kind }, changes);
const acceptance = (policy: string, changes: Record<string, unknown>): Fall => (here, file) => alter(here, 'acceptances', { provider_id: Number(file.provider_id), policy }, changes);

/** How each gate falls by itself, on a file that lacks nothing else. */
const falls: readonly (readonly [says: string, fall: Fall, codes: readonly string[]])[] = [
  ['the recommendation is not genuine', (here, file) => alter(here, 'recommendations', { id: file.recommendation_id }, { state: 'not_genuine' }), ['RECOMMENDATION_NOT_VERIFIED']],
  ['a provider who is no member recommends, unchecked', (here, file) => alter(here, 'recommendations', { id: file.recommendation_id }, { recommender_kind: 'provider' }), ['RECOMMENDER_CHECK_MISSING']],
  ['the candidate took the recommender’s address', (here, file) => alter(here, 'applications', { id: file.id }, { candidate_email: 'awa+me@kane.example' }), ['SELF_RECOMMENDATION']],
  ['the interview was not held', (here, file) => alter(here, 'interviews', ofFile(file), { state: 'cancelled' }), ['INTERVIEW_REQUIRED']],
  ['a scorecard validated no profile', (here, file) => alter(here, 'scorecards', ofFile(file), { profile_validated: 0 }), ['INTERVIEW_REQUIRED']],
  ['a scorecard validated no motivation', (here, file) => alter(here, 'scorecards', ofFile(file), { motivation_validated: 0 }), ['INTERVIEW_REQUIRED']],
  ['the interview has no scorecard', (here, file) => here.house.database.transaction((trx) => trx('scorecards').where(ofFile(file)).delete()), ['INTERVIEW_REQUIRED']],
  ['a reference is open', (here, file) => alter(here, 'client_references', { ...ofFile(file), slot: 2 }, { state: 'contacting' }), ['REFERENCES_INCOMPLETE']],
  ['a reference refused to answer', (here, file) => alter(here, 'client_references', { ...ofFile(file), slot: 3 }, { state: 'refused' }), ['REFERENCES_INCOMPLETE']],
  ['a reference was replaced', (here, file) => alter(here, 'client_references', { ...ofFile(file), slot: 1 }, { state: 'replaced' }), ['REFERENCES_INCOMPLETE']],
  ['an exception’s own check is not passed', (here, file) => alter(here, 'applications', { id: file.id }, { exceptions: JSON.stringify([{ slot: 1, reason: 'x', compensating_check: 'y', by: 1, at: 'z' }]) }), ['COMPENSATING_CHECK_MISSING']],
  ['the background check failed', check('background', { state: 'failed' }), ['BACKGROUND_CHECK_MISSING']],
  ['the background check has run out', check('background', { valid_until: '2026-03-01' }), ['BACKGROUND_CHECK_MISSING']],
  ['the skills check failed', check('skills', { state: 'failed' }), ['SKILLS_CHECK_MISSING']],
  ['there is no certificate', check('insurance', { state: 'failed' }), ['INSURANCE_REQUIRED']],
  ['the certificate has run out', check('insurance', { ends_on: '2026-03-01' }), ['INSURANCE_EXPIRED']],
  ['the certificate covers another activity', check('insurance', { activities: JSON.stringify(['roofing']) }), ['INSURANCE_ACTIVITY_NOT_COVERED']],
  ['a likeness was not disposed of', (here, file) => put(here, 'match_warnings', { ...ofFile(file), state: 'open', kind: 'phone', with_kind: 'recommender', with_id: 1, explanation_en: 'x', explanation_fr: 'x' }), ['MATCH_WARNING_OPEN']],
  ['the quality charter was not accepted', (here, file) => here.house.database.transaction((trx) => trx('acceptances').where({ provider_id: Number(file.provider_id), policy: 'quality-charter' }).delete()), ['CHARTER_NOT_ACCEPTED']],
  ['the service charter was not accepted', (here, file) => here.house.database.transaction((trx) => trx('acceptances').where({ provider_id: Number(file.provider_id), policy: 'service-charter' }).delete()), ['CHARTER_NOT_ACCEPTED']],
  ['a charter changed since', (here) => newVersion(here, 'service-charter'), ['CHARTER_VERSION_OUTDATED']],
  ['the terms changed since', (here) => newVersion(here, 'terms-of-use'), ['TERMS_NOT_ACCEPTED']],
  ['the terms were accepted by mere use', acceptance('terms-of-use', { mode: 'deemed' }), ['TERMS_NOT_ACCEPTED', 'EXPLICIT_ACCEPTANCE_REQUIRED']],
  ['the charter was accepted by mere use', acceptance('quality-charter', { mode: 'deemed' }), ['CHARTER_NOT_ACCEPTED', 'EXPLICIT_ACCEPTANCE_REQUIRED']],
  ['no charter is in force', (here) => alter(here, 'policies', { slug: 'quality-charter' }, { needed_to_join: 0 }), ['CHARTER_NOT_ACCEPTED']],
];

test.each(falls)('nobody is admitted when %s', async (_says, fall, codes) => {
  const here = await world();
  const file = await applicationAt(here, 'signed');
  await fall(here, file);
  const dora = await here.who('dora');
  await isRefused(here, dora, 'admit', file, { code: 'ADMISSION_GATES_UNMET', input: admitting });
  const answer = await dora.does('admit', file, admitting);
  expect(unmetOf(answer)).toEqual(codes);
  const gates = (await dora.sees('applications', file.id)).gates as { name: string; code: string; holds: boolean; detail: { en: string; fr: string } }[];
  expect(gates.filter(({ holds }) => !holds).map(({ code }) => code)).toEqual(codes);
  for (const { detail, holds, name } of gates) expect({ name, same: detail.en === detail.fr, holds }).toEqual({ name, same: false, holds });
  expect((await here.row('providers', Number(file.provider_id))).state).toBe('candidate');
});

test('a certificate that is good today and over tomorrow admits today, and not tomorrow', async () => {
  const here = await world();
  const file = await applicationAt(here, 'signed');
  await alter(here, 'checks', { application_id: file.id, kind: 'insurance' }, { ends_on: '2026-03-02' });
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  await daysPass(here, 1);
  expect(unmetOf(await dora.does('admit', file, admitting))).toEqual(['INSURANCE_EXPIRED']);
  await passed(here, file.id, 'insurance', { policy_number: 'RC 119', starts_on: '2026-03-03' });
  expect((await hugo.does('admit', file, admitting)).body.state).toBe('admitted');
});

test('an empty file names all that it lacks at once, and shows it to whoever reads it', async () => {
  const here = await world();
  const file = await applicationAt(here, 'received');
  const vera = await here.who('vera');
  const gates = (await vera.sees('applications', file.id)).gates as { name: string; holds: boolean }[];
  expect(gates.filter(({ holds }) => holds).map(({ name }) => name)).toEqual([
    'recommendation_genuine', 'another_recommends', 'recommender_known', 'compensating_passed', 'insurance_current', 'insurance_covers', 'warnings_disposed', 'charter_current', 'explicit_acceptance',
  ]);
  const [listed] = await vera.lists('applications', {}, `&embed=${encodeURIComponent('["gate_count"]')}`);
  expect(listed?.gate_count).toEqual({ held: 9, all: 16 });
});

test('each stage asks for its own gates before the next', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const interviewing = await applicationAt(here, 'interviewing');
  await isRefused(here, ines, 'start_references', interviewing, { code: 'INTERVIEW_REQUIRED' });
  const references = await goesOn(here, interviewing, 'interviewing', 'checking_references');
  await isRefused(here, ines, 'start_checks', references, { code: 'REFERENCES_INCOMPLETE' });
  const checks = await goesOn(here, references, 'checking_references', 'checking_documents');
  await isRefused(here, ines, 'request_signature', checks, { code: 'BACKGROUND_CHECK_MISSING' });
  expect(unmetOf(await ines.does('request_signature', checks))).toEqual(['BACKGROUND_CHECK_MISSING', 'SKILLS_CHECK_MISSING', 'INSURANCE_REQUIRED']);
  const awaiting = await goesOn(here, checks, 'checking_documents', 'awaiting_signature');
  expect(unmetOf(await (await here.who('dora')).does('admit', awaiting, admitting))).toEqual(['CHARTER_NOT_ACCEPTED', 'TERMS_NOT_ACCEPTED']);
});

test('a waived check counts, and the facts judged are kept as they were with the decision', async () => {
  const here = await world();
  const file = await applicationAt(here, 'signed');
  await alter(here, 'checks', { application_id: file.id, kind: 'background' }, { state: 'waived' });
  const dora = await here.who('dora');
  const admitted = await dora.does('admit', file, admitting);
  expect(admitted.body).toMatchObject({ state: 'admitted', decided_by: dora.id, decision_note: admitting.note });
  const provider = await here.row('providers', Number(file.provider_id));
  expect(provider).toMatchObject({ state: 'active', admitted_at: here.house.clock.now().toISOString(), listed: 1 });
  await alter(here, 'client_references', { application_id: file.id, slot: 1 }, { state: 'refused' });
  const { details } = (await here.house.database.read('events').where({ resource: 'applications', record_id: file.id, action: 'admit' }).first('details')) as { details: string };
  expect((JSON.parse(details) as { facts: object }).facts).toMatchObject({ recommendation_genuine: true, interviews_validated: 1, warnings_open: 0, reasons: [], references: [{ slot: 1, state: 'completed' }, {}, {}] });
});

test('a document is accepted one by one, in the version that the link was sent for', async () => {
  const here = await world();
  const file = await applicationAt(here, 'awaiting_signature');
  for (const accepts of [[], ['quality-charter'], ['quality-charter', 'terms-of-use']])
    expect(await byLink(here, 'karim@sow.example', 'sign', { ...signing, accepts })).toBe('EXPLICIT_ACCEPTANCE_REQUIRED');
  expect(await byLink(here, 'karim@sow.example', 'sign', { accepts: signing.accepts })).toBe('INVALID');
  here.passes({ minutes: 5 });
  await newVersion(here, 'quality-charter');
  expect(await byLink(here, 'karim@sow.example', 'sign', signing)).toBe('CHARTER_VERSION_OUTDATED');
  const ines = await here.who('ines');
  const earlier = (await here.house.database.read('links').where({ purpose: 'sign' }).first('id')) as { id: number };
  expect((await ines.does('ask_signature_again', file)).status).toBe(201);
  expect(await here.row('links', earlier.id)).toMatchObject({ revoked_at: here.house.clock.now().toISOString() });
  expect(await byLink(here, 'karim@sow.example', 'sign', signing)).toBe('done');
  const accepted = (await here.house.database.read('acceptances').where({ provider_id: Number(file.provider_id) }).orderBy('id')) as Record<string, unknown>[];
  expect(accepted.map(({ policy, number, mode, channel, signed_name }) => [policy, number, mode, channel, signed_name])).toEqual(
    signing.accepts.map((policy) => [policy, policy === 'quality-charter' ? 2 : 1, 'explicit', 'link', 'Karim Sow']));
  await isRefused(here, ines, 'ask_signature_again', file, { code: 'ALREADY_SIGNED' });
  expect((await (await here.who('dora')).does('admit', file, admitting)).body.state).toBe('admitted');
});
