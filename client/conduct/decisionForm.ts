/** The decision of a case while it is written, and how it is sent. Pure. */
import { type Outcome, longestSuspension } from '#workflows/conductWords';
import type { ConductRecord } from './conduct.ts';

/** The form as it is typed: texts and ticks. */
export interface Typed {
  readonly outcome?: Outcome;
  readonly clause_ids?: readonly string[];
  readonly reasons?: string;
  readonly starts_on?: string;
  readonly ends_on?: string;
  readonly departs_because?: string;
  readonly careless?: boolean;
  readonly finding?: string;
  readonly euros?: string;
  readonly damage_id?: number | '';
}

/** An amount as somebody types it, in cents; nothing when it is none. */
export function centsOf(euros: string | undefined): number | undefined {
  const found = /^\s*(\d{1,8})(?:[.,](\d{1,2}))?\s*€?\s*$/.exec(euros ?? '');
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
}

/** The input of the act: what is not asked for this outcome is left out. */
export function inputOf(typed: Typed): Record<string, unknown> {
  const { outcome, clause_ids = [], reasons = '', starts_on, ends_on, departs_because, careless, finding = '', euros, damage_id } = typed;
  const suspends = outcome === 'suspension';
  return {
    ...(outcome ? { outcome } : {}), reasons, ...(outcome === 'no_action' ? {} : { clause_ids }),
    ...(suspends && starts_on ? { starts_on } : {}), ...(suspends && ends_on ? { ends_on } : {}),
    ...(departs_because?.trim() ? { departs_because } : {}),
    ...(careless ? { restitution: { finding, amount_cents: centsOf(euros) ?? 0, ...(damage_id ? { damage_id } : {}) } } : {}),
  };
}

/** What the house will refuse for certain, by field, before it is asked. */
export function blanks(typed: Typed): readonly (keyof Typed)[] {
  const { outcome, reasons = '', ends_on, careless, finding = '', euros } = typed;
  return [
    ...(outcome ? [] : (['outcome'] as const)),
    ...(reasons.trim().length < 10 ? (['reasons'] as const) : []),
    ...(outcome === 'suspension' && !ends_on ? (['ends_on'] as const) : []),
    ...(careless && finding.trim().length < 10 ? (['finding'] as const) : []),
    ...(careless && !centsOf(euros) ? (['euros'] as const) : []),
  ];
}

/** The clauses that were alleged, each once. */
export const allegedClauses = ({ violations }: ConductRecord): readonly { readonly id: string; readonly advisory: boolean }[] =>
  [...new Map((violations ?? []).map(({ clause_id, kind }) => [clause_id, { id: clause_id, advisory: kind === 'advisory' }])).values()];

const dayMs = 86_400_000;
/** The last day on which a suspension that begins on `from` may end. */
export const latestEnd = (from: string): string => new Date(Date.parse(from) + (longestSuspension - 1) * dayMs).toISOString().slice(0, 10);
