/** A received letter, read as a mail program would. Header names are in lower case. */
export interface Letter {
  headers: Record<string, string>;
  subject: string;
  text: string;
}

/** Reads one message; of a multipart one, the first plain text part. Covers what nodemailer writes, and no more. */
export function readLetter(raw: string): Letter {
  const { headers, body } = split(raw);
  return { headers, subject: headers.subject ?? '', text: plainText(headers, body) };
}

/** The first part of this kind in a message, however deep, with its own headers; undefined when there is none. */
export function readPart(raw: string, kind: string): { headers: Record<string, string>; text: string } | undefined {
  const { headers, body } = split(raw);
  const type = headers['content-type'] ?? '';
  if (type.startsWith(kind)) return { headers, text: decode(headers['content-transfer-encoding'], body) };
  return partsOf(type, body).map((part) => readPart(part, kind)).find((found) => found !== undefined);
}

/** The parts of a multipart body, each with its headers; none of a plain one. */
function partsOf(type: string, body: string): string[] {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  return boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1).map((part) => part.replace(/^\r\n/, '').replace(/\r\n$/, ''));
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const headers = Object.fromEntries(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), encodedWords(line.slice(colon + 1).trim())];
    }),
  );
  return { headers, body: raw.slice(end + 4) };
}

function plainText(headers: Record<string, string>, body: string): string {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return decode(headers['content-transfer-encoding'], body).replaceAll('\r\n', '\n');
  const parts = partsOf(type, body).map(split);
  const plain = parts.find((part) => /^(text\/plain|multipart\/)/i.test(part.headers['content-type'] ?? ''));
  return plain ? plainText(plain.headers, plain.body) : '';
}

function decode(encoding: string | undefined, body: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding === 'quoted-printable') return quotedPrintable(body.replace(/=\r\n/g, ''));
  return Buffer.from(body, 'latin1').toString();
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** RFC 2047: =?UTF-8?Q?…?= in a header; the space between two encoded words is not part of the text. */
function encodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quotedPrintable(text.replaceAll('_', ' ')),
    );
}
