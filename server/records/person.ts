import { type Column, type Role } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { email, locale, text } from '../workflows/fields.ts';

const callers: readonly Role[] = ['moderator', 'case_manager', 'vetting_officer', 'manager'];
const contact: readonly (Role | 'platform')[] = [...callers, 'platform'];

/** The fields of a person whom the platform sends: a provider or a customer. */
export const personFields = {
  external_id: text(120).nullish(),
  name: text(200),
  email: email.nullish(),
  phone: text(40, 4).nullish(),
  locale: locale.default('en'),
};

/** Their columns; an e-mail or a phone of a business is read by those who may need to write or call. */
export const personColumns = {
  ...plainColumns,
  external_id: { kind: 'text', filter: true },
  name: { kind: 'text', filter: true },
  email: { kind: 'text', filter: true, only: contact },
  phone: { kind: 'text', only: contact },
  // What a telephone is found by, however it was written.
  phone_key: { kind: 'text', filter: true, quiet: true, only: contact },
  locale: { kind: 'text', filter: true, facet: ['en', 'fr'] },
} as const satisfies Record<string, Column>;

/** `k…@x.sn`: whose mailbox it may be, and no address that one can write to. */
const mailboxHint = (value: string): string => value.replace(/^(.)[^@]*/u, '$1…');

/** `…43`: the last two figures of a telephone. */
const phoneHint = (value: string): string => `…${value.replace(/\D/g, '').slice(-2)}`;

/** How a private person is reached (L): asked for with a purpose, and found by whoever already has it before them. */
export const privateContact = {
  email: { kind: 'text', filter: true, only: ['platform'], masked: callers, sought: callers, hint: mailboxHint },
  phone: { kind: 'text', only: ['platform'], masked: callers, hint: phoneHint },
  // What a telephone and a mailbox are found by, however they were written.
  phone_key: { kind: 'text', filter: true, quiet: true, only: ['platform'], sought: callers },
  email_key: { kind: 'text', filter: true, quiet: true, only: ['platform'], sought: callers },
} as const satisfies Record<string, Column>;

/** The last nine digits of a telephone, which its national and its international writings share; null when there are too few to tell anybody apart. */
export function phoneKey(written: unknown): string | null {
  const digits = typeof written === 'string' ? written.replace(/\D/g, '') : '';
  return digits.length < 8 ? null : digits.slice(-9);
}

/** Everyone on the staff may look up whom a case is about. */
export const personReaders: readonly Role[] = ['vetting_officer', 'moderator', 'case_manager', 'manager', 'auditor'];
