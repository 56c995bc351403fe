/** What one interviewer thought of a candidate: filed once, never changed, hidden from each other interviewer until theirs is in (S0-14). */
import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';

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
    hidden_from: { kind: 'text', quiet: true, only: ['auditor'] },
    candidate_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    recommender_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: ['vetting_officer', 'manager', 'auditor'],
  creates: [],
  belongs: { interview: { resource: 'interviews', by: 'interview_id' }, application: { resource: 'applications', by: 'application_id' } },
  rules: (by, _allow, forbid) => {
    // Whoever holds the same interview, and has yet to write down what they think.
    forbid('read', { hidden_from: { $regex: `,${by.id},` } });
    forbid('manage', { candidate_staff_id: by.id });
    forbid('manage', { recommender_staff_id: by.id });
  },
});
