import type { Logger } from 'pino';
import type { Database } from './data/database.ts';
import type { Settings } from './settings.ts';

/** Where the time comes from. Nothing on the server reads the system clock by itself, so tests can move it. */
export interface Clock {
  now(): Date;
}

/** What every part of the server receives: the database, the clock, the settings and the log of this process. */
export interface House {
  database: Database;
  clock: Clock;
  settings: Settings;
  log: Logger;
}
