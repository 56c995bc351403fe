/** To whom a letter about a provider's conduct goes, and the facts it needs. */
import type { Addressed, Work } from '../engine/behaviour.ts';
import { type ConductLetterFacts, conductLetter } from '../letters/conduct.ts';
import { dayInWords, inLocale } from '../letters/paper.ts';
import { type CaseRow, type Locale, textOf } from '#engine/workflow';
import { clauseById, legalNotice } from './clauses.ts';
import { wordsOn } from './conductFacts.sql.ts';
import type { ConductFacts } from './conductGates.ts';
import { citedOf, startOf } from './conductGates.ts';
import { type Outcome, type Violation, exclusionNoticeDays, outcomes, violationLabels, violationsOf } from './conductWords.ts';
import { sanction } from './sanction.ts';

type Input = Readonly<Record<string, unknown>>;

const dayMs = 86_400_000;
const later = (at: string, days: number): string => new Date(Date.parse(at) + days * dayMs).toISOString();

/** An amount as it is written in a language. */
const money = (locale: Locale, cents: unknown): string =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(Number(cents) / 100);

const point = (locale: Locale, { library = [] }: Partial<ConductFacts>, { type, clause_id, occurred_on, facts }: Violation, withFacts: boolean): NonNullable<ConductLetterFacts['points']>[number] => ({
  label: violationLabels[type],
  clause: wordsOn(library, clause_id, occurred_on, clauseById(clause_id)?.text ?? violationLabels[type]),
  on: dayInWords(locale, occurred_on),
  ...(withFacts && { facts }),
});

/** What the decision says beyond its reasons: the clauses that were broken, from when and until when, what is to be made good. */
function ruled(locale: Locale, { at }: Work, row: CaseRow, input: Input, facts: Partial<ConductFacts>): Partial<ConductLetterFacts> {
  const outcome = textOf(input.outcome) as Outcome;
  const given = input.restitution as { finding: string; amount_cents: number } | undefined;
  return {
    reasons: textOf(input.reasons),
    points: citedOf(row, input).map((one) => point(locale, facts, one, false)),
    ...(outcome === 'suspension' && { from: dayInWords(locale, startOf(input, at)), until: dayInWords(locale, textOf(input.ends_on)) }),
    ...(outcome === 'termination' && { from: dayInWords(locale, later(at, exclusionNoticeDays)) }),
    ...(given && { restitution: { amount: money(locale, given.amount_cents), finding: given.finding } }),
    notice: legalNotice.map(({ id, text }) => wordsOn(facts.library ?? [], id, at.slice(0, 10), text)),
    appealable: sanction.links?.appeal !== undefined,
  };
}

/** Builds the letter of this kind about a case; null when the provider never heard of it. */
export async function conductLetterFor(kind: string, work: Work, row: CaseRow, input: Input, judged: object): Promise<Addressed | null> {
  const facts = judged as ConductFacts;
  const { name, email, locale } = facts.provider;
  const common = { provider: name, reference: String(row.reference) };
  const to = { name, email, locale };
  if (kind === 'statement_request') {
    const points = violationsOf(row.violations).map((one) => point(locale, facts, one, true));
    return { ...to, ...conductLetter(kind, locale, { ...common, points, due: dayInWords(locale, textOf(row.statement_due_at) || later(work.at, 7)) }), links: ['statement'] };
  }
  if (kind === 'dismissed') return row.statement_requested_at == null ? null : { ...to, ...conductLetter(kind, locale, { ...common, reasons: textOf(input.reason) }) };
  const outcome = textOf(input.outcome) as Outcome;
  const letter = conductLetter(outcome, locale, { ...common, ...ruled(locale, work, row, input, facts) });
  if (outcome === 'no_action' || !sanction.links?.appeal) return { ...to, ...letter };
  const made = (await work.trx('sanctions').where({ conduct_case_id: row.id }).first('id')) as { id: number } | undefined;
  return { ...to, ...letter, links: ['appeal'], opens: { resource: 'sanctions', id: made?.id ?? 0 } };
}

const kinds: Readonly<Record<string, Readonly<Record<string, 'suspension_begun' | 'excluded' | 'suspension_ended' | 'withdrawn'>>>> = {
  in_force: { suspension: 'suspension_begun', termination: 'excluded' },
  ended: { suspension: 'suspension_ended' },
  withdrawn: { warning: 'withdrawn', suspension: 'withdrawn', termination: 'withdrawn' },
};

/** The letters of a sanction that begins, ends or is withdrawn. */
export async function sanctionLetterFor(kind: string, { trx }: Work, row: CaseRow, input: Input): Promise<Addressed | null> {
  const { name, email, locale } = (await trx('providers').where({ id: Number(row.provider_id) }).first('name', 'email', 'locale')) as { name: string; email: string | null; locale: Locale };
  const letter = kinds[kind]?.[textOf(row.level)];
  if (!letter) return null;
  const level = outcomes[textOf(row.level) as Outcome];
  const until = row.ends_at == null ? undefined : dayInWords(locale, new Date(Date.parse(textOf(row.ends_at)) - 1).toISOString());
  return { name, email, locale, ...conductLetter(letter, locale, { provider: name, reference: String(row.reference), level, ...(until && { until }), ...(textOf(input.reason) && { reasons: textOf(input.reason) }) }) };
}

/** The letter that grants or refuses a refund. */
export function refundLetterFor(kind: string, row: CaseRow, input: Input, { provider: { name, email, locale } }: Pick<ConductFacts, 'provider'>): Addressed {
  const letter = conductLetter(kind as 'refund_granted', locale, { provider: name, reference: inLocale(locale, { en: `refund ${row.id}`, fr: `remboursement ${row.id}` }), reasons: textOf(input.decision), restitution: { amount: money(locale, row.amount_cents), finding: textOf(row.reason) } });
  return { name, email, locale, ...letter };
}
