import { malformed } from './errors.ts';
import { type SentRow, largestRow, remarkColumns } from './importRows.ts';
import { say } from './workflow.ts';

const unreadable = say('This line is not a JSON object.', 'Cette ligne n’est pas un objet JSON.');

/** The rows of a file with one JSON object on each line; empty lines are passed over. Throws Refused MALFORMED for an endless line. */
export async function* ndjsonRows(source: AsyncIterable<Buffer>): AsyncGenerator<SentRow[]> {
  let line = 0;
  let rest: Buffer = Buffer.alloc(0);
  const rowsIn = (bytes: Buffer): SentRow[] =>
    bytes.toString('utf8').split('\n').flatMap((text) => {
      line += 1;
      return text.trim() === '' ? [] : [rowOf(line, text.trim())];
    });
  for await (const bytes of source) {
    const end = bytes.lastIndexOf(10);
    if (end >= 0) yield rowsIn(Buffer.concat([rest, bytes.subarray(0, end)]));
    rest = end >= 0 ? bytes.subarray(end + 1) : Buffer.concat([rest, bytes]);
    if (rest.length > largestRow) throw malformed(`Line ${line + 1} is longer than 128 kB.`, `La ligne ${line + 1} dépasse 128 ko.`);
  }
  if (rest.length) yield rowsIn(rest);
}

function rowOf(line: number, text: string): SentRow {
  try {
    const found = JSON.parse(text) as unknown;
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) {
      const sent = found as Record<string, unknown>;
      const values = Object.fromEntries(Object.entries(sent).filter(([name]) => !remarkColumns.includes(name)));
      return { line, values, sent };
    }
  } catch {
    // Told below: whatever it is, it is no row.
  }
  return { line, values: null, problem: unreadable, sent: text };
}
