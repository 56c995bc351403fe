/** The one number that stands above a desk, for each role (ux.md, "My desk, by role"). Each is read from a bounded share of the newest cases. */
import type { House } from '../house.ts';
import { accessible } from '../engine/accessible.ts';
import { countEach } from '../engine/list.ts';
import { ending, owned, promisesOf } from '../engine/promises.ts';
import { abilityOf } from '../engine/work.ts';
import type { Actor, Role } from '#engine/workflow';
import { comingFriday } from '#workflows/promises';
import { countedEach } from './deskItems.ts';
import { median } from '../workflows/requestFigures.sql.ts';

export interface Figure {
  readonly name: 'decision_hours' | 'published_low' | 'published_high' | 'at_quorum' | 'in_time' | 'at_risk';
  /** Null where there is nothing to measure yet. */
  readonly value: number | null;
}

const newest = 200;

/** Hours from an author's confirmation to publication, in the middle; and of a hundred decided reviews with 1–2 and 4–5 stars, how many were published. */
async function ofReviews({ database: { read } }: House): Promise<Figure[]> {
  const latest = (state: string, ratings?: readonly number[]) => {
    const query = read('reviews').where({ state }).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(newest);
    return ratings ? query.whereIn('rating', [...ratings]) : query;
  };
  const published = (await latest('published').select('verified_at', 'published_at')) as { verified_at: string | null; published_at: string | null }[];
  const hours = published.flatMap(({ verified_at, published_at }) => (verified_at && published_at ? [(Date.parse(published_at) - Date.parse(verified_at)) / 3_600_000] : []));
  const middle = median(hours);
  const decided = (await Promise.all(['published', 'rejected'].map((state) => latest(state).select('state', 'rating', 'created_at')))).flat() as { state: string; rating: number; created_at: string }[];
  const share = (ratings: readonly number[]): number | null => {
    const some = decided.filter(({ rating }) => ratings.includes(rating));
    return some.length ? Math.round((some.filter(({ state }) => state === 'published').length / some.length) * 100) : null;
  };
  return [{ name: 'decision_hours', value: middle === null ? null : Math.round(middle * 10) / 10 }, { name: 'published_low', value: share([1, 2]) }, { name: 'published_high', value: share([4, 5]) }];
}

/** Files that have their last three clients' answers, and are being checked or signed. */
const ofFiles = async ({ database: { read } }: House, by: Actor): Promise<Figure[]> =>
  [{ name: 'at_quorum', value: (await countEach(read, [accessible(read('applications').whereIn('state', ['checking_documents', 'awaiting_signature']), abilityOf(by), 'read', 'Application', 'applications')], countedEach))[0] ?? 0 }];

/** Of a hundred answers to requests, how many came in time. */
async function ofRequests({ database: { read } }: House): Promise<Figure[]> {
  const rows = (await read('requests').whereNotNull('answered_at').orderBy('answered_at', 'desc').limit(newest).select('answered_at', 'due_at')) as { answered_at: string; due_at: string | null }[];
  const due = rows.filter(({ due_at }) => due_at !== null);
  return [{ name: 'in_time', value: due.length ? Math.round((due.filter(({ answered_at, due_at }) => answered_at <= (due_at ?? '')).length / due.length) * 100) : null }];
}

/** Open promises that are broken, or will be by the close of Friday. */
async function ofPromises(house: House, by: Actor): Promise<Figure[]> {
  const { read } = house.database;
  const friday = comingFriday(house.clock.now().toISOString());
  const counts = await countEach(read, promisesOf(by).map((promise) => owned(ending(house, read, promise, null, friday), by, promise)), countedEach);
  return [{ name: 'at_risk', value: counts.reduce((sum, one) => sum + one, 0) }];
}

const figures: Readonly<Partial<Record<Role, (house: House, by: Actor) => Promise<Figure[]>>>> = { manager: ofPromises, case_manager: ofRequests, vetting_officer: ofFiles, moderator: ofReviews };

/** The figures of the first role of this person that has any, in the order of who answers for most. */
export async function figuresFor(house: House, by: Actor): Promise<Figure[]> {
  const role = (Object.keys(figures) as Role[]).find((one) => by.roles.includes(one));
  return (role && (await figures[role]?.(house, by))) ?? [];
}
