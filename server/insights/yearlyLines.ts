/** What the yearly report counts, line by line: each a question to a list, with the words it is printed in. Pure. */
import { type Say, say } from '#engine/workflow';
import { appealOutcomes, appealable } from '#workflows/appealWords';
import { declineReasons as admissionReasons } from '#workflows/applicationWords';
import { levels, outcomes as conductOutcomes } from '#workflows/conductWords';
import { categories, outcomes as incidentOutcomes } from '#workflows/incidentWords';
import type { Question } from '#workflows/insightTable';
import { declineReasons as mediationReasons, endReasons } from '#workflows/mediationWords';
import { outcomes as requestOutcomes, requestKinds } from '#workflows/requestWords';
import { grounds } from '#workflows/reviewWords';

export interface YearlyLine {
  readonly name: string;
  readonly label: Say;
  readonly resource: string;
  /** The column by which a case belongs to the year. */
  readonly on: string;
  readonly filter?: Question['filter'];
  /** Where a delay is told: from which column to the one above. */
  readonly since?: string;
}

export interface YearlyPart {
  readonly name: string;
  readonly title: Say;
  readonly lines: readonly YearlyLine[];
}

type Lines = readonly Omit<YearlyLine, 'resource'>[];

/** One line for each value of a closed list. */
const each = (words: Readonly<Record<string, Say>>, line: (value: string) => Omit<YearlyLine, 'name' | 'label' | 'resource'>): Lines =>
  Object.entries(words).map(([value, label]) => ({ name: value, label, ...line(value) }));

const part = (resource: string, title: Say, lines: Lines, name = resource): YearlyPart => ({ name, title, lines: lines.map((line) => ({ resource, ...line })) });

const received = say('Received', 'Reçus');
const decided = { on: 'decided_at' } as const;
const found: Readonly<Record<string, readonly string[]>> = { confirmed: ['confirmed', 'closed'], legitimate_frustration: ['legitimate_frustration'], unfounded: ['unfounded'] };

export const yearlyParts: readonly YearlyPart[] = [
  part('reviews', say('Reviews', 'Avis'), [
    { name: 'received', label: received, on: 'created_at' },
    { name: 'published', label: say('Published', 'Publiés'), on: 'published_at', since: 'created_at' },
    { name: 'rejected', label: say('Not published, by two people', 'Non publiés, par deux personnes'), filter: { state: 'rejected' }, ...decided, since: 'created_at' },
    { name: 'unverifiable', label: say('Author could not be confirmed', 'Auteur non confirmé'), filter: { state: 'unverifiable' }, ...decided },
    { name: 'challenged', label: say('Challenged by the provider', 'Contestés par le prestataire'), on: 'challenged_at' },
    { name: 'withdrawn', label: say('Withdrawn after publication', 'Retirés après publication'), filter: { state: 'withdrawn' }, ...decided },
  ]),
  part('reviews', say('Reviews not published, by ground', 'Avis non publiés, par motif'), each(grounds, (ground) => ({ filter: { state: 'rejected', rejection_ground: ground }, ...decided })), 'grounds'),
  part('appeals', say('Appeals', 'Recours'), [
    { name: 'submitted', label: received, on: 'submitted_at' },
    ...each(appealOutcomes, (state) => ({ filter: { state }, ...decided, since: 'submitted_at' })),
  ]),
  part('appeals', say('Appeals overturned or made milder, by what they were against', 'Recours aboutis, selon ce qu’ils visaient'), Object.entries(appealable).map(([of_resource, { says }]) => ({ name: of_resource, label: says, filter: { of_resource, state: ['reduced', 'overturned'] }, ...decided })), 'appealed'),
  part('applications', say('Admissions', 'Admissions'), [
    { name: 'received', label: received, on: 'created_at' },
    { name: 'admitted', label: say('Admitted', 'Admises'), filter: { state: 'admitted' }, ...decided, since: 'created_at' },
    { name: 'declined', label: say('Declined, by two people', 'Déclinées, par deux personnes'), filter: { state: 'declined' }, ...decided, since: 'created_at' },
    { name: 'withdrawn', label: say('Withdrawn by the candidate', 'Retirées par le candidat'), filter: { state: 'withdrawn' }, ...decided },
  ]),
  part('applications', say('Applications declined, by reason', 'Candidatures déclinées, par motif'), each(admissionReasons, (decline_reason) => ({ filter: { state: 'declined', decline_reason }, ...decided })), 'declines'),
  part('conduct_cases', say('Conduct of providers', 'Conduite des prestataires'), [
    { name: 'opened', label: say('Cases opened', 'Dossiers ouverts'), on: 'opened_at' },
    ...each(conductOutcomes, (outcome) => ({ filter: { outcome }, ...decided, since: 'opened_at' })),
  ]),
  part('sanctions', say('Sanctions notified', 'Sanctions notifiées'), [
    ...each(levels, (level) => ({ filter: { level }, on: 'notified_at' })),
    { name: 'overturned', label: say('Overturned', 'Annulées'), on: 'overturned_at' },
  ]),
  part('customers', say('Measures on customers', 'Mesures envers des clients'), [
    { name: 'asked_to_stop', label: say('Asked to stop', 'Invités à cesser'), on: 'asked_to_stop_at' },
    { name: 'stopped', label: say('Messages no longer answered', 'Messages laissés sans réponse'), on: 'stopped_at' },
    { name: 'blocked', label: say('Blocked', 'Bloqués'), on: 'blocked_at' },
    { name: 'referred', label: say('Referred to the authorities', 'Signalés aux autorités'), on: 'referred_at' },
    { name: 'lifted', label: say('Lifted', 'Levées'), on: 'lifted_at' },
  ]),
  part('incidents', say('Abuse of the team', 'Abus envers l’équipe'), [
    { name: 'reported', label: say('Reported', 'Signalés'), on: 'created_at' },
    ...each(incidentOutcomes, (outcome) => ({ filter: { state: found[outcome] }, on: 'triaged_at', since: 'created_at' })),
  ]),
  part('incidents', say('Abuse of the team, by category', 'Abus envers l’équipe, par nature'), each(categories, (category) => ({ filter: { category, state: found.confirmed }, on: 'triaged_at' })), 'categories'),
  part('requests', say('Customers’ requests', 'Demandes des clients'), [
    ...each(requestKinds, (kind) => ({ filter: { kind, kept_aside_neq: true }, on: 'received_at' })),
    ...each(requestOutcomes, (outcome) => ({ filter: { outcome }, on: 'answered_at', since: 'received_at' })),
    { name: 'escalated', label: say('Asked for somebody higher up', 'Demandes d’escalade'), on: 'escalated_at' },
  ]),
  part('staff_complaints', say('Complaints about us', 'Plaintes sur l’équipe'), [
    { name: 'received', label: received, on: 'created_at' },
    { name: 'concluded', label: say('Concluded in writing', 'Conclues par écrit'), on: 'concluded_at', since: 'created_at' },
  ]),
  part('mediations', say('Mediations', 'Médiations'), [
    { name: 'requested', label: say('Requested', 'Demandées'), on: 'created_at' },
    { name: 'opened', label: say('Opened', 'Ouvertes'), on: 'opened_at', since: 'created_at' },
    { name: 'agreed', label: say('Agreed and signed', 'Accords signés'), on: 'agreed_at', since: 'opened_at' },
  ]),
  part('mediations', say('Mediations declined, by reason', 'Médiations déclinées, par motif'), each(mediationReasons, (decline_reason) => ({ filter: { state: 'declined', decline_reason }, on: 'stage_since' })), 'mediations_declined'),
  part('mediations', say('Mediations ended without an agreement, by reason', 'Médiations terminées sans accord, par motif'), each(endReasons, (reason) => ({ filter: { state: 'ended', reason }, on: 'stage_since' })), 'mediations_ended'),
  part('provider_requests', say('Requests to providers', 'Demandes aux prestataires'), [
    { name: 'sent', label: say('Sent', 'Envoyées'), on: 'sent_at' },
    { name: 'answered', label: say('Answered', 'Répondues'), on: 'answered_at', since: 'sent_at' },
    { name: 'overdue', label: say('Overdue', 'Restées sans réponse à temps'), on: 'overdue_at' },
  ]),
];
