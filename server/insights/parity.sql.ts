/** Whether critical reviews fare like the others (S0-23): published as often, and as quickly, star by star. */
import { type Say, say } from '#engine/workflow';
import type { Cell, InsightTable, Question, TableRow } from '#workflows/insightTable';
import { type Part, partsDiffer, quantile, shifted } from '#workflows/statistics';
import { type Reader, counted, hoursBetween, shareOf } from './counting.sql.ts';

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** One rating, or several together. */
type Rating = number | readonly number[];

/** Reviews of this rating that were made public in the time, whatever came of them later. */
const publishedIn = (rating: Rating, { from, to }: Span): Question => ({ resource: 'reviews', filter: { rating, published_at_gte: from, published_at_lt: to } });
/** Those of a confirmed author that two people refused. */
const refusedIn = (rating: Rating, { from, to }: Span): Question => ({ resource: 'reviews', filter: { rating, state: 'rejected', decided_at_gte: from, decided_at_lt: to } });

const stars = [1, 2, 3, 4, 5] as const;
const groups = [
  { name: 'critical', label: say('1–2 stars together', '1–2 étoiles ensemble'), rating: [1, 2] },
  { name: 'kind', label: say('4–5 stars together', '4–5 étoiles ensemble'), rating: [4, 5] },
] as const;

interface Measured {
  readonly published: Cell;
  readonly refused: Cell;
  readonly rate: Cell;
  readonly hours: readonly number[];
}

async function measured(reader: Reader, rating: number, span: Span): Promise<Measured> {
  const [published, refused] = [await counted(reader, publishedIn(rating, span)), await counted(reader, refusedIn(rating, span))];
  return { published, refused, rate: shareOf(published, (published.value ?? 0) + (refused.value ?? 0)), hours: await hoursBetween(reader, publishedIn(rating, span), 'created_at', 'published_at') };
}

/** Several ratings as one. */
function together(all: ReadonlyMap<number, Measured>, rating: readonly number[], span: Span): Measured {
  const some = rating.flatMap((star) => all.get(star) ?? []);
  const sum = (cells: readonly Cell[], of: Question): Cell => (cells.some(({ value }) => value === null) ? { value: null } : { value: cells.reduce((before, { value }) => before + (value ?? 0), 0), of });
  const [published, refused] = [sum(some.map((one) => one.published), publishedIn(rating, span)), sum(some.map((one) => one.refused), refusedIn(rating, span))];
  return { published, refused, rate: shareOf(published, (published.value ?? 0) + (refused.value ?? 0)), hours: some.flatMap(({ hours }) => hours) };
}

/** Every star, and the two groups. */
async function allOf(reader: Reader, span: Span): Promise<Map<string, Measured>> {
  const single = new Map<number, Measured>();
  for (const star of stars) single.set(star, await measured(reader, star, span));
  return new Map([...[...single].map(([star, one]) => [`star_${star}`, one] as const), ...groups.map(({ name, rating }) => [name, together(single, rating, span)] as const)]);
}

const partOf = ({ published, refused }: Measured): Part => ({ part: published.value ?? 0, whole: (published.value ?? 0) + (refused.value ?? 0) });

/** What differs between critical and kind reviews by more than chance. */
function alarmsOf(critical: Measured, kind: Measured): Say[] {
  const alarms: Say[] = [];
  if (partsDiffer(partOf(critical), partOf(kind)))
    alarms.push((critical.rate.value ?? 0) < (kind.rate.value ?? 0)
      ? say('Reviews of 1–2 stars are published less often than those of 4–5 stars, by more than chance.', 'Les avis à 1–2 étoiles sont moins souvent publiés que ceux à 4–5 étoiles, plus que le hasard ne l’explique.')
      : say('Reviews of 4–5 stars are published less often than those of 1–2 stars, by more than chance.', 'Les avis à 4–5 étoiles sont moins souvent publiés que ceux à 1–2 étoiles, plus que le hasard ne l’explique.'));
  const slower = shifted(critical.hours, kind.hours);
  if (slower)
    alarms.push(slower > 0
      ? say('Reviews of 1–2 stars wait longer before they are published than those of 4–5 stars, by more than chance.', 'Les avis à 1–2 étoiles attendent plus longtemps leur publication que ceux à 4–5 étoiles, plus que le hasard ne l’explique.')
      : say('Reviews of 4–5 stars wait longer before they are published than those of 1–2 stars, by more than chance.', 'Les avis à 4–5 étoiles attendent plus longtemps leur publication que ceux à 1–2 étoiles, plus que le hasard ne l’explique.'));
  return alarms;
}

/** Publication by rating in `span`, beside the span before it where there is one. */
export async function parityTable(reader: Reader, span: Span, before?: Span): Promise<InsightTable> {
  const now = await allOf(reader, span);
  const earlier = before ? await allOf(reader, before) : null;
  const labels = [...stars.map((star) => ({ name: `star_${star}`, label: say(star === 1 ? '1 star' : `${star} stars`, star === 1 ? '1 étoile' : `${star} étoiles`) })), ...groups];
  const rows = labels.flatMap(({ name, label }): TableRow[] => {
    const [one, old] = [now.get(name), earlier?.get(name)];
    if (!one) return [];
    const beside = (value: number | null | undefined) => (earlier ? { before: value ?? null } : {});
    return [{
      name, label,
      cells: {
        published: { ...one.published, ...beside(old?.published.value) },
        refused: { ...one.refused, ...beside(old?.refused.value) },
        rate: { ...one.rate, ...beside(old?.rate.value) },
        delay: { value: quantile(one.hours, 0.5), ...(one.published.of && { of: one.published.of }), ...beside(old && quantile(old.hours, 0.5)) },
      },
    }];
  });
  const [critical, kind] = [now.get('critical'), now.get('kind')];
  return {
    name: 'parity',
    title: say('Critical reviews beside kind ones', 'Avis critiques et avis favorables'),
    note: say('Of the reviews decided whose author was confirmed, the part that was published, with its 95 % interval; and the hours from arrival to publication, half took less (of the latest 2,000).', 'Parmi les avis décidés dont l’auteur était confirmé, la part publiée, avec son intervalle à 95 % ; et le délai de l’arrivée à la publication, la moitié a pris moins (sur les 2 000 derniers).'),
    columns: [
      { name: 'published', label: say('Published', 'Publiés'), unit: 'count' },
      { name: 'refused', label: say('Rejected', 'Refusés'), unit: 'count' },
      { name: 'rate', label: say('Part published', 'Part publiée'), unit: 'share' },
      { name: 'delay', label: say('Half published within', 'La moitié publiée en'), unit: 'hours' },
    ],
    rows,
    alarms: critical && kind ? alarmsOf(critical, kind) : [],
  };
}
