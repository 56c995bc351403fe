import type { Behaviour } from '../engine/behaviour.ts';
import type { SupportFacts } from './supportAction.ts';

/** Whether the colleague whom a support is for still works here. */
export const supportActionBehaviour: Behaviour = {
  async facts(read, rows): Promise<SupportFacts[]> {
    const gone = (await read('staff').whereIn('id', rows.map(({ staff_id }) => Number(staff_id))).whereNotNull('disabled_at').pluck('id')) as number[];
    return rows.map(({ staff_id }) => ({ gone: gone.includes(Number(staff_id)) }));
  },
};
