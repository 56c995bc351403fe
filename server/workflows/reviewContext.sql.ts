/** What a review is compared with when it arrives: its likely copies, its provider's rhythm, its provider. A few queries for many reviews. */
import { insertMany, selected } from '../data/bulk.ts';
import type { Work } from '../engine/behaviour.ts';
import { type SignalContext, bands, similarity, sketch } from '../signals/index.ts';
import { BURST_RULE, type Rhythm } from '../signals/burst.ts';
import type { Changes, Row } from '#engine/workflow';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Reviews looked at as likely copies of one. */
const mostAlike = 5;
/** Sketches agree in about the proportion in which the texts do: below this the wordings cannot be near one another. */
const mayBeAlike = 0.35;
/** Earlier reviews looked at under one band: a template's wording stands under thousands. */
const mostInBand = 20;
/** Half of a sketch, eight bands: they find 98 of 100 texts that share four fifths of their wording, in half the room of sixteen. */
const valuesKept = 32;
/** Reviews counted within one window of a burst: beyond it, a burst is a burst. */
const mostAtOnce = 1_000;

type Text = { id: number; body: string };
const sketches = new WeakMap<Row, number[]>();
/** The sketch of a row's body, made once however often it is asked for. */
function sketchOf(row: Row): number[] {
  const made = sketches.get(row) ?? sketch(String(row.body));
  sketches.set(row, made);
  return made;
}
const bandsOf = (row: Row): number[] => [...new Set(bands(sketchOf(row).slice(0, valuesKept)).map((key) => parseInt(key, 16)))];

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
  const own = new Map(rows.map((row) => [row.id, row]));
  const others = [...new Set([...pairs.values()].flatMap((ids) => [...ids].slice(0, mostAlike * 4)))].filter((id) => !texts.has(id));
  for (const { id, body } of others.length ? ((await work.trx('reviews').whereIn('id', others).select('id', 'body')) as Text[]) : []) texts.set(id, body);
  return new Map(
    [...pairs].map(([id, ids]) => {
      const row = own.get(id);
      const mine = row ? sketchOf(row) : [];
      const found = [...ids].flatMap((other) => {
        const text = texts.get(other);
        return text === undefined ? [] : [{ id: other, text, similarity: similarity(mine, sketch(text)) }];
      });
      return [id, found.filter((one) => one.similarity >= mayBeAlike).sort((a, b) => b.similarity - a.similarity).slice(0, mostAlike)];
    }),
  );
}

/** Many reviews that arrive at once without their instants were not written at once: nobody knows when. */
const dated = (rows: readonly Row[], values: readonly Changes[]): readonly Row[] => (rows.length === 1 ? rows : rows.filter((_row, index) => values[index]?.created_at != null));

/**
 * How fast each review's provider received reviews lately: those within the burst's window counted one by one, those of the usual
 * days before it by whole days, so that a provider with a hundred thousand reviews costs many arrivals one walk of an index.
 */
async function rhythms({ trx }: Work, rows: readonly Row[]): Promise<Map<number, Rhythm>> {
  if (!rows.length) return new Map();
  const asked = rows.map((row) => {
    const opening = Date.parse(String(row.created_at)) - BURST_RULE.windowHours * hourMs;
    return { id: row.id, provider_id: Number(row.provider_id), opening, at: String(row.created_at) };
  });
  const counted = await selected<{ id: number; count: number }>(
    trx,
    `WITH asked(id, provider_id, opening, latest) AS (VALUES ${asked.map(({ id, provider_id }) => `(${id}, ${provider_id}, ?, ?)`).join(',')})
     SELECT id, (SELECT count(*) FROM (
       SELECT 1 FROM reviews WHERE provider_id = asked.provider_id AND created_at > asked.opening AND created_at <= asked.latest AND id <> asked.id LIMIT ${mostAtOnce}) AS few) AS count FROM asked`,
    asked.flatMap(({ opening, at }) => [instantOf(opening), at]),
  );
  const rhythm = new Map(counted.map(({ id, count }) => [id, { count: Number(count) + 1, before: 0 }]));
  const many = asked.filter(({ id }) => (rhythm.get(id)?.count ?? 0) >= BURST_RULE.least);
  if (!many.length) return rhythm;
  const openings = many.map(({ opening }) => opening);
  const days = await selected<{ provider_id: number; day: string; count: number }>(
    trx,
    `SELECT provider_id, substr(created_at, 1, 10) AS day, count(*) AS count FROM reviews
     WHERE provider_id IN (${[...new Set(many.map(({ provider_id }) => provider_id))].join(',')}) AND created_at >= ? AND created_at < ? GROUP BY provider_id, substr(created_at, 1, 10)`,
    [instantOf(Math.min(...openings) - BURST_RULE.usualDays * dayMs).slice(0, 10), instantOf(Math.max(...openings)).slice(0, 10)],
  );
  const onDay = new Map(days.map(({ provider_id, day, count }) => [`${provider_id} ${Date.parse(day) / dayMs}`, Number(count)]));
  for (const { id, provider_id, opening } of many) {
    const last = Math.floor(opening / dayMs);
    let before = 0;
    for (let day = last - BURST_RULE.usualDays; day < last; day += 1) before += onDay.get(`${provider_id} ${day}`) ?? 0;
    rhythm.set(id, { count: rhythm.get(id)?.count ?? 1, before });
  }
  return rhythm;
}

const instantOf = (time: number): string => new Date(time).toISOString();

interface Contact {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
}

/** Reads what each review is compared with; `values` are the reviews as they were sent. */
export async function contextsOf(work: Work, rows: readonly Row[], values: readonly Changes[]): Promise<(row: Row) => SignalContext> {
  const ids = [...new Set(rows.map((row) => Number(row.provider_id)))];
  const found = (await work.trx('providers').whereIn('id', ids).select('id', 'name', 'email', 'phone')) as Contact[];
  const providers = new Map(found.map((one) => [one.id, one]));
  const [alike, rhythm] = [await likely(work, rows), await rhythms(work, dated(rows, values))];
  return (row) => {
    const { name, email, phone } = providers.get(Number(row.provider_id)) ?? {};
    return { provider: { name, email, phone }, rhythm: rhythm.get(row.id) ?? { count: 1, before: 0 }, similar: alike.get(row.id) ?? [] };
  };
}
