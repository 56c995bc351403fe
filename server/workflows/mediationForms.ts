/** What people fill in a mediation: the parties in their room, and the team. */
import * as z from 'zod';
import { say } from '#engine/workflow';
import { asked, choice, day, id, instant, onlyIf, text } from './fields.ts';
import { declineReasons, mostTerms, obligors, parallelKinds, performances, sides, speakers, termKinds, visibilities } from './mediationWords.ts';

const words = asked(text(5_000, 2), say('Words', 'Message'), true);
const confirms = asked(z.boolean(), say('I have started no other way: no court, no lawyer, no other mediator', 'Je n’ai engagé aucune autre voie : ni tribunal, ni avocat, ni autre médiateur'));
const number = asked(z.int().min(1), say('Number of the offer', 'Numéro de la proposition'));

const amount = asked(z.number().min(0).max(1_000_000).nullish(), say('Amount, in euros', 'Montant, en euros'));
const term = z.object({
  kind: asked(choice(termKinds), say('What is offered', 'Ce qui est proposé')),
  who: asked(choice(obligors), say('Who does it', 'Qui s’en charge')),
  what: asked(text(500, 3), say('In your words', 'En vos mots')),
  amount: onlyIf(amount, { field: 'kind', is: 'partial_refund' }, true),
  due_on: asked(day.nullish(), say('By which day', 'Pour quel jour')),
});
const terms = asked(z.array(term).min(1).max(mostTerms), say('Terms', 'Clauses'));
const expires_at = asked(instant.nullish(), say('It stands until', 'Elle vaut jusqu’au'));

export const declaration = z.object({
  confirms,
  document_id: asked(id.optional(), say('The signed document (number of the file)', 'Le document signé (numéro du fichier)')),
  signed_on: asked(day.optional(), say('Signed on', 'Signé le')),
});
/** By the customer’s link: the declaration alone. */
export const ownDeclaration = z.object({ confirms });

export const parallelAction = z.object({
  kind: asked(choice(parallelKinds), say('Which way was started?', 'Quelle voie a été engagée ?')),
  source: asked(text(500, 3), say('How this is known, and since when', 'Comment on le sait, et depuis quand'), true),
});
export const directContact = z.object({ on: asked(day, say('Day', 'Jour')), how: asked(text(500, 3), say('How they tried, and what came of it', 'Comment ils ont essayé, et ce qu’il en est résulté'), true) });
export const mediator = z.object({ mediator_id: asked(id, say('Mediator', 'Médiateur')) });
export const decline = z.object({ reason: asked(choice(declineReasons), say('Reason', 'Raison')), explanation: asked(text(2_000, 10), say('Explanation for whoever asked', 'Explication pour qui l’a demandée'), true) });

export const statement = z.object({
  party: asked(choice(speakers), say('Whose words', 'De qui viennent ces mots')),
  visibility: asked(choice({ common: visibilities.common, private: visibilities.private }), say('Who reads them', 'Qui les lit')),
  space: onlyIf(asked(choice(sides).optional(), say('Which side', 'Quelle partie')), { field: 'visibility', is: 'private' }, false),
  text: words,
});
/** By a side’s link. */
export const ownStatement = z.object({ visibility: asked(choice({ common: say('Both sides read it', 'Les deux parties le lisent'), private: say('Only the mediator reads it', 'Seul le médiateur le lit') }), say('Who reads it?', 'Qui le lit ?')), text: asked(text(5_000, 2), say('What you want to say', 'Ce que vous voulez dire'), true) });

export const offer = z.object({ from: asked(choice(sides), say('Whose offer', 'De qui vient la proposition')), terms, expires_at });
/** By a side’s link. */
export const ownOffer = z.object({ terms: asked(z.array(term.extend({ who: asked(choice(sides), say('Who does it', 'Qui s’en charge')) })).min(1).max(mostTerms), say('Your terms', 'Vos clauses')) });

export const acceptance = z.object({ number });
export const refusal = z.object({ number, answer: asked(text(2_000, 0).optional(), say('Why, in a few words', 'Pourquoi, en quelques mots'), true) });
export const signature = z.object({ hash: asked(z.string().length(64), say('The text that is signed', 'Le texte signé')), signed_name: asked(text(200, 2), say('Your name, as a signature', 'Votre nom, en guise de signature')) });
export const explained = z.object({ explanation: asked(text(2_000, 3), say('In a few words', 'En quelques mots'), true) });
export const release = z.object({ statement_ids: asked(z.array(id).min(1).max(50), say('Which of your words', 'Lesquels de vos messages')) });
export const performance = z.object({
  term: asked(z.int().min(1).max(mostTerms), say('Number of the term', 'Numéro de la clause')),
  outcome: asked(choice(performances), say('What became of it', 'Ce qu’il en est advenu')),
  on: asked(day, say('Day', 'Jour')),
  note: asked(text(1_000, 0).optional(), say('Note', 'Note'), true),
});
