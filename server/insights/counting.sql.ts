/** Counting what a list would show: the same filter, the same rules, for the same person. */
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import { scope } from '../engine/list.ts';
import { filterOf } from '../engine/query.ts';
import { abilityOf } from '../engine/work.ts';
import type { Actor, Locale } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';
import type { Cell, Question } from '#workflows/insightTable';
import { wilson } from '#workflows/statistics';

/** Who looks, where, and when. */
export interface Reader {
  readonly house: House;
  readonly by: Actor;
  readonly at: string;
  /** Only cases in this language; what bears none is then left out. */
  readonly locale?: Locale;
}

/** Of more cases than these the latest are measured. */
export const mostMeasured = 2_000;

const hourMs = 3_600_000;

/** A question as this reader puts it: about one language, where they chose one. */
export const put = ({ locale }: Pick<Reader, 'locale'>, { resource, filter }: Question): Question => ({ resource, filter: { ...filter, ...(locale && { locale }) } });

/** The rows that answer a question, for this reader; null when the reader reads no such records, or they bear no language and one was chosen. @throws Refused MALFORMED for a filter that no list would take */
export function asked(reader: Reader, of: Question): Knex.QueryBuilder | null {
  const { house, by, locale } = reader;
  const declared = resourceNamed(of.resource);
  if (!declared || !abilityOf(by).can('read', declared.subject) || (locale && !declared.columns.locale?.filter)) return null;
  return scope(house, declared, by, filterOf(declared, by, JSON.stringify(put(reader, of).filter)));
}

/** How many there are: what the list behind it says as its total. */
export async function counted(reader: Reader, of: Question): Promise<Cell> {
  const found = (await asked(reader, of)?.count({ n: '*' }).first()) as { n: number | string } | undefined;
  return found ? { value: Number(found.n), of } : { value: null };
}

/** A part of a whole, with its interval; the list behind it is that of the part. */
export function shareOf(part: Cell, whole: number | null): Cell {
  if (part.value === null || whole === null || whole === 0) return { value: null };
  return { value: part.value / whole, ...wilson(part.value, whole), ...(part.of && { of: part.of }) };
}

/** Since how many hours the one in the middle (or at nine in ten) waits, counted from `column`. */
export async function ageAt(reader: Reader, of: Question, column: string, share: number, count: number | null): Promise<Cell> {
  if (!count) return { value: null };
  const found = (await asked(reader, of)?.orderBy(column, 'desc').offset(Math.floor((count - 1) * share)).first(`${of.resource}.${column} as since`)) as { since: string } | undefined;
  return found ? { value: Math.max(0, (Date.parse(reader.at) - Date.parse(found.since)) / hourMs), of } : { value: null };
}

/** Hours between two columns, for the latest of the cases asked for. */
export async function hoursBetween(reader: Reader, of: Question, from: string, to: string): Promise<number[]> {
  const rows = (await asked(reader, of)?.orderBy(`${of.resource}.${to}`, 'desc').limit(mostMeasured).select(`${of.resource}.${from} as begun`, `${of.resource}.${to} as ended`)) as { begun: string | null; ended: string | null }[] | undefined;
  return (rows ?? []).flatMap(({ begun, ended }) => (begun && ended ? [Math.max(0, (Date.parse(ended) - Date.parse(begun)) / hourMs)] : []));
}

/** How many fall between each two neighbours of `bounds`, by `column`; one walk over all of them. */
export async function perSpan(reader: Reader, { resource, filter }: Question, column: string, bounds: readonly string[]): Promise<number[]> {
  const spans = bounds.slice(1);
  const name = `${resource}.${column}`;
  const sums = spans.map((to, index) => reader.house.database.read.raw('SUM(CASE WHEN ?? >= ? AND ?? < ? THEN 1 ELSE 0 END) AS ??', [name, bounds[index] ?? '', name, to, `n${index}`]));
  const within = { ...filter, [`${column}_gte`]: bounds[0], [`${column}_lt`]: bounds.at(-1) };
  const found = (await asked(reader, { resource, filter: within })?.select(sums).first()) as Record<string, number | string | null> | undefined;
  return spans.map((_to, index) => Number(found?.[`n${index}`] ?? 0));
}
