import { parse } from 'csv-parse';
import { largestRow } from './importRows.ts';

interface Parsed {
  readonly records: readonly { cells: string[]; end: number }[];
  /** The quoting was spoilt behind the last of these records; this parser reads no further. */
  readonly failed: boolean;
}

export type CsvParser = (bytes: Buffer, last: boolean) => Promise<Parsed>;

/** A parser that gives the records of each portion at once, with the byte at which each ends, counted from its first. */
export function openParser(delimiter: string): CsvParser {
  let records: { cells: string[]; end: number }[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: largestRow,
    on_record: (cells: string[], { bytes }) => {
      records.push({ cells, end: bytes });
      return null;
    },
  });
  parser.on('error', () => undefined).resume();
  const failure = (give: (done: (error?: Error | null) => void) => void) => new Promise<boolean>((resolve) => give((error) => resolve(Boolean(error))));
  return async (bytes, last) => {
    records = [];
    let failed = bytes.length > 0 && (await failure((done) => void parser.write(bytes, done)));
    if (!failed && last) failed = await failure((done) => void parser.once('error', done).once('end', () => done()).end());
    return { records, failed };
  };
}
