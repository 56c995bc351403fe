/** The closed lists of review moderation, without their schemas: the console's catalogue holds them too. */
import { type Say, say } from '#engine/workflow';

/** The only grounds on which a text may be returned or refused (C-02). An opinion is not among them. */
export const grounds = {
  unlawful: say('Unlawful content', 'Contenu illicite'),
  personal_data: say('Third party’s personal details', 'Données personnelles d’un tiers'),
  off_topic: say('Not about a service received', 'Sans rapport avec une prestation reçue'),
  duplicate: say('The same review twice', 'Le même avis deux fois'),
  conflict_of_interest: say('Conflict of interest', 'Conflit d’intérêts'),
} as const satisfies Record<string, Say>;
export type Ground = keyof typeof grounds;

/** The clause that each ground rests on. */
export const clauseOfGround: Readonly<Record<Ground, string>> = {
  unlawful: 'client-protection.lawful-content',
  personal_data: 'client-protection.third-party-data',
  off_topic: 'client-protection.on-topic',
  duplicate: 'client-protection.on-topic',
  conflict_of_interest: 'quality-charter.no-false-reviews',
};

/** How an author may be confirmed (workflows.md, `verify_author`). */
export const proofMethods = {
  engagement: say('Engagement on the platform', 'Prestation sur la plateforme'),
  invoice: say('Invoice', 'Facture'),
  email_link: say('Link sent by e-mail', 'Lien envoyé par e-mail'),
  phone_call: say('Phone call', 'Appel téléphonique'),
  other_document: say('Other document', 'Autre document'),
} as const satisfies Record<string, Say>;

/** Signal kinds: a machine's hint, never a verdict. */
export const signalKinds = {
  same_contact: say('Same contact as the provider', 'Même contact que le prestataire'),
  near_duplicate: say('Text close to another review', 'Texte proche d’un autre avis'),
  burst: say('Unusual burst of reviews', 'Afflux inhabituel d’avis'),
  personal_data: say('Someone’s personal details', 'Données personnelles d’une personne'),
  rude_words: say('Rude words', 'Mots grossiers'),
  payment_data: say('Payment details', 'Coordonnées de paiement'),
  language: say('Another language than declared', 'Autre langue que celle déclarée'),
} as const satisfies Record<string, Say>;
export type SignalKind = keyof typeof signalKinds;

/** Signals which, once a person confirmed them, establish a false review (S0-09). */
export const falseReviewKinds: readonly SignalKind[] = ['same_contact', 'near_duplicate', 'burst'];

export const providerWindowDays = 7;
/** How long the provider's links stay open: a late reply is shown too (C-18), and doubts come late. */
export const providerLinkDays = 90;
export const proofWindowDays = 7;
