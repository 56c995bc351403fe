/** What moves a case when no member of staff does: the clock, and whoever holds a link. */
import type * as z from 'zod';
import type { Party, Say } from './workflow.ts';

/** Time runs out: the clock performs `does` on rows in state `in`, `days` after the instant or day in `since`; before it when negative. */
export interface Deadline<State extends string, Name extends string> {
  readonly in: State;
  readonly since: string;
  readonly after: { readonly days: number };
  readonly does: Name;
  /** Done once: the column that the transition fills. */
  readonly unless?: string;
}

/** What the clock does with a row in state `in` once the letter whose key stands in column `key` left, or was set aside. */
export type Follow<State extends string, Name extends string> = Readonly<{ key: string; in: State; sent: Name; set_aside: Name }>;

/** A link that lets an outsider perform one transition on one row. */
export interface LinkPurpose<Name extends string> {
  readonly party: Party;
  readonly does: Name;
  readonly days: number;
  readonly says: Say;
  /** What its holder is asked, when that is less than the transition takes. */
  readonly form?: z.ZodObject;
  /** What the link itself answers, such as the channel. */
  readonly fills?: Readonly<Record<string, unknown>>;
  /** How many files its holder may join to the answer; none when left out. */
  readonly files?: number;
  /** Another transition, performed when a field is answered so. */
  readonly instead?: { readonly field: string; readonly is: unknown; readonly does: Name };
  /** A room rather than one question: until the link ends its holder may perform each of these, as often as the case allows. */
  readonly acts?: Readonly<Partial<Record<Name, RoomAct>>>;
}

/** One of the acts of a room: what its holder is asked, and what the room itself answers (whose side it is). */
export interface RoomAct {
  readonly form?: z.ZodObject;
  readonly fills?: Readonly<Record<string, unknown>>;
}
