/** What every case carries when it comes from the house (api.md, "Records"). */
import type { RaRecord } from 'ra-core';
import type { Say } from '#engine/workflow';
import type { Promised } from '../desk/desk.ts';
import type { InputSchema } from './schema.ts';

/** Why an action is not available now, in the words of the rule. */
export interface RefusedAction {
  readonly because: 'permission' | 'state' | 'gate';
  readonly code: string;
  readonly detail: Say;
  readonly clause_id?: string;
  /** The day whose text of the clause counts, as the server says; today's when left out. */
  readonly clause_on?: string;
  /** Who can mend it, and how. */
  readonly mend?: Say;
  readonly unmet?: readonly { readonly code: string; readonly detail: Say; readonly clause_id?: string; readonly clause_on?: string; readonly mend?: Say }[];
}

/** One action of a record, for the person asking. */
export interface OfferedAction {
  readonly name: string;
  readonly label: Say;
  readonly input?: InputSchema;
  readonly refused: RefusedAction | null;
}

/** A record that two people may change at once: a case, or a plain record, which has no state. */
export interface VersionedRecord extends RaRecord<number> {
  readonly version: number;
  readonly state?: string;
  readonly transitions?: readonly OfferedAction[];
  /** The day whose text of a clause counts for this case, as the server says; today's when left out. */
  readonly clause_on?: string;
  readonly claimed_by?: number | null;
  readonly claimed_until?: string | null;
  /** The promises whose clocks run on it. */
  readonly promises?: readonly Promised[];
  readonly proposal?: { readonly name: string; readonly input: Record<string, unknown>; readonly by: number; readonly at: string } | null;
}

export interface CaseRecord extends VersionedRecord {
  readonly state: string;
}

/** One thing that happened, as `/api/events` tells it. */
export interface EventRecord extends RaRecord<number> {
  readonly resource: string;
  readonly record_id: number;
  readonly action: string;
  readonly from_state?: string | null;
  readonly to_state?: string | null;
  readonly actor_kind?: string;
  readonly actor_id?: number | null;
  readonly actor_name?: string | null;
  readonly at: string;
  readonly clause_id?: string | null;
  readonly details?: { readonly before?: Readonly<Record<string, unknown>>; readonly after?: Readonly<Record<string, unknown>>; readonly input?: Readonly<Record<string, unknown>>; readonly withheld?: readonly string[]; readonly field?: string; readonly purpose?: string } | null;
}

/** Whether an action asks for something before it is done. */
export const asksForInput = ({ input }: OfferedAction): boolean => Object.keys(input?.properties ?? {}).length > 0;
