/** The fields of a scorecard, as a form asks them. */
import * as z from 'zod';
import { say } from '#engine/workflow';
import { asked, text } from './fields.ts';
import { levels } from './interviewWords.ts';

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
