/** The letters about an interview, to the candidate and to each interviewer. Pure: facts in, text out. */
import type { Locale } from '#engine/workflow';
import type { Mode } from '../workflows/interviewWords.ts';
import { hourInWords, paper, written } from './paper.ts';

export interface InterviewLetterFacts {
  /** Who reads it. */
  readonly name: string;
  readonly candidate: string;
  readonly interviewers: readonly string[];
  readonly starts_at: string;
  readonly minutes: number;
  readonly mode: Mode;
  /** Where, at which link, or at which number; a number may be gone meanwhile. */
  readonly place: string;
  readonly reason: string;
}

export type InterviewLetter = keyof typeof toCandidate;
type Builder = (facts: InterviewLetterFacts) => readonly [subject: string, ...paragraphs: string[]];

const when = (locale: Locale, { starts_at, minutes }: InterviewLetterFacts): string => ({ en: written`${hourInWords('en', starts_at)}, ${minutes} minutes`, fr: written`${hourInWords('fr', starts_at)}, ${minutes} minutes` })[locale];

const where = (locale: Locale, { mode, place }: InterviewLetterFacts): string =>
  ({
    in_person: { en: () => written`In person: ${place}`, fr: () => written`Sur place : ${place}` },
    video: { en: () => written`By video: ${place}`, fr: () => written`En visio : ${place}` },
    phone: { en: () => (place ? written`By telephone: we call ${place}` : 'By telephone'), fr: () => (place ? written`Par téléphone : nous appelons le ${place}` : 'Par téléphone') },
  })[mode][locale]();

const names = (locale: Locale, list: readonly string[]): string => new Intl.ListFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { type: 'conjunction' }).format(list);

const facts = {
  en: (f: InterviewLetterFacts) => [when('en', f), where('en', f), written`You will meet ${names('en', f.interviewers)}.`].join('\n'),
  fr: (f: InterviewLetterFacts) => [when('fr', f), where('fr', f), written`Vous rencontrerez ${names('fr', f.interviewers)}.`].join('\n'),
};

const diary = {
  en: 'The attached invitation puts it in your calendar, in your own time. If this moment does not suit you, answer this message.',
  fr: 'L’invitation jointe l’inscrit dans votre agenda, à votre heure. Si ce moment ne vous convient pas, répondez à ce message.',
};

const toCandidate = {
  interview_invitation: {
    en: (f) => ['Your interview with Entente', 'We would like to meet you, to hear how you work and why you wish to join us:', facts.en(f), diary.en],
    fr: (f) => ['Votre entretien avec Entente', 'Nous souhaitons vous rencontrer, pour entendre comment vous travaillez et pourquoi vous voulez nous rejoindre :', facts.fr(f), diary.fr],
  },
  interview_moved: {
    en: (f) => ['Your interview with Entente is moved', 'The moment or the place of your interview has changed. It is now:', facts.en(f), diary.en],
    fr: (f) => ['Votre entretien avec Entente est déplacé', 'Le moment ou le lieu de votre entretien a changé. Le voici :', facts.fr(f), diary.fr],
  },
  interview_cancelled: {
    en: (f) => ['Your interview with Entente is cancelled', written`The interview of ${hourInWords('en', f.starts_at)} will not take place:`, written`${f.reason}`, 'Your application stays open; we will write to you about what comes next.'],
    fr: (f) => ['Votre entretien avec Entente est annulé', written`L’entretien du ${hourInWords('fr', f.starts_at)} n’aura pas lieu :`, written`${f.reason}`, 'Votre candidature reste ouverte ; nous vous écrirons pour la suite.'],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

const brief = {
  en: (f: InterviewLetterFacts) => [when('en', f), where('en', f), written`With ${names('en', f.interviewers)}.`].join('\n'),
  fr: (f: InterviewLetterFacts) => [when('fr', f), where('fr', f), written`Avec ${names('fr', f.interviewers)}.`].join('\n'),
};

const toInterviewer = {
  interview_invitation: {
    en: (f) => [written`Interview of ${f.candidate}`, written`You are one of those who meet ${f.candidate}:`, brief.en(f), 'Fill in your own scorecard afterwards; the others’ stay hidden until yours is in.'],
    fr: (f) => [written`Entretien avec ${f.candidate}`, written`Vous participez à l’entretien avec ${f.candidate} :`, brief.fr(f), 'Remplissez ensuite votre propre grille ; celles des autres restent cachées jusque-là.'],
  },
  interview_moved: {
    en: (f) => [written`Moved: interview of ${f.candidate}`, written`The interview of ${f.candidate} has changed. It is now:`, brief.en(f)],
    fr: (f) => [written`Déplacé : entretien avec ${f.candidate}`, written`L’entretien avec ${f.candidate} a changé. Le voici :`, brief.fr(f)],
  },
  interview_cancelled: {
    en: (f) => [written`Cancelled: interview of ${f.candidate}`, written`The interview of ${f.candidate} on ${hourInWords('en', f.starts_at)} is cancelled:`, written`${f.reason}`],
    fr: (f) => [written`Annulé : entretien avec ${f.candidate}`, written`L’entretien avec ${f.candidate} du ${hourInWords('fr', f.starts_at)} est annulé :`, written`${f.reason}`],
  },
} as const satisfies Record<InterviewLetter, Record<Locale, Builder>>;

/** Builds a letter about an interview, to its candidate or to one who holds it. @throws Error when a place is unfilled */
export function interviewLetter(kind: InterviewLetter, to: 'candidate' | 'interviewer', locale: Locale, f: InterviewLetterFacts): { subject: string; body: string; told: string } {
  const [subject, ...paragraphs] = (to === 'candidate' ? toCandidate : toInterviewer)[kind][locale](f);
  return { ...paper(locale, f.name, subject, paragraphs, 'admission'), told: paragraphs.join('\n\n') };
}
