/** The letters on the way to a scoping note, to the customer and to the provider. Pure: facts in, text out. */
import type { Locale } from '#engine/workflow';
import { paper, quoted, written } from './paper.ts';

export interface NoteLetterFacts {
  readonly name: string;
  /** The other side, and the service. */
  readonly other: string;
  readonly service: string;
  readonly need: string;
  readonly objection?: string;
  /** The link by which this side validates. */
  readonly link?: string;
}

export type NoteLetter = keyof typeof letters;
type Builder = (facts: NoteLetterFacts) => readonly [string, ...string[]];

const letters = {
  need_to_confirm: {
    en: (f) => [written`Has ${f.other} understood you? (${f.service})`, written`Before they propose anything, ${f.other} says in their own words what they have understood that you need:`, quoted(written`${f.need}`), 'Please tell us whether this is right; nothing is proposed before:\n{link:confirm_need}'],
    fr: (f) => [written`${f.other} vous a-t-il bien compris ? (${f.service})`, written`Avant de proposer quoi que ce soit, ${f.other} redit avec ses mots ce qu’il a compris de votre besoin :`, quoted(written`${f.need}`), 'Merci de nous dire si c’est juste ; rien ne sera proposé avant :\n{link:confirm_need}'],
  },
  need_contested: {
    en: (f) => [written`Not quite what ${f.other} needs (${f.service})`, written`You wrote what you had understood. ${f.other} answers:`, quoted(written`${f.objection}`), 'Please say it again in your own words:\n{link:restate_need}'],
    fr: (f) => [written`Pas tout à fait ce dont ${f.other} a besoin (${f.service})`, written`Vous aviez écrit ce que vous aviez compris. ${f.other} répond :`, quoted(written`${f.objection}`), 'Merci de le redire avec vos mots :\n{link:restate_need}'],
  },
  need_confirmed: {
    en: (f) => [written`${f.other} confirms what they need (${f.service})`, written`This is what ${f.other} needs, and you have understood it:`, quoted(written`${f.need}`), 'Now propose what answers it: services, main stages with their days, and how success will be measured:\n{link:propose_services}'],
    fr: (f) => [written`${f.other} confirme son besoin (${f.service})`, written`Voici ce dont ${f.other} a besoin, et vous l’avez bien compris :`, quoted(written`${f.need}`), 'Proposez maintenant ce qui y répond : prestations, grandes étapes datées, et à quoi se mesurera la réussite :\n{link:propose_services}'],
  },
  change_asked: {
    en: (f) => [written`A change is asked for: scoping note (${f.service})`, 'The scoping note is not yet as it should be. In the words of whoever asks:', quoted(written`${f.objection}`), 'Please write it anew; both then validate the new text:\n{link:propose_services}'],
    fr: (f) => [written`Une modification est demandée : note de cadrage (${f.service})`, 'La note de cadrage n’est pas encore ce qu’elle doit être. Dans les mots de qui le demande :', quoted(written`${f.objection}`), 'Merci de la réécrire ; les deux valident ensuite le nouveau texte :\n{link:propose_services}'],
  },
  note_to_validate: {
    en: (f) => [written`Your scoping note with ${f.other} (${f.service})`, written`The note says what will be done, by which days, and how success will be measured. It holds once ${f.other} and you have both validated the very same text.`, written`Read it and answer here:\n{link:${f.link}}`],
    fr: (f) => [written`Votre note de cadrage avec ${f.other} (${f.service})`, written`La note dit ce qui sera fait, pour quels jours, et à quoi se mesurera la réussite. Elle vaut une fois que ${f.other} et vous avez validé le même texte.`, written`Lisez-la et répondez ici :\n{link:${f.link}}`],
  },
  note_validated: {
    en: (f) => [written`Scoping note validated (${f.service})`, written`${f.other} and you have both validated the same note. It now stands as it is; its stages are commitments, and its criteria are what the work will be measured by.`],
    fr: (f) => [written`Note de cadrage validée (${f.service})`, written`${f.other} et vous avez validé la même note. Elle vaut désormais telle quelle : ses étapes sont des engagements, et ses critères disent à quoi le travail se mesurera.`],
  },
} as const satisfies Record<string, Record<Locale, Builder>>;

/** Builds a letter about a scoping note in the language of whoever receives it. @throws Error when a place is unfilled */
export function noteLetter(kind: NoteLetter, locale: Locale, facts: NoteLetterFacts): { subject: string; body: string } {
  const [subject, ...paragraphs] = letters[kind][locale](facts);
  return paper(locale, facts.name, subject, paragraphs, 'service');
}
