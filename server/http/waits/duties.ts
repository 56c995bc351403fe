import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** What providers owe: requests that they cannot meet, commitments whose day has passed, and requests to which nothing was answered. */
export const ofDuties: WaitsOf = (_by, ago) => ({
  now: [
    { resource: 'provider_requests', filter: { state: 'answered', outcome: 'cannot_satisfy', rerouted_at: null }, can: 'reroute', why: say('A provider cannot meet this request: find somebody else', 'Un prestataire ne peut satisfaire cette demande : trouver quelqu’un d’autre') },
  ],
  waiting: [
    { resource: 'commitments', filter: { state: 'promised', asked_at_neq: null }, can: 'record_done', why: say('The day of a commitment has passed: was it kept?', 'La date d’un engagement est passée : a-t-il été tenu ?') },
  ],
  slipping: [
    { resource: 'provider_requests', filter: { state: 'sent', due_at_lte: ago(0) }, can: 'waive', why: say('A provider has not answered in time', 'Un prestataire n’a pas répondu à temps') },
  ],
});
