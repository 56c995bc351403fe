/** The documents of the library and their versions, as the house sends them. */
import type { RaRecord } from 'ra-core';
import type { Locale, Say } from '#engine/workflow';
import type { PolicyClause } from '#workflows/policyWords';
import type { CaseRecord } from '../workflow/record.ts';

export interface PolicyRecord extends RaRecord<number> {
  readonly version: number;
  readonly slug: string;
  readonly title_en: string;
  readonly title_fr: string;
  readonly audience: 'providers' | 'customers' | 'everyone' | 'staff';
  readonly reference_locale: Locale;
  readonly needed_to_join: boolean;
  readonly owner_id: number | null;
  readonly next_review_on: string | null;
}

export interface VersionRow extends CaseRecord {
  readonly policy_id: number;
  readonly number: number;
  readonly change_reason: Say;
  readonly change_driver: 'legal' | 'technological' | 'organisational' | 'other';
  readonly important: boolean;
  readonly important_reason: string | null;
  readonly approved_at: string | null;
  readonly approved_by: number | null;
  readonly announced_at: string | null;
  readonly in_force_at: string | null;
  readonly superseded_at: string | null;
}

export interface GateState {
  readonly name: string;
  readonly holds: boolean;
  readonly detail: Say;
  readonly clause_id: string;
  readonly mend: Say;
}

export type Counts = Readonly<Partial<Record<'waiting' | 'informed' | 'failed' | 'handled', number>>>;

/** A version shown alone: with its text, and who was told, who accepted, what cites it. */
export interface VersionRecord extends VersionRow {
  readonly clauses: readonly PolicyClause[];
  readonly policy?: PolicyRecord | null;
  readonly gates?: readonly GateState[];
  readonly cited?: readonly { readonly clause_id: string; readonly count: number }[];
  readonly notices?: Readonly<Record<'providers' | 'customers', Counts>>;
  readonly accepted?: { readonly members: number; readonly explicit: number; readonly deemed: number };
  readonly letter?: Readonly<Record<Locale, { readonly subject: string; readonly body: string }>>;
}

export interface NoticeRecord extends CaseRecord {
  readonly provider_id: number | null;
  readonly customer_id: number | null;
  readonly channel: string | null;
  readonly note: string | null;
  readonly informed_at: string | null;
}

/** The title in both languages. */
export const titleOf = ({ title_en, title_fr }: Pick<PolicyRecord, 'title_en' | 'title_fr'>): Say => ({ en: title_en, fr: title_fr });

/** Where the history lists what cites a clause in a version. */
export const citationsOf = (clause_id: string, policy_version: number): string => `/events?filter=${encodeURIComponent(JSON.stringify({ clause_id, policy_version }))}`;
