/**
 * Reads a text the way an eye does that ignores case, accents, ligatures and fancy type:
 * every character becomes no letter, one letter or two (œ, ß, ﬁ), and all the rest is a space.
 * The table is filled as characters are met, so that a text costs one look-up per character.
 */
const SPACE = 32;
const UNKNOWN = 0xffffffff;
const NOTHING = 0;
const table = new Uint32Array(0x10000).fill(UNKNOWN);

/** The folded letter of a UTF-16 unit: the first in the low half, a second one (of a ligature) in the high half. */
export function letterOf(unit: number): number {
  const known = table[unit] as number;
  return known === UNKNOWN ? (table[unit] = learn(unit)) : known;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/\p{M}|\p{Cf}/u.test(character)) return NOTHING;
  if (!/[\p{L}\p{N}]/u.test(character)) return SPACE;
  const lower = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  const spelt = lower.replace('œ', 'oe').replace('æ', 'ae').replace('ß', 'ss').replace('ø', 'o').replace('ł', 'l');
  // A sign that stands for three letters, or for one beyond the common plane, has no place in a review's words: it keeps its shape.
  if (spelt.length === 0 || spelt.length > 2 || /[\ud800-\udfff]/.test(spelt)) return unit;
  return spelt.charCodeAt(0) | (spelt.length === 2 ? spelt.charCodeAt(1) << 16 : 0);
}

/** Writes the folded text into `into`, with one space between words and none around, and returns its length. */
export function foldInto(text: string, into: Uint16Array, origins?: Uint32Array): number {
  let length = 0;
  let space = true;
  for (let at = 0; at < text.length; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === NOTHING || (letter === SPACE && space)) continue;
    space = letter === SPACE;
    if (origins) origins[length] = at;
    into[length++] = letter & 0xffff;
    if (letter > 0xffff) {
      if (origins) origins[length] = at;
      into[length++] = letter >>> 16;
    }
  }
  return length > 0 && space ? length - 1 : length;
}

/** A text and, for each of its folded letters, the place it came from. */
export interface Folded {
  readonly text: string;
  readonly origins: Uint32Array;
}

/** The folded form of a text: `Œuvre, d’ÉTÉ !` is read `oeuvre d ete`. */
export function fold(text: string): Folded {
  const units = new Uint16Array(text.length * 2);
  const origins = new Uint32Array(text.length * 2);
  const length = foldInto(text, units, origins);
  return { text: spell(units.subarray(0, length)), origins };
}

function spell(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 8192) pieces.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return pieces.join('');
}
