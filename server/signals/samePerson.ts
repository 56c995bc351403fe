/** Whether two people of one file are the same, however their names and addresses are written (S0-12). */
import { phoneKey } from '../records/person.ts';
import { addressKey, nameKey } from './personKeys.ts';
import { phoneForms } from './phone.ts';
import { sameMailbox } from './sameContact.ts';

/** What is known of a person; whatever is not known is left out. */
export interface Particulars {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly address?: string | null;
}

/** A mailbox whatever its case, its tag and its dots: here two people who differ by a dot are taken for one. */
function mailboxKey(email: string): string | null {
  const mailbox = sameMailbox(email);
  if (!mailbox) return null;
  const sign = mailbox.lastIndexOf('@');
  return mailbox.slice(0, sign).replaceAll('.', '') + mailbox.slice(sign);
}

function sameLine(one: string, other: string): boolean {
  const lines = new Set(phoneForms(other));
  return phoneForms(one).some((line) => lines.has(line)) || (phoneKey(one) !== null && phoneKey(one) === phoneKey(other));
}

/** Whether these are two known writings of one thing. */
const alike = (one: string | null | undefined, other: string | null | undefined, key: (text: string) => string | null): boolean =>
  Boolean(one && other && key(one) && key(one) === key(other));

/** By what two descriptions are of one person; null when nothing says so. A name is enough only with the address. */
export function samePerson(one: Particulars, other: Particulars): 'email' | 'phone' | 'name' | null {
  if (alike(one.email, other.email, mailboxKey)) return 'email';
  if (one.phone && other.phone && sameLine(one.phone, other.phone)) return 'phone';
  return alike(one.name, other.name, nameKey) && alike(one.address, other.address, addressKey) ? 'name' : null;
}
