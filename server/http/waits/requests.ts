import { openRequestStates } from '#workflows/requestWords';
import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** Days ahead at which the clock of a request is on somebody's desk: the next morning's are seen today. */
const soonDays = 1;

/** What customers asked: mine, what nobody has taken on, what is late, what is kept aside. */
export const ofRequests: WaitsOf = (by, ago) => ({
  now: [
    { resource: 'requests', filter: { state: openRequestStates, assignee_id: by.id, kept_aside_neq: true, due_at_gt: ago(0) }, can: 'answer', why: say('In your charge: to answer', 'À votre charge : à répondre') },
    { resource: 'requests', filter: { closed_at: null, state: openRequestStates, assignee_id: null, kept_aside_neq: true, due_at_lte: ago(-soonDays), due_at_gt: ago(0) }, can: 'answer', sort: ['due_at', 'ASC'], why: say('Nobody has taken it on, and it is due within a day', 'Personne ne l’a prise en charge, et l’échéance est sous un jour') },
  ],
  waiting: [
    { resource: 'requests', filter: { closed_at: null, state: ['received', 'acknowledged'], assignee_id: null, kept_aside_neq: true, due_at_gt: ago(-soonDays) }, can: 'answer', sort: ['due_at', 'ASC'], why: say('A customer’s request that nobody has taken on', 'Une demande d’un client que personne n’a prise en charge') },
    { resource: 'requests', filter: { state: 'received', kept_aside: true }, can: 'let_through', why: say('Kept aside: its sender’s messages are stopped', 'Mis à part : les messages de son expéditeur sont arrêtés') },
  ],
  slipping: [],
});
