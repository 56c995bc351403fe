/** Signals computed when a review arrives: the comparing is pure, and what it finds is written with its trace. */
import type { Work } from '../engine/behaviour.ts';
import { insertNumbered } from '../data/bulk.ts';
import { recordFirstEvents } from '../engine/events.ts';
import { type Signal, type SignalContext, detect, loadLanguages } from '../signals/index.ts';
import { BURST_RULE } from '../signals/burst.ts';
import { addSketches, contextsOf } from './reviewContext.sql.ts';
import type { Changes, Row } from '#engine/workflow';

interface Found {
  readonly review: Row;
  readonly signal: Signal;
}

/** Reviews read in one go; between two goes the server answers whoever waits. */
const atOnce = 100;

/** Computes and writes the signals of reviews; `values` hold the texts as they were sent, before anything was masked. */
export async function addSignals(work: Work, rows: readonly Row[], values: readonly Changes[]): Promise<void> {
  if (!rows.length) return;
  await loadLanguages();
  await write(work, await hintsOn(rows, values, await contextsOf(work, rows, values)), work.at);
}

/** The same for reviews that are new here, whose sketches are filed for those that come after them. */
export async function addFirstSignals(work: Work, rows: readonly Row[], values: readonly Changes[]): Promise<void> {
  if (!rows.length) return;
  await loadLanguages();
  const contexts = await contextsOf(work, rows, values);
  // The database files while the machine reads.
  const [found] = await Promise.all([hintsOn(rows, values, contexts), addSketches(work, rows)]);
  await write(work, found, work.at);
}

async function hintsOn(rows: readonly Row[], values: readonly Changes[], contexts: (row: Row) => SignalContext): Promise<Found[]> {
  const found: Found[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % atOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    const { title = null, body } = values[index] ?? {};
    const read = {
      title: title as string | null, body: String(body), locale: row.locale as 'en' | 'fr', author_name: String(row.author_name),
      author_email: row.author_email as string | null, created_at: String(row.created_at),
    };
    for (const signal of detect(read, contexts(row))) found.push({ review: row, signal });
  }
  return found;
}

/** Writes the signals, their first events, and how many wait on each review. A kind that waits already is not said twice. */
async function write(work: Work, found: readonly Found[], at: string): Promise<void> {
  if (!found.length) return;
  const { trx } = work;
  const open = (await trx('signals').whereIn('review_id', [...new Set(found.map(({ review }) => review.id))]).where({ state: 'open' }).select('review_id', 'kind')) as { review_id: number; kind: string }[];
  const fresh = found.filter(({ review, signal }) => !open.some(({ review_id, kind }) => review_id === review.id && kind === signal.kind));
  const firsts = await firstsOfBursts(work, fresh);
  const written = fresh.map(({ review, signal }) => ({
    version: 1, state: 'open', created_at: at, updated_at: at, review_id: review.id, kind: signal.kind, score: signal.score,
    passage: signal.passage.slice(0, 300), explanation_en: signal.explanation.en.slice(0, 400), explanation_fr: signal.explanation.fr.slice(0, 400),
    other_review_id: signal.other_review_id ?? (signal.kind === 'burst' ? firsts.get(review.id) : null) ?? null, linked_staff_id: (review.linked_staff_id ?? null) as number | null,
  }));
  const ids = await insertNumbered(trx, 'signals', written);
  // The machine found them, on behalf of the clock: nobody who sent the review is the author of a hint on it.
  await recordFirstEvents(trx, written.map((one, index) => ({
    resource: 'signals', record_id: ids[index] ?? 0, action: 'create', to_state: 'open', by: { kind: 'clock', id: 0 }, at,
    details: { after: { review_id: one.review_id, kind: one.kind, score: one.score } },
  })));
  const counts = new Map<number, number>();
  for (const { review_id } of written) counts.set(review_id, (counts.get(review_id) ?? 0) + 1);
  for (const n of new Set(counts.values())) {
    const some = [...counts].filter(([, count]) => count === n).map(([id]) => id);
    await trx('reviews').whereIn('id', some).increment({ signals_count: n, open_signals: n });
  }
}

/**
 * For each review of a burst that began before it, the review with which it began. The burst goes on as long as its open signals
 * are no further apart than the window; each keeps a signal of its own, so that none is published unseen.
 */
async function firstsOfBursts({ trx }: Work, found: readonly Found[]): Promise<Map<number, number>> {
  const bursts = found.flatMap(({ review, signal }) => (signal.kind === 'burst' ? [{ id: review.id, provider: Number(review.provider_id), time: Date.parse(String(review.created_at)) }] : []));
  const firsts = new Map<number, number>();
  if (!bursts.length) return firsts;
  const window = BURST_RULE.windowHours * 3_600_000;
  const times = bursts.map(({ time }) => time);
  const edge = (time: number) => new Date(time).toISOString();
  const open = (await trx('signals').join('reviews', 'reviews.id', 'signals.review_id')
    .whereIn('reviews.provider_id', [...new Set(bursts.map(({ provider }) => provider))])
    .where({ 'signals.kind': 'burst', 'signals.state': 'open' })
    .whereBetween('reviews.created_at', [edge(Math.min(...times) - window), edge(Math.max(...times) + window)])
    .orderBy('signals.id')
    .select('reviews.provider_id', 'reviews.created_at', 'signals.review_id', 'signals.other_review_id')) as { provider_id: number; created_at: string; review_id: number; other_review_id: number | null }[];
  // The newest first: a burst is found again at its end.
  const known = open.map((one) => ({ provider: one.provider_id, time: Date.parse(one.created_at), first: one.other_review_id ?? one.review_id })).reverse();
  for (const { id, provider, time } of bursts) {
    const first = known.find((one) => one.provider === provider && Math.abs(one.time - time) <= window)?.first;
    if (first !== undefined) firsts.set(id, first);
    known.unshift({ provider, time, first: first ?? id });
  }
  return firsts;
}
