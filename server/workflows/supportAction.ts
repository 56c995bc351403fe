/** What management owes a colleague who took abuse (S2-35): private to managers and to that colleague, and declined freely. */
import * as z from 'zod';
import { type Gate, roles, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, text } from './fields.ts';
import { supports } from './incidentWords.ts';
import { paymentGate } from './paymentGate.ts';

const clause = 'abuse-policy.support';

/** What the gates need beyond the row itself (supportAction.sql.ts). */
export interface SupportFacts {
  /** The colleague no longer works here, and so cannot answer. */
  readonly gone: boolean;
}

const gates = {
  by_another: {
    personal: true,
    holds: (_facts, { row, by }) => row.staff_id !== by.id,
    code: 'SUPPORT_BY_ANOTHER', clause,
    says: say('This support is for you: another manager offers and gives it.', 'Ce soutien vous est destiné : un autre responsable le propose et le donne.'),
    mend: say('Any other manager can.', 'Tout autre responsable le peut.'),
  },
  colleague_only: {
    personal: true,
    holds: (_facts, { row, by }) => row.staff_id === by.id,
    code: 'SUPPORT_NOT_YOURS', clause,
    says: say('Only the colleague for whom it is meant answers.', 'Seule la personne à qui il est destiné répond.'),
    mend: say('Ask them; they are free to decline.', 'Demandez-lui ; cette personne est libre de refuser.'),
  },
  answered: {
    holds: ({ gone }, { row }) => row.state !== 'offered' || gone,
    code: 'SUPPORT_NOT_ANSWERED', clause,
    says: say('The colleague has not answered yet.', 'La personne n’a pas encore répondu.'),
    mend: say('Wait for their answer: they accept or decline.', 'Attendez sa réponse : elle accepte ou refuse.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<SupportFacts>>;

export const supportAction = workflow<SupportFacts>()({
  subject: 'SupportAction',
  resource: 'support_actions',
  label: say('Support', 'Soutien'),
  starts: 'owed',
  order: ['due_at', 'ASC'],
  // Owed by the confirmation of an incident, never sent.
  fields: z.object({}),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['owed', 'offered', 'accepted', 'declined', 'done'] },
    due_at: { kind: 'instant', filter: true, sort: true },
    incident_id: { kind: 'number', filter: true },
    staff_id: { kind: 'number', filter: true },
    owner_id: { kind: 'number', filter: true },
    kind: { kind: 'text' },
    note: { kind: 'text' },
    offered_at: { kind: 'instant' },
    answered_at: { kind: 'instant' },
    done_at: { kind: 'instant' },
    customer_staff_id: { kind: 'number', quiet: true, only: [] },
  },
  reads: ['manager'],
  creates: [],
  edits: { by: ['manager'], fields: ['assignee_id'] },
  belongs: { incident: { resource: 'incidents', by: 'incident_id' } },
  child_of: { resource: 'incidents', by: 'incident_id' },
  apart: true,
  rules: (by, allow, forbid) => {
    if (by.kind === 'staff') allow('read', { staff_id: by.id });
    forbid('manage', { customer_staff_id: by.id });
  },
  states: {
    owed: { label: say('Owed', 'Dû'), tone: 'waiting' },
    offered: { label: say('Offered', 'Proposé'), tone: 'active' },
    accepted: { label: say('Accepted', 'Accepté'), tone: 'active' },
    declined: { label: say('Declined', 'Décliné'), tone: 'neutral', final: true },
    done: { label: say('Given', 'Apporté'), tone: 'good', final: true },
  },
  gates,
  always: ['no_payment_data'],
  transitions: {
    offer: {
      from: ['owed'], to: 'offered', by: ['manager'], needs: ['by_another'], clause,
      label: say('Offer support', 'Proposer un soutien'), done: say('Support offered', 'Soutien proposé'),
      input: z.object({
        kind: asked(choice(supports), say('What do you offer?', 'Que proposez-vous ?')),
        note: asked(text(2_000, 3), say('A word to your colleague', 'Un mot à votre collègue'), true),
      }),
      sets: (input, { at, by }) => ({ kind: textOf(input.kind), note: textOf(input.note), owner_id: by.id, offered_at: at }),
    },
    accept: {
      from: ['offered'], to: 'accepted', by: roles, needs: ['colleague_only'], clause,
      label: say('Accept', 'Accepter'), done: say('Support accepted', 'Soutien accepté'),
      sets: (_input, { at }) => ({ answered_at: at }),
    },
    decline: {
      from: ['offered'], to: 'declined', by: roles, needs: ['colleague_only'], clause,
      label: say('Decline, with thanks', 'Décliner, merci'), done: say('Support declined', 'Soutien décliné'),
      sets: (_input, { at }) => ({ answered_at: at }),
    },
    complete: {
      from: ['offered', 'accepted'], to: 'done', by: ['manager'], needs: ['by_another', 'answered'], clause,
      label: say('Mark as given', 'Noter comme apporté'), done: say('Support given', 'Soutien apporté'),
      sets: (_input, { at }) => ({ done_at: at }),
    },
  },
});
