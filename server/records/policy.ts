import * as z from 'zod';
import { record, roles, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, day, id } from '../workflows/fields.ts';

/** A document of the library. Its words stand in its versions; here are whom it speaks to, who looks after it, and when it is read again (S4-18). */
export const policy = record({
  subject: 'Policy',
  resource: 'policies',
  label: say('Policy', 'Document'),
  order: ['id', 'ASC'],
  fields: z.object({
    owner_id: asked(id.nullish(), say('Who looks after it', 'Qui en a la charge')),
    next_review_on: asked(day.nullish(), say('Next review', 'Prochaine relecture')),
  }),
  columns: {
    ...plainColumns,
    slug: { kind: 'text', filter: true },
    title_en: { kind: 'text' },
    title_fr: { kind: 'text' },
    audience: { kind: 'text', filter: true, facet: ['providers', 'customers', 'everyone', 'staff'] },
    reference_locale: { kind: 'text' },
    needed_to_join: { kind: 'flag', filter: true },
    owner_id: { kind: 'number', filter: true },
    next_review_on: { kind: 'date', filter: true, sort: true },
  },
  reads: roles,
  // Installed with the house (adoptPolicies), never sent.
  creates: [],
  edits: { by: ['manager', 'administrator'], fields: ['owner_id', 'next_review_on'] },
});
