/** What people fill in an application: the candidate by their links, and the team. */
import * as z from 'zod';
import { say } from '#engine/workflow';
import { declineReasons, documents, mostDeclared, slots } from './applicationWords.ts';
import { asked, choice, day, email, locale, onlyIf, text } from './fields.ts';

export const reason = asked(text(1_000, 3), say('Reason', 'Raison'), true);
const slot = asked(z.literal([...slots]).meta({ labels: Object.fromEntries(slots.map((one) => [String(one), say(`Slot ${one}`, `Emplacement ${one}`)])) }), say('Slot', 'Emplacement'));

/** A past customer, as the candidate names them. */
const customer = z.object({
  client_name: asked(text(200), say('Customer’s name', 'Nom du client')),
  client_email: asked(email.nullish(), say('E-mail', 'Adresse e-mail')),
  client_phone: asked(text(40, 4).nullish(), say('Telephone', 'Téléphone')),
  client_address: asked(text(300).nullish(), say('Postal address', 'Adresse postale')),
  locale: asked(locale.meta({ labels: { en: say('English', 'Anglais'), fr: say('French', 'Français') } }), say('Language spoken', 'Langue parlée')),
  service_description: asked(text(1_000, 3), say('What you did for them', 'Ce que vous avez fait pour ce client'), true),
  service_ended_on: asked(day, say('Day it ended', 'Jour où cela s’est terminé')),
  agrees: asked(z.boolean(), say('They agree to be contacted', 'Ce client accepte d’être contacté')),
});

/** By the link: the past customers, all of them kept, the three most recent contacted; or that there was none yet (C-12). */
export const declaration = z.object({
  worked_before: asked(z.boolean().default(true).meta({ needed: true }), say('Have you worked for customers already?', 'Avez-vous déjà travaillé pour des clients ?')),
  customers: onlyIf(asked(z.array(customer).max(mostDeclared).default([]), say('Your most recent customers, at least three if you had as many', 'Vos clients les plus récents, au moins trois si vous en avez eu autant')), { field: 'worked_before', is: true }, true),
});

/** A manager's leave to go on without one of the three (C-12). */
export const exception = z.object({ slot, reason, compensating_check: asked(text(1_000, 3), say('What is checked instead', 'Ce qui est contrôlé à la place'), true) });

/** By the link: each document ticked, and a typed name. */
export const acceptance = z.object({
  accepts: asked(z.array(choice(documents)).min(1).max(Object.keys(documents).length), say('I have read and accept', 'J’ai lu et j’accepte')),
  signed_name: asked(text(200, 2), say('Your name, as a signature', 'Votre nom, en guise de signature')),
});

/** Why an application is declined, in words for the candidate. */
export const refusal = z.object({ reason: asked(choice(declineReasons), say('Reason', 'Raison')), explanation: asked(text(2_000, 10), say('Explanation for the candidate', 'Explication pour le candidat'), true) });
