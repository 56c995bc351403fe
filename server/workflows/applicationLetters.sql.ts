/** To whom a letter about an application goes, and the facts it needs. */
import type { Addressed, Work } from '../engine/behaviour.ts';
import { type ApplicationLetter, applicationLetter } from '../letters/application.ts';
import { type CaseRow, type Locale, type Say, textOf } from '#engine/workflow';
import { declineReasons } from './applicationWords.ts';

const linksOf: Readonly<Partial<Record<string, readonly string[]>>> = { reference_request: ['declare'], signature_request: ['sign'], declined: ['appeal'] };

/** Builds the letter of this kind to the candidate. */
export function applicationLetterFor(kind: string, _work: Work, row: CaseRow, input: Readonly<Record<string, unknown>>): Promise<Addressed> {
  const locale = row.locale as Locale;
  const reason = (declineReasons as Readonly<Record<string, Say>>)[textOf(input.reason ?? row.decline_reason)];
  const explanation = textOf(input.explanation ?? row.decline_explanation);
  const letter = applicationLetter(kind as ApplicationLetter, locale, {
    candidate: String(row.candidate_name),
    trade: String(row.trade),
    ...(reason && { reason }),
    ...(explanation && { explanation }),
  });
  const links = linksOf[kind];
  return Promise.resolve({ ...letter, name: String(row.candidate_name), email: row.candidate_email as string | null, locale, ...(links && { links }) });
}
