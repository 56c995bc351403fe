/** The closed lists of complaints about staff (S2-11, S2-22, S2-25). Pure. */
import { type Say, say } from '#engine/workflow';

/** What a complaint may rest on. */
export const complaintGrounds = {
  expectation_not_met: say('An expectation was not met', 'Une attente n’a pas été satisfaite'),
  policy_not_followed: say('A policy was not followed', 'Une politique n’a pas été suivie'),
} as const satisfies Record<string, Say>;
export type ComplaintGround = keyof typeof complaintGrounds;

/** What everybody may expect of the team. */
export const standards = {
  courtesy: say('Courtesy', 'Courtoisie'),
  respect: say('Respect', 'Respect'),
  professionalism: say('Professionalism', 'Professionnalisme'),
  product_knowledge: say('Knowledge of the services', 'Connaissance des prestations'),
  clear_answers: say('Short and clear answers', 'Réponses brèves et claires'),
} as const satisfies Record<string, Say>;

/** What an examination finds on one ground. */
export const findingKinds = {
  upheld: say('Upheld', 'Fondé'),
  partly: say('Partly upheld', 'Fondé en partie'),
  not: say('Not upheld', 'Non fondé'),
} as const satisfies Record<string, Say>;

/** What was found on one ground, and why. */
export interface Finding {
  readonly ground: ComplaintGround;
  readonly finding: keyof typeof findingKinds;
  readonly reasons: string;
}

/** Working days from the complaint to the letter with its conclusions. */
export const conclusionDays = 15;

/** The list that a row keeps as text. */
export const listed = <One>(value: unknown): readonly One[] => (typeof value === 'string' && value ? (JSON.parse(value) as One[]) : Array.isArray(value) ? (value as One[]) : []);

const filled = (value: unknown): boolean => typeof value === 'string' && value.trim().length >= 10;

/** What a complaint must say before it can be examined (S2-23). */
export const detailNames = {
  details: say('what happened', 'ce qui s’est passé'),
  how_short: say('what was expected instead', 'ce qui était attendu'),
} as const;

/** What is still missing of it. */
export const missingDetails = (row: Readonly<Record<string, unknown>>): (keyof typeof detailNames)[] => (Object.keys(detailNames) as (keyof typeof detailNames)[]).filter((name) => !filled(row[name]));
