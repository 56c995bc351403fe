/** The grounds as the keyboard knows them, and the words that an explanation begins with. */
import { type Locale, type Say, say } from '#engine/workflow';
import { reviewGates } from '#workflows/reviewGates';
import { type Ground, type SignalKind, clauseOfGround, grounds } from '#workflows/reviewWords';
import type { RefusedAction } from '../workflow/record.ts';
import { workflowOf } from '../workflow/declared.ts';
import type { ReviewRecord } from './review.ts';

/** Each ground's letter, read by the character typed: the same on every board. */
export const groundKeys: Readonly<Record<Ground, string>> = { personal_data: 't', unlawful: 'u', off_topic: 'o', duplicate: 'd', conflict_of_interest: 'c' };

export const allGrounds = Object.keys(groundKeys) as readonly Ground[];

/** Signals whose passage shows what a ground speaks of. */
const shownBy: Readonly<Record<Ground, readonly SignalKind[]>> = {
  personal_data: ['personal_data', 'payment_data'],
  unlawful: ['rude_words'],
  off_topic: ['language'],
  duplicate: ['near_duplicate', 'burst'],
  conflict_of_interest: ['same_contact'],
};
/** Grounds that are about the text as a whole. */
const whole: readonly Ground[] = ['off_topic', 'duplicate', 'conflict_of_interest'];
const longest = 500;

const explanations: Readonly<Record<Ground, (passage: string) => Say>> = {
  personal_data: (passage) =>
    say(
      `Your review gives someone else’s personal details (“${passage}”). Please leave them out. Nothing else needs to change: your opinion stays as you wrote it.`,
      `Votre avis donne les coordonnées ou le nom d’une autre personne (« ${passage} »). Merci de les retirer. Rien d’autre n’est à changer : votre opinion reste telle que vous l’avez écrite.`,
    ),
  unlawful: (passage) =>
    say(
      `The law does not let us publish this passage: “${passage}”. Please say what you mean in other words. Your opinion of the service is welcome, however critical.`,
      `La loi ne nous permet pas de publier ce passage : « ${passage} ». Merci de l’écrire autrement. Votre opinion sur la prestation est la bienvenue, si critique soit-elle.`,
    ),
  off_topic: () =>
    say(
      'We could not find in your text a service that you received from this provider. Please tell what was done, and when; your opinion of it will be published.',
      'Nous n’avons pas trouvé dans votre texte de prestation que ce prestataire vous ait rendue. Merci de dire ce qui a été fait, et quand ; votre opinion sera publiée.',
    ),
  duplicate: () =>
    say(
      'We already have a review with the same text. If yours is about another service, please tell it in your own words; if it is the same one, there is nothing more to do.',
      'Nous avons déjà un avis avec le même texte. Si le vôtre concerne une autre prestation, merci de la raconter avec vos mots ; si c’est la même, il n’y a rien à faire.',
    ),
  conflict_of_interest: () =>
    say(
      'Your review seems to come from the provider, or from someone close to them. If that is not so, please tell us how you came to receive the service.',
      'Votre avis semble venir du prestataire ou de son entourage. Si ce n’est pas le cas, merci de nous dire comment vous avez reçu la prestation.',
    ),
};

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** The passage a ground speaks of: what was selected, else what a signal quotes, else the text itself where all of it is meant. */
export function passageFor(ground: Ground, { signals = [], body }: ReviewRecord, selected: string): string {
  if (selected) return shortened(selected, longest);
  const quoted = signals.find(({ kind, passage }) => shownBy[ground].includes(kind) && passage)?.passage;
  if (quoted) return shortened(quoted, longest);
  return whole.includes(ground) ? shortened(body, longest) : '';
}

/** What the form of a return or of a rejection begins with, in the author's language; all of it can be changed. */
export function firstWords(name: string, ground: Ground, review: ReviewRecord, selected: string): Readonly<Record<string, unknown>> {
  const passage = passageFor(ground, review, selected);
  const locale: Locale = review.locale;
  const explanation = explanations[ground](shortened(passage, 160) || '…')[locale];
  return name === 'return_to_author' ? { ground, passage, explanation } : { ground, clause_id: clauseOfGround[ground], explanation };
}

/** Why a ground is shut for this review before its form is even opened; the declaration's own gate says so. */
export function shutGround(name: string, ground: Ground, review: ReviewRecord): RefusedAction | null {
  const needs = workflowOf('reviews')?.transitions[name]?.needs ?? [];
  const gate = reviewGates.returned_first;
  if (!needs.includes('returned_first')) return null;
  const ask = { row: review as never, by: { kind: 'staff', id: 0, name: '', roles: [], locale: review.locale }, now: '', input: { ground } } as const;
  if (gate.holds(undefined as never, ask)) return null;
  return { because: 'gate', code: gate.code, detail: gate.says, clause_id: gate.clause, mend: gate.mend };
}

export const groundName = (ground: string | null | undefined): Say | undefined => (ground && ground in grounds ? grounds[ground as Ground] : undefined);
