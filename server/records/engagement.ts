import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { day, id, text } from '../workflows/fields.ts';
import { personReaders } from './person.ts';

/** A service between a provider and a customer, as the platform sends it. */
export const engagement = record({
  subject: 'Engagement',
  resource: 'engagements',
  label: say('Engagement', 'Prestation'),
  order: ['id', 'ASC'],
  fields: z.object({
    external_id: text(120).nullish(),
    provider_id: id,
    customer_id: id,
    title: text(200),
    reference: text(120).nullish(),
    started_on: day.nullish(),
    completed_on: day.nullish(),
  }),
  columns: {
    ...plainColumns,
    external_id: { kind: 'text', filter: true },
    provider_id: { kind: 'number', filter: true },
    customer_id: { kind: 'number', filter: true },
    title: { kind: 'text' },
    reference: { kind: 'text' },
    started_on: { kind: 'date' },
    completed_on: { kind: 'date' },
  },
  reads: personReaders,
  creates: ['administrator', 'platform'],
  deletes: ['administrator'],
  edits: { by: ['case_manager', 'manager', 'platform'], fields: ['title', 'reference', 'started_on', 'completed_on', 'external_id'] },
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, customer: { resource: 'customers', by: 'customer_id' } },
});
