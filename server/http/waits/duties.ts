import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** What providers owe: requests that they cannot meet and commitments whose day has passed. */
export const ofDuties: WaitsOf = () => ({
  now: [
    { resource: 'provider_requests', filter: { state: 'answered', outcome: 'cannot_satisfy', rerouted_at: null }, can: 'reroute', why: say('A provider cannot meet this request: find somebody else', 'Un prestataire ne peut satisfaire cette demande : trouver quelqu’un d’autre') },
  ],
  waiting: [
    { resource: 'commitments', filter: { state: 'promised', asked_at_neq: null }, can: 'record_done', why: say('The day of a commitment has passed: was it kept?', 'La date d’un engagement est passée : a-t-il été tenu ?') },
  ],
  slipping: [],
});
