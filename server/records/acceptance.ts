import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, choice, id, instant, text } from '../workflows/fields.ts';

const acceptanceModes = {
  explicit: say('Explicit', 'Explicite'),
  deemed: say('Deemed, by use', 'Réputée, par l’usage'),
};

const acceptanceChannels = {
  link: say('By a personal link', 'Par un lien personnel'),
  document: say('A signed document', 'Un document signé'),
  use: say('By using the platform', 'Par l’usage de la plateforme'),
};

/** Who accepted which version, how and when (S0-19, S0-29, S0-30). Never edited, never deleted: a later version has its own. */
export const acceptance = record({
  subject: 'Acceptance',
  resource: 'acceptances',
  label: say('Acceptance', 'Acceptation'),
  order: ['id', 'ASC'],
  fields: z.object({
    policy_version_id: id,
    provider_id: id.nullish(),
    customer_id: id.nullish(),
    mode: asked(choice(acceptanceModes), say('How', 'De quelle manière')),
    channel: asked(choice(acceptanceChannels), say('By what means', 'Par quel moyen')),
    accepted_at: instant.optional(),
    signed_name: asked(text(200, 2).nullish(), say('Who signed', 'Qui a signé')),
    attachment_id: asked(id.nullish(), say('The signed document', 'Le document signé')),
  }),
  columns: {
    ...plainColumns,
    policy_version_id: { kind: 'number', filter: true },
    policy: { kind: 'text', filter: true },
    number: { kind: 'number', filter: true },
    provider_id: { kind: 'number', filter: true },
    customer_id: { kind: 'number', filter: true },
    mode: { kind: 'text', filter: true, facet: Object.keys(acceptanceModes) },
    channel: { kind: 'text', filter: true, facet: Object.keys(acceptanceChannels) },
    accepted_at: { kind: 'instant', filter: true },
    signed_name: { kind: 'text' },
    attachment_id: { kind: 'number' },
  },
  reads: ['vetting_officer', 'case_manager', 'manager', 'administrator', 'auditor'],
  creates: ['vetting_officer', 'manager', 'platform'],
  belongs: {
    policy_version: { resource: 'policy_versions', by: 'policy_version_id' },
    provider: { resource: 'providers', by: 'provider_id' },
    customer: { resource: 'customers', by: 'customer_id' },
  },
});
