/** The yearly report: counts, delays and outcomes by ground, each number with the question that it answers. */
import { malformed } from '../engine/errors.ts';
import { say } from '#engine/workflow';
import type { Cell, InsightTable, TableRow } from '#workflows/insightTable';
import { quantile } from '#workflows/statistics';
import { agreementTable } from './agreement.sql.ts';
import { appealTable } from './appealsByClause.sql.ts';
import { type Reader, counted, hoursBetween } from './counting.sql.ts';
import { type Span, parityTable } from './parity.sql.ts';
import { type YearlyLine, type YearlyPart, yearlyParts } from './yearlyLines.ts';

/** Nothing of the house is older. */
const first = 2020;

export interface Yearly {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly counted_at: string;
  /** The figures are those that this person may count. */
  readonly counted_by: string;
  readonly tables: readonly InsightTable[];
}

/** The year of a request; the one before this one when it names none. @throws Refused MALFORMED */
export function yearAsked(year: unknown, now: string): number {
  const present = Number(now.slice(0, 4));
  const asked = year === undefined ? present - 1 : typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : 0;
  if (asked < first || asked > present) throw malformed(`Name a year from ${first} to ${present}.`, `Indiquez une année de ${first} à ${present}.`);
  return asked;
}

async function rowOf(reader: Reader, { name, label, resource, on, filter = {}, since }: YearlyLine, { from, to }: Span): Promise<TableRow | null> {
  const of = { resource, filter: { ...filter, [`${on}_gte`]: from, [`${on}_lt`]: to } };
  const count = await counted(reader, of);
  if (count.value === null) return null;
  const delay: Cell | undefined = since && count.value ? { value: quantile(await hoursBetween(reader, of, since, on), 0.5), of } : undefined;
  return { name, label, cells: { count, ...(delay && { delay }) } };
}

async function tableOf(reader: Reader, { name, title, lines }: YearlyPart, span: Span): Promise<InsightTable> {
  const rows: TableRow[] = [];
  for (const line of lines) {
    const row = await rowOf(reader, line, span);
    if (row) rows.push(row);
  }
  const timed = lines.some(({ since }) => since);
  return {
    name, title, rows,
    columns: [{ name: 'count', label: say('Number', 'Nombre'), unit: 'count' }, ...(timed ? [{ name: 'delay', label: say('Half of them within', 'La moitié en'), unit: 'hours' } as const] : [])],
  };
}

/** Every table of the year, as this reader may count it. */
export async function yearly(reader: Reader, year: number): Promise<Yearly> {
  const span = { from: `${year}-01-01T00:00:00.000Z`, to: `${year + 1}-01-01T00:00:00.000Z` };
  const tables: InsightTable[] = [];
  for (const one of yearlyParts) tables.push(await tableOf(reader, one, span));
  const [parity, clauses] = [await parityTable(reader, span), await appealTable(reader, span)];
  // Publication by stars stands beside the reviews, clauses beside the appeals.
  tables.splice(2, 0, parity);
  tables.splice(tables.findIndex(({ name }) => name === 'appealed') + 1, 0, { ...clauses, name: 'appeals_by_clause' });
  tables.push(await agreementTable(reader, span));
  return { year, ...span, counted_at: reader.at, counted_by: reader.by.name, tables: tables.filter(({ rows }) => rows.length > 0) };
}
