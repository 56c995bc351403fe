/** Who is trained on which policy, and when it is due again (S2-02, S2-21). Pure. */
import type { Role } from '#engine/workflow';

/** Days after a new version took effect in which one goes on with what one knew. */
const graceDays = 30;

const dayMs = 86_400_000;

/** The policies that the work of each role rests on, by their slugs. */
export const neededBy: Readonly<Record<Role, readonly string[]>> = {
  vetting_officer: ['abuse-policy', 'quality-charter', 'house-rules'],
  moderator: ['abuse-policy', 'client-protection', 'house-rules'],
  case_manager: ['abuse-policy', 'client-protection', 'house-rules'],
  manager: ['abuse-policy', 'client-protection', 'house-rules'],
  administrator: ['house-rules'],
  auditor: ['house-rules'],
};

/** The policies that are trained, in the order in which they are shown. */
export const trainedPolicies = ['abuse-policy', 'client-protection', 'quality-charter', 'house-rules'] as const;

/** `current`: knows the version in force. `due`: has some days left. `overdue`: none left, or was never trained. */
export type Standing = 'current' | 'due' | 'overdue';

/** The version of a policy that holds now. */
export interface InForce {
  readonly policy: string;
  readonly number: number;
  readonly in_force_at: string;
}

/** The day by which everybody must know the version in force. */
export const dueOn = ({ in_force_at }: Pick<InForce, 'in_force_at'>): string => new Date(Date.parse(in_force_at) + graceDays * dayMs).toISOString().slice(0, 10);

/** How somebody whose latest training was on version `trained` stands; null when they had none. The days of grace are for what one knew before, and for the first version of all. */
export function standingOn(version: InForce, trained: number | null, now: string): Standing {
  if (trained !== null && trained >= version.number) return 'current';
  const knewBefore = trained !== null || version.number === 1;
  return knewBefore && now.slice(0, 10) <= dueOn(version) ? 'due' : 'overdue';
}
