/** Whether the author of a review can be reached where the reviewed provider can (S0-09: a review by the professional or their circle). */
import { phoneForms } from './phone.ts';
import { isOpenToAll } from './sharedDomains.ts';

/** How a person can be reached; whatever is not known is left out. */
export interface Contact {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** Which contact two people share, its common form, and how much it weighs (an own domain may hold a hundred colleagues). */
export interface SharedContact {
  readonly by: 'email' | 'phone' | 'domain';
  readonly value: string;
  readonly score: number;
}

const MAIL_OF_GOOGLE = new Set(['gmail.com', 'googlemail.com']);

/** The one form of an address, whatever its case, its tag (`me+shop@`) and, at Google, its dots; null when it is no address. */
export function sameMailbox(email: string): string | null {
  const written = email.trim().toLowerCase();
  const sign = written.lastIndexOf('@');
  if (sign < 1 || sign === written.length - 1 || /\s/.test(written)) return null;
  const domain = written.slice(sign + 1);
  const untagged = written.slice(0, sign).replace(/(?!^)\+.*$/, '');
  if (!MAIL_OF_GOOGLE.has(domain)) return `${untagged}@${domain}`;
  return `${untagged.replaceAll('.', '')}@gmail.com`;
}

/** The strongest contact an author and a provider have in common, or null. */
export function sameContact(author: Contact, provider: Contact): SharedContact | null {
  const theirs = author.email ? sameMailbox(author.email) : null;
  const ours = provider.email ? sameMailbox(provider.email) : null;
  if (theirs && theirs === ours) return { by: 'email', value: theirs, score: 1 };
  const called = author.phone && provider.phone ? sharedLine(author.phone, provider.phone) : undefined;
  if (called) return { by: 'phone', value: called, score: 1 };
  const domain = theirs?.slice(theirs.lastIndexOf('@') + 1);
  if (domain && ours?.endsWith(`@${domain}`) && !isOpenToAll(domain)) return { by: 'domain', value: domain, score: 0.5 };
  return null;
}

function sharedLine(one: string, other: string): string | undefined {
  const lines = new Set(phoneForms(other));
  return phoneForms(one).find((line) => lines.has(line));
}
