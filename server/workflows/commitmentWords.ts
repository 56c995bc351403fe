/** The words of commitments, without schemas: the console carries them too. Pure. */
import { type Row, type Say, say, textOf } from '#engine/workflow';
import { dayEnds } from './businessDays.ts';

/** A stage of a scoping note, or anything else that was promised. */
export const commitmentKinds = {
  milestone: say('Stage of the plan', 'Étape du planning'),
  promise: say('Promise', 'Promesse'),
} as const satisfies Record<string, Say>;
export type CommitmentKind = keyof typeof commitmentKinds;

/** How long the links of a commitment stay open. */
export const commitmentLinkDays = 120;

/** Whether a delay was announced before the day that stood then had passed (S0-04): only such a delay moves the clock. */
export const announcedInTime = (row: Row): boolean => row.delay_until != null && row.due_at === dayEnds(textOf(row.delay_until));

/** The day that counts: the one that was promised, or the one that was announced in time. */
export const dayThatCounts = (row: Row): string => (announcedInTime(row) ? textOf(row.delay_until) : textOf(row.due_on));
