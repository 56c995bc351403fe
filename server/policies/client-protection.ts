/** What the platform promises its customers, and what a review may hold. */
import { say } from '#engine/workflow';
import { type PolicyText, advice, commitment, firstVersion } from './policyText.ts';
import { protectionOnReviews } from './reviews.ts';

export const clientProtection: PolicyText = {
  slug: 'client-protection',
  title: say('Customer protection', 'Protection des clients'),
  audience: 'customers',
  reference_locale: 'fr',
  needed_to_join: false,
  change_reason: firstVersion,
  clauses: [
    commitment('client-protection.principles', 'S4-01',
      'Whoever looks for a provider with us can count on three things: work of quality, respect for their private life, and safety.',
      'Qui cherche un prestataire chez nous peut compter sur trois choses : la qualité du travail, le respect de sa vie privée et la sécurité.'),

    // Personal details
    commitment('client-protection.confidentiality', 'S4-02',
      'Personal details are seen only by those whose work needs them, and whoever opens a sensitive document leaves a trace.',
      'Seules voient des données personnelles les personnes dont le travail l’exige, et qui ouvre un document sensible laisse une trace.'),
    commitment('client-protection.data-law', 'S4-03 C-22',
      'For everything we keep about a person we can say why, on what legal ground and for how long. Whoever asks to see, mend or erase it is answered in time.',
      'De tout ce que nous gardons sur une personne, nous savons dire pourquoi, sur quel fondement légal et jusqu’à quand. Qui demande à le voir, à le corriger ou à l’effacer reçoit une réponse à temps.'),
    commitment('client-protection.explicit-consent', 'S4-04',
      'Nothing about a person is passed on to others unless they have clearly agreed to it, or the law obliges us.',
      'Rien de ce qui concerne une personne n’est transmis à d’autres sans son accord clair, sauf si la loi nous y oblige.'),

    // Payments
    commitment('client-protection.secure-transactions', 'S4-05',
      'Whatever passes through the platform is protected on its way, and nobody sees a figure of money without having signed in.',
      'Tout ce qui passe par la plateforme est protégé en chemin, et nul n’y voit un montant sans s’être identifié.'),
    commitment('client-protection.encryption', 'S4-06',
      'Financial details are encrypted when they travel and where they rest.',
      'Les données financières sont chiffrées quand elles circulent comme là où elles reposent.'),

    // Who is proposed
    commitment('client-protection.verified-providers', 'S4-08 C-13',
      'Before customers can find a provider we have checked three things: the professional past, the skills, and what earlier clients say.',
      'Avant qu’un client puisse trouver un prestataire, nous avons vérifié trois choses : son parcours professionnel, ses compétences et ce qu’en disent ses anciens clients.'),
    commitment('client-protection.listed-providers', 'S4-09',
      'Customers are shown only providers for whom everything holds today: checks, insurance, charter, membership. Nobody switches that on by hand.',
      'Ne sont proposés aux clients que les prestataires pour qui tout est en règle aujourd’hui : vérifications, assurance, charte, appartenance au réseau. Personne ne le décide à la main.'),
    advice('client-protection.insurance', 'S4-10 C-21',
      'A provider is insured for the harm that their trade may cause. Without valid cover they are no longer proposed; that is no punishment, and ends on the day when the cover is back.',
      'Un prestataire est assuré pour les dommages que son métier peut causer. Sans garantie valable, il n’est plus proposé ; ce n’est pas une punition, et cela cesse le jour où la garantie est rétablie.'),
    commitment('client-protection.insurance-incidents', 'S4-11',
      'When something goes wrong during a service, we look for the cover that was valid on that very day.',
      'Quand une prestation tourne mal, nous cherchons la garantie qui valait ce jour-là précisément.'),

    // Reviews
    ...protectionOnReviews,
    commitment('client-protection.review-invitations', 'S4-12 C-19',
      'After each service the customer is invited, once, to give a rating and a few words. Nothing is offered in exchange.',
      'Après chaque prestation, le client est invité, une fois, à donner une note et quelques mots. Rien n’est offert en échange.'),

    // Customer service and prices
    commitment('client-protection.customer-service', 'S4-14',
      'Somebody is there for a question, a worry or a complaint. Each is given a number and a word that it has arrived.',
      'Quelqu’un est là pour une question, une inquiétude ou une réclamation. Chacune reçoit un numéro et un mot disant qu’elle est arrivée.'),
    commitment('client-protection.answers', 'S4-15',
      'Every message is dealt with quickly, and none is closed before an answer has gone out.',
      'Chaque message est traité rapidement, et aucun n’est clos avant qu’une réponse soit partie.'),
    commitment('client-protection.clear-prices', 'S4-16',
      'Prices and conditions are open to all. What was shown on a given day can be found again.',
      'Prix et conditions sont visibles de tous. Ce qui était affiché un jour donné peut être retrouvé.'),
    commitment('client-protection.before-booking', 'S4-17',
      'Before they book, a customer knows what it costs, how it is paid and what cancelling entails.',
      'Avant de réserver, un client sait ce que cela coûte, comment on paie et ce qu’entraîne une annulation.'),

    // The policy itself
    commitment('client-protection.policy-review', 'S4-18',
      'Somebody by name looks through this policy at set dates and keeps it in step with the law, the technology and our organisation.',
      'Une personne désignée relit cette politique à dates fixes et la tient en accord avec le droit, les techniques et notre organisation.'),
    commitment('client-protection.customers-informed', 'S4-19 C-05',
      'An important change takes effect only when customers have been told of it.',
      'Un changement important ne prend effet qu’une fois les clients avertis.'),
    commitment('client-protection.improvement', 'S4-20',
      'What complaints, reviews and mediations teach us becomes actions, with somebody in charge and a result.',
      'Ce que nous apprennent réclamations, avis et médiations devient des actions, avec un responsable et un résultat.'),
  ],
};
