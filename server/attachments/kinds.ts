/** What a file is, proven by what stands in it; its name only has to agree. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { Refused } from '#engine/errors';
import { say } from '#engine/workflow';
import { findPaymentData } from '../signals/paymentData.ts';

/** Kinds that are kept, with the endings that their names may bear. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'text/plain': ['.txt', '.text'],
};

const headBytes = 4_100;

export const unsupported = (): Refused =>
  new Refused(415, 'UNSUPPORTED_TYPE', say('Only PDF, PNG, JPEG and plain text files are kept, under a name that says so.', 'Seuls les fichiers PDF, PNG, JPEG et texte simple sont conservés, sous un nom qui le dit.'));

/** The first bytes of a file: all that tells what it is, and nothing that could be unpacked. */
async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Characters that no text written by a person holds, but for what separates lines and columns. */
const unprintable = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/** The text of a file, or null when it is none: not UTF-8, not printable, or markup that some program might run. */
async function textOf(path: string): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) text += decoder.decode(chunk, { stream: true });
    text += decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  return unprintable.test(text) || /^\s*(?:<|%!|#!)/.test(text) ? null : text;
}

/**
 * The kind of a file that has arrived.
 * @throws Refused UNSUPPORTED_TYPE, or PAYMENT_DATA_NOT_ALLOWED when its name or its text holds a card or account number (S4-07)
 */
export async function kindOf(path: string, name: string): Promise<string> {
  const found = (await fileTypeFromBuffer(await headOf(path)))?.mime;
  const text = found === undefined ? await textOf(path) : '';
  const kind = found ?? (text === null ? undefined : 'text/plain');
  if (kind === undefined || !kinds[kind]?.includes(extname(name).toLowerCase())) throw unsupported();
  if (findPaymentData(name).length || (text && findPaymentData(text).length))
    throw new Refused(422, 'PAYMENT_DATA_NOT_ALLOWED', say('This file holds a card or account number. Take it out first.', 'Ce fichier contient un numéro de carte ou de compte. Retirez-le d’abord.'), { clause_id: 'client-protection.payment-details' });
  return kind;
}

const longestName = 200;
/** Control characters, and those that turn the direction of writing round: `gpj.exe` would read as `exe.jpg`. */
const deceiving = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu;

/** A name that is only a name: no folder, nothing that deceives, not too long, its ending kept. */
export function cleanName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(deceiving, '').replace(/["<>:|?*]/g, '_').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const ending = extname(plain).slice(0, 10);
  const stem = [...plain.slice(0, plain.length - extname(plain).length)].slice(0, longestName - ending.length).join('').slice(0, longestName - ending.length).trim();
  return `${stem || 'document'}${ending}`;
}
