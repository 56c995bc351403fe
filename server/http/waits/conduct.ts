import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

const early = ['signalled', 'opened'];

/** Providers' conduct: harm before anything else, signals to decide on, providers who were heard, exclusions for a second manager. */
export const ofConduct: WaitsOf = (by) => ({
  now: [
    { resource: 'conduct_cases', filter: { state: early, severity: 'high' }, can: 'refuse_proposal', why: say('Somebody or something was harmed: management looks at it now', 'Une personne ou un bien a été atteint : à voir tout de suite par la direction') },
    { resource: 'conduct_cases', filter: { state: 'signalled', severity_neq: 'high' }, can: 'open', why: say('Signalled about a provider: open the case, or close it', 'Signalé au sujet d’un prestataire : ouvrir le dossier, ou le classer') },
    { resource: 'conduct_cases', filter: { state: 'hearing', hearing_closed_at_neq: null, proposal: null }, can: 'decide', why: say('The provider was heard: to decide', 'Le prestataire a été entendu : à décider') },
    { resource: 'disclosures', filter: { state: 'reported' }, can: 'cover', why: say('A customer’s affairs were told: was there an agreement?', 'Les affaires d’un client ont été divulguées : y avait-il un accord ?') },
    { resource: 'fee_refunds', filter: { state: 'asked' }, can: 'grant', why: say('A refund of fees to decide on', 'Un remboursement de frais à décider') },
  ],
  waiting: [
    { resource: 'conduct_cases', filter: { state: 'hearing', proposal_neq: null }, can: 'refuse_proposal', second: true, why: say('An exclusion waits for a second manager', 'Une exclusion attend un second responsable') },
    { resource: 'conduct_cases', filter: { state: 'hearing', hearing_closed_at: null }, can: 'decide', why: say('The provider has been asked, and may still answer', 'Le prestataire a été interrogé, et peut encore répondre') },
    { resource: 'conduct_cases', filter: { state: 'opened', opened_by: by.id }, can: 'request_statement', why: say('You opened this case: ask the provider', 'Vous avez ouvert ce dossier : interrogez le prestataire') },
  ],
  slipping: [
    { resource: 'conduct_cases', filter: { state: 'decided', unreached_at_neq: null }, can: 'close', why: say('Decided, and the provider was not reached', 'Décidé, et le prestataire n’a pas été atteint') },
  ],
});
