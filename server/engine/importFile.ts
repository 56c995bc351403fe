/** A file opened for import, CSV or NDJSON: read in portions, never the whole of it at once. */
import { malformed } from './errors.ts';
import { csvRows } from './importCsv.ts';
import { ndjsonRows } from './importNdjson.ts';
import type { Rows } from './importRows.ts';
import type { Resource } from './workflow.ts';

export type Format = 'csv' | 'ndjson';

/**
 * Opens a file for import.
 * @throws Refused MALFORMED for a header that cannot be served or text that is not UTF-8 (also while rows are read), or a gate's own code
 */
export const openRows = (resource: Resource, format: Format, source: AsyncIterable<Buffer>): Promise<Rows> =>
  format === 'csv' ? csvRows(resource, plainText(source)) : Promise.resolve({ columns: null, delimiter: '', parts: ndjsonRows(plainText(source)) });

/** The same bytes, without a byte order mark, once they have proved to be UTF-8. */
async function* plainText(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const check = (bytes?: Buffer) => {
    try {
      decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw malformed('This file is not in UTF-8. Save it again as “CSV UTF-8”.', 'Ce fichier n’est pas en UTF-8. Enregistrez-le de nouveau au format « CSV UTF-8 ».');
    }
  };
  let head: Buffer | null = Buffer.alloc(0);
  for await (const bytes of source) {
    check(bytes);
    if (!head) {
      yield bytes;
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < 3) continue;
    yield withoutMark(head);
    head = null;
  }
  check();
  if (head?.length) yield withoutMark(head);
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const withoutMark = (bytes: Buffer): Buffer => (bytes.subarray(0, 3).equals(mark) ? bytes.subarray(3) : bytes);
