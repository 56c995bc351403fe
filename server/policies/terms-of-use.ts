/** What a provider accepts on joining, beside the charters. */
import { say } from '#engine/workflow';
import { type PolicyText, advice, commitment, duty, firstVersion } from './policyText.ts';

export const termsOfUse: PolicyText = {
  slug: 'terms-of-use',
  title: say('Terms of use', 'Conditions d’utilisation'),
  audience: 'providers',
  reference_locale: 'en',
  needed_to_join: true,
  change_reason: firstVersion,
  clauses: [
    advice('terms-of-use.acceptance', 'S0-10',
      'A provider joins by accepting these terms in the version of that day, beside the quality charter and the service charter.',
      'Un prestataire nous rejoint en acceptant ces conditions dans leur version du jour, avec la charte qualité et la charte de service.'),
    duty('terms-of-use.true-identity', 'S0-10',
      'A provider joins under their real name, or that of their business, and keeps their address and telephone number up to date.',
      'Un prestataire s’inscrit sous son vrai nom, ou celui de son entreprise, et tient à jour son adresse et son numéro de téléphone.'),
    duty('terms-of-use.own-account', 'S0-10',
      'An account serves the person to whom it was given; it is neither lent nor sold.',
      'Un compte sert à la personne à qui il a été remis ; il ne se prête ni ne se vend.'),
    duty('terms-of-use.lawful-business', 'S0-10',
      'A provider is allowed to exercise their trade, pays what they owe on it, and offers nothing that the law forbids.',
      'Un prestataire a le droit d’exercer son métier, s’acquitte de ce qu’il doit à ce titre et ne propose rien que la loi interdise.'),
    duty('terms-of-use.customer-details', 'S0-10',
      'What a provider learns about a customer through the platform serves the service that was asked for, and nothing else.',
      'Ce qu’un prestataire apprend d’un client par la plateforme sert à la prestation demandée, et à rien d’autre.'),
    duty('terms-of-use.no-tampering', 'S0-10',
      'Nobody gets round the platform’s protections, copies what it holds in bulk, or disturbs its working.',
      'Nul ne contourne les protections de la plateforme, n’en copie le contenu en masse ni n’en trouble la marche.'),
    commitment('terms-of-use.leaving', 'S0-10',
      'A provider may leave whenever they wish. What they began is finished, and what must be kept by law is kept.',
      'Un prestataire peut partir quand il le souhaite. Ce qu’il a commencé est mené à son terme, et ce que la loi impose de garder est gardé.'),
    commitment('terms-of-use.fees', 'S0-10 S3-20',
      'Our fees are known before they are owed. They are given back neither in whole nor in part to a provider excluded for breaking the rules, unless that decision is overturned.',
      'Nos frais sont connus avant d’être dus. Ils ne sont remboursés ni en tout ni en partie au prestataire exclu pour manquement aux règles, sauf si cette décision est annulée.'),
  ],
};
