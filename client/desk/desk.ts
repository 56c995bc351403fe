import type { Say } from '#engine/workflow';

export interface DeskItem {
  readonly resource: string;
  readonly id: number;
  readonly title: string;
  readonly why: Say;
  readonly due_at: string | null;
  readonly since: string | null;
  /** Where it is done, when there is no record yet to open. */
  readonly path?: string;
}

export const blocks = ['now', 'waiting', 'slipping'] as const;
export type Block = (typeof blocks)[number];

/** What a colleague did on a case of mine. */
export interface Changed {
  readonly resource: string;
  readonly id: number;
  readonly title: string;
  readonly action: string;
  readonly actor: string | null;
  readonly at: string;
}

export interface DeskAnswer extends Readonly<Record<Block, readonly DeskItem[]>> {
  readonly totals: Readonly<Record<Block, number>>;
  readonly changed: { readonly since: string | null; readonly items: readonly Changed[] };
  readonly figures: readonly { readonly name: 'decision_hours' | 'published_low' | 'published_high' | 'at_quorum' | 'in_time' | 'at_risk'; readonly value: number | null }[];
  readonly asked_at: string;
  readonly last_decision_at?: string | null;
  readonly help?: readonly { readonly resource: string; readonly count: number }[];
}

/** A promise as a record shows it. */
export interface Promised {
  readonly name: string;
  readonly says: Say;
  readonly clause_id: string;
  readonly state: 'running' | 'paused' | 'broken';
  readonly due_at: string;
  readonly because?: Say;
}

export interface PromiseOutlook {
  readonly now: string;
  readonly friday: string;
  readonly promises: readonly {
    readonly name: string;
    readonly word: Say;
    readonly clause_id: string;
    readonly resource: string;
    readonly days: number;
    readonly settable: boolean;
    readonly says: Say;
    readonly breach: readonly ('remind' | 'reassign' | 'tell_customer' | 'escalate')[];
    readonly paused: Say | null;
    readonly broken: { readonly items: readonly DeskItem[]; readonly total: number };
    readonly coming: { readonly items: readonly DeskItem[]; readonly total: number };
  }[];
  readonly otherwise: readonly { readonly word: Say; readonly how: Say }[];
}

/** The server counts one question so far and no further. */
export const countedEach = 200;

/** Cases that somebody is put in charge of, and so may hand over. */
export const charged: readonly string[] = [
  'reviews', 'recommendations', 'applications', 'client_references', 'checks', 'provider_requests', 'scoping_notes', 'commitments', 'policy_versions', 'requests', 'incidents', 'support_actions',
  'conduct_cases', 'fee_refunds', 'profile_claims', 'disclosures', 'mediations',
];
