/** The letters about a provider's reply. Pure: facts in, text out. */
import type { Locale, Say } from '#engine/workflow';
import { paper, quoted, written } from './paper.ts';

export interface ReplyLetterFacts {
  readonly provider: string;
  readonly body: string;
  readonly ground?: Say;
  readonly explanation?: string;
}

export type ReplyLetter = keyof typeof letters;

const letters = {
  reply_published: {
    en: (f) => ['Your reply is published', 'Your reply now stands beside the review:', quoted(f.body), 'To change it, send a new version:\n{link:reply}'],
    fr: (f) => ['Votre réponse est publiée', 'Votre réponse figure maintenant à côté de l’avis :', quoted(f.body), 'Pour la modifier, envoyez une nouvelle version :\n{link:reply}'],
  },
  reply_returned: {
    en: (f) => ['Your reply: something to change', 'Your reply cannot be published as it is:', written`Ground: ${f.ground?.en}.\nIn our words: ${f.explanation}`, 'Change it and send it again:\n{link:reply}'],
    fr: (f) => ['Votre réponse : un point à revoir', 'Votre réponse ne peut paraître telle quelle :', written`Motif : ${f.ground?.fr}.\nEn clair : ${f.explanation}`, 'Modifiez-la et renvoyez-la :\n{link:reply}'],
  },
  reply_reminder: {
    en: () => ['You may still reply to a review', 'You were invited to reply to a review. A few days are left, and a later reply is shown too; not replying is fine as well:\n{link:reply}'],
    fr: () => ['Vous pouvez encore répondre à un avis', 'Vous avez été invité à répondre à un avis. Il reste quelques jours, et une réponse plus tardive sera publiée aussi ; ne pas répondre est aussi un choix :\n{link:reply}'],
  },
} as const satisfies Record<string, Record<Locale, (facts: ReplyLetterFacts) => readonly [string, ...string[]]>>;

/** Builds a letter about a reply in the provider's language. @throws Error when a place is unfilled */
export function replyLetter(kind: ReplyLetter, locale: Locale, facts: ReplyLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale](facts);
  return paper(locale, facts.provider, subject, paragraphs);
}
