import { say } from '#engine/workflow';
import type { WaitsOf } from './wait.ts';

/** Blind second looks: for those who took no part, and for managers where two readers differ. */
export const ofSecondLooks: WaitsOf = (_by, ago) => ({
  now: [],
  waiting: [
    { resource: 'second_looks', filter: { state: 'drawn' }, can: 'answer', why: say('Drawn for a second look, blind', 'Tiré au sort pour une seconde lecture, à l’aveugle') },
    { resource: 'second_looks', filter: { state: 'differs' }, can: 'settle', why: say('Two readers differ', 'Deux lectures diffèrent') },
  ],
  slipping: [{ resource: 'second_looks', filter: { state: 'drawn', due_at_lt: ago(0) }, can: 'answer', why: say('A second look is late', 'Une seconde lecture tarde') }],
});
