/** The words of an interview: how it is held, the four criteria, and how a scorecard is written down. */
import * as z from 'zod';
import { type Say, say } from '#engine/workflow';
import { asked, text } from './fields.ts';

export const modes = {
  in_person: say('In person', 'En personne'),
  video: say('By video', 'En visio'),
  phone: say('By telephone', 'Par téléphone'),
} as const satisfies Record<string, Say>;
export type Mode = keyof typeof modes;

/** What the selection looks for (S0-14), and the skills of the trade (S4-08). */
export const criteria = {
  competence: say('Competence', 'Compétence'),
  love_of_work: say('Love of the work', 'Goût du métier'),
  customer_care: say('Care for the customer', 'Souci du client'),
  skills: say('Skills of the trade', 'Savoir-faire'),
} as const satisfies Record<string, Say>;
export type Criterion = keyof typeof criteria;
export const criterionNames = Object.keys(criteria) as Criterion[];

/** The levels of the scale. Four, so that nobody sits in the middle. */
export const levels = [1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** At most so many interviews of one application are scheduled or held (S0-13). */
export const mostInterviews = 2;

/** Length in minutes. */
export const minutes = z.int().min(10).max(240);

const score = z.strictObject({ score: z.int().min(levels[0]).max(levels[3]), comment: text(1_000, 3) });

/** One interviewer's own judgement: the part of the form that becomes a scorecard. */
export const scorecardFields = {
  scores: asked(z.strictObject({ competence: score, love_of_work: score, customer_care: score, skills: score }), say('Scores', 'Notes')),
  profile_validated: asked(z.boolean(), say('The profile is what we look for', 'Le profil correspond à ce que nous cherchons')),
  motivation_validated: asked(z.boolean(), say('The motivation is convincing', 'La motivation est convaincante')),
  notes: asked(text(4_000, 0), say('Notes', 'Notes de l’entretien'), true).optional(),
};

/** Fields that only the scorecard keeps: the interview, which others may read, tells nothing of them. */
export const keptOnScorecard = [...Object.keys(scorecardFields), 'reason'];

/** One score as it was given. */
export interface Score {
  readonly score: number;
  readonly comment: string;
}

/** Whether each of the four criteria has its score and its words. */
export function complete(scores: unknown): boolean {
  const given = (scores ?? {}) as Readonly<Record<string, Partial<Score> | undefined>>;
  return criterionNames.every((name) => typeof given[name]?.score === 'number' && typeof given[name].comment === 'string' && given[name].comment.trim() !== '');
}
