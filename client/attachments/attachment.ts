import type { RaRecord } from 'ra-core';

/** A file of a record. */
export interface AttachmentRecord extends RaRecord<number> {
  readonly resource: string;
  readonly record_id: number;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploaded_by: number | null;
  readonly created_at: string;
}

/** What the house keeps; it looks at the content itself. */
export const accepted = '.pdf,.png,.jpg,.jpeg,.txt';

/** Largest file, in bytes. */
export const largest = 10 * 1024 * 1024;

/** Where a file is downloaded. */
export const addressOf = (id: number): string => `/api/attachments/${id}`;

/** “340 kB”, « 2,1 Mo ». */
export function sizeInWords(bytes: number, locale: 'en' | 'fr'): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), locale === 'fr' ? 'ko' : 'kB'] : [Math.round(bytes / 100_000) / 10, locale === 'fr' ? 'Mo' : 'MB'];
  return `${new Intl.NumberFormat(locale).format(value)}\u00A0${unit}`;
}
