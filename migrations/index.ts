import type { Knex } from 'knex';
import * as staff from './001_staff.ts';
import * as engine from './002_engine.ts';
import * as reviews from './003_reviews.ts';

/** Every migration by name, in the order in which they climb. */
export const migrations: Readonly<Record<string, Knex.Migration>> = {
  '001_staff': staff,
  '002_engine': engine,
  '003_reviews': reviews,
};
