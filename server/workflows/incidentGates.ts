/** What must be true before an incident is settled. */
import { type Gate, say, textOf } from '#engine/workflow';
import { definitionOf } from './incidentWords.ts';
import { paymentGate } from './paymentGate.ts';

/** What the gates need beyond the row itself (incident.sql.ts). */
export interface IncidentFacts {
  /** Support that is owed for it and neither given nor declined yet. */
  readonly support_pending: boolean;
}

const definitions: readonly string[] = Object.values(definitionOf);

export const incidentGates = {
  abuse_defined: {
    of_input: true,
    holds: (_facts, { input }) => input?.outcome !== 'confirmed' || definitions.includes(textOf(input.clause_id)),
    code: 'ABUSE_DEFINITION_REQUIRED', clause: 'abuse-policy.definitions',
    says: say('Nothing is confirmed as abuse unless a definition of the policy is named.', 'Rien n’est confirmé comme abus sans que soit nommée une définition de la politique.'),
    mend: say('Choose the definition that fits; if none does, it is frustration, or unfounded.', 'Choisissez la définition qui convient ; si aucune ne convient, c’est une frustration, ou c’est sans fondement.'),
  },
  // A grave charge is not confirmed on one pair of eyes.
  not_reporter_alone: {
    of_input: true,
    personal: true,
    holds: (_facts, { row, by, input }) => input?.outcome !== 'confirmed' || row.severity !== 'high' || row.reported_by !== by.id,
    code: 'SECOND_PERSON_REQUIRED', clause: 'house-rules.second-person',
    says: say('You reported this grave incident yourself: another person confirms it.', 'Vous avez signalé vous-même cet incident grave : une autre personne le confirme.'),
    mend: say('Any other case manager or manager can.', 'Tout autre gestionnaire de cas ou responsable le peut.'),
  },
  support_settled: {
    holds: ({ support_pending }) => !support_pending,
    code: 'SUPPORT_ACTION_PENDING', clause: 'abuse-policy.support',
    says: say('The colleague who took this has not been supported yet.', 'La personne qui a subi cela n’a pas encore été soutenue.'),
    mend: say('A manager offers support; the colleague accepts it and receives it, or declines it.', 'Un responsable propose un soutien ; la personne l’accepte et le reçoit, ou le refuse.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<IncidentFacts>>;
