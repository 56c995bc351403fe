import type { Behaviour } from '../engine/behaviour.ts';
import { keepCounts } from './matchWarnings.sql.ts';

/** A warning disposed of is one less on its file; a client found to be the candidate's own circle counts as no reference. */
export const matchWarningBehaviour: Behaviour = {
  effects: { dispose: (effect) => keepCounts(effect, effect, Number(effect.row.application_id)) },
};
