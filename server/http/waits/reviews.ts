import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

const onReview = [{ on: 'reviews', by: 'review_id' }];

/** Reviews to verify, decide or sign, and those that are late. */
export const ofReviews: WaitsOf = (by) => ({
  now: [
    { resource: 'reviews', filter: { claimed_by: by.id }, can: 'publish', why: say('You were working on this review', 'Vous étiez sur cet avis') },
    { resource: 'reviews', filter: { state: 'verified' }, can: 'publish', why: say('Author confirmed: to decide', 'Auteur confirmé : à décider') },
    { resource: 'reviews', filter: { state: 'received' }, can: 'verify_author', why: say('Author to be confirmed', 'Auteur à confirmer') },
    { resource: 'replies', filter: { state: 'submitted' }, can: 'publish', stands: onReview, why: say('A provider’s reply to publish', 'Réponse d’un prestataire à publier') },
  ],
  waiting: [
    { resource: 'reviews', filter: { state: 'rejecting', proposed_by_neq: by.id }, can: 'confirm_rejection', why: say('A rejection waits for a second person', 'Un refus attend une seconde personne') },
    { resource: 'reviews', filter: { state: 'challenged', proposal_neq: null }, can: 'withdraw', second: true, why: say('A withdrawal waits for a second person', 'Un retrait attend une seconde personne') },
    { resource: 'reviews', filter: { state: 'challenged', proposal: null }, can: 'confirm_author', why: say('Challenged by the provider', 'Contesté par le prestataire') },
  ],
  slipping: [],
});
