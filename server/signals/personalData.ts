/** Phone numbers, e-mail addresses and titled names in a text: what may be a third party's (the ground `personal_data`). */
import { findNames } from './names.ts';
import type { Passage } from './passage.ts';
import { mayBePersonal, phoneForms } from './phone.ts';
import { type Contact, sameMailbox } from './sameContact.ts';

export type PersonalKind = 'phone' | 'email' | 'name';

const GAPS = new Set(' \u00a0\u202f.-‑–/()');
const LONGEST_PHONE = 15;
/** Numbers tried in one text: beyond, it is a table of figures and not a person's telephone. */
const TRIALS = 200;

/**
 * Finds third parties' data in a text. The reviewed provider's own name, address and number are nobody else's business to hide,
 * and authors may sign with their own name; an author's own address or number is still shown, since publishing it is seldom meant.
 */
export function findPersonalData(text: string, provider: Contact, author: Contact): Passage<PersonalKind>[] {
  const ownMailbox = provider.email ? sameMailbox(provider.email) : null;
  const emails = findEmails(text).filter(({ start, end }) => sameMailbox(text.slice(start, end)) !== ownMailbox);
  const phones = findPhones(text);
  const ownLines = new Set(phones.length > 0 ? phoneForms(provider.phone ?? '') : []);
  const others = phones.filter(({ start, end }) => !phoneForms(text.slice(start, end)).some((line) => ownLines.has(line)));
  const names = findNames(text, [provider.name, author.name]);
  return [...emails, ...others, ...names].sort((a, b) => a.start - b.start);
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLabel = (character: string): boolean => /[\p{L}\p{N}-]/u.test(character);
const isLocal = (character: string): boolean => /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u.test(character);

function findEmails(text: string): Passage<'email'>[] {
  const found: Passage<'email'>[] = [];
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    let start = sign;
    while (start > 0 && sign - start < 64 && isLocal(text.charAt(start - 1))) start--;
    let end = sign + 1;
    while (end < text.length && end - sign < 255 && (isLabel(text.charAt(end)) || text[end] === '.')) end++;
    while (end > sign && /[.-]/.test(text.charAt(end - 1))) end--;
    if (start < sign && /^[^.].*\.\p{L}{2,}$/u.test(text.slice(sign + 1, end))) found.push({ start, end, kind: 'email' });
  }
  return found;
}

/** Groups of digits with at most two signs between them: `06 12 34 56 78`, `(416) 555-0123`, `+221.77…`. */
function findPhones(text: string): Passage<'phone'>[] {
  const found: Passage<'phone'>[] = [];
  let trials = 0;
  let at = 0;
  while (at < text.length && trials < TRIALS) {
    if (!isDigit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const ends = groupEnds(text, at);
    const start = beginning(text, at);
    let after = ends[0] as number;
    for (const end of ends.reverse()) {
      const written = text.slice(start, end);
      if (!looksLikePhone(written)) continue;
      trials++;
      if (phoneForms(written).length === 0) continue;
      if (mayBePersonal(written)) found.push({ start, end, kind: 'phone' });
      after = end;
      break;
    }
    at = after;
  }
  return found;
}

/** The places where a number begun here could stop: the end of each group, as long as it has no more digits than a phone can have. */
function groupEnds(text: string, from: number): number[] {
  const ends: number[] = [];
  let digits = 0;
  let gap = 0;
  let at = from;
  for (; at < text.length && gap <= 2; at++) {
    if (isDigit(text.charCodeAt(at))) {
      digits++;
      gap = 0;
      if (!isDigit(text.charCodeAt(at + 1))) ends.push(at + 1);
      if (digits > LONGEST_PHONE) break;
    } else if (GAPS.has(text.charAt(at))) gap++;
    else break;
  }
  if (ends.length > 0) return ends;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return [at];
}

/** Takes in the plus or the bracket before the first digit. */
function beginning(text: string, at: number): number {
  if (text[at - 1] === '(') return text[at - 2] === '+' ? at - 2 : at - 1;
  return text[at - 1] === '+' ? at - 1 : at;
}

const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})\b/;

function looksLikePhone(written: string): boolean {
  const digits = written.replace(/\D/g, '').length;
  return digits >= 8 && digits <= LONGEST_PHONE && !DATE.test(written);
}
