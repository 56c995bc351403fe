import * as z from 'zod';
import { record, say } from '#engine/workflow';

/** What was written to whom, and whether it arrived. The links inside are masked for everybody. */
export const letter = record({
  subject: 'Letter',
  resource: 'letters',
  label: say('Letter', 'Courrier'),
  order: ['id', 'ASC'],
  fields: z.object({}),
  columns: {
    resource: { kind: 'text', filter: true },
    record_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true },
    to_name: { kind: 'text' },
    to_email: { kind: 'text', only: ['moderator', 'manager', 'case_manager'] },
    locale: { kind: 'text', filter: true },
    subject: { kind: 'text' },
    body: { kind: 'text', only: ['moderator', 'manager', 'case_manager', 'auditor'] },
    delivery: { kind: 'text', filter: true },
    attempts: { kind: 'number' },
    due_at: { kind: 'instant' },
    sent_at: { kind: 'instant' },
    last_error: { kind: 'text' },
    created_at: { kind: 'instant', filter: true },
  },
  reads: [],
  creates: [],
});
