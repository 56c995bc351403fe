/** How a provider behaves, what follows when they do not, and how they may object. */
import { say } from '#engine/workflow';
import { type PolicyText, duty, firstVersion } from './policyText.ts';

export const conductPolicy: PolicyText = {
  slug: 'conduct-policy',
  title: say('Conduct of providers', 'Conduite des prestataires'),
  audience: 'providers',
  reference_locale: 'en',
  needed_to_join: false,
  change_reason: firstVersion,
  clauses: [
    duty('conduct-policy.courtesy', 'S3-01',
      'A provider stays professional with every customer, and polite in every message and every visit.',
      'Un prestataire reste professionnel avec chaque client, et poli dans chaque message comme à chaque visite.'),
  ],
};
