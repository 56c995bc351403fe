import { type CsvParser, openParser } from './csvParser.ts';
import { malformed } from './errors.ts';
import { type Rows, type SentRow, checkedColumns, largestRow, remarkColumns } from './importRows.ts';
import { type Column, type Resource, type Say, say } from './workflow.ts';

/** A record of the file: its cells, or the one line that spoils it. */
interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem?: Say;
}

const newline = 10;
const carriageReturn = 13;
const mostBroken = 1_000;

const openQuote = say(
  'A quotation mark is not closed, or stands in the middle of a cell. Put the cell between quotation marks and double those inside it.',
  'Un guillemet n’est pas fermé, ou se trouve au milieu d’une cellule. Entourez la cellule de guillemets et doublez ceux qu’elle contient.',
);
const wrongWidth = (cells: number, columns: number): Say =>
  say(`This row has ${cells} cells where the header has ${columns}.`, `Cette ligne a ${cells} cellules alors que l’en-tête en a ${columns}.`);

/**
 * The rows of a CSV file with a header; comma, semicolon (French spreadsheets) or tab, whichever the header uses.
 * @throws Refused MALFORMED, or a gate's own code, for a header that cannot be served
 */
export async function csvRows(resource: Resource, source: AsyncIterable<Buffer>): Promise<Rows> {
  const { delimiter, all } = await peeked(source);
  const records = csvRecords(all, delimiter);
  let first: CsvRecord[] = [];
  while (!first.length) {
    const next = await records.next();
    if (next.done) throw malformed('This file is empty: it needs a header that names the columns.', 'Ce fichier est vide : il lui faut un en-tête qui nomme les colonnes.');
    first = next.value;
  }
  const columns = (first[0]?.cells ?? []).map((name) => name.trim());
  checkedColumns(resource, columns);
  const rowOf = rowReader(resource, columns);
  async function* parts(): AsyncGenerator<SentRow[]> {
    yield first.slice(1).flatMap(rowOf);
    for await (const some of records) yield some.flatMap(rowOf);
  }
  return { columns, delimiter, parts: parts() };
}

/** What a cell holds: a number where the column is one, the parts between semicolons where it is a list. */
function valueIn(cell: string, kind: Column['kind'] | undefined): unknown {
  if (kind === 'json') return cell.split(';').map((part) => part.trim()).filter(Boolean);
  return kind === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** Turns cells into a row: an empty cell is an absent value, a number is read as one, a row of empty cells is no row. */
function rowReader(resource: Resource, columns: readonly string[]): (record: CsvRecord) => SentRow[] {
  const filled = columns.flatMap((name, at) => (remarkColumns.includes(name) ? [] : [{ name, at, kind: resource.columns[name]?.kind }]));
  return ({ line, cells, problem }) => {
    if (problem) return [{ line, values: null, problem, sent: cells }];
    if (cells.every((cell) => cell === '')) return [];
    if (cells.length !== columns.length) return [{ line, values: null, problem: wrongWidth(cells.length, columns.length), sent: cells }];
    const values: Record<string, unknown> = {};
    for (const { name, at, kind } of filled) {
      const cell = cells[at] ?? '';
      if (cell !== '') values[name] = valueIn(cell, kind);
    }
    return [{ line, values, sent: cells }];
  };
}

/** Reads up to the end of the first line to see what separates its cells; `all` gives everything again. */
async function peeked(source: AsyncIterable<Buffer>): Promise<{ delimiter: string; all: AsyncIterable<Buffer> }> {
  const rest = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (!head.includes(newline) && head.length < largestRow) {
    const next = await rest.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const line = head.toString('utf8').split('\n', 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, one) => (line.split(one).length > line.split(best).length ? one : best));
  async function* all(): AsyncGenerator<Buffer> {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { delimiter, all: all() };
}

/**
 * The records of a file, each with the line it begins on (the parser's own count takes a CRLF inside a cell for two lines).
 * A line that spoils the quoting is given alone, with the reason, and reading goes on after it: it takes no other row with it.
 */
async function* csvRecords(source: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<CsvRecord[]> {
  let parser: CsvParser | null = openParser(delimiter);
  // The bytes since the last whole record, and where they begin in what this parser has been given.
  let held: Buffer = Buffer.alloc(0);
  let heldFrom = 0;
  let line = 1;
  let broken = 0;
  const advance = (bytes: number): void => {
    for (let at = held.indexOf(newline); at >= 0 && at < bytes; at = held.indexOf(newline, at + 1)) line += 1;
    held = held.subarray(bytes);
    heldFrom += bytes;
  };
  const passBlanks = (): void => {
    let blank = 0;
    while (held[blank] === newline || (held[blank] === carriageReturn && held[blank + 1] === newline)) blank += held[blank] === newline ? 1 : 2;
    advance(blank);
  };

  /** The line that spoilt the quoting, once its end is there; a new parser then reads on behind it. */
  function spoiltLine(last: boolean): CsvRecord | null {
    passBlanks();
    const end = held.indexOf(newline);
    if (end < 0 && !last && held.length <= largestRow) return null;
    broken += 1;
    if ((end < 0 && !last) || broken > mostBroken) throw malformed(`The quotation marks from line ${line} on cannot be made out.`, `Les guillemets à partir de la ligne ${line} sont indéchiffrables.`);
    const spoilt = { line, cells: [held.subarray(0, end < 0 ? held.length : end).toString('utf8').replace(/\r$/, '')], problem: openQuote };
    advance(end < 0 ? held.length : end + 1);
    parser = openParser(delimiter);
    heldFrom = 0;
    return spoilt;
  }

  async function read(bytes: Buffer, last: boolean): Promise<CsvRecord[]> {
    held = Buffer.concat([held, bytes]);
    const out: CsvRecord[] = [];
    for (let fresh = bytes; ; fresh = held) {
      if (parser) {
        const { records, failed } = await parser(fresh, last);
        for (const { cells, end } of records) {
          passBlanks();
          out.push({ line, cells });
          advance(end - heldFrom);
        }
        if (!failed) return out;
        parser = null;
      }
      const spoilt = spoiltLine(last);
      if (!spoilt) return out;
      out.push(spoilt);
    }
  }

  for await (const bytes of source) yield await read(bytes, false);
  yield await read(Buffer.alloc(0), true);
}
