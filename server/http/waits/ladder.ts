import { say } from '#engine/workflow';
import { measured } from '#workflows/customerWords';
import type { WaitsOf } from './wait.ts';

const rungs = [...measured];

/** Measures on customers: what is to be confirmed, looked at again, or told apart. */
export const ofLadder: WaitsOf = (by) => ({
  now: [
    {
      resource: 'customers', filter: { state: rungs, review_requested_at_neq: null, review_decided_at: null, measure_by_neq: by.id, measure_confirmed_by_neq: by.id }, can: 'lift',
      why: say('Asks for a review of the measure taken', 'Demande le réexamen de la mesure prise'),
    },
  ],
  waiting: [
    { resource: 'customers', filter: { state: 'asked_to_stop', proposal_neq: null }, can: 'lift', second: true, why: say('A stop waits for a second person', 'Un arrêt des échanges attend une seconde personne') },
    { resource: 'customers', filter: { state: 'correspondence_stopped', proposal_neq: null }, can: 'block', second: true, why: say('A block waits for a second person', 'Un blocage attend une seconde personne') },
    { resource: 'identity_links', filter: { state: 'open' }, can: 'decide', stands: [{ on: 'customers', by: 'customer_id' }], why: say('Perhaps one person under two names', 'Peut-être une seule personne sous deux noms') },
  ],
  slipping: [
    { resource: 'customers', filter: { state: rungs, review_proposed_at_neq: null }, can: 'lift', why: say('A measure is due to be looked at again', 'Une mesure est à réexaminer') },
  ],
});
