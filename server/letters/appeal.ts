/** The letters of an appeal. Pure: facts in, text out. */
import type { Locale, Say } from '#engine/workflow';
import type { AppealOutcome, Appealable } from '../workflows/appealWords.ts';
import { dayInWords, inLocale, paper, quoted, written } from './paper.ts';

/** The decision, in the middle of a sentence. */
const decisions: Readonly<Record<Appealable, Record<Locale, (day: string) => string>>> = {
  sanctions: { en: (day) => `our sanction of ${day}`, fr: (day) => `notre sanction du ${day}` },
  applications: { en: (day) => `our decision of ${day} on your application`, fr: (day) => `notre décision du ${day} sur votre candidature` },
  reviews: { en: (day) => `our decision of ${day} on your review`, fr: (day) => `notre décision du ${day} sur votre avis` },
  customers: { en: (day) => `our measure of ${day}`, fr: (day) => `notre mesure du ${day}` },
};

/** What being overturned puts back. */
const restored: Readonly<Record<Appealable, Say>> = {
  sanctions: { en: 'It is undone: your place, your profile and your file are as they were before.', fr: 'Elle est effacée : votre place, votre profil et votre dossier sont tels qu’auparavant.' },
  applications: { en: 'It is undone: your application is open again, where it stood. We write to you with what comes next.', fr: 'Elle est effacée : votre candidature est rouverte, là où elle en était. Nous vous écrivons pour la suite.' },
  reviews: { en: 'It is undone: your review is back where it stood before we took it. We write to you with what comes next.', fr: 'Elle est effacée : votre avis se retrouve là où il en était avant elle. Nous vous écrivons pour la suite.' },
  customers: { en: 'It is undone: write to us as before.', fr: 'Elle est effacée : écrivez-nous comme avant.' },
};

/** Tells whoever appealed that we have it. @throws Error when a place is unfilled */
export function appealReceived(locale: Locale, { name, reference, due_at }: { readonly name: string; readonly reference: string; readonly due_at: string }): { subject: string; body: string } {
  const letters = {
    en: [written`We have your appeal (${reference})`, written`Your appeal reached us. It bears the number ${reference}.`, written`Somebody who had no part in the decision looks at it afresh, with what you sent us. We aim to answer you in writing by ${dayInWords('en', due_at)}.`],
    fr: [written`Nous avons votre recours (${reference})`, written`Votre recours nous est parvenu. Il porte le numéro ${reference}.`, written`Une personne qui n’a pas pris part à la décision l’examine à neuf, avec ce que vous nous avez envoyé. Nous visons une réponse écrite avant le ${dayInWords('fr', due_at)}.`],
  } as const;
  const [subject, ...paragraphs] = letters[locale];
  return paper(locale, name, subject, paragraphs, 'management');
}

export interface AppealDecision {
  readonly name: string;
  readonly reference: string;
  readonly of: Appealable;
  readonly decided_on_at: string;
  readonly outcome: AppealOutcome;
  readonly reasons: string;
  /** What it became, when it was made milder. */
  readonly now?: string;
}

const titles: Readonly<Record<AppealOutcome, Say>> = {
  upheld: { en: 'Your appeal: the decision stands', fr: 'Votre recours : la décision est confirmée' },
  reduced: { en: 'Your appeal: the decision is made milder', fr: 'Votre recours : la décision est adoucie' },
  overturned: { en: 'Your appeal: the decision is overturned', fr: 'Votre recours : la décision est annulée' },
};

const verdicts: Readonly<Record<AppealOutcome, Record<Locale, (facts: AppealDecision) => string>>> = {
  upheld: { en: () => 'The decision stands as it was.', fr: () => 'La décision demeure telle quelle.' },
  reduced: { en: (f) => written`The decision was too severe. From now on it is: ${f.now}.`, fr: (f) => written`La décision était trop sévère. Elle devient : ${f.now}.` },
  overturned: { en: (f) => `The decision was wrong, and we are sorry for it. ${restored[f.of].en}`, fr: (f) => `La décision était erronée, et nous le regrettons. ${restored[f.of].fr}` },
};

/** Tells whoever appealed what was decided, and why. @throws Error when a place is unfilled */
export function appealDecided(locale: Locale, facts: AppealDecision): { subject: string; body: string } {
  const what = decisions[facts.of][locale](dayInWords(locale, facts.decided_on_at));
  const opening = {
    en: written`You appealed against ${what}. Somebody who had no part in it has read the decision, the letter that told you of it, and everything that you sent us.`,
    fr: written`Vous avez formé un recours contre ${what}. Une personne qui n’y a pas pris part a lu la décision, le courrier qui vous l’annonçait et tout ce que vous nous avez envoyé.`,
  };
  const why = { en: 'The reasons, in their words:', fr: 'Les motifs, avec ses mots :' };
  return paper(locale, facts.name, written`${inLocale(locale, titles[facts.outcome])} (${facts.reference})`, [opening[locale], verdicts[facts.outcome][locale](facts), `${why[locale]}\n${quoted(facts.reasons)}`], 'management');
}
