/** The letters to whoever complains about one of us. Pure: facts in, text out. None names the colleague: an outsider may know what they did, and not who they are. */
import type { Locale, Say } from '#engine/workflow';
import { dayInWords, inLocale, paper, quoted, written } from './paper.ts';

export interface ComplaintLetterFacts {
  readonly complainant: string;
  readonly reference: string;
  readonly received_at: string;
  readonly due_at: string;
  readonly question?: string;
  readonly findings?: readonly { readonly ground: Say; readonly finding: Say; readonly reasons: string }[];
  readonly text?: string;
}

export type ComplaintLetter = keyof typeof letters;

const found = (locale: Locale, { findings = [] }: ComplaintLetterFacts): string[] =>
  findings.map(({ ground, finding, reasons }) => (locale === 'fr' ? `${inLocale('fr', ground)} : ${inLocale('fr', finding).toLowerCase()}.\n${reasons}` : `${inLocale('en', ground)}: ${inLocale('en', finding).toLowerCase()}.\n${reasons}`));

const letters = {
  complaint_received: {
    en: (f) => [
      written`We have your complaint (${f.reference})`,
      written`Your complaint about a member of our team has reached us; its number is ${f.reference}. Only the management reads it, never the person it is about.`,
      written`A manager who had no part in the matter examines it. You receive their conclusions in writing, on each of your grounds, by ${dayInWords('en', f.due_at)}.`,
    ],
    fr: (f) => [
      written`Nous avons reçu votre plainte (${f.reference})`,
      written`Votre plainte visant un membre de notre équipe nous est parvenue ; elle porte le numéro ${f.reference}. Seule la direction la lit, jamais la personne qu’elle vise.`,
      written`Un responsable qui n’a pris aucune part aux faits l’examine. Vous recevrez ses conclusions par écrit, sur chacun de vos motifs, d’ici au ${dayInWords('fr', f.due_at)}.`,
    ],
  },
  details_asked: {
    en: (f) => [
      written`A few details about your complaint (${f.reference})`,
      written`Thank you for telling us. To examine your complaint ${f.reference} we need to know a little more:`,
      quoted(written`${f.question}`),
      'Tell us what happened and what you had expected instead; a few sentences are enough, in your own words:\n{link:give_details}',
      'Your complaint stays open meanwhile.',
    ],
    fr: (f) => [
      written`Quelques précisions sur votre plainte (${f.reference})`,
      written`Merci de nous en avoir parlé. Pour examiner votre plainte ${f.reference}, nous avons besoin d’en savoir un peu plus :`,
      quoted(written`${f.question}`),
      'Dites-nous ce qui s’est passé et ce que vous attendiez ; quelques phrases suffisent, avec vos mots :\n{link:give_details}',
      'Votre plainte reste ouverte entre-temps.',
    ],
  },
  conclusions: {
    en: (f) => [
      written`Our conclusions on your complaint (${f.reference})`,
      written`On ${dayInWords('en', f.received_at)} you complained about a member of our team. I belong to the management, had no part in the matter, and have examined it; our colleague was heard. This is what I found.`,
      ...found('en', f),
      written`${f.text}`,
      'If you know of facts that are not considered here, answer this message and tell us.',
    ],
    fr: (f) => [
      written`Nos conclusions sur votre plainte (${f.reference})`,
      written`Le ${dayInWords('fr', f.received_at)}, vous nous avez adressé une plainte visant un membre de notre équipe. Je fais partie de la direction et n’ai pris aucune part aux faits ; je les ai examinés, et la personne concernée a été entendue. Voici mes constats.`,
      ...found('fr', f),
      written`${f.text}`,
      'Si vous connaissez des faits qui ne sont pas pris en compte ici, répondez à ce message et dites-les-nous.',
    ],
  },
} as const satisfies Record<string, Record<Locale, (facts: ComplaintLetterFacts) => readonly string[]>>;

/** Builds a letter to a complainant in their language. @throws Error when a place is unfilled */
export function complaintLetter(kind: ComplaintLetter, locale: Locale, facts: ComplaintLetterFacts): { subject: string; body: string } {
  const [subject = '', ...paragraphs] = letters[kind][locale](facts) as readonly string[];
  return paper(locale, facts.complainant, subject, paragraphs, 'management');
}
