/** What an import reads: rows with the line they begin on, and which fields a row may name. */
import { Refused, malformed } from './errors.ts';
import type { Locale, Resource, Say } from './workflow.ts';

/** A row as it was sent. */
export interface SentRow {
  /** The physical line on which it begins, from 1. */
  readonly line: number;
  /** Field to value, without the empty ones; null when the row cannot be read. */
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Why it cannot be read. */
  readonly problem?: Say;
  /** What stood there, so that a refused row can be given back as it was. */
  readonly sent: readonly string[] | Readonly<Record<string, unknown>> | string;
}

/** A file opened for import: what its header says, and its rows in the portions in which they arrive. */
export interface Rows {
  /** The header of a CSV file, as it stands there; null for NDJSON, whose rows name their own fields. */
  readonly columns: readonly string[] | null;
  readonly delimiter: string;
  readonly parts: AsyncIterable<readonly SentRow[]>;
}

/** What may be imported: the records that the platform sends. */
export const importable: readonly string[] = ['providers', 'customers', 'engagements', 'reviews', 'recommendations'];

/** Columns that the file of refused rows adds, and that an import passes over: a mended file goes back as it is. */
export const remarkColumns: readonly string[] = ['line', 'errors'];

/** Largest row, in bytes: the longest review there may be, each character written in four bytes and quoted, and its other fields. */
export const largestRow = 128 * 1024;

/** `provider_external_id` for the column `provider_id`: how a file names a record that it knows by the platform's own number. */
export const aliases = (resource: Resource): Readonly<Record<string, { readonly by: string; readonly resource: string }>> =>
  Object.fromEntries(Object.entries(resource.belongs ?? {}).map(([name, { by, resource: other }]) => [`${name}_external_id`, { by, resource: other }]));

/** Every field that a row of this resource may name. */
const knownFields = (resource: Resource): ReadonlySet<string> => new Set([...Object.keys(resource.fields.shape), ...Object.keys(aliases(resource)), ...remarkColumns]);

/**
 * Refuses a column that no row may fill: with its gate's own code where the house never accepts it, as MALFORMED otherwise.
 * @throws Refused
 */
export function checkedColumns(resource: Resource, columns: readonly string[]): void {
  const gate = columns.flatMap((name) => (resource.refuses ?? []).filter(({ holds }) => !holds({ [name]: name })))[0];
  if (gate) throw new Refused(422, gate.code, gate.says, { clause_id: gate.clause });
  const known = knownFields(resource);
  const unknown = columns.filter((name) => !known.has(name));
  const list = [...known].filter((name) => !remarkColumns.includes(name)).join(', ');
  if (unknown.length) throw malformed(`These columns are not known: ${unknown.slice(0, 20).join(', ')}. Known: ${list}.`, `Ces colonnes ne sont pas connues : ${unknown.slice(0, 20).join(', ')}. Connues : ${list}.`);
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw malformed(`The column ${twice} stands there twice.`, `La colonne ${twice} figure deux fois.`);
}

/** Why a row was refused, field by field in one language; a refusal of the whole row stands under `row`. */
export const sentencesOf = ({ detail, more }: Refused, locale: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(more.errors ?? { row: detail }).map(([name, sentence]) => [name, sentence[locale]]));
