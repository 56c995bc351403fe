import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** Abuse of the team: a threat before anything else, what is to be judged, and the support that is owed. */
export const ofProtection: WaitsOf = (by) => ({
  now: [
    { resource: 'incidents', filter: { state: 'reported', category: 'threat' }, can: 'triage', why: say('A threat was reported: look at it now', 'Une menace a été signalée : à regarder tout de suite') },
    { resource: 'incidents', filter: { state: 'reported', category_neq: 'threat' }, can: 'triage', why: say('Abuse was reported: say what it is', 'Un abus a été signalé : dire ce qu’il en est') },
    { resource: 'support_actions', filter: { state: 'owed', staff_id_neq: by.id }, can: 'offer', why: say('A colleague took abuse: offer support', 'Un collègue a subi un abus : proposer un soutien') },
    { resource: 'support_actions', filter: { state: 'offered', staff_id: by.id }, can: 'accept', why: say('Support is offered to you: accept it, or decline', 'Un soutien vous est proposé : acceptez-le, ou déclinez') },
  ],
  waiting: [
    { resource: 'support_actions', filter: { state: 'accepted', owner_id: by.id }, can: 'complete', why: say('Support that you promised', 'Un soutien que vous avez promis') },
  ],
  slipping: [],
});
