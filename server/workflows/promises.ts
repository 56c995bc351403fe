/**
 * The promises with a clock (requirements, section O): the word of the policy, from when to when, in how many days, who owns it, and what happens when it is broken.
 * Pure. A number here is a target, shown as such; `PROMISE_DAYS` sets those that count from a moment, and the others stand on the case itself.
 */
import { type Say, say } from '#engine/workflow';
import { closingOf } from './businessDays.ts';
import { answerDays } from './providerRequestWords.ts';
import { openRequestStates, workingDays } from './requestWords.ts';
import { proofWindowDays } from './reviewWords.ts';

/** What the clock does, once, when a promise is broken. */
export type Breach = 'remind' | 'reassign' | 'tell_customer' | 'escalate';

export interface HousePromise {
  readonly name: string;
  /** The policy's own word, and the clause that holds it. */
  readonly word: Say;
  readonly clause: string;
  readonly resource: string;
  /** The clock runs while the case stands in one of these; of a plain record it always runs. */
  readonly states?: readonly string[];
  /** Here it stands still: an outsider is waited for, and the working days spent so are given back. */
  readonly paused?: { readonly states: readonly string[]; readonly because: Say };
  /** Which of them, beside their state. */
  readonly only?: Readonly<Record<string, string | number>>;
  /** Until the moment that the case keeps (reckoned when it came, in working days where they are `business`), or for so many days from one. */
  readonly until?: string;
  readonly since?: string;
  readonly days: number;
  readonly business?: true;
  /** Who may do this owns it: whoever has the case in charge, else everybody who may. */
  readonly can: string;
  /** The column of the person whose own case it is: no work of theirs. */
  readonly except?: string;
  /** In words, with % where its days stand; and why it is on a desk once it is late. */
  readonly promised: Say;
  readonly late: Say;
  readonly breach: readonly Breach[];
}

const answered = (kind: keyof typeof workingDays, word: Say, clause: string, what: Say): HousePromise => ({
  name: `answer_${kind}`, word, clause, resource: 'requests', states: openRequestStates, only: { kind }, until: 'due_at', days: workingDays[kind], business: true, can: 'answer',
  promised: say(`${what.en} is answered within % working days`, `${what.fr} reçoit une réponse sous % jours ouvrés`),
  late: say('The day of the answer has passed', 'Le jour de la réponse est passé'), breach: ['reassign', 'remind', 'tell_customer', 'escalate'],
});

const longest = Math.max(...Object.values(answerDays));

export const promises: readonly HousePromise[] = [
  answered('question', say('promptly', 'rapidement'), 'client-protection.answers', say('A question', 'Une question')),
  answered('concern', say('promptly', 'rapidement'), 'client-protection.answers', say('A concern', 'Une inquiétude')),
  answered('complaint', say('as quickly as possible', 'dans les meilleurs délais'), 'client-protection.answers', say('A complaint', 'Une réclamation')),
  {
    name: 'conclude_complaint', word: say('then', 'ensuite'), clause: 'abuse-policy.written-conclusions', resource: 'staff_complaints', states: ['received', 'under_review', 'concluded'], until: 'due_at', days: 15, business: true, can: 'assign_reviewer',
    paused: { states: ['details_requested'], because: say('The complainant was asked for details', 'Des précisions sont demandées à la personne qui s’est plainte') },
    promised: say('A complaint about one of us ends with a letter within % working days', 'Une plainte visant l’un de nous aboutit à un courrier sous % jours ouvrés'),
    late: say('The complainant has waited longer than promised', 'La personne qui s’est plainte attend depuis plus longtemps que promis'), breach: ['remind', 'escalate'],
  },
  {
    name: 'provider_answers', word: say('quickly', 'rapidement'), clause: 'quality-charter.answer-the-team', resource: 'provider_requests', states: ['sent'], until: 'due_at', days: longest, business: true, can: 'waive',
    promised: say(`A provider answers within 1 to ${longest} working days`, `Un prestataire répond sous 1 à ${longest} jours ouvrés`), late: say('A provider has not answered in time', 'Un prestataire n’a pas répondu à temps'), breach: ['escalate'],
  },
  {
    name: 'end_suspension', word: say('temporary', 'temporaire'), clause: 'conduct-policy.suspension-ends', resource: 'sanctions', states: ['in_force'], until: 'ends_at', days: 90, can: 'withdraw',
    promised: say('A suspension ends within % days', 'Une suspension prend fin sous % jours'), late: say('A suspension should have ended', 'Une suspension aurait dû prendre fin'), breach: ['escalate'],
  },
  {
    name: 'reread_policy', word: say('regularly', 'régulièrement'), clause: 'client-protection.policy-review', resource: 'policies', until: 'next_review_on', days: 365, can: 'edit',
    promised: say('Each document is read again within 12 months', 'Chaque document est relu sous 12 mois'), late: say('This document was to be read again', 'Ce document devait être relu'), breach: ['escalate'],
  },
  {
    name: 'publish_review', word: say('each review', 'chaque avis'), clause: 'quality-charter.verified-author', resource: 'reviews', states: ['verified'], since: 'verified_at', days: 3, can: 'publish',
    promised: say('A review is decided within % days of its author’s confirmation', 'Un avis est décidé sous % jours après la confirmation de son auteur'), late: say('Publication is late', 'La publication tarde'), breach: ['reassign', 'remind', 'escalate'],
  },
  {
    name: 'judge_author', word: say('his or her days', 'son délai'), clause: 'quality-charter.verified-author', resource: 'reviews', states: ['verifying'], since: 'proof_requested_at', days: proofWindowDays, can: 'mark_unverifiable',
    promised: say('What an author did not prove is settled after % days', 'Ce qu’un auteur n’a pas prouvé est tranché après % jours'), late: say('The author’s days are over', 'Le délai de l’auteur est passé'), breach: ['remind'],
  },
  {
    name: 'move_file', word: say('at each step', 'à chaque étape'), clause: 'quality-charter.selection', resource: 'applications', states: ['received', 'interviewing', 'checking_references', 'checking_documents', 'awaiting_signature'], since: 'updated_at', days: 5, can: 'start_interviews',
    promised: say('A candidate’s file does not stand still for % days', 'Un dossier d’admission ne reste pas % jours sans bouger'), late: say('Nothing has moved for % days', 'Rien n’a bougé depuis % jours'), breach: ['reassign', 'remind'],
  },
  {
    name: 'look_at_incident', word: say('support', 'soutien'), clause: 'abuse-policy.reporting', resource: 'incidents', states: ['reported'], since: 'created_at', days: 2, can: 'triage',
    promised: say('Reported abuse is looked at within % days', 'Un abus signalé est examiné sous % jours'), late: say('Reported, and nobody has looked yet', 'Signalé, et personne n’a encore regardé'), breach: ['escalate'],
  },
  {
    name: 'support_colleague', word: say('support', 'soutien'), clause: 'abuse-policy.support', resource: 'support_actions', states: ['owed', 'offered'], until: 'due_at', days: 2, business: true, can: 'offer', except: 'staff_id',
    promised: say('Support is offered to a colleague in time', 'Un soutien est proposé à temps à un collègue'), late: say('Support is late', 'Le soutien tarde'), breach: ['remind', 'escalate'],
  },
  {
    name: 'decide_signal', word: say('any breach', 'tout manquement'), clause: 'conduct-policy.heard-first', resource: 'conduct_cases', states: ['signalled', 'opened'], since: 'created_at', days: 5, can: 'open',
    promised: say('What is signalled about a provider is opened or closed within % days', 'Ce qui est signalé sur un prestataire est ouvert ou classé sous % jours'), late: say('Signalled, and the provider has not been asked yet', 'Signalé, et le prestataire n’a pas encore été interrogé'), breach: ['escalate'],
  },
  {
    name: 'answer_appeal', word: say('appeal', 'recours'), clause: 'conduct-policy.appeal', resource: 'appeals', states: ['received', 'under_review'], until: 'due_at', days: 30, can: 'assign',
    promised: say('An appeal is answered by its day', 'Un recours reçoit une réponse au jour dit'), late: say('An appeal should have been answered', 'Un recours aurait dû recevoir une réponse'), breach: ['remind', 'escalate'],
  },
  {
    name: 'end_mediation', word: say('amicable', 'amiable'), clause: 'quality-charter.mediation', resource: 'mediations', states: ['exchanging'], until: 'due_at', days: 45, can: 'offer',
    promised: say('A mediation is done within % days', 'Une médiation aboutit sous % jours'), late: say('Past the day by which we meant to be done', 'Le terme visé est passé'), breach: ['remind', 'escalate'],
  },
  {
    name: 'move_mediation', word: say('amicable', 'amiable'), clause: 'quality-charter.mediation', resource: 'mediations', states: ['exchanging'], since: 'updated_at', days: 5, can: 'offer',
    promised: say('A mediation is not silent for % days', 'Une médiation ne reste pas % jours silencieuse'), late: say('Nothing was said for % days', 'Rien n’a été dit depuis % jours'), breach: ['remind'],
  },
];

const dayMs = 86_400_000;

/** Words about a promise, with the days that the house keeps to. */
export function inDays({ en, fr }: Say, days: number): Say {
  const [inEnglish, inFrench] = [en.replace('%', String(days)), fr.replace('%', String(days))];
  return days === 1 ? say(inEnglish.replace('days', 'day'), inFrench.replace('jours ouvrés', 'jour ouvré').replace('jours', 'jour')) : say(inEnglish, inFrench);
}

/** The column that its clock is read from. */
export const columnOf = ({ until, since }: HousePromise): string => until ?? since ?? 'due_at';

/** When a promise ends, from what its column holds. `days` are those of the house, when it set others. */
export function endOf(promise: HousePromise, value: string, days = promise.days): string {
  if (promise.until) return value.length === 10 ? closingOf(value) : value;
  return new Date(Date.parse(value) + days * dayMs).toISOString();
}

/** What its column holds at most, on a case whose promise has ended at this instant. */
export const latestEnded = (promise: HousePromise, at: string, days = promise.days): string => (promise.until ? at : new Date(Date.parse(at) - days * dayMs).toISOString());

/** The close of the coming Friday: what a manager looks ahead to. On a Friday evening, the next one. */
export function comingFriday(now: string): string {
  for (let at = Date.parse(now); ; at += dayMs) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (new Date(at).getUTCDay() === 5 && closingOf(day) > now) return closingOf(day);
  }
}
