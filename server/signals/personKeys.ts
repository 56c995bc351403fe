/** What one person is recognised by, however their name, addresses and telephone were written. Null where too little was written to tell anybody apart. */
import { phoneKey } from '../records/person.ts';
import { fold } from './letters.ts';
import { sameMailbox } from './sameContact.ts';

export interface PersonKeys {
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly name: string | null;
}

export interface Written {
  readonly name?: unknown;
  readonly email?: unknown;
  readonly phone?: unknown;
  readonly address?: unknown;
}

const titles = new Set('m mr mme mlle mrs ms miss dr pr monsieur madame mademoiselle'.split(' '));
const shortestAddress = 8;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The words of a name without its title, whatever their order; one word alone is nobody's name. */
export function nameKey(written: unknown): string | null {
  const words = fold(text(written)).text.split(' ').filter((word) => word && !titles.has(word));
  return words.length < 2 ? null : words.sort().join(' ');
}

/** A postal address without its case, accents and punctuation. */
export function addressKey(written: unknown): string | null {
  const folded = fold(text(written)).text;
  return folded.length < shortestAddress ? null : folded;
}

/** All the keys of a person. */
export const personKeys = ({ name, email, phone, address }: Written): PersonKeys => ({
  phone: phoneKey(phone),
  email: sameMailbox(text(email)),
  address: addressKey(address),
  name: nameKey(name),
});
