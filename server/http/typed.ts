/** What somebody means by what they type into the search: a number, a telephone, an e-mail, an identifier, or words. */
import { phoneKey } from '../records/person.ts';
import type { Resource } from '#engine/workflow';

/** The filter of a list that answers to it. */
export type LookUp = Readonly<Record<string, unknown>>;

interface Typed {
  /** What would bear exactly this. */
  exactly(resource: Resource): readonly LookUp[];
  /** Whether its words are worth looking for as well. */
  readonly words: boolean;
}

const greatest = 2 ** 31 - 1;
/** References of this many years are tried where the year was left out. */
const years = { lettered: 6, bare: 3 };
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A telephone in any writing, with or without “Tél. :” before it. */
const telephone = /^(?:t[eé]l(?:[eé]phone)?\s*[.:]?\s*:?\s*)?(\+?[\d\s()./-]+)$/i;

/** Columns by which somebody is reached. */
const columnsFor = (resource: Resource, kind: 'email' | 'phone_key'): readonly string[] =>
  Object.keys(resource.columns).filter((name) => resource.columns[name]?.filter && (name === kind || name.endsWith(`_${kind}`)));

/** `M-217`, `r-2026-123` or a bare `217`: every reference that it may stand for. */
function references(typed: string, now: Date): readonly string[] {
  const [, letter, year, number] = /^(?:([a-z])-(?:(\d{4})-)?)?(\d{1,6})$/i.exec(typed) ?? [];
  if (!number) return [];
  const last = now.getUTCFullYear();
  const within = year ? [Number(year)] : Array.from({ length: letter ? years.lettered : years.bare }, (_, back) => last - back);
  return (letter ? [letter.toUpperCase()] : alphabet).flatMap((one) => within.map((when) => `${one}-${when}-${number.padStart(6, '0')}`));
}

/** Reads what was typed, on this day. */
export function asTyped(typed: string, now: Date): Typed {
  const number = Number(/^#?([1-9]\d{0,9})$/.exec(typed)?.[1] ?? Number.NaN);
  const phone = phoneKey(telephone.exec(typed)?.[1]);
  const email = typed.includes('@') ? typed.toLowerCase() : null;
  const named = references(typed, now);
  return {
    exactly(resource) {
      const has = (name: string) => resource.columns[name]?.filter === true;
      return [
        ...(number > 0 && number <= greatest ? [{ id: number }] : []),
        ...(named.length && has('reference') ? [{ reference: named }] : []),
        ...(/^\S{1,120}$/.test(typed) && has('external_id') ? [{ external_id: typed }] : []),
        ...(phone ? columnsFor(resource, 'phone_key').map((name) => ({ [name]: phone })) : []),
        ...(email ? columnsFor(resource, 'email').map((name) => ({ [name]: email })) : []),
      ];
    },
    // Neither a number nor a way to reach somebody is a word.
    words: !(email ?? phone) && !/^#?\d+$/.test(typed),
  };
}
