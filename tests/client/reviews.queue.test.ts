import { describe, expect, test } from 'vitest';
import { type Queue, nextPage, pageSize, rowsOf, withRow, without } from '../../client/reviews/queue.ts';
import { marked } from '../../client/reviews/marks.ts';
import { addressOf, filterOf, queueOf } from '../../client/reviews/narrowing.ts';
import { firstWords, groundKeys, passageFor, shutGround } from '../../client/reviews/reasons.ts';
import type { ReviewRecord, SignalRecord } from '../../client/reviews/review.ts';

const row = (id: number, more: Partial<ReviewRecord> = {}): ReviewRecord => ({
  id, state: 'verified', version: 3, created_at: `2026-03-02T10:00:${String(id % 60).padStart(2, '0')}.000Z`, rating: 1, body: 'Never came back.', locale: 'fr', author_name: 'Awa', provider_id: 1, open_signals: 0, ...more,
});
const signal = (id: number, kind: SignalRecord['kind'], passage: string): SignalRecord => ({ id, state: 'open', version: 1, review_id: 1, kind, score: 0.9, passage });
const queue = (ids: readonly number[], total = ids.length, full = false): Queue => ({ pages: [{ rows: ids.map((id) => row(id)), total, capped: false, full }], pageParams: [1] });
const ids = (some: Queue) => rowsOf(some).map(({ id }) => id);

describe('a queue that is partly loaded', () => {
  test('loses a row and counts one less; a row it does not hold changes nothing', () => {
    const after = without(queue([1, 2, 3], 40), 2);
    expect([ids(after), after.pages[0]?.total]).toEqual([[1, 3], 39]);
    expect(without(after, 2)).toBe(after);
  });

  test('gets a row back where its age puts it, oldest first or newest first', () => {
    expect(ids(withRow(queue([1, 3]), row(2), false))).toEqual([1, 2, 3]);
    expect(ids(withRow(queue([3, 1]), row(2), true))).toEqual([3, 2, 1]);
    expect(ids(withRow(queue([1, 2]), row(9), false))).toEqual([1, 2, 9]);
  });

  test('leaves a row beyond what is loaded for its page', () => {
    expect(ids(withRow(queue([1, 2], 90, true), row(9), false))).toEqual([1, 2]);
  });

  test('asks next for the page that holds the first row not loaded, so that decisions skip none', () => {
    const page = { rows: Array.from({ length: pageSize }, (_, at) => row(at + 1)), total: 200, capped: false, full: true };
    expect(nextPage(page, [page])).toBe(2);
    const decided = { ...page, rows: page.rows.slice(3) };
    // The server's list is three shorter too: the 48th row stands on its first page.
    expect(nextPage(decided, [decided])).toBe(1);
    expect(nextPage({ ...page, full: false }, [page])).toBeUndefined();
  });
});

describe('the address', () => {
  test('says which queue, what narrows it and where one is, and is read back the same', () => {
    const { view, narrowing } = queueOf(new URLSearchParams('view=to-verify&rating=1,2&locale=fr&signals=1&mine=1&q=plombier&id=7'));
    expect(addressOf(view, narrowing, 7).toString()).toBe('view=to-verify&rating=1%2C2&locale=fr&signals=1&mine=1&q=plombier&id=7');
    expect(filterOf(view, narrowing, 4)).toEqual({ state: 'received', rating: [1, 2], locale: ['fr'], open_signals_gte: 1, claimed_by: 4, q: 'plombier' });
  });

  test('leaves out what no queue understands', () => {
    const { view, narrowing } = queueOf(new URLSearchParams('view=nonsense&rating=9,x&locale=de'));
    expect([view.name, narrowing]).toEqual(['to_decide', {}]);
  });
});

describe('passages', () => {
  test('are marked where they stand, numbered once at their end, also where two overlap', () => {
    const pieces = marked('au 06 12 34 56 78, chez M. Dupont.', [signal(1, 'near_duplicate', '06 12 34 56 78, chez M. Dupont'), signal(2, 'personal_data', 'M. Dupont · 06 12 34 56 78')]);
    expect(pieces.map(({ text }) => text).join('')).toBe('au 06 12 34 56 78, chez M. Dupont.');
    expect(pieces.filter(({ notes }) => notes.length > 0).map(({ text, notes, ends }) => [text, notes, ends])).toEqual([
      ['06 12 34 56 78', [1, 2], [2]],
      [', chez ', [1], []],
      ['M. Dupont', [1, 2], [1, 2]],
    ]);
  });

  test('come from what was selected, else from the signal of that ground, else from the text where all of it is meant', () => {
    const review = row(1, { signals: [signal(1, 'rude_words', 'un mot'), signal(2, 'personal_data', 'M. Dupont')] });
    expect(passageFor('personal_data', review, 'my own choice')).toBe('my own choice');
    expect(passageFor('personal_data', review, '')).toBe('M. Dupont');
    expect(passageFor('off_topic', review, '')).toBe('Never came back.');
    expect(passageFor('personal_data', row(1), '')).toBe('');
  });
});

describe('the grounds', () => {
  test('each have a letter of their own, and no digit', () => {
    const keys = Object.values(groundKeys);
    expect(new Set(keys).size).toBe(5);
    expect(keys.every((key) => /^[a-z]$/.test(key))).toBe(true);
  });

  test('begin their words in the author’s language; a rejection cites the clause of its ground', () => {
    expect(firstWords('return_to_author', 'duplicate', row(1), '').explanation).toMatch(/^Nous avons déjà un avis/);
    expect(firstWords('return_to_author', 'duplicate', row(1, { locale: 'en' }), '').explanation).toMatch(/^We already have/);
    expect(firstWords('propose_rejection', 'duplicate', row(1), '')).toMatchObject({ ground: 'duplicate', clause_id: 'client-protection.on-topic' });
  });

  test('that need a return first are shut for a rejection until the author had the text back', () => {
    expect(shutGround('propose_rejection', 'off_topic', row(1, { returned_count: 0 }))).toMatchObject({ code: 'RETURN_TO_AUTHOR_FIRST', clause_id: 'quality-charter.return-first' });
    expect(shutGround('propose_rejection', 'off_topic', row(1, { returned_count: 1 }))).toBeNull();
    expect(shutGround('propose_rejection', 'unlawful', row(1, { returned_count: 0 }))).toBeNull();
    expect(shutGround('return_to_author', 'off_topic', row(1, { returned_count: 0 }))).toBeNull();
  });
});
