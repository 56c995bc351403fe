import { expect, test } from 'vitest';
import { type Person, refusedWith, world } from '../support/world.ts';
import { isRefused, rejecting, verifiedReview } from './acting.ts';
import { confirmed, customer, reported, reveals, supportFor } from './reporting.ts';

interface Waiting {
  readonly resource: string;
  readonly id: number;
  readonly title: string;
  readonly why: { en: string };
}
const deskOf = async (person: Person, block: 'now' | 'waiting' | 'slipping') =>
  ((await person.reads('/api/desk')).body as unknown as Record<string, Waiting[]>)[block]?.filter(({ resource }) => ['incidents', 'support_actions'].includes(resource)).map(({ resource, title, why }) => `${resource} ${title}: ${why.en}`);

test('a threat stands first on the desks of those who judge, by the name of whom it is about', async () => {
  const here = await world();
  const [lea, nora, dora] = [await here.who('lea'), await here.who('nora'), await here.who('dora')];
  const mild = await reported(here);
  const threat = await reported(here, { category: 'threat' });
  const expected = [`incidents #${threat.id} · Rita Vance: A threat was reported: look at it now`, `incidents #${mild.id} · Rita Vance: Abuse was reported: say what it is`];
  expect([await deskOf(nora, 'now'), await deskOf(dora, 'now'), await deskOf(lea, 'now')]).toEqual([expected, expected, []]);
  here.passes({ days: 2 });
  expect(await deskOf(await here.signIn(nora.id), 'slipping')).toHaveLength(2);
});

test('support that is owed waits for a manager, then for the colleague, and slips when its days are over', async () => {
  const here = await world();
  const [lea, dora, hugo] = [await here.who('lea'), await here.who('dora'), await here.who('hugo')];
  const support = await supportFor(here, await confirmed(here, {}, dora));
  const owed = `support_actions Support #${support.id}: A colleague took abuse: offer support`;
  expect([await deskOf(hugo, 'now'), await deskOf(dora, 'now'), await deskOf(lea, 'now')]).toEqual([[owed], [], []]);
  await hugo.does('offer', support, { kind: 'talk', note: 'When you like.' });
  expect(await deskOf(dora, 'now')).toEqual([`support_actions Support #${support.id}: Support is offered to you: accept it, or decline`]);
  await dora.does('accept', support);
  expect(await deskOf(hugo, 'waiting')).toEqual([`support_actions Support #${support.id}: Support that you promised`]);
  const late = await supportFor(here, await confirmed(here));
  here.passes({ days: 3 });
  expect(await deskOf(await here.signIn(hugo.id), 'slipping')).toEqual([`support_actions Support #${late.id}: Support is late`]);
});

test('how much abuse each colleague took is counted for managers, by name and never in order of the count', async () => {
  const here = await world();
  const [lea, ali, nora, dora] = [await here.who('lea'), await here.who('ali'), await here.who('nora'), await here.who('dora')];
  const { id: customer_id } = await customer(here);
  await reported(here, { customer_id }, ali);
  here.passes({ days: 40 });
  const again = async (id: number) => here.signIn(id);
  const [lea2, nora2, dora2] = [await again(lea.id), await again(nora.id), await again(dora.id)];
  for (let count = 0; count < 3; count += 1) await reported(here, { customer_id }, lea2);
  const frustration = await reported(here, { customer_id }, lea2);
  await nora2.does('triage', frustration, { outcome: 'legitimate_frustration', note: 'He was let down.' });
  expect((await dora2.reads('/api/insights/load')).body).toEqual([
    { staff_id: ali.id, name: 'Ali', days_30: 0, days_90: 1, calmer: false },
    { staff_id: lea.id, name: 'Léa', days_30: 3, days_90: 3, calmer: true },
  ]);
  for (const who of [lea2, nora2]) refusedWith(await who.reads('/api/insights/load'), 'FORBIDDEN', 403);
  // What is said of a manager as a customer counts on no page of theirs.
  const herself = await customer(here, { name: 'Dora', email: String((await here.row('staff', dora.id)).email) });
  await reported(here, { customer_id: herself.id }, nora2);
  expect(JSON.stringify((await dora2.reads('/api/insights/load')).body)).not.toContain('Nora');
});

test('a hardship is noted for few, read for a purpose, and who read it is kept', async () => {
  const here = await world();
  const [lea, nora, dora, vera] = [await here.who('lea'), await here.who('nora'), await here.who('dora'), await here.who('vera')];
  const rita = await customer(here);
  const sent = { customer_id: rita.id, text: 'Lost her job in May: ask nothing twice.' };
  const { status, body } = await nora.asks('POST', '/api/vulnerability_notes', sent);
  expect([status, body]).toEqual([201, expect.objectContaining({ written_by: nora.id, masked: ['text'] })]);
  const note = { ...body, resource: 'vulnerability_notes' };
  expect(JSON.stringify([await dora.lists('vulnerability_notes', { customer_id: rita.id }), await dora.sees('vulnerability_notes', note.id)])).not.toContain('May');
  expect((await reveals(dora, note, 'text', 'She calls at three')).body.value).toBe(sent.text);
  const [, asked] = (await nora.reads('/api/events?filter={"resource":"vulnerability_notes"}')).body as unknown as { action: string; actor_id: number; details: object }[];
  expect(asked).toMatchObject({ action: 'reveal', actor_id: dora.id, details: { field: 'text', purpose: 'She calls at three' } });
  for (const who of [lea, vera]) {
    refusedWith(await who.asks('POST', '/api/vulnerability_notes', sent), 'FORBIDDEN', 403);
    refusedWith(await who.reads(`/api/vulnerability_notes/${note.id}`), 'MISSING', 404);
    refusedWith(await reveals(who, note, 'text'), 'MISSING', 404);
  }
  refusedWith(await nora.asks('POST', '/api/vulnerability_notes', { ...sent, customer_id: 999 }), 'INVALID');
});

test('nobody reads or writes what is noted of themselves as a customer', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const herself = await customer(here, { name: 'Dora', email: String((await here.row('staff', dora.id)).email) });
  const sent = { customer_id: herself.id, text: 'Going through a divorce.' };
  refusedWith(await dora.asks('POST', '/api/vulnerability_notes', sent), 'FORBIDDEN', 403);
  const { body } = await nora.asks('POST', '/api/vulnerability_notes', sent);
  refusedWith(await dora.reads(`/api/vulnerability_notes/${body.id}`), 'MISSING', 404);
});

test('abuse that was confirmed is no ground against a review of the same customer', async () => {
  const here = await world();
  const [lea, rita] = [await here.who('lea'), await customer(here)];
  const incident = await confirmed(here, { customer_id: rita.id, category: 'reputation_threat' });
  const review = await verifiedReview(here, { customer_id: rita.id });
  await isRefused(here, lea, 'propose_rejection', review, { code: 'RETALIATION_FORBIDDEN', input: { ...rejecting, explanation: `See incident n° ${incident.id}.` }, ofInput: true });
  expect((await lea.does('publish', review)).body.state).toBe('published');
});

test('the letter of a measure is read before it leaves as it will leave, with the day that the act itself sets', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const rita = await customer(here);
  const first = await confirmed(here, { customer_id: rita.id });
  expect((await nora.does('ask_to_stop', rita, { incident_id: first.id })).body.state).toBe('asked_to_stop');
  here.passes({ minutes: 20 });
  const again = await confirmed(here, { customer_id: rita.id });
  const input = { incident_id: again.id };
  const { status, body } = await nora.asks('POST', `/api/customers/${rita.id}/transitions/preview`, { name: 'stop_correspondence', input });
  const [letter] = (body as unknown as { letters: { body: string }[] }).letters;
  expect([status, letter?.body]).toEqual([200, expect.stringMatching(/We look at this again on 31 May 2026/) as unknown]);
  expect((await here.row('customers', rita.id)).state).toBe('asked_to_stop');
});
