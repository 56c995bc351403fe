/** A provider's prices, payment terms and cancellation conditions, each version kept (S4-16). */
import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, choice, id, text } from '../workflows/fields.ts';
import { personReaders } from './person.ts';

/** The three things that a customer is told before they book (S4-17). */
export const termKinds = {
  prices: say('Prices', 'Prix'),
  payment: say('Payment terms', 'Modalités de paiement'),
  cancellation: say('Cancellation conditions', 'Conditions d’annulation'),
};
export type TermKind = keyof typeof termKinds;

/** A new version takes the place of the one before; none is ever changed, so that a booking can name what was shown. */
export const providerTerms = record({
  subject: 'ProviderTerm',
  resource: 'provider_terms',
  label: say('Prices and conditions', 'Prix et conditions'),
  order: ['id', 'ASC'],
  fields: z.object({
    provider_id: id,
    kind: asked(choice(termKinds), say('Which', 'Lesquels')),
    text: asked(text(20_000), say('Text', 'Texte'), true),
    change_reason: asked(text(1_000, 0).nullish(), say('Why it changes', 'Raison du changement')),
  }),
  columns: {
    ...plainColumns,
    provider_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(termKinds) },
    number: { kind: 'number' },
    text: { kind: 'text' },
    change_reason: { kind: 'text' },
    author: { kind: 'text' },
    author_id: { kind: 'number' },
  },
  reads: personReaders,
  creates: ['vetting_officer', 'manager', 'platform'],
  belongs: { provider: { resource: 'providers', by: 'provider_id' } },
});
