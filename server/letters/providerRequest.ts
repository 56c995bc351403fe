/** The letters by which a provider is asked something, reminded, and freed of it. Pure: facts in, text out. */
import type { Locale } from '#engine/workflow';
import { type ProviderRequestKind, providerRequestKinds } from '../workflows/providerRequestWords.ts';
import { paper, quoted, written } from './paper.ts';

export interface ProviderRequestLetterFacts {
  readonly provider: string;
  readonly kind: ProviderRequestKind;
  readonly subject: string;
  readonly text: string;
  /** Days in words. */
  readonly due: string;
  /** The link by which it is answered. */
  readonly link: string;
  readonly reason?: string;
}

export type ProviderRequestLetter = keyof typeof letters;
type Builder = (facts: ProviderRequestLetterFacts) => readonly [string, ...string[]];

const what = (locale: Locale, { kind, subject, text }: ProviderRequestLetterFacts): string =>
  locale === 'fr' ? written`${providerRequestKinds[kind].fr} : « ${subject} »\n${quoted(text)}` : written`${providerRequestKinds[kind].en}: “${subject}”\n${quoted(text)}`;

/** A question, a complaint and a call for help ask for words; a customer may always be told no. */
const mayDecline = (locale: Locale, { kind }: ProviderRequestLetterFacts): string[] => {
  if (kind === 'complaint' || kind === 'cooperation') return [];
  return [locale === 'fr' ? 'Vous pouvez dire non, ou que vous ne pouvez pas : cela ne joue jamais contre vous. Seul le silence pose question.' : 'You may say no, or that you cannot: it never counts against you. Only silence does.'];
};

const letters = {
  sent: {
    en: (f) => [written`Please answer by ${f.due}: ${f.subject}`, what('en', f), ...mayDecline('en', f), written`Please answer by ${f.due}:\n{link:${f.link}}`],
    fr: (f) => [written`Merci de répondre avant le ${f.due} : ${f.subject}`, what('fr', f), ...mayDecline('fr', f), written`Merci de répondre avant le ${f.due} :\n{link:${f.link}}`],
  },
  reminder: {
    en: (f) => [written`A reminder: ${f.subject}`, written`We have no answer from you yet, and hope for one by ${f.due}.`, what('en', f), ...mayDecline('en', f), written`Answer here:\n{link:${f.link}}`],
    fr: (f) => [written`Rappel : ${f.subject}`, written`Nous n’avons pas encore de réponse de votre part, et l’espérons avant le ${f.due}.`, what('fr', f), ...mayDecline('fr', f), written`Répondez ici :\n{link:${f.link}}`],
  },
  overdue: {
    en: (f) => [written`Your answer is late: ${f.subject}`, written`Your answer was due by ${f.due}, and has not reached us. Please give it now.`, what('en', f), ...mayDecline('en', f), written`Answer here:\n{link:${f.link}}`],
    fr: (f) => [written`Votre réponse tarde : ${f.subject}`, written`Votre réponse était attendue avant le ${f.due} et ne nous est pas parvenue. Merci de la donner maintenant.`, what('fr', f), ...mayDecline('fr', f), written`Répondez ici :\n{link:${f.link}}`],
  },
  waived: {
    en: (f) => [written`You need not answer any more: ${f.subject}`, written`We had asked you to answer by ${f.due}. You need not do so any more. The reason, in our words:`, quoted(f.reason ?? ''), 'Thank you, and please excuse the trouble.'],
    fr: (f) => [written`Votre réponse n’est plus attendue : ${f.subject}`, written`Nous vous avions demandé de répondre avant le ${f.due}. Ce n’est plus nécessaire. La raison, en clair :`, quoted(f.reason ?? ''), 'Merci, et veuillez nous excuser du dérangement.'],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

/** Builds a letter about a request in the provider's language. @throws Error when a place is unfilled */
export function providerRequestLetter(kind: ProviderRequestLetter, locale: Locale, facts: ProviderRequestLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale](facts);
  return paper(locale, facts.provider, subject, paragraphs, 'providers');
}
