/** The closed lists of the mediation room (requirements, section K) in both languages. The client reads them too: nothing here knows a schema. */
import { type Say, say } from '#engine/workflow';

export const sides = {
  customer: say('Customer', 'Client'),
  provider: say('Provider', 'Prestataire'),
} as const satisfies Record<string, Say>;
export type Side = keyof typeof sides;

/** The other of the two. */
export const otherSide = (side: Side): Side => (side === 'customer' ? 'provider' : 'customer');

export const speakers = { ...sides, mediator: say('Mediator', 'Médiateur') } as const satisfies Record<string, Say>;
export type Speaker = keyof typeof speakers;

export const requesters = { ...sides, platform: say('Our team', 'Notre équipe') } as const satisfies Record<string, Say>;

export const visibilities = {
  private: say('One side only', 'Une seule partie'),
  common: say('Both sides', 'Les deux parties'),
} as const satisfies Record<string, Say>;
export type Visibility = keyof typeof visibilities;

/** What an offer may hold. */
export const termKinds = {
  refund: say('Full refund', 'Remboursement total'),
  partial_refund: say('Partial refund', 'Remboursement partiel'),
  redo: say('Work done again', 'Reprise du travail'),
  apology: say('Apology', 'Excuses'),
  date: say('A date to keep', 'Une date à tenir'),
  other: say('Something else', 'Autre chose'),
} as const satisfies Record<string, Say>;
export type TermKind = keyof typeof termKinds;

/** Who would be bound by a term: only the two who sign can be (S0-33, S0-31). */
export const obligors = {
  ...sides,
  platform: say('The platform', 'La plateforme'),
  somebody_else: say('Somebody else', 'Quelqu’un d’autre'),
} as const satisfies Record<string, Say>;
export type Obligor = keyof typeof obligors;

/** One line of an offer. */
export interface Term {
  readonly kind: TermKind;
  readonly who: Obligor;
  readonly what: string;
  /** Euros, for a refund. */
  readonly amount?: number | null;
  readonly due_on?: string | null;
}

/** Ways that end a mediation because they are something else (S0-26). */
export const parallelKinds = {
  court: say('A court', 'Un tribunal'),
  lawyer: say('A lawyer', 'Un avocat'),
  other_mediator: say('Another mediator', 'Un autre médiateur'),
  other: say('Something else', 'Autre chose'),
} as const satisfies Record<string, Say>;
export type ParallelKind = keyof typeof parallelKinds;

/** Why the house does not mediate (S0-24): never what somebody is, always what the case is. */
export const declineReasons = {
  not_a_dispute: say('There is no dispute between the two that could be settled', 'Il n’y a pas, entre les deux, de litige qui puisse se régler'),
  no_service: say('No service of ours stands behind it', 'Aucune de nos prestations n’en est l’origine'),
  settled_already: say('It has been settled already', 'C’est déjà réglé'),
  no_direct_contact: say('The two have not spoken to each other yet', 'Les deux ne se sont pas encore parlé'),
  not_ours_to_judge: say('It is for a court or an authority to judge', 'C’est à un tribunal ou à une autorité d’en juger'),
  no_neutral_mediator: say('Nobody here is neutral enough to help', 'Personne chez nous n’est assez neutre pour aider'),
} as const satisfies Record<string, Say>;
export type DeclineReason = keyof typeof declineReasons;

export const endReasons = {
  membership: say('The provider is no longer a member', 'Le prestataire n’est plus membre'),
  parallel_action: say('Another way was started', 'Une autre voie a été engagée'),
  withdrawn: say('One side withdrew', 'L’une des parties s’est retirée'),
  no_agreement: say('No agreement was found', 'Aucun accord n’a été trouvé'),
  time: say('The time was over', 'Le temps était écoulé'),
} as const satisfies Record<string, Say>;
export type EndReason = keyof typeof endReasons;

export const offerStates = {
  open: say('Waits for an answer', 'En attente de réponse'),
  accepted: say('Accepted', 'Acceptée'),
  refused: say('Refused', 'Refusée'),
  expired: say('Its time has passed', 'Délai passé'),
} as const satisfies Record<string, Say>;
export type OfferState = keyof typeof offerStates;

export const performances = {
  kept: say('Done as agreed', 'Fait comme convenu'),
  late: say('Done, but late', 'Fait, mais en retard'),
  not_kept: say('Not done', 'Pas fait'),
} as const satisfies Record<string, Say>;
export type PerformanceOutcome = keyof typeof performances;

/** What became of one term of the agreement, as it was last told. */
export interface Performed {
  readonly term: number;
  readonly outcome: PerformanceOutcome;
  readonly on: string;
  readonly note?: string | null;
}

/** What both sign: their names, what it is about, and the terms, in the order in which they are hashed. */
export interface Agreement {
  readonly reference: string;
  readonly subject: string;
  readonly customer: string;
  readonly provider: string;
  readonly offer: number;
  readonly terms: readonly Term[];
}

/** How the customer's declaration reached us. */
export const declarers = {
  customer: say('Customer', 'Client'),
  document: say('Signed document', 'Document signé'),
} as const satisfies Record<string, Say>;

/** The stages of a mediation that is not over. */
export const stages = {
  requested: say('Requested', 'Demandée'),
  eligible: say('Accepted', 'Acceptée'),
  exchanging: say('Under way', 'En cours'),
  agreed: say('Agreed and signed', 'Accord signé'),
  followed: say('Agreement followed up', 'Accord suivi'),
} as const satisfies Record<string, Say>;

/** States in which the two conditions must hold, and a step finds out when one does not. */
export const openStates = ['requested', 'eligible', 'exchanging', 'agreed', 'followed'] as const;

/** Stages at which the customer says anew that nothing else was started. */
export const declaredStages = ['requested', 'eligible', 'exchanging'] as const;

/** Days: when we mean to be done, when we stop, and how long a way into the room stays open. */
export const targetDays = 45;
export const stopDays = 90;
export const roomDays = 200;
/** Days for which an offer may stand. */
export const mostOfferDays = 30;
export const mostTerms = 12;
/** Files that come with one message. */
export const mostFiles = 5;
