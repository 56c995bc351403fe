/** What must be true before a request moves, and the words that say why it is not. */
import { fold } from '../signals/letters.ts';
import { type Ask, type Gate, type Say, say, textOf } from '#engine/workflow';
import { paymentGate } from './paymentGate.ts';
import { reopenGrounds } from './requestWords.ts';

/** A clause that an answer may cite. */
export interface CitedClause {
  readonly title: Say;
  readonly text: Say;
  readonly version: number;
}

/** What the gates need beyond the row itself (request.sql.ts). */
export interface RequestFacts {
  /** Clauses in force of the documents that a customer may read. */
  readonly clauses: ReadonlyMap<string, CitedClause>;
  /** Colleagues of whom a concluded complaint about this request found that policies were not followed. */
  readonly upheld: readonly number[];
  /** What was said already: nothing of it is a new fact. */
  readonly said: readonly string[];
  /** Whether the answer left, or was given in another way. */
  readonly answer_sent: boolean;
  /** The hash of an answer. */
  seal(...parts: readonly (string | number)[]): string;
}

const answered = ({ row }: Ask): boolean => ['answered', 'closed'].includes(row.state);
const isManager = ({ by }: Ask): boolean => by.roles.includes('manager');
const escalation = 'abuse-policy.escalation';
const handlers = say('Any case manager, or a manager.', 'Toute personne chargée des réclamations, ou un responsable.');

const typed = <Name extends string>(gates: Record<Name, Gate<RequestFacts>>): Record<Name, Gate<RequestFacts>> => gates;

export const requestGates = typed({
  not_kept_aside: {
    holds: (_facts, { row }) => Number(row.kept_aside) !== 1,
    before_state: true,
    code: 'KEPT_ASIDE', clause: 'abuse-policy.messages-blocked',
    says: say('This message is kept aside: its sender’s correspondence is stopped.', 'Ce message est mis à part : la correspondance avec son expéditeur est arrêtée.'),
    mend: say('Let it through first, with a reason; or leave it where it is.', 'Laissez-le d’abord passer, avec une raison ; ou laissez-le où il est.'),
  },
  is_kept_aside: {
    holds: (_facts, { row }) => Number(row.kept_aside) === 1,
    before_state: true,
    code: 'NOT_KEPT_ASIDE', clause: 'abuse-policy.messages-blocked',
    says: say('This message is not kept aside.', 'Ce message n’est pas mis à part.'),
    mend: say('Nothing is left to do.', 'Il n’y a plus rien à faire.'),
  },
  answer_stands: {
    holds: (_facts, ask) => !answered(ask) || Number(ask.row.escalations) === 0,
    before_state: true,
    code: 'ESCALATION_DOES_NOT_CHANGE_ANSWER', clause: escalation,
    says: say('The answer was given, and asking for somebody higher up does not change it.', 'La réponse a été donnée, et demander à parler plus haut ne la change pas.'),
    mend: say('New facts reopen the request; so does a complaint that proves well founded.', 'Des faits nouveaux rouvrent la demande ; une plainte reconnue fondée aussi.'),
  },
  ground_that_reopens: {
    of_input: true,
    before_state: true,
    holds: (_facts, { input }) => typeof input?.ground !== 'string' || Object.hasOwn(reopenGrounds, input.ground),
    code: 'ESCALATION_DOES_NOT_CHANGE_ANSWER', clause: escalation,
    says: say('An answered request is looked at again on new facts or after a review by management, and for nothing else.', 'Une demande à laquelle il a été répondu se réexamine sur des faits nouveaux ou après un réexamen par la direction, et pour rien d’autre.'),
    mend: say('Record the escalation: its explanation leaves, and the answer stays.', 'Enregistrez l’escalade : son explication part, et la réponse demeure.'),
  },
  facts_are_new: {
    of_input: true,
    holds: ({ said }, { input }) => !said.some((words) => fold(words).text === fold(textOf(input?.new_facts)).text),
    code: 'ESCALATION_DOES_NOT_CHANGE_ANSWER', clause: escalation,
    says: say('These words were here when the answer was given: nothing in them is new.', 'Ces mots étaient là quand la réponse a été donnée : rien n’y est nouveau.'),
    mend: say('Say what was not known then.', 'Dites ce qui n’était pas connu alors.'),
  },
  reviewed_by_management: {
    of_input: true,
    // In the same words whoever asks and whatever there is: a refusal tells nobody that somebody complained.
    holds: ({ upheld }, ask) => ask.input?.ground !== 'management_review' || (isManager(ask) && upheld.some((id) => id !== ask.by.id)),
    code: 'MANAGEMENT_REVIEW_REQUIRED', clause: escalation,
    says: say('No review by management that is known to you gives reason to look at this answer again.', 'Aucun réexamen par la direction connu de vous ne donne lieu de revenir sur cette réponse.'),
    mend: say('New facts reopen it at once, whoever brings them.', 'Des faits nouveaux la rouvrent aussitôt, qui que ce soit qui les apporte.'),
  },
  by_management: {
    personal: true,
    holds: (_facts, ask) => isManager(ask),
    code: 'EXCEPTION_NEEDS_MANAGEMENT', clause: 'abuse-policy.exceptions-by-managers',
    says: say('An exception is a manager’s to make: it was never yours, and nobody can press you for it.', 'Une exception relève d’un responsable : elle n’a jamais dépendu de vous, et nul ne peut vous presser à ce sujet.'),
    mend: say('Ask a manager; meanwhile the answer that the policies give is the answer.', 'Demandez à un responsable ; d’ici là, la réponse que donnent les politiques est la réponse.'),
  },
  clause_cited: {
    of_input: true,
    holds: ({ clauses }, { input }) => clauses.has(textOf(input?.clause_id)),
    code: 'POLICY_REFERENCE_MISSING', clause: 'abuse-policy.respect-for-answers',
    says: say('An answer cites a clause that is in force and that the customer can read.', 'Une réponse cite une clause en vigueur et que le client peut lire.'),
    mend: say('Choose the clause that the answer rests on.', 'Choisissez la clause sur laquelle repose la réponse.'),
  },
  answer_arrives: {
    of_input: true,
    holds: (_facts, { row, input }) => row.sender_email != null || textOf(input?.given) !== '',
    code: 'ANSWER_UNREACHABLE', clause: 'client-protection.answers',
    says: say('There is no address for the letter.', 'Il n’y a pas d’adresse pour le courrier.'),
    mend: say('Give the sender’s address, or say how and when the answer was given.', 'Indiquez l’adresse de l’expéditeur, ou dites comment et quand la réponse a été donnée.'),
  },
  outcome_recorded: {
    holds: (_facts, ask) => answered(ask),
    before_state: true,
    code: 'OUTCOME_REQUIRED', clause: 'client-protection.answers',
    says: say('Nothing was answered yet: a request closes with an outcome and an answer that has left.', 'Rien n’a encore été répondu : une demande se clôt avec une issue et une réponse partie.'),
    mend: handlers,
  },
  answer_left: {
    holds: ({ answer_sent }) => answer_sent,
    code: 'OUTCOME_REQUIRED', clause: 'client-protection.answers',
    says: say('The answer has not left yet.', 'La réponse n’est pas encore partie.'),
    mend: say('Wait for it to leave; if it was set aside, send it again from the letters.', 'Attendez son départ ; si elle a été mise de côté, renvoyez-la depuis les courriers.'),
  },
  no_payment_data: paymentGate,
});
