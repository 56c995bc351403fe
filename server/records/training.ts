/** Who was trained on which version of which policy (S2-02, S2-21). A later version has its own row. */
import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, day, id, text } from '../workflows/fields.ts';
import { trainedPolicies } from '../workflows/trainingWords.ts';

const keepers = ['manager', 'administrator'] as const;

export const training = record({
  subject: 'Training',
  resource: 'trainings',
  label: say('Training', 'Formation'),
  order: ['id', 'ASC'],
  fields: z.object({
    staff_id: asked(id, say('Who was trained', 'Qui a été formé')),
    policy: asked(z.enum(trainedPolicies), say('On which policy', 'À quelle politique')),
    number: asked(z.int().min(1).max(10_000).nullish(), say('Version; the one in force when left out', 'Version ; celle en vigueur à défaut')),
    trained_on: asked(day, say('On which day', 'Quel jour')),
    note: asked(text(1_000, 0).nullish(), say('How, by whom', 'Comment, par qui'), true),
  }),
  columns: {
    ...plainColumns,
    staff_id: { kind: 'number', filter: true },
    policy: { kind: 'text', filter: true, facet: trainedPolicies },
    number: { kind: 'number', filter: true },
    trained_on: { kind: 'date', filter: true, sort: true },
    note: { kind: 'text', only: [...keepers, 'auditor'] },
  },
  reads: [...keepers, 'auditor'],
  creates: keepers,
  edits: { by: keepers, fields: ['trained_on', 'note'] },
  // Everybody reads what was recorded of themselves.
  rules: (by, allow) => allow('read', { staff_id: by.id }),
});
