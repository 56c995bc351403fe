import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** Documents to approve or to read again, and members who were not reached. */
export const ofPolicies: WaitsOf = () => ({
  now: [],
  waiting: [
    { resource: 'policy_versions', filter: { state: 'draft', proposal_neq: null }, can: 'approve', second: true, why: say('A new version waits for a second person', 'Une nouvelle version attend une seconde personne') },
  ],
  slipping: [
    { resource: 'notices', filter: { state: 'failed' }, can: 'handle', stands: [{ on: 'policy_versions', by: 'policy_version_id' }], why: say('Somebody was not reached: tell them in another way', 'Quelqu’un n’a pas été atteint : avertissez-le autrement') },
  ],
});
