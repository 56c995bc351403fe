/** How a provider serves a customer, from the first question to the last measure. */
import { say } from '#engine/workflow';
import { type PolicyText, advice, duty, firstVersion } from './policyText.ts';

export const serviceCharter: PolicyText = {
  slug: 'service-charter',
  title: say('Service charter', 'Charte de service'),
  audience: 'providers',
  reference_locale: 'fr',
  needed_to_join: true,
  change_reason: firstVersion,
  clauses: [
    advice('service-charter.acceptance', 'S1-02',
      'Providers have this charter of their own beside the quality charter; joining means accepting every document that is addressed to them.',
      'Les prestataires ont cette charte à eux, à côté de la charte qualité ; nous rejoindre, c’est accepter chaque document qui leur est adressé.'),
    duty('service-charter.qualified-services', 'S1-11',
      'A provider offers only what they fully master. A kind of service is shown to customers once its skills have been checked.',
      'Un prestataire ne propose que ce qu’il maîtrise pleinement. Un type de prestation n’est montré aux clients qu’une fois les compétences vérifiées.'),
    duty('service-charter.confidentiality', 'S1-13',
      'What a provider learns at a customer’s stays there. It is told to nobody, publicly or in private, unless the customer has agreed in writing and signed.',
      'Ce qu’un prestataire apprend chez un client y reste. Il n’en parle à personne, ni en public ni en privé, sauf accord écrit et signé du client.'),
  ],
};
