/** The letters to a candidate's past clients. Pure: facts in, text out. The first says where the address comes from, and that one may refuse. */
import type { Locale } from '#engine/workflow';
import { dayInWords, paper, quoted, written } from './paper.ts';

export interface ReferenceLetterFacts {
  readonly client: string;
  readonly candidate: string;
  readonly service: string;
  readonly ended_on: string;
}

export type ReferenceLetter = keyof typeof letters;

const letters = {
  reference_form: {
    en: (f) => [
      written`A few questions about ${f.candidate}`,
      written`${f.candidate} wishes to join the providers whom we list, and named you as one of their last customers. They gave us this address and told us that you agree to be contacted:`,
      quoted(written`${f.service} (until ${dayInWords('en', f.ended_on)})`),
      'Before anybody joins, we ask their last three customers how professional they were and how satisfied you are. Six questions, about two minutes:\n{link:answer}',
      written`You owe us nothing: on the same page you may refuse, and we write no more. Your answers are read by the people who decide on this application; ${f.candidate} is not shown them.`,
    ],
    fr: (f) => [
      written`Quelques questions sur ${f.candidate}`,
      written`${f.candidate} souhaite rejoindre les prestataires que nous référençons et vous a cité parmi ses derniers clients. Cette adresse nous vient de là, avec l’assurance que vous acceptez d’être contacté :`,
      quoted(written`${f.service} (jusqu’au ${dayInWords('fr', f.ended_on)})`),
      'Avant toute admission, nous demandons aux trois derniers clients ce qu’ils pensent du professionnalisme du candidat et s’ils sont satisfaits. Six questions, environ deux minutes :\n{link:answer}',
      written`Vous ne nous devez rien : la même page permet de refuser, et nous n’écrirons plus. Vos réponses sont lues par les personnes qui décident de cette candidature ; elles ne sont pas montrées à ${f.candidate}.`,
    ],
  },
  reference_reminder: {
    en: (f) => [
      written`Still a few questions about ${f.candidate}`,
      written`A few days ago we asked you about a service that ${f.candidate} did for you. Your answer still matters to the decision; refusing is an answer too, and this is our only reminder:\n{link:answer}`,
    ],
    fr: (f) => [
      written`Encore quelques questions sur ${f.candidate}`,
      written`Il y a quelques jours, nous vous avons interrogé sur une prestation de ${f.candidate}. Votre réponse compte encore pour la décision ; refuser est aussi une réponse, et ceci est notre seule relance :\n{link:answer}`,
    ],
  },
} as const satisfies Record<string, Record<Locale, (facts: ReferenceLetterFacts) => readonly [string, ...string[]]>>;

/** Builds a letter to a past client in their language. @throws Error when a place is unfilled */
export function referenceLetter(kind: ReferenceLetter, locale: Locale, facts: ReferenceLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale](facts);
  return paper(locale, facts.client, subject, paragraphs);
}
