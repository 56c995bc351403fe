/** What narrows the pipeline, between the address and the API: `as=list&mine=1&state=received&assignee=4&q=…`. */
import { type Stage, isStage, stages } from './application.ts';

export type Drawing = 'board' | 'list';

export interface Narrowing {
  readonly state?: readonly Stage[];
  /** Only those in my charge. */
  readonly mine?: true;
  /** In this colleague's charge; 0: in nobody's. */
  readonly assignee?: number;
  readonly q?: string;
}

/** Reads an address. */
export function narrowingOf(address: URLSearchParams): Narrowing {
  const state = (address.get('state') ?? '').split(',').filter(isStage);
  const assignee = /^\d{1,9}$/.exec(address.get('assignee') ?? '')?.[0];
  const q = address.get('q')?.trim();
  return {
    ...(state.length > 0 ? { state } : {}),
    ...(address.has('mine') ? { mine: true } : {}),
    ...(assignee === undefined ? {} : { assignee: Number(assignee) }),
    ...(q ? { q } : {}),
  };
}

/** How an address wants it drawn, if it says so. */
export const drawingOf = (address: URLSearchParams): Drawing | undefined => {
  const as = address.get('as');
  return as === 'board' || as === 'list' ? as : undefined;
};

/** Writes an address. */
export function addressOf({ state, mine, assignee, q }: Narrowing, as: Drawing | undefined): URLSearchParams {
  const address = new URLSearchParams();
  if (as) address.set('as', as);
  if (mine) address.set('mine', '1');
  if (assignee !== undefined) address.set('assignee', String(assignee));
  if (state) address.set('state', state.join(','));
  if (q) address.set('q', q);
  return address;
}

/** The states in view: those chosen, in the order of the way, or every open one. */
export const statesOf = ({ state }: Narrowing): readonly Stage[] => state ?? stages;

/** What the API is asked, but for the states: they are the board's columns. */
export function othersOf({ mine, assignee, q }: Narrowing, me: number | undefined): Readonly<Record<string, unknown>> {
  const inCharge = mine ? me : assignee === 0 ? null : assignee;
  return { ...(inCharge === undefined ? {} : { assignee_id: inCharge }), ...(q ? { q } : {}) };
}

/** The filter that the API understands. */
export function filterOf(narrowing: Narrowing, me: number | undefined): Readonly<Record<string, unknown>> {
  const states = statesOf(narrowing);
  return { state: states.length === 1 ? states[0] : states, ...othersOf(narrowing, me) };
}
