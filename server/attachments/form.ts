/** Reads the form by which a file is sent: two fields and one file, nothing else, while it arrives. */
import busboy from 'busboy';
import type { Request } from 'express';
import { Refused, malformed } from '#engine/errors';
import { invalid } from '#engine/inputs';
import { say } from '#engine/workflow';
import type { House } from '../house.ts';
import { cleanName, unsupported } from './kinds.ts';
import { type Arrived, discard, largest, receive } from './store.ts';

export interface SentFile extends Arrived {
  readonly name: string;
  readonly resource: string;
  readonly record_id: number;
}

const required = say('This is required.', 'Ce champ est requis.');
/** What the form adds around the file. */
const around = 4_096;

const tooLarge = (): Refused => new Refused(413, 'TOO_LARGE', say('A file may weigh at most 10 MB.', 'Un fichier pèse au plus 10 Mo.'));
const oddForm = (): Refused => malformed('Send one file with the fields resource and record_id, and nothing else.', 'Envoyez un seul fichier avec les champs resource et record_id, et rien d’autre.');

function parserOf(request: Request): busboy.Busboy {
  if (request.get('content-encoding') !== undefined) throw unsupported();
  if (Number(request.get('content-length') ?? 0) > largest + around) throw tooLarge();
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 2, parts: 4, fileSize: largest + 1, fieldSize: 100, fieldNameSize: 40, headerPairs: 20 } });
  } catch {
    throw oddForm();
  }
}

interface Parts {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: (Arrived & { readonly name: string }) | null;
}

/** Everything that the form holds. A file that was received stays only when the whole form could be read. */
async function partsOf(house: House, request: Request): Promise<Parts> {
  const parser = parserOf(request);
  const fields: Record<string, string> = {};
  let file: Promise<Arrived & { name: string }> | null = null;
  const whole = new Promise<void>((resolve, reject) => {
    parser.on('file', (name, stream, { filename }) => {
      if (name !== 'file') reject(oddForm());
      // It stands for the whole form's failure, which is told once.
      stream.on('limit', () => stream.destroy(tooLarge()));
      file = receive(house, stream).then((arrived) => ({ ...arrived, name: cleanName(filename ?? '') }));
      file.catch(reject);
    });
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated || Object.hasOwn(fields, name)) reject(oddForm());
      fields[name] = value;
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) parser.on(limit, () => reject(oddForm()));
    parser.on('error', () => reject(oddForm()));
    parser.on('close', resolve);
    // A sender who goes away in the middle ends the form, and nothing of it stays.
    request.on('aborted', () => parser.destroy(oddForm()));
    request.pipe(parser);
  });
  try {
    await whole;
    return { fields, file: await (file as Promise<Arrived & { name: string }> | null) };
  } catch (error) {
    request.unpipe(parser);
    request.resume();
    parser.destroy();
    const arrived = await (file as Promise<Arrived> | null)?.catch(() => null);
    if (arrived) await discard(arrived.path);
    throw error;
  }
}

/**
 * One file and what names the page that it was sent from, where that is said.
 * @throws Refused MALFORMED, TOO_LARGE, UNSUPPORTED_TYPE, INVALID; nothing stays on disk then
 */
export async function sentAlone(house: House, request: Request): Promise<Arrived & { readonly name: string; readonly opened: string | undefined }> {
  const { fields: { opened, ...others }, file } = await partsOf(house, request);
  const odd = Object.keys(others).length > 0;
  if (file?.bytes && !odd) return { ...file, opened };
  if (file) await discard(file.path);
  throw odd ? oddForm() : invalid({ file: required });
}

/**
 * The file and the record it is for.
 * @throws Refused MALFORMED, TOO_LARGE, UNSUPPORTED_TYPE, INVALID; nothing stays on disk then
 */
export async function sentFile(house: House, request: Request): Promise<SentFile> {
  const { fields, file } = await partsOf(house, request);
  const { resource = '', record_id = '', ...others } = fields;
  const number = /^[1-9]\d{0,9}$/.test(record_id) ? Number(record_id) : null;
  const errors = { ...(file?.bytes ? {} : { file: required }), ...(resource ? {} : { resource: required }), ...(number ? {} : { record_id: required }) };
  if (file && number !== null && !Object.keys(errors).length && !Object.keys(others).length) return { ...file, resource, record_id: number };
  if (file) await discard(file.path);
  throw Object.keys(others).length ? oddForm() : invalid(errors);
}
