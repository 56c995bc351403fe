import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../server/signals/letters.ts';
import { bands, similarity, sketch } from '../../server/signals/nearDuplicate.ts';
import { overlap } from '../../server/signals/overlap.ts';
import { within } from './within.ts';

const REPAIR =
  'The plumber came on time, found the leak behind the wall within ten minutes and replaced the pipe without breaking a single tile. The bill was what the estimate had said.';
const GARDEN =
  'Nous avions demandé une haie taillée au cordeau et un gazon refait. Trois jours de travail, des camions propres, et un jardin où les enfants jouent de nouveau.';

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const prose = fc.array(word, { minLength: 60, maxLength: 120 });

describe('folding', () => {
  it('reads a text without its case, accents, ligatures and punctuation', () => {
    expect(fold('  Œuvre d’ÉTÉ — « ﬁnie » !').text).toBe('oeuvre d ete finie');
  });

  it('changes nothing the second time, whatever the signs', () => {
    const everySign = Array.from({ length: 0x10000 }, (_none, unit) => `a${String.fromCharCode(unit)}b`).join(' ');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = fold(text).text;
        expect(fold(once).text === once).toBe(true);
      }),
      { examples: [[everySign]] },
    );
  });

  it('knows where each letter came from', () => {
    const { text, origins } = fold('L’Œil');
    expect(text).toBe('l oeil');
    expect([...origins.slice(0, text.length)]).toEqual([0, 1, 2, 2, 3, 4]);
  });
});

describe('the sketch of a wording', () => {
  it('is the same for the same words whatever their case, accents and punctuation', () => {
    expect(sketch(GARDEN)).toHaveLength(64);
    expect(sketch(GARDEN.toUpperCase().replaceAll(',', ' ;'))).toEqual(sketch(GARDEN));
  });

  it('holds unsigned 32-bit numbers that do not change from one release to the next', () => {
    expect(sketch(REPAIR).every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(true);
    expect(bands(sketch(REPAIR)).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "06212d80f",
        "131d1ca28",
      ]
    `);
  });

  it('is empty for a wording too short to be anybody’s own, which is then like nothing', () => {
    expect(sketch('Very good, thank you!')).toEqual([]);
    expect(bands([])).toEqual([]);
    expect(similarity([], [])).toBe(0);
  });

  it('tells a copied text from another one', () => {
    expect(similarity(sketch(REPAIR), sketch(REPAIR.replace('ten', 'twenty')))).toBeGreaterThan(0.8);
    expect(similarity(sketch(REPAIR), sketch(GARDEN))).toBeLessThan(0.1);
    const [short, other] = [REPAIR.slice(0, 62), GARDEN.slice(0, 64)];
    expect(similarity(sketch(short), sketch(other))).toBeLessThan(0.1);
  });

  it('shares a band with a lightly edited copy and none with a stranger', () => {
    const filed = new Set(bands(sketch(REPAIR)));
    expect(filed.size).toBe(16);
    expect(bands(sketch(REPAIR.replace('plumber', 'man'))).some((key) => filed.has(key))).toBe(true);
    expect(bands(sketch(GARDEN)).some((key) => filed.has(key))).toBe(false);
  });

  it('is symmetrical and close to the exact share of wording', () => {
    let misses = 0;
    let farthest = 0;
    fc.assert(
      fc.property(prose, prose, fc.double({ min: 0, max: 1, noNaN: true }), (mine, other, kept) => {
        const a = mine.join(' ');
        const b = [...mine.slice(0, Math.floor(mine.length * kept)), ...other].slice(0, mine.length).join(' ');
        const told = similarity(sketch(a), sketch(b));
        expect(similarity(sketch(b), sketch(a))).toBe(told);
        const distance = Math.abs(told - overlap(a, b).share);
        farthest = Math.max(farthest, distance);
        if (distance > 0.13) misses++;
      }),
      { numRuns: 300 },
    );
    expect(farthest).toBeLessThan(0.3);
    expect(misses).toBeLessThan(20);
  });
});

describe('the overlap of two texts', () => {
  it('is whole for the same words and nil for strangers', () => {
    expect(overlap(REPAIR, REPAIR.toUpperCase()).share).toBe(1);
    expect(overlap(REPAIR, GARDEN).share).toBeLessThan(0.05);
    expect(overlap('', REPAIR)).toEqual({ share: 0, passages: [] });
  });

  it('quotes the longest passages in common, in whole words of the first text', () => {
    const copy = `Hello everyone. ${REPAIR.slice(0, 92)} — and then he left.`;
    const { passages } = overlap(copy, REPAIR);
    const [longest] = passages;
    expect(longest && copy.slice(longest.start, longest.end)).toBe(
      'The plumber came on time, found the leak behind the wall within ten minutes and replaced the',
    );
  });

  it('stays quick on long and repetitive texts', () => {
    expect(within(500, () => overlap('ab'.repeat(25_000), 'ba'.repeat(25_000)))).toBe(true);
    expect(within(100, () => sketch('é'.repeat(50_000)))).toBe(true);
  });
});
