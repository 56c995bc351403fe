/** What a service lacked when it began: its note (S1-19), and terms that both had confirmed (S3-03). */
import type { Knex } from 'knex';
import { type Changes, type Say, say, textOf } from '#engine/workflow';
import { houseDay } from '../workflows/localTime.ts';

type Values = Readonly<Record<string, unknown>>;

/** The three things that are agreed before work begins. */
export const agreedTerms = ['agreed_scope', 'agreed_timeline', 'agreed_payment'] as const;
/** When each side confirmed them. */
export const termsConfirmed = ['terms_provider_at', 'terms_customer_at'] as const;

/** Whether a service has begun; until then nothing is lacking. */
const begun = ({ started_on }: Values, at: string): boolean => textOf(started_on) !== '' && textOf(started_on) <= houseDay(at);

const inTime = (at: unknown, { started_on }: Values): boolean => textOf(at) !== '' && houseDay(textOf(at)) <= textOf(started_on);

/** Whether the terms were incomplete, or unconfirmed by one side, on the day that work began; null before. */
export const termsLate = (row: Values, at: string): number | null =>
  begun(row, at) ? Number(!(agreedTerms.every((name) => textOf(row[name]).trim() !== '') && termsConfirmed.every((name) => inTime(row[name], row)))) : null;

/** Whether no validated note stood on the day that work began; null before. `validated_at`: of its first note that both validated. */
export const noteMissing = (row: Values, validated_at: string | null, at: string): number | null => (begun(row, at) ? Number(!inTime(validated_at, row)) : null);

/** Both flags of a service as they are at an instant. */
export async function engagementFlags(read: Knex, row: Values & { readonly id: number }, at: string): Promise<Changes> {
  const notes = begun(row, at)
    ? ((await read('scoping_notes').where({ engagement_id: row.id }).whereIn('state', ['validated', 'measured']).select('provider_validated_at', 'customer_validated_at')) as { provider_validated_at: string; customer_validated_at: string }[])
    : [];
  const first = notes.map((note) => (note.provider_validated_at > note.customer_validated_at ? note.provider_validated_at : note.customer_validated_at)).toSorted()[0] ?? null;
  return { terms_agreed_late: termsLate(row, at), scoping_note_missing: noteMissing(row, first, at) };
}

interface Warning {
  readonly code: string;
  readonly clause_id: string;
  readonly detail: Say;
}

/** The flags in words, each with the clause that it rests on. */
export const lackedWhenBegun = (row: Values): Warning[] => [
  ...(row.scoping_note_missing === 1 ? [{ code: 'SCOPING_NOTE_MISSING', clause_id: 'service-charter.scoping-note', detail: say('Work began without a scoping note that both had validated.', 'Le travail a commencé sans note de cadrage validée par les deux.') }] : []),
  ...(row.terms_agreed_late === 1 ? [{ code: 'TERMS_AGREED_LATE', clause_id: 'conduct-policy.terms-first', detail: say('Work began before scope, timeline and payment were agreed by both.', 'Le travail a commencé avant que le contenu, le calendrier et le paiement soient convenus par les deux.') }] : []),
];
