/** Tables of figures as CSV: one line a number, with the question behind it. */
import { type InsightTable, figureName, questionAddress } from '#workflows/insightTable';
import type { Locale, Say } from '#engine/workflow';
import { say } from '#engine/workflow';

const heads = [say('Table', 'Tableau'), say('Line', 'Ligne'), say('Figure', 'Chiffre'), say('Value', 'Valeur'), say('Low (95 %)', 'Bas (95 %)'), say('High (95 %)', 'Haut (95 %)'), say('Before', 'Avant'), say('Query', 'Requête'), say('Parameters', 'Paramètres')] as const;

/** A value as a spreadsheet reads it: quoted where it must be, and never a formula. */
function field(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(Number(value.toFixed(4)));
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The tables, one line a number, in a language; a spreadsheet knows by the mark in front that it is UTF-8. */
export function csvOf(tables: readonly InsightTable[], locale: Locale): string {
  const tell = (text: Say) => text[locale];
  const lines = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column) => {
        const cell = row.cells[column.name];
        if (!cell) return [];
        const { value, low, high, before, of } = cell;
        return [[tell(table.title), tell(row.label), tell(column.label), value, low, high, before, figureName(table, row, column), of && questionAddress(of)]];
      }),
    ),
  );
  return `\ufeff${[heads.map(tell), ...lines].map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}
