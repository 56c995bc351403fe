/** What must be true before a rung of the ladder is climbed, and before it is left. */
import { type Ask, type Gate, say, textOf } from '#engine/workflow';
import type { PolicyInForce } from '#engine/clauses';
import { type Appealed, appealingGates } from './appealingGates.ts';
import { hourInWords } from '../letters/paper.ts';
import { tooLow } from './customerWords.ts';
import { definitionOf } from './incidentWords.ts';
import { paymentGate } from './paymentGate.ts';

export interface LadderIncident {
  readonly id: number;
  readonly category: string;
  readonly state: string;
  readonly occurred_at: string;
  readonly clause_id: string | null;
}

/** What the gates need beyond the row itself (customer.sql.ts). */
export interface CustomerFacts extends Appealed {
  /** Incidents of this person, on whichever of their identities, that were not found to be anything else. */
  readonly incidents: readonly LadderIncident[];
  /** The policy on respect for the team as it is in force; null while no version of it is. */
  readonly policy: PolicyInForce | null;
  /** What became of the letter that asked to stop. */
  readonly request_delivery: string | null;
}

const longestReview = 366;
/** After so many days a stop is looked at again; whoever blocks says when. */
const stopDays = 90;

/** The day on which a stop of this moment is looked at again. */
export const stopReviewOn = (at: string): string => new Date(Date.parse(at) + stopDays * 86_400_000).toISOString().slice(0, 10);

const confirmed = ({ incidents }: CustomerFacts): LadderIncident[] => incidents.filter(({ state }) => state === 'confirmed' || state === 'closed');

/** The incident that the form names. */
export const named = ({ incidents }: Pick<CustomerFacts, 'incidents'>, input: Ask['input']): LadderIncident | undefined => incidents.find(({ id }) => id === input?.incident_id);

/** The clause that a measure rests on: the one chosen, the one the incident was judged by, or the definition of its category. */
export const clauseFor = (facts: Pick<CustomerFacts, 'incidents'>, input: Ask['input']): string => {
  const incident = named(facts, input);
  return textOf(input?.clause_id) || incident?.clause_id || ((definitionOf as Readonly<Record<string, string>>)[incident?.category ?? ''] ?? '');
};

/** Confirmed incidents that occurred after the step before: asked, then stopped. */
function persisting(facts: CustomerFacts, { row }: Ask): LadderIncident[] {
  const since = textOf(row.state === 'correspondence_stopped' ? row.stopped_at : row.asked_to_stop_at);
  return since ? confirmed(facts).filter(({ occurred_at }) => occurred_at > since) : [];
}

/** The named one among those that would do; before one is named, whether any would. */
const among = (incidents: readonly LadderIncident[], { input }: Ask): LadderIncident[] => (input?.incident_id === undefined ? [...incidents] : incidents.filter(({ id }) => id === input.incident_id));

const daysAhead = (day: string, now: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${now.slice(0, 10)}T00:00:00Z`)) / 86_400_000;
const given = (value: unknown): boolean => textOf(value).trim() !== '';

const grounded = (facts: CustomerFacts, { input }: Ask): boolean => {
  const incidents = confirmed(facts).length;
  if (!input) return incidents > 0;
  const told = ['authority', 'legal_basis', 'data_disclosed'].every((name) => given(input[name]));
  return told && ((input.ground === 'specific_case' && incidents > 0) || (input.ground === 'repeat_offender' && incidents > 1));
};

const ask = say('Ask them to stop, on a confirmed incident.', 'Demandez-leur de cesser, sur un incident confirmé.');

export const customerGates = {
  incident_confirmed: {
    holds: (facts, { input }) => among(confirmed(facts), { input } as Ask).length > 0,
    code: 'INCIDENT_NOT_CONFIRMED', clause: 'abuse-policy.definitions',
    says: say('No confirmed incident of this customer is named.', 'Aucun incident confirmé de ce client n’est désigné.'),
    mend: say('Whoever triages incidents confirms one, naming its definition.', 'Qui trie les incidents en confirme un, en nommant sa définition.'),
  },
  policy_cited: {
    of_input: true,
    holds: (facts, { input }) => !named(facts, input) || facts.policy?.clauses.some(({ id }) => id === clauseFor(facts, input)) === true,
    code: 'POLICY_REFERENCE_MISSING', clause: 'abuse-policy.policy-cited',
    says: say('The letter must cite a clause of the policy on respect for the team that is in force.', 'Le courrier doit citer une condition en vigueur de la politique de respect de l’équipe.'),
    mend: say('Choose one of its clauses.', 'Choisissez une de ses conditions.'),
  },
  asked_first: {
    before_state: true,
    holds: (_facts, { row }) => row.asked_to_stop_at != null,
    code: 'POLITE_REQUEST_REQUIRED', clause: 'abuse-policy.polite-request',
    says: say('They have not been asked to stop.', 'Il ne leur a pas été demandé de cesser.'),
    mend: ask,
  },
  request_reached: {
    holds: ({ request_delivery }) => request_delivery !== 'set_aside',
    code: 'POLITE_REQUEST_REQUIRED', clause: 'abuse-policy.polite-request',
    says: say('The letter that asked them to stop never reached them.', 'Le courrier leur demandant de cesser ne leur est jamais parvenu.'),
    mend: say('Send it again, to an address that works.', 'Renvoyez-le, à une adresse qui fonctionne.'),
  },
  persisted: {
    holds: (facts, one) => among(persisting(facts, one), one).length > 0,
    code: 'NO_PERSISTENCE_RECORDED', clause: 'abuse-policy.correspondence-stopped',
    says: say('No confirmed incident happened after the step before.', 'Aucun incident confirmé n’a eu lieu après le pas précédent.'),
    detail: (_facts, { row }) => {
      const since = textOf(row.state === 'correspondence_stopped' ? row.stopped_at : row.asked_to_stop_at);
      return since
        ? say(`No confirmed incident happened after the step before, of ${hourInWords('en', since)}.`, `Aucun incident confirmé n’a eu lieu après le pas précédent, du ${hourInWords('fr', since)}.`)
        : say('No confirmed incident happened after the step before.', 'Aucun incident confirmé n’a eu lieu après le pas précédent.');
    },
    mend: say('Nothing is left to do unless it happens again.', 'Il n’y a rien à faire, sauf si cela se reproduit.'),
  },
  severe_enough: {
    holds: (facts, one) => {
      const found = among(persisting(facts, one), one);
      return !found.length || found.some(({ category }) => !tooLow.includes(category));
    },
    code: 'SEVERITY_TOO_LOW', clause: 'abuse-policy.assumptions',
    says: say('Assumptions about us, or talk of bad publicity, never lead to this by themselves.', 'Des suppositions sur nous, ou l’évocation d’une mauvaise publicité, n’y mènent jamais à elles seules.'),
    mend: say('Answer what they complain of.', 'Répondez à ce dont ils se plaignent.'),
  },
  threatened: {
    holds: ({ incidents }, { input }) => among(incidents, { input } as Ask).some(({ category }) => category === 'threat'),
    code: 'THREAT_REQUIRED', clause: 'abuse-policy.emergency-stop',
    says: say('Only a reported threat lets the exchange be stopped at once.', 'Seule une menace signalée permet d’arrêter l’échange sur-le-champ.'),
    mend: ask,
  },
  review_dated: {
    of_input: true,
    holds: (_facts, { input, now }) => !given(input?.review_on) || (daysAhead(textOf(input?.review_on), now) >= 1 && daysAhead(textOf(input?.review_on), now) <= longestReview),
    code: 'REVIEW_DATE_WRONG', clause: 'abuse-policy.messages-blocked',
    says: say('A measure is looked at again on a day to come, within a year.', 'Une mesure se réexamine à une date à venir, d’ici un an.'),
    mend: say('Choose another day.', 'Choisissez un autre jour.'),
  },
  referral_grounded: {
    holds: grounded,
    code: 'REFERRAL_GROUND_REQUIRED', clause: 'abuse-policy.authorities',
    says: say('A referral needs a confirmed incident (two for repeated abuse), the authority, the legal basis and what is disclosed.', 'Une saisine demande un incident confirmé (deux si les abus se répètent), l’autorité, le fondement légal et ce qui est communiqué.'),
    mend: say('Fill in what is missing; a single incident is a specific case.', 'Complétez ce qui manque ; un seul incident est un cas particulier.'),
  },
  another_reviewer: {
    personal: true,
    holds: (_facts, { row, by }) => row.review_requested_at == null || row.review_decided_at != null || ![row.measure_by, row.measure_confirmed_by].includes(by.id),
    code: 'REVIEWER_CONFLICT', clause: 'house-rules.second-person',
    says: say('The customer asked for a review, and you took part in the measure.', 'Le client a demandé un réexamen, et vous avez pris part à la mesure.'),
    mend: say('A manager who had no part in it decides.', 'Un responsable qui n’y a pas pris part décide.'),
  },
  review_waits: {
    holds: (_facts, { row }) => (row.review_requested_at != null && row.review_decided_at == null) || row.review_proposed_at != null,
    code: 'NO_REVIEW_WAITING', clause: 'abuse-policy.messages-blocked',
    says: say('Nobody asked for a review, and its day has not come.', 'Personne n’a demandé de réexamen, et le jour prévu n’est pas venu.'),
    mend: say('Nothing is left to do.', 'Il n’y a rien à faire.'),
  },
  not_asked_yet: {
    holds: (_facts, { row }) => row.review_requested_at == null,
    code: 'ALREADY_REQUESTED', clause: 'abuse-policy.frustration',
    says: say('A review of this measure was asked for already.', 'Le réexamen de cette mesure a déjà été demandé.'),
    mend: say('You will be told what comes of it.', 'Vous serez informé de la suite.'),
  },
  appeal_in_time: appealingGates.appeal_in_time,
  proposal_waits: {
    holds: (_facts, { row }) => row.proposal != null,
    code: 'NO_PROPOSAL', clause: 'house-rules.second-person',
    says: say('No proposal is waiting here.', 'Aucune proposition n’attend ici.'),
    mend: say('Nothing is left to do.', 'Il n’y a plus rien à faire.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<CustomerFacts>>;
