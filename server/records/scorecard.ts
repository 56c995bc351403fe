/** What one interviewer thought of a candidate: filed once, never changed, hidden from the others until theirs are in (S0-14). */
import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';

const readers = ['vetting_officer', 'manager', 'auditor'] as const;

export const scorecard = record({
  subject: 'Scorecard',
  resource: 'scorecards',
  label: say('Scorecard', 'Grille d’entretien'),
  order: ['id', 'ASC'],
  // Filed with its interview, never sent.
  fields: z.object({}),
  columns: {
    ...plainColumns,
    interview_id: { kind: 'number', filter: true },
    application_id: { kind: 'number', filter: true },
    author_id: { kind: 'number', filter: true },
    number: { kind: 'number' },
    scores: { kind: 'json' },
    profile_validated: { kind: 'flag' },
    motivation_validated: { kind: 'flag' },
    notes: { kind: 'text' },
    correction_reason: { kind: 'text' },
    released_at: { kind: 'instant', filter: true },
    candidate_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    recommender_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  // Who reads which is said by the rules alone.
  reads: [],
  creates: [],
  belongs: { interview: { resource: 'interviews', by: 'interview_id' }, application: { resource: 'applications', by: 'application_id' } },
  rules: (by, allow, forbid) => {
    if (!readers.some((role) => by.roles.includes(role))) return;
    allow('read', { author_id: by.id });
    allow('read', { released_at: { $ne: null } });
    forbid('manage', { candidate_staff_id: by.id });
    forbid('manage', { recommender_staff_id: by.id });
  },
});
