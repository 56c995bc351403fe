import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, choice, day, id, instant, text } from '../workflows/fields.ts';
import { outcomeMarks } from '../workflows/engagementWords.ts';
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
    booked_at: instant.nullish(),
    // What was shown before booking, by version (S4-17).
    terms_shown_at: instant.nullish(),
    prices_id: id.nullish(),
    payment_id: id.nullish(),
    cancellation_id: id.nullish(),
    // What was agreed before work began (S3-03), and when each side confirmed it.
    agreed_scope: asked(text(3_000).nullish(), say('What is to be done', 'Ce qui est à faire'), true),
    agreed_timeline: asked(text(3_000).nullish(), say('By when', 'Pour quand'), true),
    agreed_payment: asked(text(3_000).nullish(), say('For how much, and how it is paid', 'Pour combien, et comment c’est payé'), true),
    terms_provider_at: instant.nullish(),
    terms_customer_at: instant.nullish(),
    outcome_marks: asked(z.array(choice(outcomeMarks)).max(3).nullish(), say('What the customer did afterwards', 'Ce que le client a fait ensuite')),
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
    booked_at: { kind: 'instant', quiet: true },
    terms_shown_at: { kind: 'instant', quiet: true },
    prices_id: { kind: 'number', quiet: true },
    payment_id: { kind: 'number', quiet: true },
    cancellation_id: { kind: 'number', quiet: true },
    prebooking_missing: { kind: 'flag', filter: true },
    agreed_scope: { kind: 'text', quiet: true },
    agreed_timeline: { kind: 'text', quiet: true },
    agreed_payment: { kind: 'text', quiet: true },
    terms_provider_at: { kind: 'instant', quiet: true },
    terms_customer_at: { kind: 'instant', quiet: true },
    terms_agreed_late: { kind: 'flag', filter: true },
    scoping_note_missing: { kind: 'flag', filter: true },
    outcome_marks: { kind: 'json' },
  },
  search: ['title', 'reference'],
  reads: personReaders,
  creates: ['administrator', 'platform'],
  deletes: ['administrator'],
  edits: { by: ['case_manager', 'manager', 'platform'], fields: ['title', 'reference', 'started_on', 'completed_on', 'external_id', 'booked_at', 'terms_shown_at', 'prices_id', 'payment_id', 'cancellation_id', 'agreed_scope', 'agreed_timeline', 'agreed_payment', 'terms_provider_at', 'terms_customer_at', 'outcome_marks'] },
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, customer: { resource: 'customers', by: 'customer_id' } },
  has: { damages: { resource: 'damages', by: 'engagement_id' }, scoping_notes: { resource: 'scoping_notes', by: 'engagement_id' }, commitments: { resource: 'commitments', by: 'engagement_id' } },
});
