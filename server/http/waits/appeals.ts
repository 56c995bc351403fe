import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** Appeals: given to somebody by a manager, then looked at by that person alone. A customer's own stands with their measure too. */
export const ofAppeals: WaitsOf = (by) => ({
  now: [{ resource: 'appeals', filter: { state: 'under_review', reviewer_id: by.id }, can: 'decide', why: say('An appeal was given to you', 'Un recours vous est confié') }],
  waiting: [{ resource: 'appeals', filter: { state: 'received', of_resource_neq: 'customers' }, can: 'assign', why: say('An appeal waits for a reviewer', 'Un recours attend une personne pour l’examiner') }],
  slipping: [],
});
