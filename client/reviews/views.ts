/** The queues of moderation: each is one walk along an index, so each holds as few states as it can. */
import type { SortPayload } from 'ra-core';

/** `work`: items here wait for us, so staying on one claims it. `menu`: offered in the rail; `counted`: with its number. */
export const triageViews = [
  { name: 'to_verify', states: ['received'], work: true, menu: true, counted: true },
  { name: 'proof', states: ['verifying'], work: true, menu: false, counted: false },
  { name: 'to_decide', states: ['verified'], work: true, menu: true, counted: true },
  { name: 'returned', states: ['returned'], work: false, menu: false, counted: false },
  { name: 'second_signature', states: ['rejecting'], work: true, menu: true, counted: true },
  { name: 'challenged', states: ['challenged'], work: true, menu: true, counted: true },
  { name: 'published', states: ['published'], work: false, menu: true, counted: false },
  { name: 'closed', states: ['rejected', 'unverifiable', 'withdrawn'], work: false, menu: false, counted: false },
] as const;

export type TriageView = (typeof triageViews)[number];
export type ViewName = TriageView['name'];

/** What the rail offers. */
export const moderationViews: readonly TriageView[] = triageViews.filter(({ menu }) => menu);

const first = triageViews[2];

/** `to_decide` as it stands in an address: `to-decide`. */
const inAddress = (name: string): string => name.replaceAll('_', '-');

/** The view of an address; what is to be decided when it names none. */
export const viewOf = (given: string | null): TriageView => triageViews.find(({ name }) => name === given?.replaceAll('-', '_')) ?? first;

/** The address of a queue, and of one item in it. */
export const viewAddress = (name: ViewName, id?: number): string => `/moderation?view=${inAddress(name)}${id === undefined ? '' : `&id=${id}`}`;

/** The queue in which a review of this state stands. */
export const viewHolding = (state: string): TriageView => triageViews.find(({ states }) => (states as readonly string[]).includes(state)) ?? first;

/** Oldest first where people wait; latest first where all is done. */
export const orderOf = ({ work, name }: TriageView): SortPayload => ({ field: 'created_at', order: work || name === 'returned' ? 'ASC' : 'DESC' });
