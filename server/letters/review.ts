/** The letters of review moderation, to authors and to providers. Pure: facts in, text out. */
import type { Locale, Say } from '#engine/workflow';
import { dayInWords, paper, quoted, written } from './paper.ts';

/** What the letters of a review may say. `input` is the form that the member of staff filled. */
export interface ReviewLetterFacts {
  readonly author: string;
  readonly provider: string;
  readonly body: string;
  readonly rating: number;
  readonly created_at: string;
  readonly ground?: Say;
  readonly passage?: string;
  readonly explanation?: string;
  readonly clause?: { readonly id: string; readonly text: Say };
}

type Builder = (facts: ReviewLetterFacts) => readonly [subject: string, ...paragraphs: string[]];
export type ReviewLetter = keyof typeof toAuthor | keyof typeof toProvider;

const excerpt = (body: string): string => quoted(body.length > 600 ? `${body.slice(0, 600)}…` : body);

const reasons = (locale: Locale, { ground, clause, explanation }: ReviewLetterFacts): string => {
  const lines = {
    en: [ground && written`Ground: ${ground.en}.`, clause && written`Rule: ${clause.text.en} (${clause.id})`, written`In our words: ${explanation}`],
    fr: [ground && written`Motif : ${ground.fr}.`, clause && written`Règle : ${clause.text.fr} (${clause.id})`, written`En clair : ${explanation}`],
  };
  return lines[locale].filter(Boolean).join('\n');
};

const remedy = {
  en: 'If you think we are wrong, you may appeal within six months, with at least one document or page that supports what you say: a person who had no part in this decision looks at it afresh and answers you in writing.\n{link:appeal}',
  fr: 'Si vous pensez que nous nous trompons, vous pouvez former un recours dans les six mois, avec au moins un document ou une page à l’appui : une personne qui n’a pas pris part à cette décision l’examine à neuf et vous répond par écrit.\n{link:appeal}',
};

const toAuthor = {
  proof_request: {
    en: (f) => [
      written`Your review of ${f.provider}: one question before we publish it`,
      written`On ${dayInWords('en', f.created_at)} you sent us a review of ${f.provider}. Before any review is published we make sure that its author received the service.`,
      'Please tell us, within 7 days, what shows it: a booking or invoice number, the date and place. It takes a minute:\n{link:proof}',
      'Critical or not, your opinion will be published once this is done.',
    ],
    fr: (f) => [
      written`Votre avis sur ${f.provider} : une question avant de le publier`,
      written`Le ${dayInWords('fr', f.created_at)}, vous nous avez envoyé un avis sur ${f.provider}. Avant de publier un avis, nous vérifions que son auteur a bien reçu la prestation.`,
      'Dites-nous, sous 7 jours, ce qui le montre : numéro de réservation ou de facture, date et lieu. Cela prend une minute :\n{link:proof}',
      'Critique ou non, votre opinion sera publiée dès que ce sera fait.',
    ],
  },
  unverifiable: {
    en: (f) => [
      written`Your review of ${f.provider} is not published`,
      'We could not confirm that its author received the service, so the review is not published.',
      'Proof that comes later reopens it:\n{link:proof}',
    ],
    fr: (f) => [
      written`Votre avis sur ${f.provider} n’est pas publié`,
      'Nous n’avons pas pu confirmer que son auteur a reçu la prestation ; l’avis n’est donc pas publié.',
      'Une preuve envoyée plus tard rouvre le dossier :\n{link:proof}',
    ],
  },
  published: {
    en: (f) => [written`Your review of ${f.provider} is published`, written`Thank you. Your review of ${f.provider} is now public, as you wrote it:`, excerpt(f.body), 'The provider may answer it publicly.'],
    fr: (f) => [written`Votre avis sur ${f.provider} est publié`, written`Merci. Votre avis sur ${f.provider} est maintenant public, tel que vous l’avez écrit :`, excerpt(f.body), 'Le prestataire pourra y répondre publiquement.'],
  },
  returned: {
    en: (f) => [
      written`Your review of ${f.provider}: a passage to change`,
      'Your opinion is welcome. One passage cannot be published as it is, and we never rewrite a review ourselves:',
      quoted(written`${f.passage}`),
      reasons('en', f),
      'Change the passage and send the review again:\n{link:resubmit}',
    ],
    fr: (f) => [
      written`Votre avis sur ${f.provider} : un passage à revoir`,
      'Votre opinion est la bienvenue. Un passage ne peut paraître tel quel, et nous ne réécrivons jamais un avis nous-mêmes :',
      quoted(written`${f.passage}`),
      reasons('fr', f),
      'Modifiez ce passage et renvoyez votre avis :\n{link:resubmit}',
    ],
  },
  rejected: {
    en: (f) => [written`Your review of ${f.provider} is not published`, 'Two people looked at your review and decided that it cannot be published. It is not about your opinion:', reasons('en', f), remedy.en],
    fr: (f) => [written`Votre avis sur ${f.provider} n’est pas publié`, 'Deux personnes ont examiné votre avis et décidé qu’il ne peut être publié. Votre opinion n’est pas en cause :', reasons('fr', f), remedy.fr],
  },
  challenge_proof: {
    en: (f) => [
      written`Your review of ${f.provider}: please confirm it once more`,
      written`${f.provider} does not recognise you as a customer. Your review stays public meanwhile. Please tell us within 7 days what shows that you received the service:\n{link:proof}`,
    ],
    fr: (f) => [
      written`Votre avis sur ${f.provider} : merci de le confirmer encore une fois`,
      written`${f.provider} ne vous reconnaît pas parmi ses clients. Votre avis reste public en attendant. Dites-nous sous 7 jours ce qui montre que vous avez reçu la prestation :\n{link:proof}`,
    ],
  },
  withdrawn: {
    en: (f) => [written`Your review of ${f.provider} was withdrawn`, 'Two people decided to withdraw your review, for this reason:', reasons('en', f), remedy.en],
    fr: (f) => [written`Votre avis sur ${f.provider} a été retiré`, 'Deux personnes ont décidé de retirer votre avis, pour cette raison :', reasons('fr', f), remedy.fr],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

const toProvider = {
  reply_invitation: {
    en: (f) => [
      written`A customer reviewed you: you may reply`,
      written`A review of ${f.provider} by ${f.author} (${f.rating} of 5) was published after its author was confirmed:`,
      excerpt(f.body),
      'You are invited to reply publicly, if you can within 7 days; a later reply is shown too:\n{link:reply}',
      'If you do not recognise the author as a customer, tell us at once; the author will be checked again:\n{link:challenge}',
    ],
    fr: (f) => [
      written`Un client vous a évalué : vous pouvez répondre`,
      written`Un avis de ${f.author} sur ${f.provider} (${f.rating} sur 5) a été publié après confirmation de son auteur :`,
      excerpt(f.body),
      'Vous êtes invité à répondre publiquement, si possible sous 7 jours ; une réponse plus tardive est publiée aussi :\n{link:reply}',
      'Si vous ne reconnaissez pas l’auteur parmi vos clients, dites-le-nous aussitôt ; il sera revérifié :\n{link:challenge}',
    ],
  },
  challenge_settled: {
    en: () => ['The author of the review is confirmed', 'You told us that you did not recognise the author of a review. We checked again: the author is a customer of yours, and the review stays.'],
    fr: () => ['L’auteur de l’avis est confirmé', 'Vous nous avez dit ne pas reconnaître l’auteur d’un avis. Nous avons revérifié : il s’agit bien d’un de vos clients, et l’avis reste en ligne.'],
  },
  challenge_upheld: {
    en: () => ['The review you challenged was withdrawn', 'You told us that you did not recognise the author of a review. Two people looked at it again, and the review was withdrawn.'],
    fr: () => ['L’avis que vous contestiez a été retiré', 'Vous nous avez dit ne pas reconnaître l’auteur d’un avis. Deux personnes l’ont réexaminé, et l’avis a été retiré.'],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

/** Whether this letter goes to the review's author, and not to its provider. */
export const isToAuthor = (kind: string): kind is keyof typeof toAuthor => Object.hasOwn(toAuthor, kind);

/** Builds a letter about a review in the recipient's language. @throws Error when a place is unfilled */
export function reviewLetter(kind: ReviewLetter, locale: Locale, facts: ReviewLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = (isToAuthor(kind) ? toAuthor[kind] : toProvider[kind])[locale](facts);
  return paper(locale, isToAuthor(kind) ? facts.author : facts.provider, subject, paragraphs);
}

