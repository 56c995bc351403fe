/** Letters of a mediation: to one side or to both, each in its own language. What is said in the room is read there, and never in a letter. */
import type { Locale } from '#engine/workflow';
import { dayInWords, inLocale, paper, written } from './paper.ts';
import { type DeclineReason, type ParallelKind, declineReasons, parallelKinds } from '../workflows/mediationWords.ts';

export interface MediationLetterFacts {
  readonly name: string;
  /** The other side. */
  readonly other: string;
  readonly side: 'customer' | 'provider';
  readonly reference: string;
  readonly subject: string;
  readonly stops_at: string | null;
  readonly decline_reason?: DeclineReason | undefined;
  readonly explanation?: string | undefined;
  readonly parallel_kind?: ParallelKind | undefined;
  readonly agreed: boolean;
}

type Text = (facts: MediationLetterFacts) => readonly [string, ...string[]];

const room = { customer: '{link:customer_room}', provider: '{link:provider_room}' } as const;
const door = {
  en: ({ side }: MediationLetterFacts) => `Your own way into the room, for you alone (do not pass it on):\n${room[side]}`,
  fr: ({ side }: MediationLetterFacts) => `Votre accès personnel à la salle (ne le transmettez pas) :\n${room[side]}`,
};
const free = {
  en: 'Every other way stays open to you: an authority, a court, another mediator.',
  fr: 'Toutes les autres voies vous restent ouvertes : une autorité, un tribunal, un autre médiateur.',
};
const bound = {
  en: 'Only those who sign are bound, each for what they themselves promise; we are no party to it.',
  fr: 'Seuls les signataires sont engagés, chacun pour ce qu’il promet lui-même ; nous n’y sommes pas partie.',
};

/** Which other way it was, where that is known. */
const otherWay = ({ parallel_kind: kind }: MediationLetterFacts, locale: Locale): string => (kind ? ` (${inLocale(locale, parallelKinds[kind]).toLowerCase()})` : '');

const letters = {
  received: {
    en: (f) => [written`We were asked to mediate (${f.reference})`, written`We were asked to help you and ${f.other} to settle this: “${f.subject}”.`, 'We mediate only as long as no other way was started: no court, no lawyer, no other mediator. Please tell us that this is so, in two clicks.', door.en(f)],
    fr: (f) => [written`Une médiation nous a été demandée (${f.reference})`, written`On nous a demandé de vous aider, ${f.other} et vous, à régler ceci : « ${f.subject} ».`, 'Nous ne menons une médiation que si aucune autre voie n’a été engagée : ni tribunal, ni avocat, ni autre médiateur. Dites-nous que c’est bien le cas, en deux clics.', door.fr(f)],
  },
  declaration_asked: {
    en: (f) => [written`Please confirm once more (${f.reference})`, written`Before we go on with “${f.subject}”, please confirm that you have still started no other way.`, door.en(f)],
    fr: (f) => [written`Merci de confirmer encore une fois (${f.reference})`, written`Avant de poursuivre au sujet de « ${f.subject} », merci de confirmer que vous n’avez toujours engagé aucune autre voie.`, door.fr(f)],
  },
  accepted: {
    en: (f) => [written`We will mediate (${f.reference})`, written`We will help you and ${f.other} to settle “${f.subject}”. A mediator was named who has had nothing to do with it.`, 'Before we open the room, please confirm once more that no other way was started.', door.en(f)],
    fr: (f) => [written`Nous mènerons cette médiation (${f.reference})`, written`Nous vous aiderons, ${f.other} et vous, à régler « ${f.subject} ». Un médiateur qui n’y a jamais eu part a été désigné.`, 'Avant que la salle ouvre, merci de confirmer encore une fois qu’aucune autre voie n’a été engagée.', door.fr(f)],
  },
  declined: {
    en: (f) => [written`We cannot mediate (${f.reference})`, written`We were asked to help settle “${f.subject}” between you and ${f.other}. We decline: ${inLocale('en', declineReasons[f.decline_reason ?? 'not_a_dispute']).toLowerCase()}.`, written`${f.explanation}`, free.en],
    fr: (f) => [written`Nous ne pouvons mener cette médiation (${f.reference})`, written`On nous a demandé d’aider à régler « ${f.subject} » entre ${f.other} et vous. Nous déclinons, pour cette raison : ${inLocale('fr', declineReasons[f.decline_reason ?? 'not_a_dispute']).toLowerCase()}.`, written`${f.explanation}`, free.fr],
  },
  opened: {
    en: (f) => [
      written`The room is open (${f.reference})`,
      written`The mediation between you and ${f.other} about “${f.subject}” has begun. In the room you write to both sides or to the mediator alone, and each side makes offers in turn.`,
      'We help both sides alike. We impose nothing: whatever you accept is your free choice, and nobody signs for you.', f.side === 'provider' ? 'By our quality charter you let us step in; what you agree to in the end stays free.' : 'You can stop whenever you wish.',
      written`We mean to be done within 45 days and stop on ${f.stops_at === null ? 'the 90th day' : dayInWords('en', f.stops_at)}.`, door.en(f),
    ],
    fr: (f) => [
      written`La salle est ouverte (${f.reference})`,
      written`La médiation entre ${f.other} et vous au sujet de « ${f.subject} » a commencé. Dans la salle, vous écrivez aux deux parties ou au médiateur seul, et chacun propose à son tour.`,
      'Nous aidons les deux parties de la même manière. Nous n’imposons rien : ce que vous acceptez relève de votre libre choix, et nul ne signe pour vous.', f.side === 'provider' ? 'Par notre charte qualité, vous acceptez que nous intervenions ; ce à quoi vous consentez à la fin reste libre.' : 'Vous pouvez arrêter quand vous le souhaitez.',
      written`Nous visons une issue sous 45 jours et nous arrêtons ${f.stops_at === null ? 'au 90e jour' : `le ${dayInWords('fr', f.stops_at)}`}.`, door.fr(f),
    ],
  },
  words: {
    en: (f) => [written`A new message in your mediation (${f.reference})`, written`There is a new message for you in the room about “${f.subject}”.`, door.en(f)],
    fr: (f) => [written`Un nouveau message dans votre médiation (${f.reference})`, written`Un nouveau message vous attend dans la salle, au sujet de « ${f.subject} ».`, door.fr(f)],
  },
  offer_made: {
    en: (f) => [written`${f.other} makes an offer (${f.reference})`, written`${f.other} has made an offer about “${f.subject}”. Read it in the room, and accept it, refuse it, or answer with an offer of your own.`, 'You are free to say no.', door.en(f)],
    fr: (f) => [written`${f.other} vous fait une proposition (${f.reference})`, written`${f.other} a fait une proposition au sujet de « ${f.subject} ». Lisez-la dans la salle, puis acceptez-la, refusez-la, ou répondez par une proposition à vous.`, 'Vous êtes libre de dire non.', door.fr(f)],
  },
  offer_refused: {
    en: (f) => [written`The offer was refused (${f.reference})`, written`The offer about “${f.subject}” was refused. The room stays open, and another offer can be made there.`, door.en(f)],
    fr: (f) => [written`La proposition a été refusée (${f.reference})`, written`La proposition au sujet de « ${f.subject} » a été refusée. La salle reste ouverte, et une autre proposition peut y être faite.`, door.fr(f)],
  },
  offer_accepted: {
    en: (f) => [written`The offer was accepted: please sign (${f.reference})`, written`You and ${f.other} agree about “${f.subject}”. The agreement counts once both of you have signed the same text.`, bound.en, door.en(f)],
    fr: (f) => [written`La proposition est acceptée : merci de signer (${f.reference})`, written`${f.other} et vous êtes d’accord au sujet de « ${f.subject} ». L’accord vaut une fois que vous avez tous deux signé le même texte.`, bound.fr, door.fr(f)],
  },
  signed: {
    en: (f) => f.agreed
      ? [written`Your agreement is signed (${f.reference})`, written`You and ${f.other} have both signed the same text about “${f.subject}”. You can download it from the room.`, bound.en, 'We will ask both of you whether it was kept.', door.en(f)]
      : [written`${f.other} has signed (${f.reference})`, written`${f.other} has signed the agreement about “${f.subject}”. Read it once more in the room and sign it too, if you wish to.`, bound.en, door.en(f)],
    fr: (f) => f.agreed
      ? [written`Votre accord est signé (${f.reference})`, written`${f.other} et vous avez signé le même texte au sujet de « ${f.subject} ». Vous pouvez le télécharger dans la salle.`, bound.fr, 'Nous vous demanderons à tous deux s’il a été tenu.', door.fr(f)]
      : [written`${f.other} a signé (${f.reference})`, written`${f.other} a signé l’accord au sujet de « ${f.subject} ». Relisez-le dans la salle et signez-le aussi, si vous le souhaitez.`, bound.fr, door.fr(f)],
  },
  closed: {
    en: (f) => [written`The mediation is closed (${f.reference})`, written`What became of your agreement with ${f.other} about “${f.subject}” has been recorded, and the mediation is closed. You can still read it, and download the agreement.`, door.en(f)],
    fr: (f) => [written`La médiation est close (${f.reference})`, written`Ce qu’est devenu votre accord avec ${f.other} au sujet de « ${f.subject} » a été noté, et la médiation est close. Vous pouvez encore la lire et télécharger l’accord.`, door.fr(f)],
  },
  ended_membership: {
    en: (f) => [written`The mediation has ended (${f.reference})`, written`We mediate only while the provider belongs to our network. This is no longer so, and the mediation about “${f.subject}” has ended.`, free.en],
    fr: (f) => [written`La médiation a pris fin (${f.reference})`, written`Nous ne menons une médiation que tant que le prestataire appartient à notre réseau. Ce n’est plus le cas, et la médiation au sujet de « ${f.subject} » a pris fin.`, free.fr],
  },
  ended_parallel_action: {
    en: (f) => [written`The mediation has ended (${f.reference})`, `${written`Another way was started about “${f.subject}”`}${otherWay(f, 'en')}. We do not mediate beside it, and stop here.`, 'What was said in the room stays there: it is no evidence elsewhere unless whoever said it allows it.'],
    fr: (f) => [written`La médiation a pris fin (${f.reference})`, `${written`Une autre voie a été engagée au sujet de « ${f.subject} »`}${otherWay(f, 'fr')}. Nous ne menons pas de médiation à côté d’elle et nous arrêtons ici.`, 'Ce qui a été dit dans la salle y reste : cela ne peut servir de preuve ailleurs, sauf si son auteur le permet.'],
  },
  ended_withdrawn: {
    en: (f) => [written`The mediation has ended (${f.reference})`, written`One side has withdrawn from the mediation about “${f.subject}”. Taking part was free, and so is leaving.`, free.en],
    fr: (f) => [written`La médiation a pris fin (${f.reference})`, written`L’une des parties s’est retirée de la médiation au sujet de « ${f.subject} ». Y prendre part était libre ; en sortir l’est aussi.`, free.fr],
  },
  ended_no_agreement: {
    en: (f) => [written`The mediation has ended without an agreement (${f.reference})`, written`You and ${f.other} found no agreement about “${f.subject}”. We thank you for trying.`, free.en],
    fr: (f) => [written`La médiation a pris fin sans accord (${f.reference})`, written`${f.other} et vous n’avez pas trouvé d’accord au sujet de « ${f.subject} ». Merci d’avoir essayé.`, free.fr],
  },
  ended_time: {
    en: (f) => [written`The mediation has ended: its time is over (${f.reference})`, written`We had set a day for the mediation about “${f.subject}” to be done. It has passed, and we stop here.`, free.en],
    fr: (f) => [written`La médiation a pris fin : le temps est écoulé (${f.reference})`, written`Nous avions fixé un terme à la médiation au sujet de « ${f.subject} ». Il est passé, et nous arrêtons ici.`, free.fr],
  },
} as const satisfies Record<string, Record<Locale, Text>>;
export type MediationLetter = keyof typeof letters;

/** Builds a letter for one side in its language. @throws Error when a place is unfilled */
export function mediationLetter(kind: MediationLetter, locale: Locale, facts: MediationLetterFacts): { subject: string; body: string; links: readonly string[] } {
  const [subject, ...paragraphs] = (letters[kind][locale] as Text)(facts);
  const letter = paper(locale, facts.name, subject, paragraphs, 'mediation');
  return { ...letter, links: letter.body.includes('{link:') ? [`${facts.side}_room`] : [] };
}
