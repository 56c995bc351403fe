/** Tables of figures: what the page draws, the CSV lists and the yearly report prints. Each number knows the question it answers. Pure. */
import type { Say } from '#engine/workflow';

/** What a figure counts, in the words of the API: `GET /api/<resource>?filter=<filter>` lists the same records. */
export interface Question {
  readonly resource: string;
  readonly filter: Readonly<Record<string, unknown>>;
}

/** What a number is, for whoever writes it: hours become days where they are many. */
export type Unit = 'count' | 'share' | 'hours' | 'signed' | 'ratio';

export interface Cell {
  /** Null where nothing was there to be measured, or this person may not know. */
  readonly value: number | null;
  /** What the number is counted or measured on. */
  readonly of?: Question;
  /** The 95 % interval around it. */
  readonly low?: number;
  readonly high?: number;
  /** The same in the span of time before. */
  readonly before?: number | null;
}

export interface TableColumn {
  readonly name: string;
  readonly label: Say;
  readonly unit: Unit;
}

export interface TableRow {
  readonly name: string;
  readonly label: Say;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Week by week, the oldest first: what came and what left. */
  readonly weeks?: readonly { readonly week: string; readonly came: number; readonly left: number }[];
}

export interface InsightTable {
  readonly name: string;
  readonly title: Say;
  /** How to read it, and on what it rests. */
  readonly note?: Say;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What differs by more than chance, as a sentence. */
  readonly alarms?: readonly Say[];
}

/** The name of the question behind a number: `reviews.published.count`. */
export const figureName = (table: Pick<InsightTable, 'name'>, row: Pick<TableRow, 'name'>, column: Pick<TableColumn, 'name'>): string => `${table.name}.${row.name}.${column.name}`;

/** The question as an address of the API, so that anybody who may can ask it again. */
export const questionAddress = ({ resource, filter }: Question): string => `/api/${resource}?filter=${JSON.stringify(filter)}`;
