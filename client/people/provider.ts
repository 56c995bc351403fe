import type { Say } from '#engine/workflow';
import type { ProviderAnswers } from '../duties/AnswersOf.tsx';
import type { CaseRecord } from '../workflow/record.ts';
import type { Person } from './person.ts';

/** A provider as a case: where they stand, and whether customers are shown them. */
export interface ProviderRecord extends Omit<Person, keyof CaseRecord>, CaseRecord {
  readonly id: number;
  readonly name: string;
  readonly locale: string;
  readonly created_at: string;
  readonly services?: readonly string[] | null;
  readonly address?: string | null;
  readonly listed: boolean;
  readonly listed_changed_at?: string | null;
  readonly admitted_at?: string | null;
  readonly held_at?: string | null;
  readonly hold_ground?: string | null;
  readonly hold_reason?: string | null;
  readonly left_at?: string | null;
  readonly insurance_ends_on?: string | null;
  readonly answers?: ProviderAnswers;
  readonly listing?: {
    readonly listed: boolean;
    readonly reasons: readonly { readonly code: string; readonly detail: Say; readonly clause_id: string }[];
    readonly categories: readonly { readonly name: string; readonly qualified: boolean; readonly insured: boolean }[];
  };
}
