/** Signals computed when a review arrives: what it is compared with comes from the database, the comparing is pure. */
import type { Work } from '../engine/behaviour.ts';
import { insertMany, insertNumbered, selected } from '../data/bulk.ts';
import { recordFirstEvents } from '../engine/events.ts';
import { type Signal, bands, detect, loadLanguages, similarity, sketch } from '../signals/index.ts';
import { BURST_RULE, type Rhythm, mostBefore } from '../signals/burst.ts';
import type { Changes, Row } from '#engine/workflow';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Reviews looked at as likely copies of one. */
const mostAlike = 5;
/** Sketches agree in about the proportion in which the texts do: below this the wordings cannot be near one another. */
const mayBeAlike = 0.35;
/** Earlier reviews looked at under one band: a template's wording stands under thousands. */
const mostInBand = 20;
/** Reviews counted within one window of a burst: beyond it, a burst is a burst. */
const mostAtOnce = 1_000;

type Text = { id: number; body: string };
const bandOf = (key: string): number => parseInt(key, 16);
const bandsOf = (row: Row): number[] => [...new Set(bands(sketch(String(row.body))).map(bandOf))];

/** Files the sketches of new reviews under their bands. */
export const addSketches = ({ trx }: Work, rows: readonly Row[]): Promise<void> =>
  insertMany(trx, 'sketches', rows.flatMap((row) => bandsOf(row).map((band) => ({ band, review_id: row.id }))));

/** For each review, the earlier ones that share a band with it: of two copies the later one bears the signal. */
async function sharingBands({ trx }: Work, rows: readonly Row[]): Promise<Map<number, Set<number>>> {
  const wanted = new Map<number, number[]>();
  for (const row of rows) for (const band of bandsOf(row)) wanted.set(band, [...(wanted.get(band) ?? []), row.id]);
  const pairs = new Map<number, Set<number>>();
  const pair = (id: number, earlier: number) => pairs.set(id, (pairs.get(id) ?? new Set()).add(earlier));
  for (const ids of wanted.values()) for (const id of ids.slice(1)) if (ids[0] !== undefined && ids[0] < id) pair(id, ids[0]);
  if (!wanted.size) return pairs;
  // Numbers of our own making, written into the statement: thousands of parameters would cost more than the search.
  const found = await selected<{ band: number; review_id: number }>(trx, `
    WITH asked(band) AS (VALUES ${[...wanted.keys()].map((band) => `(${band})`).join(',')})
    SELECT asked.band, sketches.review_id FROM asked JOIN sketches ON sketches.band = asked.band AND sketches.review_id IN (
      SELECT review_id FROM sketches AS earlier WHERE earlier.band = asked.band AND earlier.review_id < ${Math.max(...rows.map(({ id }) => id))} ORDER BY review_id LIMIT ${mostInBand})
    WHERE sketches.review_id NOT IN (${rows.map(({ id }) => id).join(',')})`);
  for (const { band, review_id } of found) for (const id of wanted.get(Number(band)) ?? []) if (review_id < id) pair(id, review_id);
  return pairs;
}

/** For each review, the texts that share a band with it, the closest first. */
async function likely(work: Work, rows: readonly Row[]): Promise<Map<number, { id: number; text: string; similarity: number }[]>> {
  const pairs = await sharingBands(work, rows);
  const texts = new Map(rows.map((row) => [row.id, String(row.body)]));
  const others = [...new Set([...pairs.values()].flatMap((ids) => [...ids].slice(0, mostAlike * 4)))].filter((id) => !texts.has(id));
  for (const { id, body } of others.length ? ((await work.trx('reviews').whereIn('id', others).select('id', 'body')) as Text[]) : []) texts.set(id, body);
  return new Map(
    [...pairs].map(([id, ids]) => {
      const own = sketch(texts.get(id) ?? '');
      const found = [...ids].flatMap((other) => {
        const text = texts.get(other);
        return text === undefined ? [] : [{ id: other, text, similarity: similarity(own, sketch(text)) }];
      });
      return [id, found.filter((one) => one.similarity >= mayBeAlike).sort((a, b) => b.similarity - a.similarity).slice(0, mostAlike)];
    }),
  );
}

/** Many reviews that arrive at once without their instants were not written at once: nobody knows when. */
const dated = (rows: readonly Row[], values: readonly Changes[]): readonly Row[] => (rows.length === 1 ? rows : rows.filter((_row, index) => values[index]?.created_at != null));

/** How fast each review's provider received reviews lately; a few entries of one index for each, however many reviews they have. */
async function rhythms({ trx }: Work, rows: readonly Row[]): Promise<Map<number, Rhythm>> {
  if (!rows.length) return new Map();
  const asked = rows.map((row) => {
    const opening = Date.parse(String(row.created_at)) - BURST_RULE.windowHours * hourMs;
    const origin = new Date(opening - BURST_RULE.usualDays * dayMs).toISOString();
    return { id: row.id, provider_id: Number(row.provider_id), origin, opening: new Date(opening).toISOString(), at: String(row.created_at) };
  });
  const within = (some: typeof asked, from: 'origin' | 'opening', to: 'opening' | 'at', most: number) =>
    selected<{ id: number; count: number }>(
      trx,
      `WITH asked(id, provider_id, later, latest) AS (VALUES ${some.map(({ id, provider_id }) => `(${id}, ${provider_id}, ?, ?)`).join(',')})
       SELECT id, (SELECT count(*) FROM (
         SELECT 1 FROM reviews WHERE provider_id = asked.provider_id AND created_at > asked.later AND created_at <= asked.latest AND id <> asked.id LIMIT ${most}) AS few) AS count FROM asked`,
      some.flatMap((one) => [one[from], one[to]]),
    );
  const counts = new Map((await within(asked, 'opening', 'at', mostAtOnce)).map(({ id, count }) => [id, Number(count) + 1]));
  // Only a review that could be one of a burst is worth a look at the months before, and only as far as it takes to say no.
  const many = asked.filter(({ id }) => (counts.get(id) ?? 0) >= BURST_RULE.least);
  const before = new Map<number, number>();
  for (let most = 8; many.length && most < mostAtOnce * 2; most *= 2) {
    const some = many.filter(({ id }) => (counts.get(id) ?? 0) > most / 2 && (counts.get(id) ?? 0) <= most);
    if (some.length) for (const { id, count } of await within(some, 'origin', 'opening', mostBefore(most) + 1)) before.set(id, Number(count));
  }
  return new Map(asked.map(({ id }) => [id, { count: counts.get(id) ?? 1, before: before.get(id) ?? 0 }]));
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
  const [alike, rhythm] = [await likely(work, rows), await rhythms(work, dated(rows, values))];
  const found = rows.flatMap((row, index) => {
    const provider = providers.get(Number(row.provider_id));
    const signals = detect(
      {
        title: (values[index]?.title ?? null) as string | null,
        body: String(values[index]?.body),
        locale: row.locale as 'en' | 'fr',
        author_name: String(row.author_name),
        author_email: row.author_email as string | null,
        created_at: String(row.created_at),
      },
      { provider: { name: provider?.name, email: provider?.email, phone: provider?.phone }, rhythm: rhythm.get(row.id) ?? { count: 1, before: 0 }, similar: alike.get(row.id) ?? [] },
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
  const written = fresh.map(({ review, signal }) => ({
    version: 1, state: 'open', created_at: at, updated_at: at, review_id: review.id, kind: signal.kind, score: signal.score,
    passage: signal.passage.slice(0, 300), explanation_en: signal.explanation.en.slice(0, 400), explanation_fr: signal.explanation.fr.slice(0, 400),
    other_review_id: signal.other_review_id ?? null, linked_staff_id: (review.linked_staff_id ?? null) as number | null,
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
