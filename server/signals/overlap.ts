/** What two texts have in common, exactly, in terms a reader can check: the shared proportion and the shared passages. */
import { fold, type Folded } from './letters.ts';
import type { Passage } from './passage.ts';

const SHINGLE = 5;
/** A passage shorter than this many letters is a turn of phrase, not a copy. */
const SHORTEST_PASSAGE = 20;
const PASSAGES_SHOWN = 5;

/** The proportion of five-letter shingles in common (0 to 1) and the longest passages of the first text found in the second. */
export interface Overlap {
  readonly share: number;
  readonly passages: Passage<'in_common'>[];
}

/** Compares two texts letter by letter, case, accents and punctuation aside; the passages are places in the first text. */
export function overlap(textA: string, textB: string): Overlap {
  const a = fold(textA);
  const b = fold(textB);
  return { share: shareOf(a.text, b.text), passages: passagesOf(a, b.text, textA) };
}

function shareOf(a: string, b: string): number {
  const inA = shingles(a);
  const inB = shingles(b);
  if (inA.size === 0 || inB.size === 0) return 0;
  let common = 0;
  for (const shingle of inA) if (inB.has(shingle)) common++;
  return common / (inA.size + inB.size - common);
}

function shingles(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= text.length; at++) found.add(text.slice(at, at + SHINGLE));
  return found;
}

/**
 * Walks the first text once: where a long enough piece stands in the second, it is followed to its end and stepped over,
 * so that the walk stays proportional to the length of the texts.
 */
function passagesOf(a: Folded, b: string, original: string): Passage<'in_common'>[] {
  const places = new Map<string, number>();
  for (let at = 0; at + SHORTEST_PASSAGE <= b.length; at++) {
    const piece = b.slice(at, at + SHORTEST_PASSAGE);
    if (!places.has(piece)) places.set(piece, at);
  }
  const found: Passage<'in_common'>[] = [];
  let at = 0;
  while (at + SHORTEST_PASSAGE <= a.text.length) {
    const place = places.get(a.text.slice(at, at + SHORTEST_PASSAGE));
    if (place === undefined) {
      at++;
      continue;
    }
    let length = SHORTEST_PASSAGE;
    while (at + length < a.text.length && a.text[at + length] === b[place + length]) length++;
    const start = wordStart(a.text, at);
    const end = wordEnd(a.text, at + length);
    if (end - start >= SHORTEST_PASSAGE - SHINGLE) found.push({ ...span(a, start, end, original), kind: 'in_common' });
    at += length;
  }
  return found.sort((x, y) => y.end - y.start - (x.end - x.start)).slice(0, PASSAGES_SHOWN);
}

/** The first whole word at or after a place: a quotation does not begin in the middle of one. */
function wordStart(text: string, at: number): number {
  if (at === 0 || text[at - 1] === ' ') return at;
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length || text[at] === ' ') return at;
  return Math.max(0, text.lastIndexOf(' ', at));
}

function span(folded: Folded, start: number, end: number, original: string): { start: number; end: number } {
  const last = folded.origins[end - 1] as number;
  let after = last + 1;
  while (after < original.length && /\p{M}/u.test(original.charAt(after))) after++;
  return { start: folded.origins[start] as number, end: after };
}
