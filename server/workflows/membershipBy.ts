/** What a provider's sanctions make of their membership (S3-19, C-07). Pure: computed anew from those that stand, so that undoing one leaves exactly the others. */
import type { Changes, Row } from '#engine/workflow';

/** A sanction as far as the membership asks about it. */
export interface Standing {
  readonly id: number;
  readonly level: string;
  readonly state: string;
  readonly starts_at: string;
  readonly ends_at: string | null;
  readonly in_force_at: string | null;
}

/** The states that only sanctions lead to. */
const bySanction: readonly unknown[] = ['suspended', 'terminating', 'terminated'];

/** Where the provider stands without any sanction. */
function otherwise({ state, hold_ground, left_at }: Row): string {
  if (!bySanction.includes(state)) return String(state);
  if (left_at != null) return 'left';
  return hold_ground == null ? 'active' : 'on_hold';
}

/** The columns of the provider's row as the sanctions that stand make them. */
export function membershipBy(provider: Row, sanctions: readonly Standing[]): Changes {
  const base = otherwise(provider);
  const member = base === 'active' || base === 'on_hold';
  const standing = (level: string, ...states: string[]) => (member ? sanctions.filter((one) => one.level === level && states.includes(one.state)) : []);
  const [ended] = standing('termination', 'in_force');
  const [notified] = standing('termination', 'notified', 'in_force');
  const suspension = standing('suspension', 'in_force').toSorted((a, b) => (b.ends_at ?? '').localeCompare(a.ends_at ?? ''))[0];
  return {
    state: ended ? 'terminated' : notified ? 'terminating' : suspension ? 'suspended' : base,
    suspended_at: suspension?.in_force_at ?? null,
    suspended_until: suspension?.ends_at ?? null,
    terminates_at: notified?.starts_at ?? null,
    terminated_at: ended?.in_force_at ?? null,
    termination_ground: ended ? 'non_compliance' : null,
    membership_ended_by: ended?.id ?? null,
    closed_at: ended?.in_force_at ?? (member ? null : ((provider.closed_at as string | null | undefined) ?? null)),
  };
}
