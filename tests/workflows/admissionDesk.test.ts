/** What admission puts on people's desks, and how its cases are found and listed. */
import { expect, test } from 'vitest';
import { type Person, world } from '../support/world.ts';
import { alter, applicationAt, candidate, declining, opened, put, recommended, recommender } from './admitting.ts';

interface Waiting {
  readonly resource: string;
  readonly id: number;
  readonly title: string;
  readonly why: { en: string; fr: string };
}
type Desk = Record<'now' | 'waiting' | 'slipping', Waiting[]>;

const deskOf = async (person: Person): Promise<Desk> => (await person.reads('/api/desk')).body as unknown as Desk;
const told = (items: Waiting[]): string[] => items.map(({ resource, id, why }) => `${resource} ${id}: ${why.en}`);
/** A candidate unlike the others. */
const other = (n: number) => ({ candidate_name: `Candidate ${n}`, candidate_email: `c${n}@firm.example`, candidate_phone: `+33 6 10 20 30 ${40 + n}`, recommender_email: `r${n}@kane.example`, recommender_phone: `+33 6 70 80 90 ${10 + n}` });

test('a vetting officer finds what to verify, what is in their charge with what comes next, whom to call back, what to check and to judge', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const received = await recommended(here, other(1));
  const mine = await applicationAt(here, 'checking_references', { assignee_id: ines.id, recommendation: other(2) });
  const theirs = await opened(here, { assignee_id: null, recommendation: other(3) });
  await alter(here, 'applications', { id: theirs.id }, { assignee_id: null });
  const at = here.house.clock.now().toISOString();
  const named = { application_id: mine.id, locale: 'fr', service_description: 'A sink', service_ended_on: '2026-01-10', consent_declared_at: at };
  const called = await put(here, 'client_references', { ...named, slot: 1, state: 'contacting', client_name: 'M. Ba', call_back_at: at });
  const silent = await put(here, 'client_references', { ...named, slot: 2, state: 'contacting', client_name: 'Mme Kane', due_at: at });
  await put(here, 'match_warnings', { application_id: mine.id, state: 'open', reference_id: silent, kind: 'phone', with_kind: 'recommender', with_id: 1, explanation_en: 'x', explanation_fr: 'x' });
  const desk = await deskOf(ines);
  expect(told(desk.now)).toEqual(expect.arrayContaining([`client_references ${called}: A client asked to be called back`, `recommendations ${received.id}: A recommendation to verify`, `applications ${mine.id}: In your charge: reach the last three customers`]));
  expect(told(desk.now).join()).not.toContain(`applications ${theirs.id}:`);
  expect(told(desk.waiting)).toEqual([`client_references ${silent}: No answer yet: another try is due`, `applications ${mine.id}: A likeness to judge`]);
  expect(desk.now.find(({ resource }) => resource === 'client_references')?.title).toBe(`#${called} · M. Ba · Candidate 2`);
  expect(told(desk.slipping)).toEqual([]);
});

test('a signed file waits on a manager who did not prepare it, a proposed refusal on a manager who did not propose it', async () => {
  const here = await world();
  const [dora, hugo, ines] = [await here.who('dora'), await here.who('hugo'), await here.who('ines')];
  const signed = await applicationAt(here, 'signed', { assignee_id: hugo.id, recommendation: other(1) });
  const weak = await applicationAt(here, 'received', { recommendation: other(2) });
  await dora.does('decline', weak, declining);
  expect(told((await deskOf(dora)).waiting)).toEqual([`applications ${signed.id}: Signed by the candidate: to admit`]);
  expect(told((await deskOf(hugo)).waiting)).toEqual([`applications ${weak.id}: A refusal waits for a second person`]);
  expect(told((await deskOf(ines)).waiting)).toEqual([]);
  expect(await deskOf(await here.who('lea'))).toMatchObject({ now: [], waiting: [], slipping: [] });
});

test('a file on which nothing moved for five days slips; what is done on one of its parts is a move', async () => {
  const here = await world();
  const file = await applicationAt(here, 'interviewing');
  here.passes({ days: 5, minutes: 1 });
  const ines = await here.signIn((await here.who('ines')).id);
  expect(told((await deskOf(ines)).slipping)).toEqual([`applications ${file.id}: Nothing has moved for 5 days`]);
  const starts_at = new Date(here.house.clock.now().getTime() + 3_600_000).toISOString();
  const planned = await ines.asks('POST', '/api/interviews', { application_id: file.id, starts_at, minutes: 30, mode: 'phone', interviewer_ids: [ines.id] });
  expect(planned.status, JSON.stringify(planned.body)).toBe(201);
  expect(told((await deskOf(ines)).slipping)).toEqual([]);
  expect(told((await deskOf(ines)).now)).toContain(`interviews ${planned.body.id}: An interview within a day, or one whose scorecard is missing`);
});

test('files and recommendations are found by name, telephone and e-mail of the candidate, recommendations by those of the recommender', async () => {
  const here = await world();
  const { id, recommendation_id } = await opened(here) as unknown as { id: number; recommendation_id: number };
  const [file, from] = [`applications ${id}`, `recommendations ${recommendation_id}`];
  const finds = async (q: string, person: Person) => ((await person.reads(`/api/search?q=${encodeURIComponent(q)}`)).body as unknown as { resource: string; id: number }[]).map((found) => `${found.resource} ${found.id}`);
  const ines = await here.who('ines');
  for (const q of ['sow', candidate.candidate_email, '06 11 22 33 44', candidate.candidate_phone]) expect(await finds(q, ines), q).toEqual(expect.arrayContaining([file, from]));
  for (const q of [recommender.recommender_email, '06 55 66 77 88']) expect(await finds(q, ines), q).toEqual([from]);
  const lea = await here.who('lea');
  for (const q of ['sow', candidate.candidate_email, '06 11 22 33 44']) expect(await finds(q, lea), q).not.toEqual(expect.arrayContaining([file]));
  // An auditor reads the file, but not how people are reached: nor may they find them by it.
  expect(await finds(candidate.candidate_email, await here.who('vera'))).toEqual([]);
});

test('a list says how many gates of each file hold, and since when it stands in its state', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const fresh = await applicationAt(here, 'received', { recommendation: other(1) });
  const ready = await applicationAt(here, 'signed', { recommendation: other(2) });
  const rows = (await ines.lists('applications', {}, '&embed=["gate_count"]')) as unknown as { id: number; gate_count: { held: number; all: number }; stage_since: string }[];
  const gates = (await ines.sees('applications', fresh.id)).gates as { holds: boolean }[];
  expect(rows.find(({ id }) => id === fresh.id)?.gate_count).toEqual({ held: gates.filter(({ holds }) => holds).length, all: gates.length });
  expect(rows.find(({ id }) => id === ready.id)?.gate_count).toEqual({ held: gates.length, all: gates.length });
  const began = String(rows.find(({ id }) => id === fresh.id)?.stage_since);
  here.passes({ minutes: 7 });
  await ines.does('start_interviews', fresh);
  expect(Date.parse(String((await ines.sees('applications', fresh.id)).stage_since)) - Date.parse(began)).toBe(7 * 60_000);
  const undone = await ines.asks('POST', `/api/applications/${fresh.id}/undo`, { version: (await here.row('applications', fresh.id)).version });
  expect(undone.body.stage_since).toBe(began);
});
