/**
 * How much of its wording a review shares with another (S0-09: copied texts).
 * A sketch keeps 64 of the text's five-letter shingles, chosen by chance but always the same way, so that two sketches
 * agree in about the proportion in which the texts do. Bands of four let a table find the likely pairs without comparing all.
 */
import { foldInto } from './letters.ts';

const SHINGLE = 5;
const VALUES = 64;
const ROWS = 4;
const EMPTY = 0xffffffff;
const BASE = 0x01000193;
const LEAVING = Math.imul(Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, BASE)), BASE);

/** Under this many letters a wording is everybody's ("Very good, thank you"): it is compared with nothing. */
export const SHORTEST_WORDING = 60;

let folded = new Uint16Array(4096);

/** Spreads a number over the 32 bits, so that near shingles end far apart. */
function scatter(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Sketches the wording of a text in 64 unsigned numbers, the same for the same text on every machine.
 * A text too short to be somebody's own wording has an empty sketch.
 */
export function sketch(text: string): number[] {
  if (folded.length < text.length * 2) folded = new Uint16Array(text.length * 2);
  const length = foldInto(text, folded);
  if (length < SHORTEST_WORDING) return [];
  const least = new Uint32Array(VALUES).fill(EMPTY);
  let rolling = 0;
  for (let at = 0; at < length; at++) {
    rolling = (Math.imul(rolling, BASE) + (folded[at] as number) + 1) | 0;
    if (at >= SHINGLE) rolling = (rolling - Math.imul(LEAVING, (folded[at - SHINGLE] as number) + 1)) | 0;
    if (at < SHINGLE - 1) continue;
    const mixed = scatter(rolling);
    const place = mixed >>> 26;
    const value = Math.imul(mixed, 0x9e3779b1) >>> 0;
    if (value < (least[place] as number)) least[place] = value;
  }
  return Array.from(fillGaps(least));
}

/** A place no shingle fell into takes the value of another, chosen by the place alone, so that both texts choose alike. */
function fillGaps(least: Uint32Array): Uint32Array {
  const filled = least.slice();
  for (let place = 0; place < VALUES; place++) {
    let lender = place;
    for (let attempt = 1; least[lender] === EMPTY; attempt++) lender = scatter(place * 0x10001 + attempt) >>> 26;
    filled[place] = least[lender] as number;
  }
  return filled;
}

/** The 16 keys under which a banding table files a sketch: two texts with a key in common are worth comparing. */
export function bands(values: readonly number[]): string[] {
  const keys: string[] = [];
  for (let band = 0; band * ROWS < values.length; band++) {
    let key = band + 1;
    for (let row = 0; row < ROWS; row++) key = scatter(Math.imul(key, BASE) ^ (values[band * ROWS + row] as number));
    keys.push(`${band.toString(16)}${key.toString(16).padStart(8, '0')}`);
  }
  return keys;
}

/** The share of wording two texts have in common, from 0 to 1, as their sketches tell it (within about 0.06). */
export function similarity(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let alike = 0;
  for (let at = 0; at < a.length; at++) if (a[at] === b[at]) alike++;
  return alike / a.length;
}
