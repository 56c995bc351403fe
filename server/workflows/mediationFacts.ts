/** What the gates of a mediation are judged on, beyond its own row (mediationFacts.sql.ts fills it). */
import type { Actor } from '#engine/workflow';
import type { Agreement, Side } from './mediationWords.ts';

/** An offer that stands: open and not expired, or accepted and waiting for signatures. */
export interface Standing {
  readonly id: number;
  readonly number: number;
  readonly from: Side;
  readonly accepted: boolean;
}

/** What the gates need beyond the row itself (mediationFacts.sql.ts). */
export interface MediationFacts {
  readonly member: boolean;
  /** Whether another way is known of, here or in another mediation about the same service. */
  readonly parallel: boolean;
  /** Staff who may not mediate here, and why. */
  readonly conflicts: ReadonlyMap<number, 'handled' | 'judged' | 'tied'>;
  readonly mediators: ReadonlySet<number>;
  readonly documents: readonly number[];
  readonly standing: Standing | null;
  /** What both would sign, were the standing offer accepted. */
  readonly agreement: { readonly text: Agreement; readonly hash: string } | null;
  /** Numbers of the statements of each side. */
  readonly words: Readonly<Record<Side, readonly number[]>>;
}

/** The side that acts: a link's own, or the one that staff write for. */
export const sideOf = (by: Actor, named: unknown): Side | null => {
  if (by.kind === 'link') return by.roles.includes('customer') ? 'customer' : 'provider';
  return named === 'customer' || named === 'provider' ? named : null;
};
