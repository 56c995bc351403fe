/** The yearly report as a PDF: each number with the name of its question and what was asked. */
import { Sheet } from '../pdf/sheet.ts';
import { type Locale, type Say, say } from '#engine/workflow';
import { type Cell, type InsightTable, type TableRow, type Unit, figureName, questionAddress } from '#workflows/insightTable';
import type { Yearly } from './yearly.sql.ts';

const words = {
  title: say('Transparency report', 'Rapport de transparence'),
  by: say('counted by', 'compté par'),
  how: say(
    'Every number below bears the name of its question and the question itself, as the API takes it: the list that it opens holds as many records. Cases that whoever counts is kept out of are not counted; an auditor is kept out of none.',
    'Chaque nombre ci-dessous porte le nom de sa question et la question elle-même, telle que l’API la reçoit : la liste qu’elle ouvre compte autant de fiches. Les dossiers dont la personne qui compte est tenue à l’écart ne sont pas comptés ; un auditeur ne l’est d’aucun.',
  ),
  none: say('nothing to measure', 'rien à mesurer'),
} as const;

/** A number on paper. */
function written(locale: Locale, unit: Unit, value: number): string {
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value);
  if (unit === 'share') return format({ style: 'percent', maximumFractionDigits: 1 });
  if (unit === 'hours') return new Intl.NumberFormat(locale, { style: 'unit', unit: value < 48 ? 'hour' : 'day', unitDisplay: 'long', maximumFractionDigits: 1 }).format(value < 48 ? value : value / 24);
  return format({ maximumFractionDigits: 2 });
}

/** “97 % (91.5 % to 99 %)”. */
function told(locale: Locale, unit: Unit, { value, low, high }: Cell): string {
  if (value === null) return words.none[locale];
  const to = locale === 'fr' ? 'à' : 'to';
  return written(locale, unit, value) + (low === undefined || high === undefined ? '' : ` (${written(locale, unit, low)} ${to} ${written(locale, unit, high)})`);
}

function line(sheet: Sheet, table: InsightTable, row: TableRow, locale: Locale): void {
  const cells = table.columns.flatMap((column) => { const cell = row.cells[column.name]; return cell ? [{ column, cell }] : []; });
  const only = table.columns[0]?.name;
  const figures = cells.map(({ column, cell }) => (column.name === only ? '' : `${column.label[locale]}${locale === 'fr' ? '\u00a0:' : ':'} `) + told(locale, column.unit, cell));
  // Numbers on the same records share one question.
  const sources = new Map<string, string[]>();
  for (const { column, cell } of cells) {
    const question = cell.of ? questionAddress(cell.of) : '';
    sources.set(question, [...(sources.get(question) ?? []), figureName(table, row, column)]);
  }
  sheet.figure(row.label[locale], figures.join(' · '), [...sources].map(([question, names]) => `${names.join(', ')}  ${question}`));
}

/** Draws the report. The same figures give the same bytes. */
export function yearlyPdf(report: Yearly, locale: Locale): Promise<Buffer> {
  const tell = (text: Say): string => text[locale];
  const name = `${tell(words.title)} ${report.year}`;
  const day = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(Date.parse(report.counted_at));
  const sheet = new Sheet({ title: name, locale, at: report.counted_at });
  sheet.title(name).paragraph(`${day}, ${tell(words.by)} ${report.counted_by}`, true).paragraph(tell(words.how));
  for (const table of report.tables) {
    sheet.heading(tell(table.title));
    if (table.note) sheet.paragraph(tell(table.note), true);
    for (const alarm of table.alarms ?? []) sheet.paragraph(tell(alarm));
    for (const row of table.rows) line(sheet, table, row, locale);
  }
  return sheet.end();
}
