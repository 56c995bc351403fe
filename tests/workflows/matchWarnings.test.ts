import { expect, test } from 'vitest';
import { world } from '../support/world.ts';
import { applicationOf } from './interviewing.ts';
import { officerAt } from './referenceStaff.ts';
import { answers, carter, consent, contacted, diop, file, form, martin, named, names, warnings } from './referencing.ts';
import { byLink, inFrench, isRefused } from './acting.ts';

const candidate = { candidate_address: '5, avenue du Port, Dakar' };

test.each([
  ['the candidate’s telephone', { client_phone: '06.11.22.33.44' }, 'phone with candidate'],
  ['the candidate’s e-mail', { client_email: 'karim+client@sow.example' }, 'email with candidate'],
  ['the candidate’s postal address', { client_address: '5 Avenue du Port – DAKAR' }, 'address with candidate'],
  ['the candidate’s name', { client_name: 'M. SOW Karim' }, 'name with candidate'],
  ['the recommender’s name', { client_name: 'Awa Kane' }, 'name with recommender'],
])('a client who has %s is told apart by a person', async (_what, shared, warning) => {
  const here = await world();
  const application = await file(here, candidate);
  await named(here, { ...diop, ...shared }, application);
  expect(await warnings(here, application)).toEqual([warning]);
  expect(await here.row('applications', application)).toMatchObject({ open_warnings: 1 });
});

test('the recommender is compared by telephone, e-mail and address too', async () => {
  const here = await world();
  const application = await file(here);
  const { recommendation_id } = await here.row('applications', application);
  await here.house.database.transaction((trx) =>
    trx('recommendations').where({ id: Number(recommendation_id) }).update({ recommender_email: 'paul@martin.example', recommender_phone: '+33 6 44 55 66 77', recommender_address: '3 quai des Celestins, Lyon' }));
  await named(here, martin, application);
  expect(await warnings(here, application)).toEqual(['address with recommender', 'email with recommender', 'phone with recommender']);
});

test('two clients of one file at one address, a client of another file, and a colleague, each give a warning of their own', async () => {
  const here = await world();
  const [first, second] = [await file(here), await file(here)];
  await named(here, diop, first);
  await named(here, { ...martin, client_address: diop.client_address }, first);
  expect(await warnings(here, first)).toEqual(['address with slot']);
  await officerAt(here, 'ann@carter.example');
  await named(here, { ...diop, client_email: null, client_name: 'Mrs Diop' }, second);
  expect(await warnings(here, second)).toEqual(['address with reference', 'address with reference', 'phone with reference']);
  await named(here, { ...carter, slot: 2 }, second);
  expect(await warnings(here, second)).toEqual(['address with reference', 'address with reference', 'email with staff', 'phone with reference']);
});

test('three strangers give none', async () => {
  const here = await world();
  const application = await file(here, candidate);
  for (const client of [diop, martin, carter]) await named(here, client, application);
  expect(await warnings(here, application)).toEqual([]);
});

const words = 'He arrived at eight as agreed, explained every step, and left the kitchen cleaner than he had found it that morning.';

test('answers in nearly the same words are seen, in one file and across files', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const [first, second] = [await file(here), await file(here)];
  const told = { ...answers, professionalism: { score: 5, comment: words }, satisfaction: { score: 5 } };
  await ines.does('complete', await contacted(here, diop, first), told);
  await ines.does('complete', await contacted(here, martin, first), { ...told, professionalism: { score: 5, comment: words.replace('eight', 'nine').toUpperCase() } });
  expect(await warnings(here, first)).toEqual(['wording with slot']);
  const other = await named(here, carter, second);
  await ines.does('send_form', other);
  expect(await byLink(here, String(carter.client_email), 'answer', { ...form, professionalism: { score: 5, comment: words } })).toBe('done');
  expect(await warnings(here, second)).toEqual(['wording with reference', 'wording with reference']);
  const [warning] = await ines.lists('match_warnings', { application_id: second });
  expect(warning?.explanation_en).toMatch(/^\d+% of what Ann Carter says stands in the words of a client of file #\d+/);
  expect(warning?.explanation_fr).toMatch(/% de ce que dit Ann Carter se retrouve dans les mots d/);
});

test('a warning waits for a person’s verdict, which is given once; the file counts those that are open', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await file(here);
  await named(here, { ...diop, client_phone: '06 11 22 33 44' }, application);
  const [warning] = await ines.lists('match_warnings', { application_id: application });
  const record = { resource: 'match_warnings', id: warning?.id ?? 0 };
  expect(warning).toMatchObject({ state: 'open', explanation_en: expect.stringContaining('the same telephone') as unknown, explanation_fr: expect.stringContaining('le même téléphone') as unknown });
  expect((await ines.does('dispose', record, { verdict: 'perhaps' })).body.errors).toHaveProperty('verdict');
  expect((await ines.does('dispose', record, { verdict: 'different', note: 'His brother; two people on the telephone' })).body).toMatchObject({ state: 'disposed', verdict: 'different', disposed_by: ines.id });
  expect(await here.row('applications', application)).toMatchObject({ open_warnings: 0 });
  await isRefused(here, ines, 'dispose', record, { code: 'INVALID_TRANSITION', status: 409, because: 'state', input: { verdict: 'harmless' } });
  expect((await (await here.who('lea')).does('dispose', record, { verdict: 'harmless' })).status).toBe(404);
});

test('a client found to be the candidate counts as no reference; a client shared with another file still does', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await file(here);
  await ines.does('complete', await contacted(here, { ...diop, client_phone: '06 11 22 33 44' }, application), answers);
  expect(await here.row('applications', application)).toMatchObject({ references_completed: 1, open_warnings: 1 });
  const [warning] = await ines.lists('match_warnings', { application_id: application });
  await ines.does('dispose', { resource: 'match_warnings', id: warning?.id ?? 0 }, { verdict: 'same_person' });
  expect(await here.row('applications', application)).toMatchObject({ references_completed: 0, open_warnings: 0 });
});

test('taken back with what caused it, a warning is gone', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await file(here);
  const reference = await named(here, diop, application);
  const answer = await ines.does('replace', reference, { client_name: 'Awa Kane', client_phone: '+33 6 98 76 54 32', service_description: 'A radiator', service_ended_on: '2026-01-05', ...consent, reason: 'Moved' });
  expect(await warnings(here, application)).toEqual(['name with recommender']);
  expect((await ines.asks('POST', `/api/client_references/${reference.id}/undo`, { version: answer.body.version })).body.state).toBe('named');
  expect(await warnings(here, application)).toEqual([]);
  expect(await here.row('applications', application)).toMatchObject({ open_warnings: 0 });
});

test('a decision on the file that was judged before the warning is stale, and the refusal speaks French to whoever reads it', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const application = await applicationOf(here, { state: 'checking_references' });
  const before = (await here.row('applications', application)).version;
  await named(here, { ...diop, client_name: 'Awa Kane' }, application);
  expect((await here.row('applications', application)).version).toBeGreaterThan(before);
  await inFrench(here, ines);
  expect((await names(ines, application, { ...martin, slot: 1 })).body.detail).toBe('L’emplacement 1 est pris : remplacez son client, avec une raison.');
});
