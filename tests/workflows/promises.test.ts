/** Promises with a clock (requirements, section O): what is late, what will be, and what follows once. */
import { expect, test } from 'vitest';
import { promises } from '../../server/workflows/promises.ts';
import { type Body, type World, refusedWith, world } from '../support/world.ts';
import { daysPass, verifiedReview } from './acting.ts';
import { complaint, grievance } from './complaining.ts';
import { answering, asked } from './requesting.ts';

interface Promised { readonly name: string; readonly state: string; readonly due_at: string }
interface Outlook { readonly friday: string; readonly promises: { name: string; broken: { total: number }; coming: { total: number; items: { id: number }[] } }[] }

const promisesOn = (record: Body): Promised[] => (record as unknown as { promises?: Promised[] }).promises ?? [];
const broken = async (here: World, resource: string, record_id: number) => (await (await here.signIn((await here.who('vera')).id)).lists('events', { resource, record_id })).filter(({ action }) => action === 'break_promise') as unknown as { details: { promise: string; did: string[] }; actor_kind: string }[];

test('a record shows the promises that run on it, with their end and their clause, until they are kept', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await asked(here, { kind: 'question' });
  expect(promisesOn(await nora.sees('requests', request.id))).toMatchObject([{ name: 'answer_question', state: 'running', due_at: '2026-03-04T17:00:00.000Z', clause_id: 'client-protection.answers', says: { en: 'A question is answered within 2 working days' } }]);
  here.passes({ days: 3 });
  const late = await here.signIn(nora.id);
  expect(promisesOn(await late.sees('requests', request.id))).toMatchObject([{ state: 'broken' }]);
  await late.does('answer', request, answering);
  expect(promisesOn(await late.sees('requests', request.id))).toEqual([]);
});

test('a broken promise is written in the history by the clock, once; its owner gets one e-mail and the customer one letter', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const request = await asked(here, { kind: 'question' });
  await nora.does('start', request);
  await here.postRound();
  here.mail.length = 0;
  expect(await here.promiseRound()).toBe(0);
  here.passes({ days: 3 });
  expect(await here.promiseRound()).toBe(1);
  expect(await here.promiseRound()).toBe(0);
  expect(await broken(here, 'requests', request.id)).toMatchObject([{ actor_kind: 'clock', details: { promise: 'answer_question', did: ['remind', 'tell_customer', 'escalate'] } }]);
  await here.postRound();
  const account = (await here.house.database.read('staff').where({ id: nora.id }).first('email')) as { email: string };
  expect(here.mail.map(({ to }) => to).sort()).toEqual(['awa@kane.example', account.email].sort());
  expect(here.mail.find(({ to }) => to === account.email)?.text).toContain(`/requests/${request.id}/show`);
  expect(here.mail.find(({ to }) => to === 'awa@kane.example')?.subject).toBe('R-2026-000001: our answer is late');
  // Nobody's decision grows stale because time has passed.
  expect((await (await here.signIn(nora.id)).does('answer', request, answering, 3)).status).toBe(201);
});

test('what nobody has in charge reminds nobody by e-mail; a clock that several processes keep breaks a promise once', async () => {
  const here = await world();
  const review = await verifiedReview(here);
  await daysPass(here, 4);
  const rounds = await Promise.all([here.promiseRound(), here.promiseRound(), here.promiseRound()]);
  expect(rounds.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await broken(here, 'reviews', review.id)).toMatchObject([{ details: { promise: 'publish_review', did: ['escalate'] } }]);
});

test('while a complainant is asked for details the clock stands still, and the working days are given back', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const made = await complaint(here, { ...grievance, how_short: null });
  expect(promisesOn(await dora.sees('staff_complaints', made.id))).toMatchObject([{ name: 'conclude_complaint', state: 'running', due_at: '2026-03-23T17:00:00.000Z' }]);
  await dora.does('request_details', made, { question: 'What had you expected of her?' });
  expect(promisesOn(await dora.sees('staff_complaints', made.id))).toMatchObject([{ state: 'paused' }]);
  // Past its day, it is not broken: we wait for them. Monday 30 March is twenty working days after Monday 2 March.
  await daysPass(here, 28);
  expect(await here.promiseRound()).toBe(0);
  const later = await here.signIn(dora.id);
  await later.does('give_details', made, { how_short: 'To be heard to the end.' });
  // Twenty working days further than 23 March, Easter Monday not being one.
  expect(promisesOn(await later.sees('staff_complaints', made.id))).toMatchObject([{ state: 'running', due_at: '2026-04-21T16:00:00.000Z' }]);
});

test('a manager sees which promises are broken and which break by the close of Friday, and nobody else does', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const first = await asked(here, { kind: 'question' });
  const second = await asked(here, { kind: 'complaint' });
  const outlook = (await dora.reads('/api/promises')).body as unknown as Outlook;
  expect(outlook.friday).toBe('2026-03-06T17:00:00.000Z');
  const of = ({ promises: all }: Outlook, name: string) => all.find((one) => one.name === name);
  expect(of(outlook, 'answer_question')).toMatchObject({ broken: { total: 0 }, coming: { total: 1, items: [{ id: first.id }] } });
  expect(of(outlook, 'answer_complaint')).toMatchObject({ broken: { total: 0 }, coming: { total: 0 } });
  expect((await dora.reads('/api/desk')).body.figures).toEqual([{ name: 'at_risk', value: 1 }]);
  here.passes({ days: 4, minutes: 8 * 60 });
  // Friday evening: one looks ahead to the next Friday.
  const later = (await (await here.signIn(dora.id)).reads('/api/promises')).body as unknown as Outlook;
  expect(later.friday).toBe('2026-03-13T17:00:00.000Z');
  expect(of(later, 'answer_question')).toMatchObject({ broken: { total: 1 } });
  expect(of(later, 'answer_complaint')).toMatchObject({ coming: { items: [{ id: second.id }] } });
  for (const name of ['nora', 'lea', 'sam', 'vera'] as const) refusedWith(await (await here.signIn((await here.who(name)).id)).reads('/api/promises'), 'FORBIDDEN', 403);
});

test('the days of a promise that counts from a moment are the house’s to set', async () => {
  const here = await world({ PROMISE_DAYS: 'publish_review=1' });
  const lea = await here.who('lea');
  const review = await verifiedReview(here);
  expect(promisesOn(await lea.sees('reviews', review.id))).toMatchObject([{ name: 'publish_review', due_at: '2026-03-03T10:00:00.000Z', says: { en: 'A review is decided within 1 day of its author’s confirmation' } }]);
  await daysPass(here, 1, 1);
  expect(await here.promiseRound()).toBe(1);
});

test('a colleague’s late case stands on their desk and on a manager’s, not on that of others', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const other = await here.hire('Noor', 'case_manager');
  const request = await asked(here, { kind: 'question' });
  await nora.does('start', request);
  here.passes({ days: 3 });
  const slipping = async (id: number) => ((await (await here.signIn(id)).reads('/api/desk')).body.slipping as { resource: string; id: number }[]).map(({ resource, id: record }) => `${resource} ${record}`);
  expect(await Promise.all([nora, dora, other].map(({ id }) => slipping(id)))).toEqual([[`requests ${request.id}`], [`requests ${request.id}`], []]);
});

test('what others did on my cases since my last visit stands on the desk, and what I did myself does not', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const request = await asked(here, { kind: 'question' });
  await nora.does('start', request);
  const changed = async () => ((await nora.reads('/api/desk')).body.changed as { since: string | null; items: { resource: string; id: number; action: string; actor: string }[] });
  expect(await changed()).toEqual({ since: null, items: [] });
  const seen = async () => nora.asks('POST', '/api/desk/seen', { asked_at: (await nora.reads('/api/desk')).body.asked_at });
  expect((await seen()).status).toBe(204);
  await nora.does('grant_exception', request, { what: 'The fee is not asked for.', reason: 'A gesture' });
  expect((await changed()).items).toEqual([]);
  await dora.asks('POST', '/api/notes', { resource: 'requests', record_id: request.id, text: 'I know this customer.' });
  expect((await changed()).items).toMatchObject([{ resource: 'requests', id: request.id, action: 'note', actor: 'Dora', title: 'R-2026-000001 · Cancelled on the same morning' }]);
  await seen();
  expect((await changed()).items).toEqual([]);
});

test('an empty desk says when one last decided, and which queue could use a hand', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const review = await verifiedReview(here);
  expect((await lea.reads('/api/desk')).body.help).toBeUndefined();
  await lea.does('publish', review);
  await asked(here, { kind: 'complaint' });
  expect((await lea.reads('/api/desk')).body).toMatchObject({ now: [], waiting: [], slipping: [], last_decision_at: '2026-03-02T10:00:00.000Z', help: [{ resource: 'requests', count: 1 }] });
});

test('every promise cites a clause of the house, and names a state and a column that its cases have', async () => {
  const here = await world();
  const clauses = new Set(((await (await here.who('dora')).reads('/api/clauses')).body as unknown as { id: string }[]).map(({ id }) => id));
  expect(promises.filter(({ clause }) => !clauses.has(clause)).map(({ name, clause }) => `${name}: ${clause}`)).toEqual([]);
  // A wrong column or state would not be a question that the database answers.
  expect(await here.promiseRound()).toBe(0);
});
