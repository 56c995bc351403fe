/** The closed lists and numbers of what providers are asked, without their schemas: the console carries them too. */
import { type Say, say } from '#engine/workflow';
import type { Origin, ViolationKind } from './conductWords.ts';

/** Who asks, and for what (S0-02, S0-03, S3-02, S3-09, S3-17). */
export const providerRequestKinds = {
  facilitator: say('A question from our team', 'Une question de notre équipe'),
  customer: say('A customer’s request', 'Une demande d’un client'),
  enquiry: say('A customer’s first enquiry', 'Une prise de contact d’un client'),
  posting: say('A job on offer', 'Une mission proposée'),
  complaint: say('A customer’s complaint', 'Une réclamation d’un client'),
  cooperation: say('A call to help settle a dispute', 'Un appel à coopérer dans un litige'),
} as const satisfies Record<string, Say>;
export type ProviderRequestKind = keyof typeof providerRequestKinds;

/** Working days in which each is answered (section O): targets, shown as such. */
export const answerDays: Readonly<Record<ProviderRequestKind, number>> = { facilitator: 2, customer: 2, enquiry: 1, posting: 1, complaint: 3, cooperation: 3 };

/** Days between the reminder and the draft that silence raises. */
export const silenceDays = 2;
/** How long the link of a request stays open: a late answer is better than none. */
export const answerLinkDays = 30;

/** The duty that each rests on, and what silence would be. */
export const dutyOf = {
  facilitator: { clause: 'quality-charter.answer-the-team', type: 'unanswered_request', origin: 'unanswered_request' },
  customer: { clause: 'quality-charter.answer-customers', type: 'unanswered_request', origin: 'unanswered_request' },
  enquiry: { clause: 'conduct-policy.prompt-answers', type: 'unanswered_request', origin: 'unanswered_request' },
  posting: { clause: 'conduct-policy.prompt-answers', type: 'unanswered_request', origin: 'unanswered_request' },
  complaint: { clause: 'conduct-policy.complaints', type: 'unmanaged_complaint', origin: 'unanswered_request' },
  cooperation: { clause: 'conduct-policy.cooperation', type: 'non_cooperation', origin: 'non_cooperation' },
} as const satisfies Record<ProviderRequestKind, { clause: string; type: ViolationKind; origin: Origin }>;

/** What an answer comes to. */
export const answers = {
  answered: say('Answered', 'Réponse donnée'),
  followed_up: say('Taken up', 'Suite donnée'),
  declined: say('Declined', 'Déclinée'),
  cannot_satisfy: say('Cannot be met', 'Impossible à satisfaire'),
} as const satisfies Record<string, Say>;
export type ProviderAnswer = keyof typeof answers;

const customerAnswers = ['followed_up', 'declined', 'cannot_satisfy'] as const;
/** What each kind may come to: a customer is taken up or told no (S0-03); a question, a complaint and a call for help are answered. */
export const answersOf: Readonly<Record<ProviderRequestKind, readonly ProviderAnswer[]>> = {
  facilitator: ['answered', 'declined', 'cannot_satisfy'],
  customer: customerAnswers,
  enquiry: customerAnswers,
  posting: customerAnswers,
  complaint: ['answered'],
  cooperation: ['answered'],
};

/** Why a provider says no. Each is as good as the others: none is ever held against them (S1-12). */
export const declineReasons = {
  not_qualified: say('Beyond what they master', 'Au-delà de ce qui est maîtrisé'),
  risk: say('Too great a risk of failing', 'Trop de risque d’échouer'),
  no_time: say('No time', 'Pas de disponibilité'),
  too_far: say('Too far away', 'Trop éloigné'),
  other: say('Another reason', 'Une autre raison'),
} as const satisfies Record<string, Say>;
export type DeclineReason = keyof typeof declineReasons;

/** The two ways of saying no. */
export const declines: readonly string[] = ['declined', 'cannot_satisfy'];
