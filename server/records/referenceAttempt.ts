import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { channels, outcomes } from '../workflows/referenceWords.ts';

/** Every try at reaching a client (S0-17): which way, at what address, when, by whom, and what came of it. Written by the acts that tell of it, and never changed. */
export const referenceAttempt = record({
  subject: 'ReferenceAttempt',
  resource: 'reference_attempts',
  label: say('Attempt', 'Tentative'),
  order: ['id', 'ASC'],
  fields: z.object({}),
  columns: {
    ...plainColumns,
    reference_id: { kind: 'number', filter: true },
    application_id: { kind: 'number', filter: true },
    channel: { kind: 'text', filter: true, facet: Object.keys(channels) },
    address: { kind: 'text', only: ['vetting_officer', 'manager'] },
    started_at: { kind: 'instant', filter: true },
    ended_at: { kind: 'instant' },
    outcome: { kind: 'text', filter: true, facet: Object.keys(outcomes) },
    note: { kind: 'text', only: ['vetting_officer', 'manager'] },
    made_by: { kind: 'number', filter: true },
    candidate_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    recommender_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: ['vetting_officer', 'manager', 'auditor'],
  creates: [],
  belongs: { reference: { resource: 'client_references', by: 'reference_id' }, application: { resource: 'applications', by: 'application_id' } },
  rules: (by, _allow, forbid) => {
    forbid('manage', { candidate_staff_id: by.id });
    forbid('manage', { recommender_staff_id: by.id });
  },
});
