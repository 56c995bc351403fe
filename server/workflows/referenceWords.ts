/** The closed lists of reference calls and of match warnings, in both languages (S0-16, S0-17). */
import { say } from '#engine/workflow';

/** The ways in which a client may be contacted; there is no third. */
export const channels = { phone: say('Telephone', 'Téléphone'), email: say('E-mail', 'E-mail') };

export const outcomes = {
  reached: say('Reached', 'Joint'),
  voicemail: say('Voicemail', 'Répondeur'),
  no_answer: say('No answer', 'Pas de réponse'),
  wrong_number: say('Wrong number', 'Faux numéro'),
  bounced: say('Came back undelivered', 'Revenu sans être remis'),
  call_back: say('To be called back', 'À rappeler'),
};
export type Outcome = keyof typeof outcomes;

/** Attempts, and days on which they were made, before a client may be called unreachable. */
export const fewestAttempts = 3;
export const fewestDays = 2;
/** How many past customers are contacted. */
export const slotCount = 3;

export const hires = { yes: say('Yes', 'Oui'), no: say('No', 'Non'), unsure: say('Not sure', 'Sans avis') };
export const agrees = { yes: say('Yes', 'Oui'), partly: say('In part', 'En partie'), no: say('No', 'Non') };

/** What a warning says two people share. */
export const warningKinds = {
  phone: say('Same telephone', 'Même téléphone'),
  email: say('Same e-mail', 'Même adresse e-mail'),
  address: say('Same postal address', 'Même adresse postale'),
  name: say('Same name', 'Même nom'),
  wording: say('Near-identical wording', 'Formulation presque identique'),
};
export type WarningKind = keyof typeof warningKinds;

/** With whom. */
export const warningParties = {
  candidate: say('the candidate', 'le candidat'),
  recommender: say('the recommender', 'le recommandant'),
  slot: say('another client of this file', 'un autre client de ce dossier'),
  reference: say('a client of another file', 'un client d’un autre dossier'),
  staff: say('a member of the team', 'un membre de l’équipe'),
};
export type WarningParty = keyof typeof warningParties;

export const matchVerdicts = {
  same_person: say('The same person', 'La même personne'),
  different: say('Two different people', 'Deux personnes différentes'),
  harmless: say('Related, and harmless', 'Lien sans conséquence'),
};
