import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** Mediations: those to take up, what their mediator does next, and those that stand still or near their end. */
export const ofMediations: WaitsOf = (by) => ({
  now: [
    { resource: 'mediations', filter: { state: 'requested' }, can: 'accept', why: say('A mediation was asked for: see whether we can help', 'Une médiation est demandée : voir si nous pouvons aider') },
    { resource: 'mediations', filter: { state: 'eligible' }, can: 'open', why: say('Accepted: open the room once the customer has confirmed', 'Acceptée : ouvrir la salle quand le client a confirmé') },
    { resource: 'mediations', filter: { state: 'agreed', mediator_id: by.id }, can: 'record_performance', why: say('Signed: ask both whether it is kept', 'Signée : demander aux deux si elle est tenue') },
  ],
  waiting: [
    { resource: 'mediations', filter: { state: 'exchanging', mediator_id: by.id }, can: 'offer', why: say('You mediate here', 'Vous menez cette médiation') },
    { resource: 'mediations', filter: { state: 'followed', mediator_id: by.id }, can: 'close', why: say('Being followed up: close it when all is known', 'Suivie : clore quand tout est connu') },
  ],
  slipping: [],
});
