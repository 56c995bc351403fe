import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { id, text } from '../workflows/fields.ts';
import { personColumns, personFields, personReaders } from './person.ts';

/** A provider as the platform sends them. */
export const provider = record({
  subject: 'Provider',
  resource: 'providers',
  label: say('Provider', 'Prestataire'),
  order: ['id', 'ASC'],
  fields: z.object({ ...personFields, trade: text(120).nullish(), linked_staff_id: id.nullish() }),
  columns: {
    ...personColumns,
    trade: { kind: 'text', filter: true },
    linked_staff_id: { kind: 'number', only: ['manager', 'auditor', 'platform'] },
  },
  search: ['name', 'trade'],
  // Nobody lifts the tie that keeps them out of a provider's files (S0-22).
  rules: (by, _allow, forbid) => forbid('edit', { linked_staff_id: by.id }),
  reads: personReaders,
  creates: ['administrator', 'platform'],
  edits: { by: ['vetting_officer', 'manager', 'platform'], fields: ['name', 'email', 'phone', 'locale', 'trade', 'linked_staff_id', 'external_id'] },
  deletes: ['administrator'],
  refuses: [
    {
      holds: (values) => !['reviews_enabled', 'reviews_disabled', 'accepts_reviews'].some((name) => name in values && values[name] !== (name !== 'reviews_disabled')),
      code: 'REVIEWS_CANNOT_BE_DISABLED',
      clause: 'quality-charter.reviews-for-all',
      says: say('No provider can be exempted from reviews.', 'Aucun prestataire ne peut être dispensé d’avis.'),
      shuts: say('Switch reviews off', 'Désactiver les avis'),
    },
  ],
});
