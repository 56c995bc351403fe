/** The sheet of a call as it is filled in, and what is sent of it. Pure. */
import { lacking } from '#workflows/clientReferenceGates';
import type { Draft } from '../workflow/draft.ts';

export interface Judged {
  readonly score?: number;
  readonly comment?: string;
}

export const judgedOf = (value: unknown): Judged => (typeof value === 'object' && value !== null ? (value as Judged) : {});

const blank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The form's answer: blanks are left out, numbers are numbers, and what only the screen needs stays here. */
export function sheetInput(values: Draft): Record<string, unknown> {
  const { started_at: _screen, heard_years, professionalism, satisfaction, ...rest } = values;
  const judged = (value: unknown) => Object.fromEntries(Object.entries(judgedOf(value)).filter(([, one]) => !blank(one)));
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => !blank(value)));
  return {
    ...kept, channel: 'phone',
    ...(blank(professionalism) ? {} : { professionalism: judged(professionalism) }),
    ...(blank(satisfaction) ? {} : { satisfaction: judged(satisfaction) }),
    ...(blank(heard_years) ? {} : { heard_years: Number(heard_years) }),
  };
}

/** The fields that a complete sheet has, in the order of the form. */
const requiredFields = ['agreed_to_answer', 'service_as_declared', 'professionalism', 'satisfaction', 'would_hire_again'] as const;

/** Fields without which the sheet cannot be completed, as it stands. */
export const blankFields = (values: Draft): readonly string[] =>
  requiredFields.filter((name) => {
    const without = { ...complete, [name]: sheetInput(values)[name] };
    return lacking(without).length > 0;
  });

const complete = { channel: 'phone', agreed_to_answer: true, professionalism: { score: 1 }, satisfaction: { score: 1 }, would_hire_again: 'yes', service_as_declared: 'yes' };

const hourMs = 3_600_000;

/** When this call began: as the draft says, unless that was an earlier call. */
export function callBegan(draft: Draft | null, now: number): string {
  const kept = typeof draft?.started_at === 'string' ? Date.parse(draft.started_at) : NaN;
  return new Date(now - kept < 2 * hourMs && kept <= now ? kept : now).toISOString();
}

/** Minutes and seconds: 04:12. */
export const clockOf = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
};
