/** The review of a quarter: whether the policy was applied alike to all (S2-34). Written once, with the figures it was written on; another look is another review. */
import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, text } from '../workflows/fields.ts';

export const consistencyReview = record({
  subject: 'ConsistencyReview',
  resource: 'consistency_reviews',
  label: say('Review of consistency', 'Revue d’équité'),
  order: ['id', 'ASC'],
  fields: z.object({
    quarter: asked(z.string().regex(/^20\d{2}-Q[1-4]$/), say('Quarter', 'Trimestre')),
    findings: asked(text(5_000, 10), say('What the figures and the cases show', 'Ce que montrent les chiffres et les dossiers'), true),
    actions: asked(text(3_000, 0).nullish(), say('What we do about it', 'Ce que nous en faisons'), true),
  }),
  columns: {
    ...plainColumns,
    quarter: { kind: 'text', filter: true, sort: true },
    findings: { kind: 'text' },
    actions: { kind: 'text' },
    figures: { kind: 'json', quiet: true },
    written_by: { kind: 'number', filter: true },
  },
  reads: ['manager', 'auditor'],
  creates: ['manager'],
});
