/** The letters of the ladder, to the customer: courteous whatever came before. Pure: facts in, text out. */
import { type Locale, type Say, say } from '#engine/workflow';
import { type Channel, type Rung, channels } from '../workflows/customerWords.ts';
import { dayInWords, paper, written } from './paper.ts';

export interface CustomerLetterFacts {
  readonly customer: string;
  /** The policy that the measure rests on, its version, and the clause. */
  readonly policy?: Say;
  readonly number?: number;
  readonly clause?: Say;
  readonly occurred_at?: string;
  readonly asked_at?: string;
  readonly review_on?: string;
  readonly channels?: readonly Channel[];
  readonly reason?: string;
  readonly words?: string;
  readonly rung?: Rung;
}

export type CustomerLetter = keyof typeof letters;
type Told = CustomerLetterFacts & { readonly locale: Locale };
type Builder = (facts: Told) => readonly [string, ...string[]];

const day = ({ locale }: Told, at: string | undefined): string => (at ? dayInWords(locale, at) : '');

/** Which policy, and where to read it (S2-27). */
const cites = {
  en: (f: Told) => written`This rests on our policy “${f.policy?.en}”, version ${f.number}, which is published with our other policies:\n> ${f.clause?.en}`,
  fr: (f: Told) => written`Cela repose sur notre politique « ${f.policy?.fr} », version ${f.number}, publiée avec nos autres politiques :\n> ${f.clause?.fr}`,
};

const review = {
  en: 'If you think that we are mistaken, say why, once: a person who had no part in this looks at it again.\n{link:review}',
  fr: 'Si vous pensez que nous nous trompons, dites-nous pourquoi, une fois : une personne qui n’y a pas pris part réexamine la mesure.\n{link:review}',
};

/** What no measure ever closes (S2-22, S2-29). */
const doors = {
  en: 'Some doors stay open whatever happens: a complaint about one of us, your rights over your personal details, an appeal against a decision, mediation with a professional, and whatever the law makes us answer. Name which one in the first line, and your message goes there.',
  fr: 'Des portes restent ouvertes quoi qu’il arrive : une plainte contre l’un de nous, vos droits sur vos données personnelles, un recours contre une décision, une médiation avec un professionnel, et tout ce à quoi la loi nous oblige à répondre. Nommez laquelle à la première ligne, et votre message y parvient.',
};

const courtesy = {
  en: 'Being let down is no fault of yours, and you may always tell us so. We only ask that nobody of the team be hurt by it.',
  fr: 'Avoir été déçu n’est pas une faute, et vous pouvez toujours nous le dire. Nous demandons seulement que personne de l’équipe n’en soit blessé.',
};

const own = ({ words }: Told): readonly string[] => (words ? [words] : []);

const heldBack: Readonly<Record<Locale, (facts: Told) => string>> = {
  en: (f) => written`${(f.channels ?? []).map((one) => channels[one].en.toLowerCase()).join(', ')}`,
  fr: (f) => written`${(f.channels ?? []).map((one) => channels[one].fr.toLowerCase()).join(', ')}`,
};

const letters = {
  ask_to_stop: {
    en: (f) => [
      'A request about how we speak with each other',
      courtesy.en,
      written`What reached one of us on ${day(f, f.occurred_at)} went beyond that. We ask you, courteously, not to do so again.`,
      cites.en(f), ...own(f),
      'What you asked of us is still being handled, and you may answer this message. Should it happen again, we may stop answering.',
      review.en,
    ],
    fr: (f) => [
      'Une demande sur la façon dont nous nous parlons',
      courtesy.fr,
      written`Ce que l’un de nous a reçu le ${day(f, f.occurred_at)} allait au-delà. Nous vous demandons, courtoisement, de ne pas recommencer.`,
      cites.fr(f), ...own(f),
      'Votre demande suit son cours, et vous pouvez répondre à ce message. Si cela se reproduisait, nous pourrions cesser de répondre.',
      review.fr,
    ],
  },
  correspondence_stopped: {
    en: (f) => [
      'We no longer answer your messages',
      written`On ${day(f, f.asked_at)} we asked you to stop; it happened again on ${day(f, f.occurred_at)}. From today we do not answer your messages, except where an answer is owed by law.`,
      cites.en(f), written`We look at this again on ${day(f, f.review_on)}.`, doors.en, review.en,
    ],
    fr: (f) => [
      'Nous ne répondons plus à vos messages',
      written`Le ${day(f, f.asked_at)} nous vous avons demandé de cesser ; cela s’est reproduit le ${day(f, f.occurred_at)}. À compter d’aujourd’hui nous ne répondons plus à vos messages, sauf là où la loi veut une réponse.`,
      cites.fr(f), written`Nous réexaminons cette mesure le ${day(f, f.review_on)}.`, doors.fr, review.fr,
    ],
  },
  blocked: {
    en: (f) => [
      'Your messages are held back',
      written`It happened again on ${day(f, f.occurred_at)}. From today your messages are held back (${heldBack.en(f)}). Nothing is destroyed, and we look at this again on ${day(f, f.review_on)}.`,
      cites.en(f), doors.en, review.en,
    ],
    fr: (f) => [
      'Vos messages sont retenus',
      written`Cela s’est reproduit le ${day(f, f.occurred_at)}. À compter d’aujourd’hui vos messages sont retenus (${heldBack.fr(f)}). Rien n’est détruit, et nous réexaminons cette mesure le ${day(f, f.review_on)}.`,
      cites.fr(f), doors.fr, review.fr,
    ],
  },
  emergency_stop: {
    en: (f) => [
      'We stop this exchange at once',
      written`What reached one of us on ${day(f, f.occurred_at)} puts somebody in danger. We ask you to stop, and from today we do not answer your messages, except where an answer is owed by law. The reason, in our words:`,
      written`${f.reason}`, cites.en(f), written`We look at this again on ${day(f, f.review_on)}.`, doors.en, review.en,
    ],
    fr: (f) => [
      'Nous arrêtons cet échange sur-le-champ',
      written`Ce que l’un de nous a reçu le ${day(f, f.occurred_at)} met une personne en danger. Nous vous demandons de cesser et, à compter d’aujourd’hui, nous ne répondons plus à vos messages, sauf là où la loi veut une réponse. La raison, en clair :`,
      written`${f.reason}`, cites.fr(f), written`Nous réexaminons cette mesure le ${day(f, f.review_on)}.`, doors.fr, review.fr,
    ],
  },
  lifted: {
    en: (f) => ['You can write to us again', 'The measure on your messages is lifted as of today. The reason, in our words:', written`${f.reason}`, 'Nothing of it stands in your way: write to us as before.'],
    fr: (f) => ['Vous pouvez de nouveau nous écrire', 'La mesure sur vos messages est levée à compter d’aujourd’hui. La raison, en clair :', written`${f.reason}`, 'Rien n’en reste sur votre chemin : écrivez-nous comme avant.'],
  },
  measure_kept: {
    en: (f) => ['We have looked at the measure again', 'A person who had no part in it has looked at the measure again, and it stays. The reason, in our words:', written`${f.reason}`, written`We look at it again on ${day(f, f.review_on)}.`, doors.en],
    fr: (f) => ['Nous avons réexaminé la mesure', 'Une personne qui n’y avait pas pris part a réexaminé la mesure, et celle-ci demeure. La raison, en clair :', written`${f.reason}`, written`Nous la réexaminons le ${day(f, f.review_on)}.`, doors.fr],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

/** What stands at the foot of a letter to somebody whose messages are not answered. */
const unanswered = say('This message needs no answer.', 'Ce message n’appelle pas de réponse.');

/** Builds a letter to a customer in their language. @throws Error when a place is unfilled */
export function customerLetter(kind: CustomerLetter, locale: Locale, facts: CustomerLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale]({ ...facts, locale });
  const open = kind === 'ask_to_stop' || kind === 'lifted' || (kind === 'measure_kept' && facts.rung === 'asked_to_stop');
  const letter = paper(locale, facts.customer, subject, paragraphs, 'customers', open ? undefined : unanswered);
  return { ...letter, ...(letter.body.includes('{link:review}') && { links: ['review'] }) };
}
