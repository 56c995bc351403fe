/** The meetings with a candidate (S0-13, S0-14): scheduled with an invitation, held with a scorecard, at most two. */
import * as z from 'zod';
import { type Actor, type CaseRow, type Changes, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, id, instant, text } from './fields.ts';
import { type InterviewFacts, interviewGates, interviewersOf } from './interviewGates.ts';
import { modes } from './interviewWords.ts';
import { keptOnScorecard, minutes, scorecardFields } from './scorecardFields.ts';

const interviewers = ['vetting_officer', 'manager'] as const;
const starts_at = asked(instant, say('Begins', 'Début'));
const length = asked(minutes, say('Minutes', 'Durée en minutes'));
const where = say('Place, link or number', 'Lieu, lien ou numéro');
const reason = asked(text(1_000, 3), say('Reason', 'Raison'), true);

interface Judged {
  readonly at: string;
  readonly by: Actor;
  readonly row: CaseRow;
  readonly facts: InterviewFacts;
}

/** What an interview says of itself once everybody named has filed; nothing before, so that the first judgement sways nobody. The file goes on all the same. */
function outcome(named: readonly number[], filed: InterviewFacts['filed']): Changes {
  const own = named.map((one) => filed.find(({ author_id }) => author_id === one));
  if (!own.length || own.includes(undefined)) return {};
  return { profile_validated: Number(own.every((card) => card?.profile_validated)), motivation_validated: Number(own.every((card) => card?.motivation_validated)) };
}

/** The scorecards with the one that is being filed among them. */
const withMine = ({ facts, by }: Judged, input: Record<string, unknown>): InterviewFacts['filed'] => [
  ...facts.filed.filter(({ author_id }) => author_id !== by.id),
  { author_id: by.id, number: 0, profile_validated: input.profile_validated === true, motivation_validated: input.motivation_validated === true },
];

/** Whoever records an interview held it, and is one of its interviewers. */
const namedWith = (row: CaseRow, by: Actor): number[] => [...new Set([...interviewersOf(row), by.id])];

export const interview = workflow<InterviewFacts>()({
  subject: 'Interview',
  resource: 'interviews',
  label: say('Interview', 'Entretien'),
  starts: 'scheduled',
  judged_on: ['started_at'],
  order: ['starts_at', 'ASC'],
  fields: z.object({
    application_id: id,
    starts_at,
    minutes: length,
    mode: asked(choice(modes), say('How', 'Comment')),
    place: asked(text(500, 0), where).nullish(),
    interviewer_ids: z.array(id).min(1).max(6).optional(),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['scheduled', 'held', 'cancelled', 'no_show'] },
    application_id: { kind: 'number', filter: true },
    starts_at: { kind: 'instant', filter: true, sort: true },
    minutes: { kind: 'number' },
    mode: { kind: 'text', filter: true, facet: Object.keys(modes) },
    place: { kind: 'text' },
    interviewer_ids: { kind: 'json' },
    uid: { kind: 'text', quiet: true, only: ['auditor'] },
    sequence: { kind: 'number', quiet: true, only: ['auditor'] },
    started_at: { kind: 'instant' },
    held_minutes: { kind: 'number', quiet: true },
    participants: { kind: 'text', quiet: true },
    profile_validated: { kind: 'flag' },
    motivation_validated: { kind: 'flag' },
    cancel_reason: { kind: 'text', quiet: true },
    candidate_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    recommender_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: [...interviewers, 'auditor'],
  creates: interviewers,
  belongs: { application: { resource: 'applications', by: 'application_id' } },
  has: { scorecards: { resource: 'scorecards', by: 'interview_id' } },
  child_of: { resource: 'applications', by: 'application_id' },
  // S0-22: nobody sits in judgement of themselves or of whom they recommended.
  rules: (by, _allow, forbid) => {
    forbid('manage', { candidate_staff_id: by.id });
    forbid('manage', { recommender_staff_id: by.id });
  },
  sends: ['interview_invitation'],
  states: {
    scheduled: { label: say('Scheduled', 'Prévu'), tone: 'waiting' },
    held: { label: say('Held', 'Tenu'), tone: 'good' },
    cancelled: { label: say('Cancelled', 'Annulé'), tone: 'neutral', final: true },
    no_show: { label: say('Nobody came', 'Absence'), tone: 'bad', final: true },
  },
  gates: interviewGates,
  always: ['no_payment_data'],
  transitions: {
    record: {
      from: ['scheduled'], to: 'held', by: interviewers, needs: ['application_open', 'begun', 'scorecard_complete'], clause: 'quality-charter.scorecard',
      label: say('Record the interview', 'Enregistrer l’entretien'), done: say('Interview recorded', 'Entretien enregistré'),
      input: z.object({
        started_at: asked(instant, say('Began', 'A commencé')),
        minutes: length,
        mode: asked(choice(modes), say('How', 'Comment')),
        participants: asked(text(500, 2), say('Who took part', 'Qui a participé')),
        ...scorecardFields,
      }),
      // Taken back after others’ scores came to light, it would not be blind any more.
      final_at_once: say('A scorecard that was filed stays: taken back after others came to light, it would not be blind any more.', 'Une grille déposée reste : reprise après la lecture des autres, elle ne serait plus à l’aveugle.'), kept_elsewhere: keptOnScorecard,
      sets: (input, judged: Judged) => {
        const named = namedWith(judged.row, judged.by);
        return {
          started_at: textOf(input.started_at), held_minutes: Number(input.minutes), mode: textOf(input.mode), participants: textOf(input.participants),
          interviewer_ids: JSON.stringify(named), ...outcome(named, withMine(judged, input)),
        };
      },
    },
    add_scorecard: {
      from: ['held'], to: 'stays', by: interviewers, needs: ['interviewer', 'not_filed', 'application_open', 'scorecard_complete'], clause: 'quality-charter.scorecard',
      label: say('File my scorecard', 'Déposer ma grille'), done: say('Scorecard filed', 'Grille déposée'),
      input: z.object(scorecardFields), final_at_once: say('A scorecard that was filed stays: taken back after others came to light, it would not be blind any more.', 'Une grille déposée reste : reprise après la lecture des autres, elle ne serait plus à l’aveugle.'), kept_elsewhere: keptOnScorecard,
      sets: (input, judged: Judged) => outcome(interviewersOf(judged.row), withMine(judged, input)),
    },
    correct: {
      from: ['held'], to: 'stays', by: interviewers, needs: ['filed', 'application_open', 'scorecard_complete'], clause: 'quality-charter.scorecard',
      label: say('Correct my scorecard', 'Corriger ma grille'), done: say('Correction filed', 'Correction déposée'),
      input: z.object({ ...scorecardFields, reason }), final_at_once: say('A correction stands beside what it corrects: file another one instead.', 'Une correction figure à côté de ce qu’elle corrige : déposez-en plutôt une autre.'), kept_elsewhere: keptOnScorecard,
      sets: (input, judged: Judged) => outcome(interviewersOf(judged.row), withMine(judged, input)),
    },
    excuse: {
      from: ['held'], to: 'stays', by: interviewers, needs: ['application_open', 'excusable'], clause: 'quality-charter.scorecard',
      label: say('Excuse an interviewer', 'Excuser une personne absente'), done: say('Interviewer excused', 'Personne excusée'),
      input: z.object({ staff_id: asked(id, say('Colleague who was not there', 'Collègue qui n’était pas là')), reason }), final_at_once: say('Without the colleague’s scorecard the others’ are read at once: they would not be blind any more.', 'Sans la grille de ce collègue, les autres se lisent aussitôt : elles ne seraient plus à l’aveugle.'),
      sets: (input, { row, facts }: Judged) => {
        const named = interviewersOf(row).filter((one) => one !== input.staff_id);
        return { interviewer_ids: JSON.stringify(named), ...outcome(named, facts.filed) };
      },
    },
    reschedule: {
      from: ['scheduled'], to: 'stays', by: interviewers, needs: ['application_open', 'still_to_come'], sends: ['interview_moved'], clause: 'quality-charter.meetings',
      label: say('Move the interview', 'Déplacer l’entretien'), done: say('Interview moved', 'Entretien déplacé'),
      input: z.object({ starts_at, minutes: length.optional(), place: asked(text(500), where).optional() }),
      sets: (input, { row }) => ({
        starts_at: textOf(input.starts_at), sequence: Number(row.sequence) + 1,
        ...(input.minutes !== undefined && { minutes: Number(input.minutes) }), ...(input.place !== undefined && { place: textOf(input.place) }),
      }),
    },
    cancel: {
      from: ['scheduled'], to: 'cancelled', by: interviewers, sends: ['interview_cancelled'], clause: 'quality-charter.meetings',
      label: say('Cancel the interview', 'Annuler l’entretien'), done: say('Interview cancelled', 'Entretien annulé'),
      // Another may be scheduled at once; taken back, there would be three. The same for an absence.
      input: z.object({ reason }), final_at_once: say('Another interview may be scheduled at once: schedule a new one instead.', 'Un autre entretien peut être fixé aussitôt : fixez-en plutôt un nouveau.'),
      sets: (input, { row }) => ({ cancel_reason: textOf(input.reason), sequence: Number(row.sequence) + 1 }),
    },
    mark_no_show: {
      from: ['scheduled'], to: 'no_show', by: interviewers, needs: ['due'], clause: 'quality-charter.meetings', final_at_once: say('Another interview may be scheduled at once: schedule a new one instead.', 'Un autre entretien peut être fixé aussitôt : fixez-en plutôt un nouveau.'),
      label: say('Record that nobody came', 'Constater l’absence'), done: say('Absence recorded', 'Absence constatée'),
    },
  },
});
