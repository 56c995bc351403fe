import { expect, test } from 'vitest';
import type { InsightTable, Question } from '../../server/workflows/insightTable.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { rejecting, verifiedReview } from './acting.ts';
import { appealed, given, rejected, suspended } from './appealing.ts';
import { fill } from './fill.ts';

interface Overview { readonly week: string; readonly tables: readonly InsightTable[] }

const seen = async (person: Person, query = ''): Promise<Overview> => {
  const answer = await person.reads(`/api/insights/overview${query}`);
  expect(answer.status, answer.body.detail).toBe(200);
  return answer.body as unknown as Overview;
};
const tableOf = ({ tables }: Overview, name: string): InsightTable => tables.find((one) => one.name === name) as InsightTable;
const cellOf = (table: InsightTable, row: string, column: string) => table.rows.find(({ name }) => name === row)?.cells[column];

/** How many the list behind a figure says there are. */
const total = async (person: Person, { resource, filter }: Question): Promise<number> => {
  const answer = await person.reads(`/api/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}&range=[0,0]&count=10000`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return Number(answer.headers.get('x-total-count'));
};

/** Every number of the tables that counts records, with the list behind it. */
const countedIn = (tables: readonly InsightTable[]) =>
  tables.flatMap(({ name, columns, rows }) => columns.filter(({ unit }) => unit === 'count').flatMap((column) => rows.flatMap((row) => {
    const cell = row.cells[column.name];
    return cell?.of ? [{ name: `${name}.${row.name}.${column.name}`, value: cell.value, of: cell.of }] : [];
  })));

/** A house in which something of everything happened this week. */
async function busy(here: World): Promise<void> {
  const { token } = await suspended(here);
  await appealed(here, token);
  await rejected(here);
  const review = await verifiedReview(here, { author_email: 'kofi@mensah.example', body: 'Another text altogether, about a roof.' });
  await (await here.signIn((await here.who('lea')).id)).does('propose_rejection', review, rejecting);
}

test('every number is the total of the list that it opens, for whoever reads it', async () => {
  const here = await world();
  await busy(here);
  for (const name of ['dora', 'vera'] as const) {
    const person = await here.signIn((await here.who(name)).id);
    const counts = countedIn((await seen(person)).tables);
    expect(counts.length).toBeGreaterThan(50);
    for (const { name: figure, value, of } of counts) expect({ figure, value }).toEqual({ figure, value: await total(person, of) });
  }
});

test('of one language are counted its cases alone, list and all; what bears no language is left out', async () => {
  const here = await world();
  await busy(here);
  await fill(here, 5, (index) => ({ locale: index < 3 ? 'fr' : 'en' }));
  const dora = await here.signIn((await here.who('dora')).id);
  const open = async (query: string) => cellOf(tableOf(await seen(dora, query), 'queues'), 'reviews', 'open')?.value ?? 0;
  const [all, french, english] = [await open(''), await open('?locale=fr'), await open('?locale=en')];
  expect([french, all]).toEqual([3, french + english]);
  const answer = await seen(dora, '?locale=fr');
  expect(tableOf(answer, 'queues').rows.map(({ name }) => name)).toEqual(['reviews', 'applications', 'requests', 'staff_complaints', 'appeals']);
  const counts = countedIn(answer.tables);
  expect(counts.length).toBeGreaterThan(30);
  for (const { name: figure, value, of } of counts) expect({ figure, value, locale: of.filter.locale }).toEqual({ figure, value: await total(dora, of), locale: 'fr' });
});

test('a queue says how much waits, since when, what came and left beside the week before, and what a week more makes of it', async () => {
  const here = await world();
  const dora = await here.who('dora');
  // Before the week of 2 March 2026: 8 in each of the two weeks before, 4 of each decided; this week so far 2 more.
  const dates = [...Array<string>(8).fill('2026-02-17T10:00:00.000Z'), ...Array<string>(8).fill('2026-02-24T10:00:00.000Z'), ...Array<string>(2).fill('2026-03-02T08:00:00.000Z')];
  await fill(here, dates.length, (index) => {
    const decided_at = dates[index] === '2026-02-17T10:00:00.000Z' && index % 2 ? '2026-02-26T10:00:00.000Z' : null;
    return { created_at: dates[index], ...(decided_at && { state: 'published', published_at: decided_at, decided_at }) };
  });
  const queues = tableOf(await seen(dora), 'queues');
  // 14 wait: the one in the middle since 24 February, 144 hours ago. Four weeks brought 18 and took 4: 3.5 more a week.
  expect(queues.rows.find(({ name }) => name === 'reviews')?.cells).toMatchObject({
    open: { value: 14 }, change: { value: 2, before: 4 }, came: { value: 2, before: 8 }, left: { value: 0, before: 4 }, p50: { value: 144 }, p90: { value: 312 }, forecast: { value: 18 },
  });
  expect(queues.rows.find(({ name }) => name === 'reviews')?.weeks?.slice(-3)).toEqual([{ week: '2026-W08', came: 8, left: 0 }, { week: '2026-W09', came: 8, left: 4 }, { week: '2026-W10', came: 2, left: 0 }]);
  expect((await seen(dora, '?week=2026-W09')).tables[0]?.rows[0]?.cells).toMatchObject({ came: { value: 8, before: 8 }, left: { value: 4, before: 0 } });
  expect((await seen(dora, '?week=2026-W10&weeks=4')).tables[0]?.rows[0]?.cells).toMatchObject({ came: { value: 18, before: 0 }, left: { value: 4 } });
});

const decidedOn = '2026-03-02T09:00:00.000Z';
const outcome = (rating: number, published: boolean, hours: number) => ({ rating, created_at: new Date(Date.parse(decidedOn) - hours * 3_600_000).toISOString(), decided_at: decidedOn, ...(published ? { state: 'published', published_at: decidedOn } : { state: 'rejected' }) });

test('an alarm sounds when critical reviews are published less often or later than kind ones beyond chance, and not before', async () => {
  const here = await world();
  const dora = await here.who('dora');
  // 30 critical ones of which 9 are refused, and 30 kind ones of which 1 is; all take between one and three hours.
  await fill(here, 60, (index) => outcome(index < 30 ? 1 + (index % 2) : 4 + (index % 2), index < 30 ? index % 10 > 2 : index !== 30, 1 + (index % 3)));
  const unfair = tableOf(await seen(dora), 'parity');
  expect(unfair.rows.map(({ name }) => name)).toEqual(['star_1', 'star_2', 'star_3', 'star_4', 'star_5', 'critical', 'kind']);
  expect(cellOf(unfair, 'critical', 'rate')).toMatchObject({ value: 0.7, low: expect.closeTo(0.521, 2) as unknown, high: expect.closeTo(0.833, 2) as unknown });
  expect(cellOf(unfair, 'kind', 'published')).toMatchObject({ value: 29 });
  expect(cellOf(unfair, 'star_3', 'rate')).toEqual({ value: null, before: null });
  expect(unfair.alarms?.map(({ en }) => en)).toEqual(['Reviews of 1–2 stars are published less often than those of 4–5 stars, by more than chance.']);

  const other = await world();
  // As often, and twelve hours later.
  await fill(other, 60, (index) => outcome(index < 30 ? 2 : 5, index % 30 !== 0, (index < 30 ? 13 : 1) + (index % 3)));
  const slow = tableOf(await seen(await other.who('vera')), 'parity');
  expect(slow.alarms?.map(({ en }) => en)).toEqual(['Reviews of 1–2 stars wait longer before they are published than those of 4–5 stars, by more than chance.']);
  expect([cellOf(slow, 'star_2', 'delay')?.value, cellOf(slow, 'star_5', 'delay')?.value]).toEqual([14, 2]);

  const fair = await world();
  await fill(fair, 60, (index) => outcome(index < 30 ? 2 : 5, index % 30 !== 0, 1 + (index % 3)));
  expect(tableOf(await seen(await fair.who('dora')), 'parity').alarms).toEqual([]);
});

test('appeals stand under the clause that the first decision rested on, with what became of them', async () => {
  const here = await world();
  const [dora, hugo] = [await here.who('dora'), await here.who('hugo')];
  const { token } = await rejected(here);
  const appeal = await given(here, await appealed(here, token), hugo);
  expect(appeal).toMatchObject({ clause_id: 'client-protection.lawful-content' });
  expect(tableOf(await seen(dora), 'appeals').rows).toEqual([]);
  here.passes({ minutes: 2 });
  expect((await (await here.signIn(hugo.id)).does('decide', appeal, { outcome: 'overturned', reasons: 'It is harsh, and calls for nothing.' })).status).toBe(201);
  const [row] = tableOf(await seen(await here.signIn(dora.id)), 'appeals').rows;
  expect(row).toMatchObject({ name: 'client-protection.lawful-content', cells: { decided: { value: 1 }, overturned: { value: 1 }, upheld: { value: 0 }, changed: { value: 1 } } });
  const { token: second } = await suspended(here);
  expect(await appealed(here, second)).toMatchObject({ clause_id: 'conduct-policy.no-extra-fees' });
});

test('second signatures, and what each colleague has in charge by name, never by speed', async () => {
  const here = await world();
  await busy(here);
  const dora = await here.signIn((await here.who('dora')).id);
  const review = await verifiedReview(here, { author_email: 'nii@mensah.example', body: 'A third text, about a garden that grew.' });
  const mine = await dora.asks('PUT', `/api/reviews/${review.id}`, { assignee_id: (await here.who('lea')).id, version: (await here.row('reviews', review.id)).version });
  expect(mine.status, JSON.stringify(mine.body)).toBe(200);
  const answer = await seen(dora);
  expect(cellOf(tableOf(answer, 'signatures'), 'rejections', 'waiting')).toMatchObject({ value: 1, of: { resource: 'reviews', filter: { state: 'rejecting' } } });
  const load = tableOf(answer, 'load');
  const names = load.rows.map(({ label }) => label.en);
  expect(names).toEqual([...names].sort());
  expect(load.rows.find(({ label }) => label.en === 'Léa')?.cells).toMatchObject({ reviews: { value: 1 }, all: { value: 1 } });
  expect(load.columns.map(({ unit }) => unit)).not.toContain('hours');
});

test('a case in somebody’s charge that nobody touched for five days is held, and the list opens it', async () => {
  const here = await world();
  const lea = await here.who('lea');
  await fill(here, 3, (index) => ({ assignee_id: index === 2 ? null : lea.id, updated_at: here.house.clock.now().toISOString() }));
  const dora = await here.who('dora');
  const held = async (person: Person) => tableOf(await seen(person), 'held')?.rows.map(({ name, cells }) => [name, cells.held?.value]);
  expect(await held(dora)).toBeUndefined();
  here.passes({ days: 6 });
  const later = await here.signIn(dora.id);
  expect(await held(later)).toEqual([['reviews', 2]]);
  const cell = cellOf(tableOf(await seen(later), 'held'), 'reviews', 'held');
  expect(await total(later, cell?.of as Question)).toBe(2);
});

test('whoever is kept out of a case does not count it', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const { first } = await fill(here, 3);
  await here.house.database.transaction((trx) => trx('reviews').where({ id: first }).update({ linked_staff_id: dora.id }));
  const open = async (person: Person) => cellOf(tableOf(await seen(person), 'queues'), 'reviews', 'open')?.value;
  expect([await open(dora), await open(await here.who('hugo'))]).toEqual([2, 3]);
});

test('figures are counted anew within a minute, and for nobody with another’s eyes', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const open = async (person: Person) => cellOf(tableOf(await seen(person), 'queues'), 'reviews', 'open')?.value;
  expect(await open(dora)).toBe(0);
  await here.review();
  expect([await open(dora), await open(await here.who('vera'))]).toEqual([0, 1]);
  here.passes({ seconds: 61 });
  expect(await open(dora)).toBe(1);
});

test('each table comes as a CSV with a line for each number, its question, and nothing that a spreadsheet would run', async () => {
  const here = await world();
  await busy(here);
  await here.hire('=HYPERLINK("x")', 'moderator');
  const dora = await here.signIn((await here.who('dora')).id);
  const file = await dora.reads('/api/insights/overview?format=csv&table=load');
  expect([file.status, file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename=insights-2026-W10-load.csv']);
  const lines = (file.body as unknown as string).trim().split('\r\n');
  expect(lines[0]).toBe('Table,Line,Figure,Value,Low (95 %),High (95 %),Before,Query,Parameters');
  expect(lines.filter((line) => line.includes('=HYPERLINK')).every((line) => line.includes(`"'=HYPERLINK(""x"")"`))).toBe(true);
  const whole = (await dora.reads('/api/insights/overview?format=csv')).body as unknown as string;
  expect(whole).toContain('queues.reviews.open,"/api/reviews?filter={""state"":[""received""');
});

test('figures are for managers and the auditor, of weeks that have begun', async () => {
  const here = await world();
  for (const name of ['lea', 'nora', 'ines', 'sam'] as const) refusedWith(await (await here.who(name)).reads('/api/insights/overview'), 'FORBIDDEN', 403);
  refusedWith(await here.stranger().reads('/api/insights/overview'), 'SIGNED_OUT', 401);
  const vera = await here.who('vera');
  for (const query of ['week=2026-W54', 'week=2026-W11', 'week=x', 'week[]=2026-W10', 'weeks=2', 'locale=de', 'format=pdf', 'format=csv&table=x']) refusedWith(await vera.reads(`/api/insights/overview?${query}`), 'MALFORMED', 400);
});
