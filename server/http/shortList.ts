import type { Request, Response } from 'express';
import { listQuery } from '#engine/query';
import type { Condition, ListQuery } from '#engine/query';
import type { Resource } from '#engine/workflow';
import { folded } from '../data/dialect.ts';
import { pageHeaders } from './pageHeaders.ts';
import { actorOf } from './who.ts';

/**
 * Answers a list request over records that are few enough to be read whole (staff, keys), in the same dialect as every
 * other list: only declared columns that this person may read are filtered, sorted and shown.
 * Throws Refused 400 MALFORMED.
 */
export function answerShortList<Item extends { id: number }>(
  request: Request,
  response: Response,
  resource: Resource,
  items: readonly Item[],
  shown: (item: Item) => object = (item) => item,
): void {
  const asked = listQuery(resource, actorOf(request), request.query as Record<string, string | undefined>);
  const found = items.filter((item) => matches(columnsOf(item), asked, resource.search ?? [])).sort(order(asked));
  const page = found.slice(asked.offset, asked.offset + asked.limit);
  pageHeaders(response, resource.resource, { offset: asked.offset, rows: page.length, total: found.length, capped: false });
  response.json(page.map(shown));
}

type Columns = Readonly<Record<string, unknown>>;

const columnsOf = (item: object): Columns => item as Columns;

function matches(item: Columns, { conditions, q }: ListQuery, searched: readonly string[]): boolean {
  const text = folded(searched.map((column) => item[column]).filter((one) => typeof one === 'string').join(' '));
  const words = q ? folded(q).split(' ') : [];
  return words.every((word) => text.includes(word)) && conditions.every((condition) => holds(item[condition.column] ?? null, condition));
}

function holds(value: unknown, { operator, value: wanted }: Condition): boolean {
  if (operator === 'in') return (wanted as unknown[]).includes(value);
  if (operator === '=') return value === wanted;
  if (operator === '<>') return value !== wanted;
  if (value === null) return false;
  const compared = compare(value, wanted);
  if (operator === '>') return compared > 0;
  if (operator === '<') return compared < 0;
  return operator === '>=' ? compared >= 0 : compared <= 0;
}

function order({ sort: [column, direction] }: ListQuery): (a: { id: number }, b: { id: number }) => number {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => {
    const [left, right] = [columnsOf(a)[column] ?? null, columnsOf(b)[column] ?? null];
    // Nulls last in both directions, as in every other list.
    if ((left === null) !== (right === null)) return left === null ? 1 : -1;
    return sign * (compare(left, right) || a.id - b.id);
  };
}

function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [a, b] = [folded(String(left)), folded(String(right))];
  return a < b ? -1 : a > b ? 1 : 0;
}
