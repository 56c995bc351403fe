/** The sheet that a client's answers are written on (S0-18), on the telephone and behind the link alike. */
import * as z from 'zod';
import { say } from '#engine/workflow';
import { asked, choice, onlyIf, rated, text } from './fields.ts';
import { agrees, hires } from './referenceWords.ts';

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
