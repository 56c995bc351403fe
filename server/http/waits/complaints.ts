import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** Complaints about staff. */
export const ofComplaints: WaitsOf = (by) => ({
  now: [
    { resource: 'staff_complaints', filter: { state: 'under_review', reviewer_id: by.id }, can: 'conclude', why: say('A complaint about a colleague, given to you to examine', 'Une plainte visant un collègue, qui vous est confiée') },
    { resource: 'staff_complaints', filter: { state: 'received' }, can: 'assign_reviewer', why: say('A complaint about a colleague: ask for details, or assign it', 'Une plainte visant un collègue : demander des précisions, ou la confier') },
  ],
  waiting: [
    { resource: 'staff_complaints', filter: { state: 'concluded' }, can: 'close', why: say('Concluded: to close once the letter has left', 'Conclue : à clore une fois le courrier parti') },
  ],
  slipping: [],
});
