import type { Knex } from 'knex';
import type { Actor, Locale, Role } from '#engine/workflow';
import type { House } from '../house.ts';
import { hashOf, newToken } from './tokens.ts';

const minute = 60_000;
const absolute = 12 * 60 * minute;
/** Those who may change accounts, sign gravely or read everything are signed out sooner. */
const hastyRoles: readonly Role[] = ['administrator', 'manager', 'auditor'];

/** A member of staff as the console knows the person signed in. */
export interface Person {
  id: number;
  name: string;
  email: string;
  roles: Role[];
  locale: Locale;
}

interface SessionRow {
  token_hash: string;
  seen_at: string;
  id: number;
  name: string;
  email: string;
  roles: string;
  locale: Locale;
}

/** The person as the engine knows whoever acts. */
export function staffActor({ id, name, roles, locale }: Person): Actor {
  return { kind: 'staff', id, name, roles, locale };
}

/** Opens a session under a new token and returns it; only its hash is kept. */
export async function openSession(trx: Knex.Transaction, staffId: number, now: Date, userAgent: string): Promise<string> {
  const token = newToken();
  await trx('sessions').insert({
    token_hash: hashOf(token),
    staff_id: staffId,
    created_at: now.toISOString(),
    seen_at: now.toISOString(),
    expires_at: new Date(now.getTime() + absolute).toISOString(),
    user_agent: userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 120),
  });
  return token;
}

/**
 * Who holds this token, read anew at every request in one statement, so that a person who was disabled, demoted
 * or signed out is refused at the next one. Null past 12 hours, or 30 minutes without use (15 for some roles).
 */
export async function findSession(house: House, token: string): Promise<Person | null> {
  const now = house.clock.now();
  const row = (await house.database
    .read('sessions as s')
    .join('staff as p', 'p.id', 's.staff_id')
    .where('s.token_hash', hashOf(token))
    .where('s.expires_at', '>', now.toISOString())
    .where('p.kind', 'person')
    .whereNull('s.ended_at')
    .whereNull('p.disabled_at')
    .first('s.token_hash', 's.seen_at', 'p.id', 'p.name', 'p.email', 'p.roles', 'p.locale')) as SessionRow | undefined;
  if (!row) return null;
  const roles = JSON.parse(row.roles) as Role[];
  const unused = now.getTime() - Date.parse(row.seen_at);
  if (unused >= idleLimit(roles)) return null;
  if (unused >= minute) await markSeen(house, row, now);
  return { id: row.id, name: row.name, email: row.email, roles, locale: row.locale };
}

/** Signs this token out; nothing happens when it was signed out already. */
export async function endSession(house: House, token: string): Promise<void> {
  const ended_at = house.clock.now().toISOString();
  await house.database.transaction((trx) => trx('sessions').where({ token_hash: hashOf(token), ended_at: null }).update({ ended_at }));
}

/** Signs a person out everywhere. */
export async function endSessionsOf(trx: Knex.Transaction, staffId: number, at: string): Promise<void> {
  await trx('sessions').where({ staff_id: staffId, ended_at: null }).update({ ended_at: at });
}

function idleLimit(roles: readonly Role[]): number {
  return (roles.some((role) => hastyRoles.includes(role)) ? 15 : 30) * minute;
}

/** At most once a minute, and never in the way: while the disk is full people may still read. */
async function markSeen(house: House, { token_hash, seen_at }: SessionRow, now: Date): Promise<void> {
  try {
    await house.database.transaction((trx) => trx('sessions').where({ token_hash, seen_at }).update({ seen_at: now.toISOString() }));
  } catch (error) {
    house.log.warn({ err: error }, 'the last use of a session could not be written');
  }
}
