/** Damage or an accident during a service (S4-11), with the insurance that covered the provider on that very day. */
import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, day, id, text } from '../workflows/fields.ts';
import { personReaders } from './person.ts';

export const damage = record({
  subject: 'Damage',
  resource: 'damages',
  label: say('Damage', 'Dommage'),
  order: ['id', 'ASC'],
  fields: z.object({
    engagement_id: id,
    occurred_on: asked(day, say('When it happened', 'Date des faits')),
    description: asked(text(5_000, 10), say('What happened', 'Ce qui s’est passé'), true),
    insurer_notified_on: asked(day.nullish(), say('Insurer told on', 'Assureur prévenu le')),
    outcome: asked(text(2_000, 0).nullish(), say('What came of it', 'Suites'), true),
  }),
  columns: {
    ...plainColumns,
    engagement_id: { kind: 'number', filter: true },
    provider_id: { kind: 'number', filter: true },
    occurred_on: { kind: 'date', filter: true },
    description: { kind: 'text' },
    check_id: { kind: 'number', filter: true },
    insurer_notified_on: { kind: 'date', filter: true },
    outcome: { kind: 'text' },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: personReaders,
  creates: ['case_manager', 'manager', 'platform'],
  edits: { by: ['case_manager', 'manager'], fields: ['insurer_notified_on', 'outcome'] },
  // S0-22: whoever is tied to the provider is kept out.
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  belongs: { engagement: { resource: 'engagements', by: 'engagement_id' }, provider: { resource: 'providers', by: 'provider_id' }, certificate: { resource: 'checks', by: 'check_id' } },
});
