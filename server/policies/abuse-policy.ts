/** What the team owes a customer who is upset, and what it need not bear. */
import { say } from '#engine/workflow';
import { type PolicyText, commitment, firstVersion } from './policyText.ts';

export const abusePolicy: PolicyText = {
  slug: 'abuse-policy',
  title: say('Respect for the team', 'Respect de l’équipe'),
  audience: 'customers',
  reference_locale: 'fr',
  needed_to_join: false,
  change_reason: firstVersion,
  clauses: [
    commitment('abuse-policy.no-retaliation', 'C-09',
      'How a customer behaved towards the team is never a reason against their review.',
      'Le comportement d’un client envers l’équipe n’est jamais un motif contre son avis.'),
  ],
};
