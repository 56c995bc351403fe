import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { type InsightTable, figureName } from '../../server/workflows/insightTable.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { appealed, given, rejected, suspended } from './appealing.ts';
import { fill } from './fill.ts';

interface Yearly { readonly year: number; readonly counted_by: string; readonly tables: readonly InsightTable[] }

const report = async (person: Person, year = 2026): Promise<Yearly> => (await person.reads(`/api/insights/yearly?year=${year}`)).body as unknown as Yearly;

/** Every number of a report by the name of its question. */
const figures = ({ tables }: Yearly) => new Map(tables.flatMap((table) => table.columns.flatMap((column) => table.rows.flatMap((row) => {
  const cell = row.cells[column.name];
  return cell ? [[figureName(table, row, column), { unit: column.unit, ...cell }] as const] : [];
}))));

/** A year with a rejection that was overturned, a suspension, and two reviews of the year before. */
async function aYear(here: World): Promise<Person> {
  const hugo = await here.who('hugo');
  await suspended(here);
  const appeal = await given(here, await appealed(here, (await rejected(here)).token), hugo);
  here.passes({ days: 3 });
  expect((await (await here.signIn(hugo.id)).does('decide', appeal, { outcome: 'upheld', reasons: 'It calls for violence, whoever reads it.' })).status).toBe(201);
  await fill(here, 2, (index) => ({ created_at: `2025-12-31T2${index}:00:00.000Z`, state: 'published', published_at: '2026-01-01T00:00:00.000Z', decided_at: '2026-01-01T00:00:00.000Z' }));
  return here.signIn((await here.who('vera')).id);
}

test('each number of the report is the total of the list that it names, in the year to the second', async () => {
  const here = await world();
  const vera = await aYear(here);
  const found = figures(await report(vera));
  const value = (name: string) => found.get(name)?.value;
  expect([value('reviews.received.count'), value('reviews.published.count'), value('reviews.rejected.count'), value('grounds.unlawful.count'), value('appeals.upheld.count'), value('appeals.upheld.delay'), value('sanctions.suspension.count'), value('conduct_cases.suspension.count')])
    .toEqual([1, 2, 1, 1, 1, expect.closeTo(72, 0), 1, 1]);
  expect(value('reviews.published.delay')).toBe(3);
  expect(value('appeals_by_clause.client-protection.lawful-content.upheld')).toBe(1);
  expect(figures(await report(vera, 2025)).get('reviews.received.count')?.value).toBe(2);
  const counts = [...found].filter(([, { unit }]) => unit === 'count');
  expect(counts.length).toBeGreaterThan(80);
  for (const [name, { value: count, of }] of counts) {
    const list = await vera.reads(`/api/${of?.resource}?filter=${encodeURIComponent(JSON.stringify(of?.filter))}&range=[0,0]`);
    expect({ name, count }).toEqual({ name, count: Number(list.headers.get('x-total-count')) });
  }
});

test('as CSV and as PDF, in both languages, every number bears the name of its question and the question', async () => {
  const here = await world();
  const vera = await aYear(here);
  const found = figures(await report(vera));
  for (const [locale, title, word] of [['en', 'Transparency report 2026', 'Not published, by two people'], ['fr', 'Rapport de transparence 2026', 'Non publiés, par deux personnes']] as const) {
    const csv = (await vera.reads(`/api/insights/yearly?year=2026&format=csv&locale=${locale}`)).body as unknown as string;
    const lines = csv.trim().split('\r\n');
    expect(lines.filter((line) => line.includes('reviews.rejected.count'))).toEqual([expect.stringContaining(`${word.includes(',') ? `"${word}"` : word},`) as unknown]);
    for (const [name, { value }] of found) expect(lines.some((line) => line.includes(name) && (value === null || line.includes(`,${Number(value.toFixed(4))},`)))).toBe(true);
    const answer = await vera.opens(`/api/insights/yearly?year=2026&format=pdf&locale=${locale}`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'application/pdf', `attachment; filename="transparency-2026-${locale}.pdf"`.replaceAll('"', '')]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    const plain = text.replaceAll(/\s+/g, '');
    expect(plain).toContain(title.replaceAll(' ', ''));
    expect(plain).toContain(`${word}1`.replaceAll(' ', ''));
    for (const [name, { of }] of found) {
      expect(plain).toContain(name);
      if (of) expect(plain).toContain(`/api/${of.resource}?filter=${JSON.stringify(of.filter)}`);
    }
    expect(Buffer.from(await (await vera.opens(`/api/insights/yearly?year=2026&format=pdf&locale=${locale}`)).arrayBuffer()).equals(bytes)).toBe(true);
  }
});

test('the report is for managers and the auditor, of a year that has begun; complaints about whoever counts stay uncounted', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const about = async (staff_id: number) => expect((await (await here.who('nora')).asks('POST', '/api/staff_complaints', { complainant: 'Awa Kane', complainant_email: 'awa@kane.example', locale: 'en', staff_id, grounds: ['expectation_not_met'], standards: ['courtesy'], details: 'She hung up on me.' })).status).toBe(201);
  await about(dora.id);
  await about((await here.who('lea')).id);
  const complaints = async (person: Person) => figures(await report(person)).get('staff_complaints.received.count')?.value;
  expect([await complaints(dora), await complaints(await here.who('hugo'))]).toEqual([1, 2]);
  for (const name of ['lea', 'nora', 'ines', 'sam'] as const) refusedWith(await (await here.who(name)).reads('/api/insights/yearly?year=2026'), 'FORBIDDEN', 403);
  for (const query of ['year=2027', 'year=2019', 'year=x', 'year=2026&format=doc', 'year=2026&locale=de', 'year=2026&format=csv&table=x']) refusedWith(await dora.reads(`/api/insights/yearly?${query}`), 'MALFORMED', 400);
});
