import type { Knex } from 'knex';
import { Refused } from '#engine/errors';
import { say } from '#engine/workflow';
import type { Actor } from '#engine/workflow';
import { recordEvent } from '../engine/events.ts';
import type { House } from '../house.ts';
import { addressBlock } from './addressBlock.ts';
import { passwordRefusal } from './passwordRules.ts';
import { hashing, hashPassword } from './passwords.ts';
import { endSessionsOf, staffActor } from './sessions.ts';
import type { Person } from './sessions.ts';
import type { StaffRow } from './staff.ts';
import { countAttempt, perWindow, takeBack } from './throttle.ts';
import { blindName, hashOf, newToken } from './tokens.ts';

const minute = 60_000;
const openFor = 24 * 60 * minute;

/** A link that lets one person choose a password once. Shown to whoever invites, and never again. */
export interface Invitation {
  url: string;
  expires_at: string;
}

/**
 * Invites a member of staff to choose a password, and withdraws any earlier invitation. Only the token's hash is
 * kept, and the token stands after `#`, where no log and no proxy sees it.
 */
export async function invite(trx: Knex.Transaction, house: House, staffId: number, by: Actor): Promise<Invitation> {
  const now = house.clock.now();
  const at = now.toISOString();
  const token = newToken();
  const expires_at = new Date(now.getTime() + openFor).toISOString();
  const invited_by = by.kind === 'staff' ? by.id : null;
  await trx('staff')
    .where({ id: staffId })
    .update({ invited_at: at, invited_by, invitation_hash: hashOf(token), invitation_expires_at: expires_at });
  await recordEvent(trx, { resource: 'staff', record_id: staffId, action: 'invite', by, at });
  return { url: `${house.settings.BASE_URL}/invitation#${token}`, expires_at };
}

/**
 * Sets the password of the person who holds this invitation, which then serves no more; a refused password does not use it up.
 * Throws Refused: 404 MISSING for any token that does not serve, 422 INVALID for the password, 429 SLOW_DOWN.
 */
export async function acceptInvitation(house: House, token: string, password: string, address: string): Promise<Person> {
  const limits = [perWindow(`invitation:${blindName(house.settings.SECRET_KEY, addressBlock(address))}`, 10, minute)];
  await countAttempt(house, limits);
  const row = await openInvitation(house.database.read, house, token);
  if (!row) throw unknown();
  const refusal = passwordRefusal(password, row);
  if (refusal) throw new Refused(422, 'INVALID', refusal, { errors: { password: refusal } });
  const password_hash = await hashing(() => hashPassword(password, house.settings.hashCost));

  return house.database.transaction(async (trx) => {
    const at = house.clock.now().toISOString();
    const accepted = await trx('staff')
      .where({ id: row.id, invitation_hash: hashOf(token) })
      .update({ password_hash, invitation_hash: null, invitation_expires_at: null, version: trx.raw('version + 1'), updated_at: at });
    if (accepted !== 1) throw unknown();
    await takeBack(trx, limits);
    await endSessionsOf(trx, row.id, at);
    const { id, name, email, locale } = row;
    const person: Person = { id, name, email, locale, roles: JSON.parse(row.roles) as Person['roles'] };
    await recordEvent(trx, { resource: 'staff', record_id: id, action: 'accept_invitation', by: staffActor(person), at });
    return person;
  });
}

async function openInvitation(knex: Knex, house: House, token: string): Promise<StaffRow | undefined> {
  return knex<StaffRow>('staff')
    .where({ invitation_hash: hashOf(token), kind: 'person', disabled_at: null })
    .where('invitation_expires_at', '>', house.clock.now().toISOString())
    .first();
}

function unknown(): Refused {
  const detail = say(
    'This invitation does not serve any more. Ask an administrator for another.',
    'Cette invitation ne sert plus. Demandez-en une autre à un administrateur.',
  );
  return new Refused(404, 'MISSING', detail);
}
