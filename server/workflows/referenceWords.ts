/** The closed lists of reference calls, and the sheet that a client's answers are written on (S0-17, S0-18). */
import * as z from 'zod';
import { say } from '#engine/workflow';
import { asked, choice, onlyIf, rated, text } from './fields.ts';

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

const hires = { yes: say('Yes', 'Oui'), no: say('No', 'Non'), unsure: say('Not sure', 'Sans avis') };
const agrees = { yes: say('Yes', 'Oui'), partly: say('In part', 'En partie'), no: say('No', 'Non') };

/** A closed list, or plainly yes or no. */
const yesOr = <Name extends string>(labels: Parameters<typeof choice<Name>>[0]) => z.union([choice(labels), z.boolean()]);

const mark = asked(rated(z.int().min(1).max(5)), say('From 1 (poor) to 5 (excellent)', 'De 1 (médiocre) à 5 (excellent)'));
const ownWords = asked(text(2_000, 0), say('In their own words', 'Dans leurs propres mots'), true).optional();
const judged = z.object({ score: mark, comment: ownWords });
const whatItWas = z.object({ score: mark, comment: asked(text(2_000, 0), say('In your own words', 'Dans vos propres mots'), true).optional() });
const years = z.int().min(0).max(80);

/** What is asked on the telephone and in the form alike. */
export const sheet = {
  agreed_to_answer: asked(z.boolean(), say('Agrees to answer', 'Accepte de répondre')),
  heard_service: asked(text(300, 0), say('Which service, in their words', 'Quelle prestation, dans leurs mots')).optional(),
  heard_month: asked(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).max(7), say('Month of the service', 'Mois de la prestation')).optional(),
  service_as_declared: asked(yesOr(agrees), say('Was the service what the candidate told us?', 'La prestation est-elle celle que le candidat a déclarée ?')),
  professionalism: asked(judged, say('Professionalism', 'Professionnalisme')),
  satisfaction: asked(judged, say('Satisfaction', 'Satisfaction')),
  would_hire_again: asked(yesOr(hires), say('Would call on them again', 'Referait appel à ce professionnel')),
  heard_years: asked(years, say('Years in the trade, as the client knows', 'Années de métier, à la connaissance du client')).optional(),
  other_words: asked(text(2_000, 0), say('Anything else', 'Autre chose à dire'), true).optional(),
};

const willing = (schema: z.ZodType, needed: boolean) => onlyIf(schema, { field: 'agreed_to_answer', is: true }, needed);

/** The same questions, put to the client themselves; whoever refuses is asked nothing more. */
export const clientForm = z.object({
  agreed_to_answer: asked(z.boolean(), say('Do you agree to answer a few questions?', 'Acceptez-vous de répondre à quelques questions ?')),
  service_as_declared: willing(asked(choice(agrees).optional(), say('Is the service described above right?', 'La prestation décrite ci-dessus est-elle exacte ?')), true),
  heard_service: willing(asked(text(300, 0).optional(), say('What was done, in a few words', 'Ce qui a été fait, en quelques mots')), false),
  professionalism: willing(asked(whatItWas.optional(), say('How professional was their work?', 'Son travail était-il professionnel ?')), true),
  satisfaction: willing(asked(whatItWas.optional(), say('How satisfied are you?', 'Êtes-vous satisfait ?')), true),
  would_hire_again: willing(asked(choice(hires).optional(), say('Would you call on them again?', 'Referiez-vous appel à ce professionnel ?')), true),
  heard_years: willing(asked(years.optional(), say('For how many years have they done this work, as far as you know?', 'Depuis combien d’années exerce-t-il ce métier, à votre connaissance ?')), false),
  other_words: willing(asked(text(2_000, 0).optional(), say('Anything you wish to add', 'Ce que vous souhaitez ajouter'), true), false),
  note: onlyIf(asked(text(1_000, 0).optional(), say('You may say why', 'Vous pouvez dire pourquoi'), true), { field: 'agreed_to_answer', is: false }, false),
});

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
