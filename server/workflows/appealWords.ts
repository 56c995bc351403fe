/** The closed lists of appeals (requirements, S3-21 and C-20) in both languages. The client reads them too: nothing here knows a schema. */
import { type Role, type Say, say } from '#engine/workflow';
import { measured } from './customerWords.ts';

/** What one may appeal against: in which states the decision stands, and the acts that took it. */
export const appealable = {
  sanctions: { says: say('Sanction', 'Sanction'), states: ['notified', 'in_force', 'ended'], acts: ['create'] },
  applications: { says: say('Application not accepted', 'Candidature non retenue'), states: ['declined'], acts: ['decline'] },
  reviews: { says: say('Review not published', 'Avis non publié'), states: ['rejected', 'withdrawn'], acts: ['confirm_rejection', 'withdraw'] },
  customers: { says: say('Measure on a customer', 'Mesure envers un client'), states: [...measured], acts: ['ask_to_stop', 'stop_correspondence', 'block', 'emergency_stop'] },
} as const satisfies Record<string, { says: Say; states: readonly string[]; acts: readonly string[] }>;
export type Appealable = keyof typeof appealable;

/** Those who may be asked to look at a decision again, besides managers. */
export const reviewing: readonly Role[] = ['vetting_officer', 'moderator', 'case_manager', 'manager'];

export const appealOutcomes = {
  upheld: say('The decision stands', 'La décision est confirmée'),
  reduced: say('The decision is made milder', 'La décision est adoucie'),
  overturned: say('The decision is overturned', 'La décision est annulée'),
} as const satisfies Record<string, Say>;
export type AppealOutcome = keyof typeof appealOutcomes;

/** What a sanction or a measure may be made into, from the mildest; an application and a review have no milder form. */
export const milder = {
  sanctions: ['warning', 'suspension'],
  customers: ['asked_to_stop', 'correspondence_stopped'],
} as const;

export const reductions = {
  warning: say('Sanction: a warning', 'Sanction : un avertissement'),
  suspension: say('Sanction: a suspension', 'Sanction : une suspension'),
  asked_to_stop: say('Customer: asked to stop', 'Client : invité à cesser'),
  correspondence_stopped: say('Customer: messages not answered', 'Client : messages laissés sans réponse'),
} as const satisfies Record<string, Say>;

/** Days in which an appeal is to be decided. */
export const appealTargetDays = 30;
/** The link stays open a little longer than the appeal itself, so that whoever comes too late is told so. */
export const appealLinkDays = 200;
export const mostEvidence = 5;
const windowMonths = 6;

/** The last instant at which a decision may still be appealed against: six months later, or the last day of a shorter month. */
export function appealCloses(decided_at: string): string {
  const from = new Date(decided_at);
  const month = from.getUTCMonth() + windowMonths;
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const to = new Date(from);
  to.setUTCFullYear(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last));
  return to.toISOString();
}

/** The addresses in a text, one a line; null when a line is none that a browser may safely open. */
export function linksIn(text: string): string[] | null {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return lines.every((line) => /^https?:\/\//i.test(line) && URL.canParse(line)) ? lines : null;
}
