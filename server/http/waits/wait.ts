/** A question of the desk: which records, and why they wait for this person. */
import type { Actor, Say } from '#engine/workflow';

export interface Wait {
  readonly resource: string;
  readonly filter: Record<string, unknown>;
  readonly why: Say;
  /** What must be allowed for this to be this person's work. */
  readonly can: string;
  /** The records whose page shows it when it has none of its own: the first that it names. */
  readonly stands?: readonly { readonly on: string; readonly by: string }[];
  /** In which order, when not in that of the queue. */
  readonly sort?: readonly [string, 'ASC' | 'DESC'];
  /** A proposal waits for somebody else than who made it. */
  readonly second?: true;
}

export const blocks = ['now', 'waiting', 'slipping'] as const;
export type Block = (typeof blocks)[number];
export type Waits = Readonly<Record<Block, readonly Wait[]>>;

/** The instant so many days ago; days to come when negative. */
export type Ago = (days: number) => string;

/** What one part of the house puts on somebody's desk. */
export type WaitsOf = (by: Actor, ago: Ago) => Waits;
