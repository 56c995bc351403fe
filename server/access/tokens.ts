import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A fresh secret of 256 bits, safe in a URL fragment, a cookie and a header. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is drawn at random, so a plain hash is enough: there is nothing to guess from. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A name under which something personal (an address) may be counted without being written down. */
export const blindName = (secretKey: string, text: string): string => createHmac('sha256', secretKey).update(text).digest('base64url');
