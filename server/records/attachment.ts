import * as z from 'zod';
import { record, say } from '#engine/workflow';

/** A file that belongs to a record: read by whoever may read the record, never changed. */
export const attachment = record({
  subject: 'Attachment',
  resource: 'attachments',
  label: say('Attachment', 'Pièce jointe'),
  order: ['id', 'ASC'],
  fields: z.object({}),
  columns: {
    resource: { kind: 'text', filter: true },
    record_id: { kind: 'number', filter: true },
    name: { kind: 'text' },
    kind: { kind: 'text', filter: true },
    bytes: { kind: 'number' },
    sha256: { kind: 'text' },
    uploaded_by: { kind: 'number', filter: true },
    created_at: { kind: 'instant', filter: true },
  },
  reads: [],
  creates: [],
});
