import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';

/** Words in a mediation: for both sides, or in the private space of one. Written by the room alone, never changed. */
export const statement = record({
  subject: 'Statement',
  resource: 'statements',
  label: say('Statement', 'Message de médiation'),
  order: ['id', 'ASC'],
  fields: z.object({}),
  columns: {
    ...plainColumns,
    mediation_id: { kind: 'number', filter: true },
    party: { kind: 'text', filter: true },
    visibility: { kind: 'text', filter: true },
    space: { kind: 'text', filter: true },
    text: { kind: 'text' },
    by_kind: { kind: 'text' },
    by_id: { kind: 'number' },
    said_at: { kind: 'instant', filter: true },
    released_at: { kind: 'instant', filter: true },
    mediator_id: { kind: 'number', quiet: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    customer_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: ['case_manager', 'manager', 'auditor'],
  creates: [],
  // No field is edited: whoever mediates may add the files that came with the words.
  edits: { by: ['case_manager', 'manager'], fields: [] },
  belongs: { mediation: { resource: 'mediations', by: 'mediation_id' } },
  // What was said is no evidence elsewhere: a case file takes of it what its recipient may be handed (mediationFiled.sql.ts).
  apart: true,
  child_of: { resource: 'mediations', by: 'mediation_id' },
  rules: (by, _allow, forbid) => {
    // What one side tells the mediator alone is read by the mediator, and by those who answer for them.
    if (!by.roles.includes('manager') && !by.roles.includes('auditor')) forbid('manage', { visibility: 'private', mediator_id: { $ne: by.id } });
    forbid('manage', { linked_staff_id: by.id });
    forbid('manage', { customer_staff_id: by.id });
  },
});
