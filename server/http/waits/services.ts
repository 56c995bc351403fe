import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** Services that went wrong. */
export const ofServices: WaitsOf = () => ({
  now: [],
  waiting: [],
  slipping: [
    { resource: 'damages', filter: { check_id: null, insurer_notified_on: null }, can: 'edit', why: say('Damage that no known insurance covered', 'Un dommage qu’aucune assurance connue ne couvrait') },
  ],
});
