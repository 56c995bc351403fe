/** The words by which rows are found: kept beside them in the transaction that writes them, whoever writes them. */
import { indexText } from '../data/dialect.ts';
import type { Work } from './behaviour.ts';
import type { Resource, Row } from './workflow.ts';

/** The text of a row that `q` searches. */
const searchText = (resource: Resource, row: Readonly<Record<string, unknown>>): string =>
  (resource.search ?? []).map((column) => String((row[column] as string | null | undefined) ?? '')).join(' ');

/** Indexes rows of a searchable resource; `replace` when they stood there before. Nothing happens to one that nobody searches. */
export async function indexRows({ house, trx }: Pick<Work, 'house' | 'trx'>, resource: Resource | undefined, rows: readonly Pick<Row, 'id'>[], replace: boolean): Promise<void> {
  if (!resource?.search || !rows.length) return;
  const texts = rows.map((row) => ({ id: row.id, text: searchText(resource, row as Row) }));
  await indexText(house.database.engine, trx, resource.resource, texts, replace);
}

/** Indexes a row anew when what was written on it is searched. */
export async function reindex(work: Pick<Work, 'house' | 'trx'>, resource: Resource | undefined, after: Pick<Row, 'id'>, changes: Readonly<Record<string, unknown>>): Promise<void> {
  if (resource?.search?.some((column) => column in changes)) await indexRows(work, resource, [after], true);
}
