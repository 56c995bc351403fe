/** From a resource's name to what it does: the pure declaration beside its behaviour in SQL. */
import { behaviours } from '../workflows/behaviours.sql.ts';
import type { Behaviour } from './behaviour.ts';

const none: Behaviour = {};

/** The behaviour of a resource; nothing beyond its own row when none is declared. */
export const behaviourOf = (resource: string): Behaviour => behaviours[resource] ?? none;
