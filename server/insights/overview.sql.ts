/** What a manager sees of a week, or of some weeks together, beside as many before. */
import { forbidden, malformed } from '../engine/errors.ts';
import type { Locale } from '#engine/workflow';
import type { Cell, InsightTable } from '#workflows/insightTable';
import { mondayOf, weekOf, weeksLater } from '#workflows/weeks';
import { agreementTable } from './agreement.sql.ts';
import { appealTable } from './appealsByClause.sql.ts';
import { type Reader, put } from './counting.sql.ts';
import { heldTable, loadTable, supportTable } from './load.sql.ts';
import { parityTable } from './parity.sql.ts';
import { queueTable } from './queues.sql.ts';
import { signatureTable } from './signatures.sql.ts';

/** How many weeks may be looked at together. */
const spans = [1, 4, 13] as const;

export interface Overview {
  readonly week: string;
  readonly weeks: number;
  /** The language whose cases alone are counted. */
  readonly locale?: Locale;
  readonly from: string;
  readonly to: string;
  readonly counted_at: string;
  readonly tables: readonly InsightTable[];
}

/** Figures are for managers, and for the auditor. @throws Refused FORBIDDEN */
export function mayCount({ kind, roles }: Reader['by']): void {
  if (kind !== 'staff' || !roles.some((role) => role === 'manager' || role === 'auditor')) throw forbidden();
}

/** The week, the number of weeks and the language of a request. @throws Refused MALFORMED */
export function spanAsked({ week, weeks = '1', locale }: Readonly<Record<string, unknown>>, now: string): { week: string; weeks: number; locale?: Locale } {
  const asked = week ?? weekOf(now);
  const count = spans.find((one) => String(one) === weeks);
  const monday = typeof asked === 'string' ? mondayOf(asked) : null;
  if (!monday || !count || monday > now) throw malformed('Name a week that has begun, such as 2026-W47, and 1, 4 or 13 weeks.', 'Indiquez une semaine commencée, telle que 2026-W47, et 1, 4 ou 13 semaines.');
  if (locale !== undefined && locale !== 'en' && locale !== 'fr') throw malformed('Cases are counted in en, in fr, or all together.', 'Les dossiers se comptent en en, en fr ou tous ensemble.');
  return { week: asked as string, weeks: count, ...(locale && { locale }) };
}

/** The list that a number opens is narrowed as the number was. */
const opening = (reader: Reader, { of, ...cell }: Cell): Cell => ({ ...cell, ...(of && { of: put(reader, of) }) });

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
    await heldTable(reader),
    await loadTable(reader),
    await supportTable(reader),
  ];
  const shown = tables.filter(({ rows, name }) => rows.length > 0 || name === 'appeals' || (name === 'second_looks' && !reader.locale));
  return {
    week, weeks, ...(reader.locale && { locale: reader.locale }), from, to, counted_at: reader.at,
    tables: shown.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: Object.fromEntries(Object.entries(row.cells).map(([name, cell]) => [name, opening(reader, cell)])) })) })),
  };
}
