/** What is filled in on the way to a scoping note, by the team or by the two through their links. */
import * as z from 'zod';
import { say } from '#engine/workflow';
import { asked, choice, day, needed, onlyIf, sentBack, text } from './fields.ts';
import { contexts, measurers, moments } from './scopingNoteWords.ts';

const line = (name: keyof typeof contexts) => asked(text(500, 0).optional(), contexts[name]);

export const context = asked(z.strictObject({ trade: line('trade'), history: line('history'), place: line('place'), people: line('people') }), say('What is particular to this customer (one of these at least)', 'Ce qui est propre à ce client (l’un de ces points au moins)'));
export const need = asked(text(5_000, 10), say('What the customer needs, one need to a line', 'Ce dont le client a besoin, un besoin par ligne'), true);
export const restated = z.object({ need, context });

const service = z.object({
  service: asked(text(500, 3), say('Service', 'Prestation')),
  need: asked(z.int().min(1).max(50).nullish(), say('Number of the need that it answers', 'Numéro du besoin auquel elle répond')),
});
const milestone = z.object({ what: asked(text(300, 3), say('Stage', 'Étape')), due_on: asked(day, say('By which day', 'Pour quel jour')) });
/** Each part may be left out here: what is lacking is told by the gate, in the words of the rule. */
const criterion = z.object({
  what: asked(text(300, 3), say('What success means', 'Ce que réussir veut dire')),
  metric: needed(asked(text(300).optional(), say('By what figure or scale', 'Selon quel chiffre ou quelle échelle'))),
  target: needed(asked(text(200).optional(), say('How much of it is meant', 'Ce qui est visé'))),
  measured_by: needed(asked(choice(measurers).optional(), say('Who measures', 'Qui mesure'))),
  measured_on: needed(asked(day.optional(), say('On which day', 'Quel jour'))),
});
export const proposal = z.object({
  services: asked(z.array(service).min(1).max(20), say('Services', 'Prestations')),
  milestones: asked(z.array(milestone).min(1).max(20), say('Main stages', 'Grandes étapes')),
  criteria: asked(z.array(criterion).min(1).max(20), say('How success is measured', 'À quoi se mesure la réussite')),
});

export const hash = sentBack(asked(z.string().length(64), say('The text that is approved', 'Le texte approuvé')));
export const words = asked(text(2_000, 3), say('What is not right', 'Ce qui ne va pas'), true);
const unlessRight = (field: string) => onlyIf(asked(text(2_000, 3).optional(), say('What is not right', 'Ce qui ne va pas'), true), { field, is: false }, true);

/** By the customer’s link: have you been understood? */
export const confirmation = z.object({ right: asked(z.boolean(), say('Is this what you need?', 'Est-ce bien ce dont vous avez besoin ?')), words: unlessRight('right'), hash });
/** By the link of either: do you approve this very text? */
export const approval = z.object({ agrees: asked(z.boolean(), say('Do you approve this note as it stands?', 'Approuvez-vous cette note telle quelle ?')), words: unlessRight('agrees'), hash });

export const measure = z.object({
  criterion: asked(z.int().min(1).max(20), say('Number of the criterion', 'Numéro du critère')),
  moment: asked(choice(moments), say('When', 'Quand')),
  value: asked(text(200), say('What was measured', 'Ce qui a été mesuré')),
  met: asked(z.boolean(), say('Is the target met?', 'L’objectif est-il atteint ?')),
  on: asked(day, say('Day', 'Jour')),
  note: asked(text(1_000, 0).optional(), say('Note', 'Note'), true),
});
