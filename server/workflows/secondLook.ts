/** A share of the decisions on reviews is read again, blind, by somebody who took no part (S2-34, S0-23). It measures how clear the rules are; it changes no decision. */
import * as z from 'zod';
import { type Gate, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, onlyIf, text } from './fields.ts';
import { paymentGate } from './paymentGate.ts';
import { clauseOfLook, grounds, verdicts } from './secondLookWords.ts';

/** What the gates need beyond the row itself (secondLook.sql.ts). */
export interface SecondLookFacts {
  /** Colleagues who did anything in the case that was decided. */
  readonly hands: readonly number[];
  /** The decision may still be taken back. */
  readonly fresh: boolean;
}

const comparers = ['manager', 'auditor'] as const;
const clause = 'house-rules.own-judgement';
const ownHand = say('You had a hand in this case.', 'Vous êtes intervenu dans ce dossier.');
const anybody = say('Any moderator who had none reads it.', 'Tout modérateur qui n’y est pas intervenu peut le lire.');

const gates = {
  took_no_part: {
    personal: true,
    holds: ({ hands }, { by }) => !hands.includes(by.id),
    code: 'REVIEWER_CONFLICT', clause: 'house-rules.another-look',
    says: ownHand, mend: anybody,
  },
  reads_blind: {
    personal: true,
    holds: (_facts, { by }) => !by.roles.some((role) => (comparers as readonly string[]).includes(role)),
    code: 'SECOND_LOOK_NOT_BLIND', clause,
    says: say('You may see the first decision, so your answer would not be blind.', 'Vous pouvez voir la première décision : votre réponse ne serait pas à l’aveugle.'),
    mend: say('A moderator who is neither manager nor auditor reads it.', 'Un modérateur qui n’est ni responsable ni auditeur le lit.'),
  },
  decision_stands: {
    holds: ({ fresh }) => !fresh,
    code: 'DECISION_FRESH', clause,
    says: say('The decision may still be taken back.', 'La décision peut encore être annulée.'),
    mend: say('Wait twenty seconds.', 'Attendez vingt secondes.'),
  },
  ground_named: {
    of_input: true,
    holds: (_facts, { input }) => input?.outcome !== 'hold' || textOf(input.ground) !== '',
    code: 'RULE_CITATION_REQUIRED', clause: 'house-rules.written-reasons',
    says: say('A text is held back on a ground of the list, or not at all.', 'Un texte est retenu pour un motif de la liste, ou ne l’est pas.'),
    mend: say('Name the ground.', 'Indiquez le motif.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<SecondLookFacts>>;

const held = { field: 'outcome', is: 'hold' } as const;

export const secondLook = workflow<SecondLookFacts>()({
  subject: 'SecondLook',
  resource: 'second_looks',
  label: say('Second look', 'Seconde lecture'),
  starts: 'drawn',
  order: ['created_at', 'ASC'],
  // Drawn in the act that decides, never sent.
  fields: z.object({}),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['drawn', 'agreed', 'differs', 'settled'] },
    due_at: { kind: 'instant', filter: true, sort: true },
    of_resource: { kind: 'text', filter: true, only: comparers },
    of_id: { kind: 'number', filter: true, only: comparers },
    lot: { kind: 'number', quiet: true, only: comparers },
    share: { kind: 'number', quiet: true, only: comparers },
    first_outcome: { kind: 'text', filter: true, only: comparers },
    first_ground: { kind: 'text', filter: true, only: comparers },
    first_clause: { kind: 'text', filter: true, only: comparers },
    first_by: { kind: 'number', filter: true, only: comparers },
    proposed_by: { kind: 'number', quiet: true, only: comparers },
    verified_by: { kind: 'number', quiet: true, only: comparers },
    decided_at: { kind: 'instant', quiet: true, only: comparers },
    seen: { kind: 'json', quiet: true },
    outcome: { kind: 'text', filter: true },
    ground: { kind: 'text', filter: true },
    note: { kind: 'text', quiet: true },
    answered_by: { kind: 'number', filter: true },
    answered_at: { kind: 'instant', filter: true },
    conclusion: { kind: 'text', quiet: true },
    settled_by: { kind: 'number', filter: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: ['moderator', ...comparers],
  creates: [],
  rules: (by, _allow, forbid) => {
    // Whoever had a part in the decision does not learn that it was drawn before somebody answered.
    for (const part of ['first_by', 'proposed_by', 'verified_by']) forbid('manage', { [part]: by.id, state: 'drawn' });
    // S0-22.
    forbid('manage', { linked_staff_id: by.id });
  },
  states: {
    drawn: { label: say('To be read', 'À lire'), tone: 'waiting' },
    agreed: { label: say('Agrees', 'Concorde'), tone: 'good', final: true },
    differs: { label: say('Differs', 'Diffère'), tone: 'active' },
    settled: { label: say('Talked over', 'Discutée'), tone: 'neutral', final: true },
  },
  gates,
  always: ['no_payment_data'],
  transitions: {
    answer: {
      from: ['drawn'], to: ['agreed', 'differs'], by: ['moderator'], needs: ['took_no_part', 'reads_blind', 'decision_stands', 'ground_named'], clause, final_at_once: say('The answer shows the first decision: taken back, it would not be blind any more.', 'La réponse montre la première décision : reprise, elle ne serait plus à l’aveugle.'),
      input: z.object({
        outcome: asked(choice(verdicts), say('What would you do with it?', 'Qu’en feriez-vous ?')),
        ground: onlyIf(asked(choice(grounds).optional(), say('Ground', 'Motif')), held, true),
        note: asked(text(2_000, 3), say('Why (a manager reads it if the first decision differs)', 'Pourquoi (un responsable le lit si la première décision diffère)'), true),
      }),
      label: say('Answer', 'Répondre'), done: say('Answered', 'Réponse donnée'),
      leads: (input, { row }) => (clauseOfLook(textOf(input.outcome), textOf(input.ground)) === row.first_clause && input.outcome === row.first_outcome && (input.outcome === 'publish' || input.ground === row.first_ground) ? 'agreed' : 'differs'),
      sets: (input, { at, by }) => ({ outcome: textOf(input.outcome), ground: input.outcome === 'hold' ? textOf(input.ground) : null, note: textOf(input.note), answered_by: by.id, answered_at: at, due_at: null }),
    },
    settle: {
      from: ['differs'], to: 'settled', by: ['manager'], clause: 'house-rules.another-look',
      input: z.object({ conclusion: asked(text(2_000, 3), say('What we take from it (the decision stays as it is)', 'Ce que nous en retenons (la décision reste telle quelle)'), true) }),
      label: say('Close the talk', 'Clore la discussion'), done: say('Talked over', 'Discutée'),
      sets: (input, { by }) => ({ conclusion: textOf(input.conclusion), settled_by: by.id }),
    },
  },
});
