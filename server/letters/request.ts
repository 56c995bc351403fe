/** The letters to whoever asked us something. Pure: facts in, text out. */
import type { Locale, Say } from '#engine/workflow';
import { type Outcome, type RequestKind, outcomes, remedies, requestKinds } from '../workflows/requestWords.ts';
import { dayInWords, inLocale, paper, quoted, written } from './paper.ts';

export interface RequestLetterFacts {
  readonly name: string;
  readonly reference: string;
  readonly kind: RequestKind;
  readonly subject: string;
  readonly received_at: string;
  /** The day by which an answer is meant to leave. */
  readonly due_at: string;
  readonly outcome?: Outcome;
  readonly answer?: string;
  readonly answered_at?: string;
  /** The clause that the answer rests on, where it stands, and in which version. */
  readonly clause?: { readonly title: Say; readonly text: Say; readonly version: number };
}

export type RequestLetter = keyof typeof letters;
type Builder = (facts: RequestLetterFacts) => readonly [string, ...string[]];

const clauseIn = (locale: Locale, { clause }: RequestLetterFacts): string => {
  if (!clause) throw new Error('An answer cites no clause');
  const [title, text] = [inLocale(locale, clause.title), inLocale(locale, clause.text)];
  return locale === 'fr' ? written`Cette réponse repose sur notre document « ${title} », version ${clause.version} :\n${quoted(text)}` : written`This answer rests on our document “${title}”, version ${clause.version}:\n${quoted(text)}`;
};
const list = (locale: Locale): string => remedies.map((one) => `– ${inLocale(locale, one)}`).join('\n');
const day = (locale: Locale, at: string | undefined): string => (at ? dayInWords(locale, at) : '');

const letters = {
  acknowledgement: {
    en: (f) => [
      written`${f.reference}: your message has arrived`,
      written`Your ${requestKinds[f.kind].en.toLowerCase()} of ${day('en', f.received_at)} has arrived:`,
      quoted(written`${f.subject}`),
      written`Its number is ${f.reference}; please give it whenever you write about it. A person reads it, and we mean to answer by ${day('en', f.due_at)}.`,
    ],
    fr: (f) => [
      written`${f.reference} : votre message est arrivé`,
      written`Votre ${requestKinds[f.kind].fr.toLowerCase()} du ${day('fr', f.received_at)} nous est parvenue :`,
      quoted(written`${f.subject}`),
      written`Elle porte le numéro ${f.reference} ; merci de le rappeler en nous écrivant à son sujet. Une personne la lit, et nous comptons répondre au plus tard le ${day('fr', f.due_at)}.`,
    ],
  },
  answer: {
    en: (f) => [
      written`${f.reference}: our answer`,
      written`You wrote to us on ${day('en', f.received_at)} about “${f.subject}”. Here is our answer.`,
      written`Outcome: ${f.outcome && outcomes[f.outcome].en.toLowerCase()}.`,
      written`${f.answer}`,
      clauseIn('en', f),
      'Asking for somebody higher up does not change an answer; facts that we did not have do. If there are any, tell us here:\n{link:new_facts}',
    ],
    fr: (f) => [
      written`${f.reference} : notre réponse`,
      written`Vous nous avez écrit le ${day('fr', f.received_at)} au sujet de « ${f.subject} ». Voici notre réponse.`,
      written`Issue : ${f.outcome && outcomes[f.outcome].fr.toLowerCase()}.`,
      written`${f.answer}`,
      clauseIn('fr', f),
      'Demander à parler plus haut ne change pas une réponse ; des faits que nous n’avions pas la changent. S’il y en a, dites-les-nous ici :\n{link:new_facts}',
    ],
  },
  escalation: {
    en: (f) => [
      written`${f.reference}: what can be done about our answer`,
      written`You asked to speak to somebody higher up about our answer of ${day('en', f.answered_at)}. We have noted it.`,
      'Our answers follow policies that our management has set, whoever gives them. Asking again, or asking somebody else, therefore leads to the same answer, and it stays as it is.',
      `What really helps:\n${list('en')}`,
      'If there are new facts, tell us here:\n{link:new_facts}',
    ],
    fr: (f) => [
      written`${f.reference} : ce qui est possible face à notre réponse`,
      written`Vous avez demandé à parler à quelqu’un de plus haut placé de notre réponse du ${day('fr', f.answered_at)}. Nous en avons pris note.`,
      'Nos réponses suivent des politiques fixées par notre direction, quelle que soit la personne qui les donne. Demander à nouveau, ou à quelqu’un d’autre, conduit donc à la même réponse, et elle reste ce qu’elle est.',
      `Ce qui aide vraiment :\n${list('fr')}`,
      'S’il y a des faits nouveaux, dites-les-nous ici :\n{link:new_facts}',
    ],
  },
  reopened: {
    en: (f) => [written`${f.reference}: we look at it again`, written`We look again at what you wrote on ${day('en', f.received_at)} about “${f.subject}”.`, written`You will have an answer by ${day('en', f.due_at)}, as we mean to.`],
    fr: (f) => [written`${f.reference} : nous y revenons`, written`Nous réexaminons ce que vous nous avez écrit le ${day('fr', f.received_at)} au sujet de « ${f.subject} ».`, written`Nous comptons vous répondre au plus tard le ${day('fr', f.due_at)}.`],
  },
  late: {
    en: (f) => [written`${f.reference}: our answer is late`, written`You wrote to us on ${day('en', f.received_at)} about “${f.subject}”. We meant to answer by ${day('en', f.due_at)}, and have not.`, 'We are sorry. Your message is still with us and will be answered; you need not write again.'],
    fr: (f) => [written`${f.reference} : notre réponse a du retard`, written`Vous nous avez écrit le ${day('fr', f.received_at)} au sujet de « ${f.subject} ». Nous comptions répondre au plus tard le ${day('fr', f.due_at)}, et ne l’avons pas fait.`, 'Nous le regrettons. Votre message est toujours chez nous et recevra une réponse ; il est inutile d’écrire à nouveau.'],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

/** Which letters carry the link by which new facts are given. */
export const carriesLink = (kind: RequestLetter): boolean => kind === 'answer' || kind === 'escalation';

/** Builds a letter about a request in its sender's language. @throws Error when a place is unfilled */
export function requestLetter(kind: RequestLetter, locale: Locale, facts: RequestLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale](facts);
  return paper(locale, facts.name, subject, paragraphs, 'service');
}
