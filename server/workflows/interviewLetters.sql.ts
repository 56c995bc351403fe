/** To whom a letter about an interview goes, and the invitation that each calendar receives. */
import type { Addressed, Work } from '../engine/behaviour.ts';
import { type Guest, calendarOf } from '../engine/calendar.ts';
import { type InterviewLetter, type InterviewLetterFacts, interviewLetter } from '../letters/interview.ts';
import { type CaseRow, type Locale, textOf } from '#engine/workflow';
import { interviewersOf } from './interviewGates.ts';
import type { Mode } from './interviewWords.ts';

interface Recipient {
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
}

const reachable = (one: Recipient): Guest[] => (one.email ? [{ name: one.name, email: one.email }] : []);

/** Where to be: what was typed; for a call without a number of its own, the candidate's. */
export const placeOf = (mode: unknown, place: unknown, phone: unknown): string => textOf(place) || (mode === 'phone' ? textOf(phone) : '');

/** One letter to the candidate and one to each interviewer, each in their own language. */
export async function interviewLettersFor(kind: string, { trx, house, at }: Work, row: CaseRow, input: Readonly<Record<string, unknown>>): Promise<Addressed[]> {
  const candidate = (await trx('applications').where({ id: Number(row.application_id) }).first('candidate_name as name', 'candidate_email as email', 'candidate_phone as phone', 'locale')) as Recipient & { phone: string | null };
  const interviewers: Recipient[] = [];
  for (const id of interviewersOf(row)) interviewers.push((await trx('staff').where({ id }).first('name', 'email', 'locale')) as Recipient);
  // Before the act is done the form says what the row does not hold yet.
  const now = { ...row, ...input } as Record<string, unknown>;
  const meeting = { starts_at: textOf(now.starts_at), minutes: Number(now.minutes), mode: row.mode as Mode, place: placeOf(row.mode, now.place, candidate.phone) };
  // Entered afterwards, it is recorded; nobody is invited to a moment that has passed, nor told that it is cancelled.
  if (meeting.starts_at < textOf(row.created_at)) return [];
  const method = kind === 'interview_cancelled' ? ('CANCEL' as const) : ('REQUEST' as const);

  return [candidate, ...interviewers].map((one): Addressed => {
    const to = one === candidate ? 'candidate' : 'interviewer';
    const facts: InterviewLetterFacts = { ...meeting, name: one.name, candidate: candidate.name, interviewers: interviewers.map(({ name }) => name), reason: textOf(input.reason) };
    const { subject, body, told } = interviewLetter(kind as InterviewLetter, to, one.locale, facts);
    const text = calendarOf(house, at, {
      ...meeting, method, uid: textOf(row.uid), sequence: Number(row.sequence), title: subject, description: told, place: meeting.place || null,
      // Addresses of staff are not given to outsiders: the candidate's copy names them in its text only.
      guests: (to === 'candidate' ? [candidate] : [candidate, ...interviewers]).flatMap(reachable),
    });
    return { name: one.name, email: one.email, locale: one.locale, subject, body, calendar: { method, text } };
  });
}
