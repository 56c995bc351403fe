import type { Knex } from 'knex';
import { missing, Refused, stale } from '#engine/errors';
import { say } from '#engine/workflow';
import type { Actor, Locale, Role } from '#engine/workflow';
import { duplicate } from '../data/complaints.ts';
import { locked } from '../data/dialect.ts';
import { recordEvent } from '../engine/events.ts';
import type { House } from '../house.ts';
import { endSessionsOf } from './sessions.ts';

/** A member of staff as the table keeps one. */
export interface StaffRow {
  id: number;
  version: number;
  created_at: string;
  updated_at: string;
  kind: 'person' | 'clock';
  email: string;
  name: string;
  locale: Locale;
  roles: string;
  password_hash: string | null;
  disabled_at: string | null;
  most_cases: number | null;
  languages: string | null;
  demo: number;
  invited_at: string | null;
  invited_by: number | null;
  invitation_hash: string | null;
  invitation_expires_at: string | null;
}

export interface NewStaff {
  /** Already folded; see `foldEmail`. */
  email: string;
  name: string;
  roles: readonly Role[];
  locale: Locale;
  /** Only for the demo story, whose accounts come with a password that everybody knows. */
  demo?: { password_hash: string };
}

/** What an administrator may change about a member of staff. */
export interface StaffChange {
  name?: string | undefined;
  locale?: Locale | undefined;
  roles?: readonly Role[] | undefined;
  disabled?: boolean | undefined;
  /** Open cases in charge before none is given automatically; null for the house's own limit. */
  most_cases?: number | null | undefined;
  /** In which languages cases are given to them; null for that of their account. */
  languages?: readonly Locale[] | null | undefined;
}

/**
 * Writes a new member of staff, who cannot sign in yet unless this is a demo account. Returns the id.
 * Throws Refused 409 DUPLICATE.
 */
export async function addStaff(trx: Knex.Transaction, staff: NewStaff, by: Actor, at: string): Promise<number> {
  const { email, name, locale, roles, demo } = staff;
  const taken = (await trx('staff').where({ email }).first('id')) as { id: number } | undefined;
  if (taken) throw emailTaken();
  const row = { email, name, locale, roles: JSON.stringify([...new Set(roles)]), created_at: at, updated_at: at };
  const given = demo ? { demo: 1, password_hash: demo.password_hash } : {};
  try {
    const [added] = (await trx('staff').insert({ ...row, ...given }).returning('id')) as { id: number }[];
    if (!added) throw new Error('The database did not say which id it gave');
    await recordEvent(trx, { resource: 'staff', record_id: added.id, action: 'create', by, at, details: { after: { name, locale, roles } } });
    return added.id;
  } catch (error) {
    throw duplicate(error) ? emailTaken() : error;
  }
}

/**
 * Changes a member of staff at this version. Whoever loses the account or changes roles is signed out everywhere.
 * Throws Refused: 404 MISSING, 409 STALE, 422 INVALID when nobody would be left to administer accounts.
 */
export async function changeStaff(house: House, id: number, version: number, change: StaffChange, by: Actor): Promise<void> {
  const at = house.clock.now().toISOString();
  await house.database.transaction(async (trx) => {
    // Locked, so that two administrators cannot take the role from each other at once.
    const enabled = trx('staff').where({ kind: 'person', disabled_at: null }).orderBy('id').select('id');
    await locked(house.database.engine, enabled);
    const before = (await trx<StaffRow>('staff').where({ id, kind: 'person' }).first()) as StaffRow | undefined;
    if (!before) throw missing();
    const after = {
      name: change.name ?? before.name,
      locale: change.locale ?? before.locale,
      roles: change.roles ? JSON.stringify([...new Set(change.roles)]) : before.roles,
      most_cases: change.most_cases === undefined ? before.most_cases : change.most_cases,
      languages: change.languages === undefined ? before.languages : change.languages?.length ? JSON.stringify(change.languages) : null,
      disabled_at: change.disabled === undefined ? before.disabled_at : change.disabled ? (before.disabled_at ?? at) : null,
    };
    const changed = await trx('staff').where({ id, version }).update({ ...after, version: version + 1, updated_at: at });
    if (changed !== 1) throw stale();
    if (administers(before)) await refuseWithoutAdministrator(trx);
    if (after.roles !== before.roles || after.disabled_at) await endSessionsOf(trx, id, at);
    await recordEvent(trx, { resource: 'staff', record_id: id, action: 'edit', by, at, details: { before: told(before), after: told(after) } });
  });
}

/** Every person on the staff, the disabled ones too: they stand in histories. The clock is not one. */
export async function listStaff(house: House): Promise<StaffRow[]> {
  return house.database.read<StaffRow>('staff').where({ kind: 'person' }).orderBy('id').select('*');
}

/** The clock, in whose name deadlines act. */
export async function clockActor(house: House): Promise<Actor> {
  const row = (await house.database.read('staff').where({ kind: 'clock' }).first('id', 'name')) as { id: number; name: string };
  return { kind: 'clock', id: row.id, name: row.name, roles: ['clock'], locale: 'en' };
}

/**
 * Throws Error when this is production and a demo account exists, enabled or not: its password is printed in the documentation.
 * Call it before listening.
 */
export async function assertNoDemoAccounts(house: House): Promise<void> {
  if (house.settings.NODE_ENV !== 'production') return;
  const demo = (await house.database.read('staff').where({ demo: 1 }).first('id')) as { id: number } | undefined;
  if (demo) throw new Error('This database holds demo accounts, whose password is public. Start production on a database of its own.');
}

async function refuseWithoutAdministrator(trx: Knex.Transaction): Promise<void> {
  const rows = (await trx('staff').where({ kind: 'person' }).select('roles', 'disabled_at')) as StaffRow[];
  if (rows.some(administers)) return;
  const detail = say(
    'Nobody would be left to administer accounts. Give the role to somebody else first.',
    'Il ne resterait personne pour administrer les comptes. Donnez d’abord ce rôle à quelqu’un d’autre.',
  );
  throw new Refused(422, 'INVALID', detail, { errors: { roles: detail } });
}

const administers = ({ roles, disabled_at }: Pick<StaffRow, 'roles' | 'disabled_at'>): boolean =>
  !disabled_at && (JSON.parse(roles) as Role[]).includes('administrator');

const told = ({ name, locale, roles, disabled_at, most_cases, languages }: Pick<StaffRow, 'name' | 'locale' | 'roles' | 'disabled_at' | 'most_cases' | 'languages'>) => ({
  name,
  locale,
  roles: JSON.parse(roles) as unknown,
  disabled_at,
  most_cases,
  languages,
});

function emailTaken(): Refused {
  const detail = say('Somebody already has this e-mail address.', 'Cette adresse est déjà celle de quelqu’un.');
  return new Refused(409, 'DUPLICATE', detail, { errors: { email: detail } });
}
