/** The words of an interview: how it is held, the four criteria, the levels of the scale. No schema stands here, for the console carries this file. */
import { type Say, say } from '#engine/workflow';

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
