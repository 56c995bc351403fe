/** The closed lists and numbers of customers’ requests, without their schemas: the console carries them too. */
import { type Say, say } from '#engine/workflow';

/** What a message is (S4-14). */
export const requestKinds = {
  question: say('Question', 'Question'),
  concern: say('Concern', 'Inquiétude'),
  complaint: say('Complaint', 'Réclamation'),
} as const satisfies Record<string, Say>;
export type RequestKind = keyof typeof requestKinds;

/** Working days in which each is answered (S4-15, S2-19): targets, shown as such. */
export const workingDays: Readonly<Record<RequestKind, number>> = { question: 2, concern: 3, complaint: 5 };

export const requestChannels = {
  form: say('Form', 'Formulaire'),
  email: say('E-mail', 'E-mail'),
  phone: say('Telephone', 'Téléphone'),
  chat: say('Chat', 'Messagerie'),
  letter: say('Letter', 'Lettre'),
  in_person: say('In person', 'De vive voix'),
} as const satisfies Record<string, Say>;

/** What no measure on a sender ever closes (S2-22, S2-29): a message to one of these is not kept aside. */
export const doors = {
  about_us: say('A complaint about one of us', 'Une plainte contre l’un de nous'),
  personal_data: say('Rights over personal details', 'Droits sur les données personnelles'),
  appeal: say('An appeal against a decision', 'Un recours contre une décision'),
  mediation: say('Mediation with a professional', 'Une médiation avec un professionnel'),
} as const satisfies Record<string, Say>;
export type Door = keyof typeof doors;

/** What an answer comes to. */
export const outcomes = {
  granted: say('Done as asked', 'Fait comme demandé'),
  partly_granted: say('Done in part', 'Fait en partie'),
  explained: say('Explained', 'Expliqué'),
  not_granted: say('Not possible under our policies', 'Impossible selon nos politiques'),
} as const satisfies Record<string, Say>;
export type Outcome = keyof typeof outcomes;

/** Why an answered request is looked at again, and nothing else (C-10). */
export const reopenGrounds = {
  new_facts: say('New facts', 'Des faits nouveaux'),
  management_review: say('A review by management', 'Un réexamen par la direction'),
} as const satisfies Record<string, Say>;

export const openRequestStates = ['received', 'acknowledged', 'in_progress'] as const;

/** An answered request closes by itself after so many days without a word. */
export const closesAfterDays = 15;
/** How long the link stays open by which new facts are given. */
export const newFactsDays = 60;

/** What really can change an answer, or be done beside it (S2-20, C-10): said in the letter and shown to the team in the same words. */
export const remedies: readonly Say[] = [
  say('New facts that we did not have: send them, and we look at the request again.', 'Des faits nouveaux que nous n’avions pas : envoyez-les, et nous réexaminons la demande.'),
  say(
    'If you think that one of us behaved badly or did not follow our rules, a complaint about them: a manager who had no part in it examines it and writes to you.',
    'Si vous estimez que l’un de nous s’est mal conduit ou n’a pas suivi nos règles, une plainte à ce sujet : un responsable qui n’y a pris aucune part l’examine et vous écrit.',
  ),
  say('If the matter is between you and a provider, mediation, which is free and which neither of you is bound to accept.', 'Si l’affaire vous oppose à un prestataire, une médiation, gratuite et que ni l’un ni l’autre n’est tenu d’accepter.'),
  say('None of these takes away your right to go to court, or to a consumer mediator.', 'Rien de cela ne vous prive de votre droit de saisir la justice ou un médiateur de la consommation.'),
];

/** An exception that a manager made, for this request alone (S2-16). */
export interface RequestException {
  readonly what: string;
  readonly reason: string;
  readonly by: number;
  readonly at: string;
}
