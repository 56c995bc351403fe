/** The demo story is true: every state is met, every event is one that the workflows declare, and time only goes forward. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playDemo } from '../../seeds/demo.ts';
import { verifyChain } from '../../server/engine/audit.ts';
import type { EventRow } from '../../server/engine/events.ts';
import { type Actor, type Workflow, isWorkflow, statesAfter } from '../../server/engine/workflow.ts';
import type { House } from '../../server/house.ts';
import { foundBy } from '../../server/http/deskItems.ts';
import { waits } from '../../server/http/waits/index.ts';
import { resources } from '../../server/workflows/index.ts';
import { grounds, proofMethods, signalKinds } from '../../server/workflows/reviewWords.ts';
import { playedHouse } from '../support/demo.ts';
import { refusesAsThePageSays } from './demoRefusals.ts';
import { admitsAsThePageSays } from './demoVetting.ts';

type Row = Readonly<Record<string, string | number | null>> & { readonly id: number };

const minuteMs = 60_000;
/** Two cores, a busy machine. */
const patience = 180_000;
const workflows = resources.filter(isWorkflow);
/** How a record without states begins, when an act on another record made it. */
const firsts: Readonly<Record<string, string>> = { scorecards: 'file', acceptances: 'accept' };
/** What an act on one record does to another, whose state it leaves as it is. */
const effects = ['signal_disposed', 'open_application', 'list', 'unlist', 'note_cover', 'references_counted', 'calls_begin', 'incident_confirmed', 'attach', 'listing_restored', 'reopened', 'let_message_through', 'note_validated', 'begin', 'note'];

const rowsOf = async ({ database }: House, table: string): Promise<Row[]> => (await database.read(table).orderBy('id')) as Row[];
const valuesOf = (rows: readonly Row[], column: string): Set<unknown> => new Set(rows.map((row) => row[column]));

describe('the demo story', () => {
  const now = '2026-09-09T09:30:00.000Z';
  const after = (days: number): string => new Date(Date.parse(now) + days * 24 * 60 * minuteMs).toISOString();
  let house: House;
  let close: () => Promise<void>;
  const rows: Record<string, Row[]> = {};
  let events: (EventRow & Row)[] = [];

  beforeAll(async () => {
    ({ house, close } = await playedHouse(now));
    for (const table of [...workflows.map(({ resource }) => resource), 'letters', 'customers', 'engagements', 'links', 'acceptances', 'scorecards']) rows[table] = await rowsOf(house, table);
    events = (await rowsOf(house, 'events')) as unknown as (EventRow & Row)[];
  }, patience);
  afterAll(() => close());
  const of = (table: string): Row[] => rows[table] ?? [];
  const reviewsIn = (...states: string[]): Row[] => of('reviews').filter(({ state }) => states.includes(String(state)));

  test.each(workflows)('every state of $resource is met', ({ resource, states }) => {
    expect([...valuesOf(of(resource), 'state')].sort()).toEqual(Object.keys(states).sort());
  });

  test.each(Object.keys(signalKinds))('%s is met open, confirmed and harmless', (kind) => {
    const verdicts = of('signals').filter((one) => one.kind === kind).map(({ state, verdict }) => verdict ?? state);
    expect([...new Set(verdicts)].sort()).toEqual(['confirmed', 'harmless', 'open']);
  });

  test('authors are confirmed by each method, and texts held back on each ground', () => {
    expect(Object.keys(proofMethods).filter((method) => !valuesOf(of('reviews'), 'verification_method').has(method))).toEqual([]);
    const held = new Set([...valuesOf(of('reviews'), 'return_ground'), ...valuesOf(of('reviews'), 'rejection_ground')]);
    expect(Object.keys(grounds).filter((ground) => !held.has(ground))).toEqual([]);
  });

  test('the queues look alive', () => {
    expect(reviewsIn('verified')).toHaveLength(25);
    expect(reviewsIn('received', 'verifying')).toHaveLength(15);
    for (const state of ['returned', 'rejecting', 'challenged']) expect(reviewsIn(state), state).toHaveLength(3);
    expect(reviewsIn('published').length).toBeGreaterThanOrEqual(90);
    expect(of('customers').length).toBeGreaterThanOrEqual(60);
    expect(of('engagements').length).toBeGreaterThanOrEqual(90);
    const french = of('reviews').filter(({ locale }) => locale === 'fr').length / of('reviews').length;
    expect(french).toBeGreaterThan(0.55);
    expect(french).toBeLessThan(0.7);
  });

  test('second persons are awaited, refused and undone; a claim was broken and one runs now', () => {
    const actions = valuesOf(events, 'action');
    for (const action of ['refuse_rejection', 'refuse_proposal', 'undo', 'break_claim', 'propose_withdraw', 'withdraw']) expect(actions, action).toContain(action);
    expect(valuesOf(reviewsIn('rejecting'), 'proposed_by').size).toBe(2);
    expect(reviewsIn('challenged').filter(({ proposal }) => proposal !== null)).toHaveLength(1);
    expect(of('reviews').filter(({ claimed_until }) => String(claimed_until ?? '') > now)).toHaveLength(1);
  });

  test('members came in by an application of their own, signed by themselves and admitted by somebody else', () => {
    const members = of('providers').filter(({ state }) => state !== 'candidate');
    expect(members.length).toBeGreaterThanOrEqual(14);
    for (const { id, name } of members) {
      const file = of('applications').find(({ provider_id, state }) => provider_id === id && state === 'admitted');
      expect(file?.signed_at, String(name)).toBeTruthy();
      expect([file?.assignee_id, file?.signature_requested_by]).not.toContain(file?.decided_by);
      const accepted = of('acceptances').filter(({ provider_id, mode }) => provider_id === id && mode === 'explicit');
      expect(new Set(accepted.map(({ policy }) => policy)).size).toBe(3);
    }
    expect(of('providers').filter(({ listed }) => listed).length).toBeGreaterThanOrEqual(9);
  });

  test('files wait at every stage: a call due today, a form out, a likeness to look at, a signature to decide on', () => {
    const waiting = of('client_references').filter(({ state }) => state === 'contacting');
    expect(waiting.some(({ call_back_at }) => call_back_at !== null && Math.abs(Date.parse(String(call_back_at)) - Date.parse(now)) < 86_400_000)).toBe(true);
    expect(waiting.some(({ form_sent_at, due_at }) => form_sent_at !== null && String(due_at) > now)).toBe(true);
    expect([...valuesOf(of('match_warnings'), 'state')].sort()).toEqual(['disposed', 'open']);
    expect(of('applications').filter(({ state, signed_at }) => state === 'awaiting_signature' && signed_at)).toHaveLength(1);
    expect(of('applications').filter(({ state, proposal }) => state === 'checking_documents' && proposal)).toHaveLength(1);
    expect(of('interviews').filter(({ state, starts_at }) => state === 'scheduled' && String(starts_at) > now && String(starts_at) < after(7)).length).toBeGreaterThanOrEqual(2);
    expect(of('providers').filter(({ state, hold_ground }) => state === 'on_hold' && hold_ground === 'insurance')).toHaveLength(1);
    expect(of('providers').filter(({ insurance_ends_on, reminded_30_at }) => reminded_30_at && String(insurance_ends_on) > now && String(insurance_ends_on) < after(30))).toHaveLength(1);
  });

  test('the story of each record is one that its workflow declares', () => {
    for (const workflow of workflows) {
      const odd = events.filter(({ resource }) => resource === workflow.resource).filter((event) => !declared(workflow, event));
      expect(odd.map(({ record_id, action, from_state, to_state }) => ({ record_id, action, from_state, to_state }))).toEqual([]);
    }
  });

  test('each record is created first, and what happens to it happens in order, until now', () => {
    const last = new Map<string, EventRow>();
    for (const event of events) {
      const key = `${event.resource} ${event.record_id}`;
      const before = last.get(key);
      expect(before === undefined, `${key}: ${event.action}`).toBe(event.action === 'create' || event.action === firsts[event.resource]);
      if (before) expect(event.at >= before.at, `${key}: ${event.action} before ${before.action}`).toBe(true);
      if (before && event.from_state !== null) expect(event.from_state, `${key}: ${event.action}`).toBe(before.to_state);
      expect(event.at <= now).toBe(true);
      // An edit leaves the state as it is, and does not name it.
      last.set(key, event.to_state === null && before ? { ...event, to_state: before.to_state } : event);
    }
    for (const table of ['reviews', 'providers', 'customers', 'engagements'])
      for (const row of of(table)) expect(last.has(`${table} ${row.id}`), `${table} ${row.id}`).toBe(true);
  });

  test('the team decides on working days, in working hours, and nobody on a relative’s file', () => {
    const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
    const late = events.filter(({ actor_kind, action, at }) => actor_kind === 'staff' && action !== 'create' && !(action === 'claim' && at === now)).filter(({ at }) => {
      const [weekday, hour] = local.format(Date.parse(at)).split(', ');
      return weekday === 'Sat' || weekday === 'Sun' || Number(hour) < 8 || Number(hour) > 18;
    });
    expect(late.map(({ at, action }) => `${at} ${action}`)).toEqual([]);
    const linked = new Map(of('reviews').flatMap(({ id, linked_staff_id }) => (linked_staff_id ? [[id, linked_staff_id] as const] : [])));
    expect(linked.size).toBeGreaterThan(0);
    expect(events.filter((event) => event.resource === 'reviews' && event.actor_kind === 'staff' && linked.get(event.record_id) === event.actor_id)).toEqual([]);
  });

  test('a service ended before its review was written, and letters left after what they tell', () => {
    const services = new Map(of('engagements').map((one) => [one.id, one]));
    for (const { engagement_id, created_at, provider_id } of of('reviews')) {
      const service = services.get(Number(engagement_id));
      if (service) expect({ before: String(service.completed_on) <= String(created_at).slice(0, 10), provider_id: service.provider_id }).toEqual({ before: true, provider_id });
    }
    for (const { delivery, sent_at, created_at } of of('letters')) if (delivery === 'sent') expect(String(sent_at) > String(created_at)).toBe(true);
  });

  test('no real letter leaves for the past', () => {
    const overdue = of('letters').filter(({ delivery, due_at }) => ['waiting', 'leaving'].includes(String(delivery)) && Date.parse(String(due_at)) < Date.parse(now) - minuteMs);
    expect(overdue).toEqual([]);
    expect(valuesOf(of('letters'), 'delivery')).toContain('set_aside');
  });

  test('the chain proves itself', async () => {
    expect(await verifyChain(house)).toEqual({ events: events.length, ok: true, broken_at: null });
  });

  test('every line of a desk says what it is about: no bare number, no name twice', async () => {
    const staff = (await house.database.read('staff').where({ kind: 'person' })) as { id: number; name: string; roles: string }[];
    const desks = await Promise.all(staff.map(async ({ id, name, roles }) => {
      const by: Actor = { kind: 'staff', id, name, roles: JSON.parse(roles) as Actor['roles'], locale: 'fr' };
      return foundBy(house, by, Object.values(waits(by, new Date(now))).flat());
    }));
    const titles = desks.flat().flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.filter((title) => /^#\d+$/.test(title) || new Set(title.split(' · ')).size < title.split(' · ').length)).toEqual([]);
  });

  test('somebody works here already: nothing is played', async () => {
    await playDemo(house, () => expect.unreachable('there is nothing to tell'));
    expect(await rowsOf(house, 'events')).toHaveLength(events.length);
  });

  // Playing takes longer than all the tests: what docs/demo.md says is tried in the same house.
  describe('docs/demo.md on reviews', () => refusesAsThePageSays(() => house));
  describe('docs/demo.md on admission', () => admitsAsThePageSays(() => house));
});

/** Whether a workflow knows this step: its transition between these states, or one of the engine's own verbs. */
function declared({ starts, states, transitions }: Workflow, { action, from_state, to_state }: EventRow): boolean {
  if (action === 'create') return from_state === null && to_state === starts;
  if (action === 'undo') return to_state === null || Object.values(transitions).some((one) => one.from.includes(to_state) && statesAfter(one, to_state).includes(String(from_state)));
  const proposed = action.startsWith('propose_') ? transitions[action.slice('propose_'.length)] : undefined;
  if (proposed?.second_person) return from_state === to_state && proposed.from.includes(String(from_state));
  if (['claim', 'release', 'break_claim', 'edit', ...effects].includes(action)) return action === 'edit' || from_state === to_state;
  const { reached_by } = states[String(to_state)] ?? {};
  if (reached_by?.transition.endsWith(`.${action}`) && reached_by.from.includes(String(from_state))) return true;
  if (action === 'admitted') return from_state === 'candidate' && to_state === 'active';
  // What sanctions make of a membership, and unmake.
  const bySanction = (state: unknown) => states[String(state)]?.reached_by?.transition === 'sanctions.take_effect' || states[String(state)]?.reached_by?.transition === 'conduct_cases.decide';
  if (['suspended', 'exclusion_notified', 'excluded', 'reinstated'].includes(action)) return bySanction(from_state) || bySanction(to_state);
  // What an appeal makes of the decision, and what a manager's own look at a measure makes of the appeal.
  if (['overturned', 'upheld'].includes(action)) return to_state === action && from_state !== to_state;
  if (action === 'reduced') return from_state !== 'overturned' && to_state !== 'overturned';
  const transition = transitions[action];
  return transition !== undefined && transition.from.includes(String(from_state)) && statesAfter(transition, String(from_state)).includes(String(to_state));
}
