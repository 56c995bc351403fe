import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';
import { Room, contact, disputed, done, mailboxes, neutral, openRoom, redone, refund, signedRoom } from './mediating.ts';
import { daysPass, isRefused } from './acting.ts';
import { post } from './linkHolder.ts';

const textOf = async (bytes: ArrayBuffer): Promise<string> => (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replace(/\s+/g, ' ');

test('we mediate once the customer declared that nothing else was started, the two spoke, and a neutral mediator is named', async () => {
  const here = await world();
  const mediated = await disputed(here);
  const [nora, max] = [await here.who('nora'), await neutral(here)];
  expect((await here.row('mediations', mediated.id)).reference).toBe('M-2026-000001');
  const unmet = async () => (await nora.sees('mediations', mediated.id)).transitions.find(({ name }) => name === 'accept')?.refused?.unmet?.map(({ code }) => code);
  expect(await unmet()).toEqual(['PARALLEL_ACTION_DECLARATION_REQUIRED', 'DIRECT_CONTACT_REQUIRED', 'MEDIATOR_REQUIRED']);
  await isRefused(here, nora, 'accept', mediated, { code: 'PARALLEL_ACTION_DECLARATION_REQUIRED' });
  const customer = await new Room(here, 'customer').open();
  refusedWith(await customer.does('declare_no_parallel_action', { confirms: false }), 'PARALLEL_ACTION_DECLARATION_REQUIRED');
  await customer.did('declare_no_parallel_action', { confirms: true });
  await isRefused(here, nora, 'accept', mediated, { code: 'DIRECT_CONTACT_REQUIRED' });
  await done(nora, 'record_direct_contact', mediated, contact);
  await isRefused(here, nora, 'accept', mediated, { code: 'MEDIATOR_REQUIRED' });
  await isRefused(here, nora, 'assign_mediator', mediated, { code: 'MEDIATOR_REQUIRED', input: { mediator_id: (await here.who('lea')).id }, ofInput: true });
  await done(nora, 'assign_mediator', mediated, { mediator_id: max.id });
  await done(nora, 'accept', mediated);
  // Asked again at the next stage: what was declared before does not count for it.
  await isRefused(here, max, 'open', mediated, { code: 'PARALLEL_ACTION_DECLARATION_REQUIRED' });
  await done(max, 'ask_declaration', mediated);
  await customer.did('declare_no_parallel_action', { confirms: true });
  await done(max, 'open', mediated);
  expect(await here.row('mediations', mediated.id)).toMatchObject({ state: 'exchanging', due_at: expect.stringMatching(/^2026-04-16/) as unknown, stops_at: expect.stringMatching(/^2026-05-31/) as unknown });
});

test('nobody declares it for the customer but by a document that the customer signed', async () => {
  const here = await world();
  const mediated = await disputed(here);
  const nora = await here.who('nora');
  await isRefused(here, nora, 'declare_no_parallel_action', mediated, { code: 'SIGNED_DOCUMENT_REQUIRED', input: { confirms: true }, ofInput: true });
  const form = new FormData();
  form.set('resource', 'mediations');
  form.set('record_id', String(mediated.id));
  form.set('file', new Blob(['I have started no other way. Aminata Kane'], { type: 'text/plain' }), 'declaration.txt');
  const file = await nora.asks('POST', '/api/attachments', form);
  await done(nora, 'declare_no_parallel_action', mediated, { confirms: true, document_id: file.body.id, signed_on: '2026-03-01' });
  expect(await here.row('mediations', mediated.id)).toMatchObject({ declared_by: 'document', declared_stage: 'requested' });
});

test('whoever handled the complaint, decided against one of the two or is tied to them is no mediator', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const key = await here.key('requests:write');
  const request = (await key.asks('POST', '/api/requests', { kind: 'complaint', sender_name: 'Aminata Kane', sender_email: mailboxes.customer, subject: 'The sink leaks', text: 'It still leaks.', channel: 'email', locale: 'fr' })).body;
  await nora.does('start', { resource: 'requests', id: request.id });
  const mediated = await disputed(here, { request_id: request.id });
  const [max, dora, hugo] = [await neutral(here), await here.who('dora'), await here.who('hugo')];
  await isRefused(here, max, 'assign_mediator', mediated, { code: 'MEDIATOR_CONFLICT', input: { mediator_id: nora.id }, ofInput: true });
  const { customer_id } = await here.row('mediations', mediated.id);
  await here.house.database.transaction((trx) => trx('customers').where({ id: customer_id as number }).update({ measure_by: dora.id }));
  await isRefused(here, max, 'assign_mediator', mediated, { code: 'MEDIATOR_CONFLICT', input: { mediator_id: dora.id }, ofInput: true });
  // Who only looked, or left a note, has handled nothing.
  expect((await hugo.asks('POST', '/api/notes', { resource: 'requests', record_id: request.id, text: 'Might this be for a mediator?' })).status).toBe(201);
  // A conflict that appears later stops the next step that needs a neutral mediator.
  await done(max, 'assign_mediator', mediated, { mediator_id: hugo.id });
  await done(max, 'record_direct_contact', mediated, contact);
  await (await new Room(here, 'customer').open()).did('declare_no_parallel_action', { confirms: true });
  await here.house.database.transaction((trx) => trx('customers').where({ id: customer_id as number }).update({ measure_by: hugo.id }));
  await isRefused(here, max, 'accept', mediated, { code: 'MEDIATOR_CONFLICT' });
});

test('whoever is tied to the provider, or is the customer, does not see that there is a mediation', async () => {
  const here = await world();
  const mediated = await disputed(here);
  const tied = await here.hire('Tied', 'case_manager');
  await here.house.database.transaction((trx) => trx('mediations').where({ id: mediated.id }).update({ linked_staff_id: tied.id }));
  refusedWith(await tied.reads(`/api/mediations/${mediated.id}`), 'MISSING', 404);
  for (const person of [tied, await here.who('lea')]) expect(await person.lists('mediations')).toEqual([]);
});

test('we may decline with a reason; from then on every step says so', async () => {
  const here = await world();
  const mediated = await disputed(here);
  const nora = await here.who('nora');
  const customer = await new Room(here, 'customer').open();
  await done(nora, 'decline', mediated, { reason: 'no_direct_contact', explanation: 'Please speak to Mr Sow first; we help if that fails.' });
  await isRefused(here, nora, 'accept', mediated, { code: 'MEDIATION_DECLINED' });
  refusedWith(await customer.does('withdraw', { explanation: 'Well then' }), 'MEDIATION_DECLINED');
  await post(here);
  expect(here.mail.filter(({ subject }) => /declin|ne pouvons mener/i.test(subject)).map(({ to }) => to)).toEqual([mailboxes.customer]);
});

test('an agreement is what both signed: the same text, the same mark, two names; and each can download it', async () => {
  const here = await world();
  const { mediated, max, customer, provider } = await signedRoom(here);
  const row = await here.row('mediations', mediated.id);
  expect(row).toMatchObject({ state: 'agreed', customer_signed_hash: row.agreement_hash, provider_signed_hash: row.agreement_hash });
  const staff = await max.opens(`/api/mediations/${mediated.id}/agreement`);
  expect([staff.status, staff.headers.get('content-type'), staff.headers.get('content-disposition')]).toEqual([200, 'application/pdf', 'attachment; filename=M-2026-000001.pdf']);
  const bytes = await staff.arrayBuffer();
  const text = await textOf(bytes.slice(0));
  for (const part of ['Accord de médiation', 'Mediation agreement', 'Aminata Kane', 'Ousmane Sow', '€240', 'The leak under the sink is mended', 'nobody answers for the debts of another', 'nul n’y répond des dettes', String(row.agreement_hash)]) expect(text.replace(/ /g, '')).toContain(part.replace(/ /g, ''));
  for (const room of [customer, provider]) expect(Buffer.from(await (await room.raw('/api/links/agreement')).arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  refusedWith(await here.stranger().reads('/api/links/agreement'), 'MISSING', 404);
  await post(here);
  expect(here.mail.filter(({ subject }) => /Your agreement is signed|Votre accord est signé/.test(subject)).map(({ to }) => to).sort()).toEqual(Object.values(mailboxes).sort());
});

test('what became of each term is recorded before the case is closed', async () => {
  const here = await world();
  const { mediated, max } = await signedRoom(here);
  await isRefused(here, max, 'record_performance', mediated, { code: 'TERM_UNKNOWN', input: { term: 3, outcome: 'kept', on: '2026-03-20' }, ofInput: true });
  await done(max, 'record_performance', mediated, { term: 1, outcome: 'kept', on: '2026-03-20' });
  await isRefused(here, max, 'close', mediated, { code: 'PERFORMANCE_UNKNOWN' });
  await done(max, 'record_performance', mediated, { term: 2, outcome: 'late', on: '2026-04-20', note: 'Five days late' });
  await done(max, 'close', mediated);
  expect(await here.row('mediations', mediated.id)).toMatchObject({ state: 'closed', closed_at: expect.any(String) as unknown });
});

test('a mediation stops on its ninetieth day, and says so to both', async () => {
  const here = await world();
  const { mediated, customer } = await openRoom(here);
  await customer.did('offer', { terms: [refund] });
  await daysPass(here, 91);
  await here.clockRound();
  expect(await here.row('mediations', mediated.id)).toMatchObject({ state: 'ended', reason: 'time', turn: null });
  await post(here);
  expect(here.mail.filter(({ subject }) => /its time is over|temps est écoulé/.test(subject))).toHaveLength(2);
});

test('the figures of neutrality count what each side said, was told and offered, and how long it let the other wait', async () => {
  const here = await world();
  const { mediated, max, customer, provider } = await openRoom(here);
  await customer.did('add_statement', { visibility: 'common', text: 'It leaks.' });
  await done(max, 'add_statement', mediated, { party: 'mediator', visibility: 'private', space: 'provider', text: 'What could you offer?' });
  await customer.did('offer', { terms: [refund] });
  here.passes({ minutes: 20 });
  await provider.did('offer', { terms: [redone] });
  const { neutrality } = (await max.sees('mediations', mediated.id)) as unknown as { neutrality: object };
  expect(neutrality).toMatchObject({ customer: { said: 1, told: 0, offers: 1, answered_in: null }, provider: { said: 0, told: 1, offers: 1, answered_in: 0.3 } });
});

test('a provider who leaves before taking part raises a draft that a person judges; one who took part and refused does not', async () => {
  const here = await world();
  const first = await openRoom(here);
  await first.provider.did('withdraw', { explanation: 'I have no time for this' });
  expect(await here.house.database.read('conduct_cases').select('origin', 'state', 'source_resource', 'source_id')).toEqual([{ origin: 'non_cooperation', state: 'signalled', source_resource: 'mediations', source_id: first.mediated.id }]);
  const other = await world();
  const { provider } = await openRoom(other);
  await provider.did('add_statement', { visibility: 'common', text: 'I did what was agreed.' });
  await provider.did('withdraw', { explanation: 'We shall not agree' });
  expect(await other.house.database.read('conduct_cases')).toEqual([]);
});

test('a file that a side joins to its words belongs to them: read where they are read', async () => {
  const here = await world();
  const { customer, provider, max } = await openRoom(here);
  const form = new FormData();
  form.set('file', new Blob(['Facture 118, 480 euros'], { type: 'text/plain' }), 'facture.txt');
  expect((await customer.writes('/api/links/attachments', form)).status).toBe(201);
  const seen = await customer.did('add_statement', { visibility: 'common', text: 'Voici la facture.' });
  const [file] = seen.words.at(-1)?.files ?? [];
  expect(file?.name).toBe('facture.txt');
  for (const room of [customer, provider]) expect(await (await room.raw(`/api/links/files/${file?.id}`)).text()).toBe('Facture 118, 480 euros');
  expect((await max.lists('attachments', { resource: 'statements' })).map(({ name }) => name)).toEqual(['facture.txt']);
});
