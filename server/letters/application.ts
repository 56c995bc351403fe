/** The letters of admission, to the candidate. Pure: facts in, text out. */
import type { Locale, Say } from '#engine/workflow';
import { paper, written } from './paper.ts';

export interface ApplicationLetterFacts {
  readonly candidate: string;
  readonly trade: string;
  readonly reason?: Say;
  readonly explanation?: string;
}

export type ApplicationLetter = keyof typeof letters;

const remedy = {
  en: 'If you think we are wrong, you may appeal within six months, with at least one document or page that supports what you say: a person who had no part in this decision looks at it afresh and answers you in writing.\n{link:appeal}',
  fr: 'Si vous pensez que nous nous trompons, vous pouvez former un recours dans les six mois, avec au moins un document ou une page à l’appui : une personne qui n’a pas pris part à cette décision l’examine à neuf et vous répond par écrit.\n{link:appeal}',
};

const letters = {
  reference_request: {
    en: () => [
      'Your application: the customers we may ask',
      'Before we admit anybody, we ask their last three customers about the work they received. Only you can tell us who they are.',
      'Please name your most recent customers, at least three if you have had as many, and only those who agree to be contacted:\n{link:declare}',
      'We tell each of them that we have their name from you, and they are free not to answer.',
    ],
    fr: () => [
      'Votre candidature : les clients que nous pouvons interroger',
      'Avant d’admettre une personne, nous interrogeons ses trois derniers clients sur le travail qu’ils ont reçu. Vous seul pouvez nous dire qui ils sont.',
      'Indiquez vos clients les plus récents, au moins trois si vous en avez eu autant, et seulement ceux qui acceptent d’être contactés :\n{link:declare}',
      'Nous disons à chacun que nous tenons son nom de vous, et il reste libre de ne pas répondre.',
    ],
  },
  signature_request: {
    en: () => [
      'Your application: one last step, our charters and terms',
      'Your file is complete on our side. What remains is your agreement with the rules that bind all of us: the quality charter, the service charter and the terms of use.',
      'Please read each of them and accept it:\n{link:sign}',
      'A person who did not prepare your file then decides.',
    ],
    fr: () => [
      'Votre candidature : une dernière étape, nos chartes et conditions',
      'Votre dossier est complet de notre côté. Il reste votre accord avec les règles qui nous engagent tous : la charte qualité, la charte de service et les conditions d’utilisation.',
      'Lisez chacune d’elles et acceptez-la :\n{link:sign}',
      'Une personne qui n’a pas préparé votre dossier décide ensuite.',
    ],
  },
  admitted: {
    en: (f) => [
      'You are admitted',
      written`Welcome. Your application for the trade “${f.trade}” is accepted: you are now a member.`,
      'Customers are put in touch with you as long as your checks, your insurance and your acceptance of the charters are up to date. We write to you before any of them runs out.',
    ],
    fr: (f) => [
      'Vous êtes admis',
      written`Bienvenue. Votre candidature pour le métier « ${f.trade} » est acceptée : vous êtes maintenant membre.`,
      'Des clients vous sont adressés tant que vos contrôles, votre assurance et votre acceptation des chartes sont à jour. Nous vous écrivons avant que l’un d’eux n’expire.',
    ],
  },
  declined: {
    en: (f) => [
      'Your application is not accepted',
      'Two people looked at your application and decided not to accept it, for this reason:',
      written`Reason: ${f.reason?.en}.\nIn our words: ${f.explanation}`,
      remedy.en,
    ],
    fr: (f) => [
      'Votre candidature n’est pas retenue',
      'Deux personnes ont examiné votre candidature et décidé de ne pas la retenir, pour cette raison :',
      written`Raison : ${f.reason?.fr}.\nEn clair : ${f.explanation}`,
      remedy.fr,
    ],
  },
  application_withdrawn: {
    en: () => ['Your application is withdrawn', 'As you asked, your application is withdrawn and the file is closed. Nothing is decided about you; with a new recommendation you may come back at any time.', 'If you did not ask for it, answer this message at once.'],
    fr: () => ['Votre candidature est retirée', 'Comme vous l’avez demandé, votre candidature est retirée et le dossier est clos. Rien n’est décidé à votre sujet ; avec une nouvelle recommandation, vous pouvez revenir à tout moment.', 'Si vous ne l’avez pas demandé, répondez aussitôt à ce message.'],
  },
} as const satisfies Record<string, Record<Locale, (facts: ApplicationLetterFacts) => readonly [string, ...string[]]>>;

/** Builds a letter about an application in the candidate's language. @throws Error when a place is unfilled */
export function applicationLetter(kind: ApplicationLetter, locale: Locale, facts: ApplicationLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale](facts);
  return paper(locale, facts.candidate, subject, paragraphs, 'admission');
}
