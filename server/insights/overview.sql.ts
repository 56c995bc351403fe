/** What a manager sees of a week, or of some weeks together, beside as many before. */
import { forbidden, malformed } from '../engine/errors.ts';
import type { InsightTable } from '#workflows/insightTable';
import { mondayOf, weekOf, weeksLater } from '#workflows/weeks';
import { agreementTable } from './agreement.sql.ts';
import { appealTable } from './appealsByClause.sql.ts';
import type { Reader } from './counting.sql.ts';
import { loadTable, supportTable } from './load.sql.ts';
import { parityTable } from './parity.sql.ts';
import { queueTable } from './queues.sql.ts';
import { signatureTable } from './signatures.sql.ts';

/** How many weeks may be looked at together. */
export const spans = [1, 4, 13] as const;

export interface Overview {
  readonly week: string;
  readonly weeks: number;
  readonly from: string;
  readonly to: string;
  readonly counted_at: string;
  readonly tables: readonly InsightTable[];
}

/** Figures are for managers, and for the auditor. @throws Refused FORBIDDEN */
export function mayCount({ kind, roles }: Reader['by']): void {
  if (kind !== 'staff' || !roles.some((role) => role === 'manager' || role === 'auditor')) throw forbidden();
}

/** The week and the number of weeks of a request. @throws Refused MALFORMED */
export function spanAsked({ week, weeks = '1' }: Readonly<Record<string, unknown>>, now: string): { week: string; weeks: number } {
  const asked = week ?? weekOf(now);
  const count = spans.find((one) => String(one) === weeks);
  const monday = typeof asked === 'string' ? mondayOf(asked) : null;
  if (!monday || !count || monday > now) throw malformed('Name a week that has begun, such as 2026-W47, and 1, 4 or 13 weeks.', 'Indiquez une semaine commencée, telle que 2026-W47, et 1, 4 ou 13 semaines.');
  return { week: asked as string, weeks: count };
}

/** Every table of the page, for this reader. */
export async function overview(reader: Reader, { week, weeks }: { week: string; weeks: number }): Promise<Overview> {
  const to = weeksLater(mondayOf(week) ?? reader.at, 1);
  const from = weeksLater(to, -weeks);
  const before = weeksLater(from, -weeks);
  const tables = [
    await queueTable(reader, { from, to, before }),
    await parityTable(reader, { from, to }, { from: before, to: from }),
    await appealTable(reader, { from, to }),
    await agreementTable(reader, { from, to }),
    await signatureTable(reader),
    await loadTable(reader),
    await supportTable(reader),
  ];
  return { week, weeks, from, to, counted_at: reader.at, tables: tables.filter(({ rows, name }) => rows.length > 0 || name === 'appeals' || name === 'second_looks') };
}
