import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { personColumns, personFields, personReaders } from './person.ts';

/** A customer as the platform sends them. */
export const customer = record({
  subject: 'Customer',
  resource: 'customers',
  label: say('Customer', 'Client'),
  order: ['id', 'ASC'],
  fields: z.object(personFields),
  columns: personColumns,
  search: ['name'],
  reads: personReaders,
  creates: ['administrator', 'platform'],
  deletes: ['administrator'],
  edits: { by: ['case_manager', 'manager', 'platform'], fields: ['name', 'email', 'phone', 'locale', 'external_id'] },
});
