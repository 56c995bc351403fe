/** The words of a service, without schemas: the console carries them too. */
import { type Say, say } from '#engine/workflow';

/** What a satisfied customer did afterwards (S1-04). */
export const outcomeMarks = {
  repeat: say('Came again', 'Est revenu'),
  testimonial: say('Told others', 'En a parlé'),
  referral: say('Sent somebody', 'A envoyé quelqu’un'),
} as const satisfies Record<string, Say>;
export type OutcomeMark = keyof typeof outcomeMarks;
