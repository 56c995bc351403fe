/** Signals computed when a review arrives: what it is compared with comes from the database, the comparing is pure. */
import type { Work } from '../engine/behaviour.ts';
import { recordFirstEvents } from '../engine/events.ts';
import { type Signal, bands, detect, loadLanguages, similarity, sketch } from '../signals/index.ts';
import { BURST_RULE } from '../signals/burst.ts';
import type { Changes, Row } from '#engine/workflow';

const dayMs = 86_400_000;
/** Reviews looked at as likely copies of one. */
const mostAlike = 5;

type Text = { id: number; body: string };
const bandOf = (key: string): number => parseInt(key, 16);

/** Files the sketches of new reviews under their bands. */
export async function addSketches({ trx }: Work, rows: readonly Row[]): Promise<void> {
  const filed = rows.flatMap((row) => [...new Set(bands(sketch(String(row.body))).map(bandOf))].map((band) => ({ band, review_id: row.id })));
  for (let at = 0; at < filed.length; at += 2_000) await trx('sketches').insert(filed.slice(at, at + 2_000));
}

/** For each review, the texts that share a band with it, the closest first. */
async function likely({ trx }: Work, rows: readonly Row[]): Promise<Map<number, { id: number; text: string; similarity: number }[]>> {
  const own = new Map(rows.map((row) => [row.id, sketch(String(row.body))]));
  const wanted = new Map<number, number[]>();
  for (const [id, values] of own) for (const key of bands(values)) wanted.set(bandOf(key), [...(wanted.get(bandOf(key)) ?? []), id]);
  const pairs = new Map<number, Set<number>>();
  const keys = [...wanted.keys()];
  for (let at = 0; at < keys.length; at += 8_000) {
    const found = (await trx('sketches').whereIn('band', keys.slice(at, at + 8_000)).select('band', 'review_id').limit(20_000)) as { band: number; review_id: number }[];
    for (const { band, review_id } of found)
      // Only earlier reviews: of two copies the later one bears the signal.
      for (const id of wanted.get(Number(band)) ?? []) if (review_id < id) pairs.set(id, (pairs.get(id) ?? new Set()).add(review_id));
  }
  const ids = [...new Set([...pairs.values()].flatMap((set) => [...set].slice(0, mostAlike * 4)))];
  const texts = new Map<number, string>();
  for (let at = 0; at < ids.length; at += 500)
    for (const { id, body } of (await trx('reviews').whereIn('id', ids.slice(at, at + 500)).select('id', 'body')) as Text[]) texts.set(id, body);
  return new Map(
    [...pairs].map(([id, others]) => [
      id,
      [...others]
        .flatMap((other) => {
          const text = texts.get(other);
          return text === undefined ? [] : [{ id: other, text, similarity: similarity(own.get(id) ?? [], sketch(text)) }];
        })
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, mostAlike),
    ]),
  );
}

/** The instants of each provider's reviews around those that arrive. */
async function rhythms({ trx }: Work, rows: readonly Row[]): Promise<Map<number, { id: number; created_at: string }[]>> {
  const times = rows.map((row) => Date.parse(String(row.created_at)));
  const found = (await trx('reviews')
    .whereIn('provider_id', [...new Set(rows.map((row) => Number(row.provider_id)))])
    .whereBetween('created_at', [new Date(Math.min(...times) - BURST_RULE.usualDays * dayMs).toISOString(), new Date(Math.max(...times)).toISOString()])
    .select('id', 'provider_id', 'created_at')
    .orderBy('created_at')) as { id: number; provider_id: number; created_at: string }[];
  const byProvider = new Map<number, { id: number; created_at: string }[]>();
  for (const one of found) {
    const list = byProvider.get(one.provider_id);
    if (list) list.push(one);
    else byProvider.set(one.provider_id, [one]);
  }
  return byProvider;
}

interface Contact {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
}

/** Computes and writes the signals of reviews; `values` hold the texts as they were sent, before anything was masked. */
export async function addSignals(work: Work, rows: readonly Row[], values: readonly Changes[]): Promise<void> {
  if (!rows.length) return;
  await loadLanguages();
  const { trx, at } = work;
  const providers = new Map(((await trx('providers').whereIn('id', [...new Set(rows.map((row) => Number(row.provider_id)))]).select('id', 'name', 'email', 'phone')) as Contact[]).map((one) => [one.id, one]));
  const [alike, rhythm] = [await likely(work, rows), await rhythms(work, rows)];
  const found = rows.flatMap((row, index) => {
    const provider = providers.get(Number(row.provider_id));
    const recentInstants = (rhythm.get(Number(row.provider_id)) ?? []).filter(({ id, created_at }) => id !== row.id && created_at <= String(row.created_at)).map(({ created_at }) => created_at);
    const signals = detect(
      {
        title: (values[index]?.title ?? null) as string | null,
        body: String(values[index]?.body),
        locale: row.locale as 'en' | 'fr',
        author_name: String(row.author_name),
        author_email: row.author_email as string | null,
        created_at: String(row.created_at),
      },
      { provider: { name: provider?.name, email: provider?.email, phone: provider?.phone }, recentInstants, similar: alike.get(row.id) ?? [] },
    );
    return signals.map((signal) => ({ review: row, signal }));
  });
  if (!found.length) return;
  await write(work, found, at);
}

/** Writes the signals, their first events, and how many wait on each review. A kind that waits already is not said twice. */
async function write(work: Work, found: readonly { review: Row; signal: Signal }[], at: string): Promise<void> {
  const { trx } = work;
  const open = (await trx('signals').whereIn('review_id', [...new Set(found.map(({ review }) => review.id))]).where({ state: 'open' }).select('review_id', 'kind')) as { review_id: number; kind: string }[];
  const fresh = found.filter(({ review, signal }) => !open.some(({ review_id, kind }) => review_id === review.id && kind === signal.kind));
  const ids: number[] = [];
  const written = fresh.map(({ review, signal }) => ({
    version: 1, state: 'open', created_at: at, updated_at: at, review_id: review.id, kind: signal.kind, score: signal.score,
    passage: signal.passage.slice(0, 300), explanation_en: signal.explanation.en.slice(0, 400), explanation_fr: signal.explanation.fr.slice(0, 400),
    other_review_id: signal.other_review_id ?? null, linked_staff_id: (review.linked_staff_id ?? null) as number | null,
  }));
  for (let from = 0; from < written.length; from += 400) {
    const some = (await trx('signals').insert(written.slice(from, from + 400)).returning('id')) as { id: number }[];
    ids.push(...some.map(({ id }) => id).sort((a, b) => a - b));
  }
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
