import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { text } from '../workflows/fields.ts';
import { personColumns, personFields, personReaders } from './person.ts';

/** A customer as the platform sends them. */
export const customer = record({
  subject: 'Customer',
  resource: 'customers',
  label: say('Customer', 'Client'),
  order: ['id', 'ASC'],
  fields: z.object({ ...personFields, address: text(300).nullish() }),
  columns: {
    ...personColumns,
    address: { kind: 'text', quiet: true, only: personColumns.email.only },
    // What a mailbox is found by, whatever its case, its tag and the dots that it ignores.
    email_key: { kind: 'text', filter: true, quiet: true, only: personColumns.email.only },
  },
  search: ['name'],
  reads: personReaders,
  creates: ['administrator', 'platform'],
  deletes: ['administrator'],
  edits: { by: ['case_manager', 'manager', 'platform'], fields: ['name', 'email', 'phone', 'locale', 'address', 'external_id'] },
});
