/** The letters about what a provider promised. Pure: facts in, text out. */
import type { Locale } from '#engine/workflow';
import { paper, quoted, written } from './paper.ts';

export interface CommitmentLetterFacts {
  readonly name: string;
  readonly other: string;
  readonly service: string;
  readonly what: string;
  /** Days in words. */
  readonly due: string;
  readonly until?: string;
  readonly words?: string;
}

export type CommitmentLetter = keyof typeof letters;
type Builder = (facts: CommitmentLetterFacts) => readonly [string, ...string[]];

const late = {
  en: 'Should you run late, say so before that day, and the customer is told:\n{link:delay}',
  fr: 'Si vous prenez du retard, dites-le avant ce jour, et le client en est averti :\n{link:delay}',
};

const letters = {
  to_confirm: {
    en: (f) => [written`You have promised this by ${f.due} (${f.service})`, written`To ${f.other} you have promised, by ${f.due}:`, quoted(written`${f.what}`), 'Please confirm that it can be kept:\n{link:confirm}', late.en],
    fr: (f) => [written`Vous avez promis ceci pour le ${f.due} (${f.service})`, written`À ${f.other}, vous avez promis, pour le ${f.due} :`, quoted(written`${f.what}`), 'Merci de confirmer que c’est tenable :\n{link:confirm}', late.fr],
  },
  delay_told: {
    en: (f) => [written`A delay: ${f.service}`, written`${f.other} had promised you, by ${f.due}:`, quoted(written`${f.what}`), written`They tell you that it will be ${f.until}. In their words:`, quoted(written`${f.words}`)],
    fr: (f) => [written`Un retard : ${f.service}`, written`${f.other} vous avait promis, pour le ${f.due} :`, quoted(written`${f.what}`), written`Ce sera pour le ${f.until}. Dans ses mots :`, quoted(written`${f.words}`)],
  },
  day_passed: {
    en: (f) => [written`Is it done? (${f.service})`, written`By ${f.due} you had promised ${f.other}:`, quoted(written`${f.what}`), 'Please tell us what came of it:\n{link:report}'],
    fr: (f) => [written`Est-ce fait ? (${f.service})`, written`Pour le ${f.due}, vous aviez promis à ${f.other} :`, quoted(written`${f.what}`), 'Merci de nous dire ce qu’il en est :\n{link:report}'],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

/** Builds a letter about a commitment in the language of whoever receives it. @throws Error when a place is unfilled */
export function commitmentLetter(kind: CommitmentLetter, locale: Locale, facts: CommitmentLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale](facts);
  return paper(locale, facts.name, subject, paragraphs, 'providers');
}
