/** A letter that could not be delivered goes out once more, to a corrected address where one is given. */
import * as z from 'zod';
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import { email } from '#workflows/fields';
import { letter as declared } from '../records/letter.ts';
import { Refused, forbidden, missing } from './errors.ts';
import { recordEvent } from './events.ts';
import { checkedInput, invalid } from './inputs.ts';
import { listQuery } from './query.ts';
import { aboutReadable } from './trace.ts';
import { type Actor, type Role, say } from './workflow.ts';
import type { Work } from './behaviour.ts';
import { workOf } from './work.ts';

/** Who sends a letter again. */
const senders: readonly Role[] = ['manager', 'administrator'];

export const sendingAgain = z.object({ to_email: email.optional() });

interface Letter {
  readonly id: number;
  readonly resource: string;
  readonly record_id: number;
  readonly kind: string;
  readonly to_email: string;
  readonly links: string | null;
  readonly delivery: string;
}

const notSetAside = (): Refused =>
  new Refused(409, 'INVALID_TRANSITION', say('Only a letter that was set aside can be sent again.', 'Seul un courrier mis de côté peut être renvoyé.'));

/** Its links count from now: the days that they were to stay open passed while nobody had them. */
async function reopen({ trx, at }: Work, { links }: Letter, to_email: string): Promise<void> {
  for (const id of Object.values(JSON.parse(links ?? '{}') as Record<string, number>)) {
    const link = (await trx('links').where({ id }).whereNull('used_at').whereNull('revoked_at').first('created_at', 'expires_at')) as { created_at: string; expires_at: string } | undefined;
    if (link) await trx('links').where({ id }).update({ email: to_email, created_at: at, expires_at: new Date(Date.parse(at) + Date.parse(link.expires_at) - Date.parse(link.created_at)).toISOString() });
  }
}

/**
 * Puts a letter that was set aside back in the outbox, at once; recorded with the record that it is about.
 * @throws Refused FORBIDDEN, MISSING, INVALID (not an address, or none where none is known), INVALID_TRANSITION when it was not set aside
 */
export async function sendAgain(house: House, { id, input, by }: { id: number; input: unknown; by: Actor }): Promise<void> {
  const { to_email } = checkedInput(sendingAgain, input) as z.infer<typeof sendingAgain>;
  // Whoever may not read the letter learns nothing from the answer.
  const seen = (await aboutReadable(house, declared, by, listQuery(declared, by, { filter: JSON.stringify({ id }) })).first('id')) as { id: number } | undefined;
  if (!seen) throw missing();
  if (!senders.some((role) => by.roles.includes(role))) throw forbidden();
  await house.database.transaction(async (trx) => {
    const work = workOf(house, trx, by);
    const letter = (await locked(house.database.engine, trx('letters').where({ id })).first()) as Letter | undefined;
    if (letter?.delivery !== 'set_aside') throw notSetAside();
    const to = to_email ?? letter.to_email;
    if (!to) throw invalid({ to_email: say('There is no address: give one.', 'Il n’y a pas d’adresse : indiquez-en une.') });
    await trx('letters').where({ id }).update({ delivery: 'waiting', attempts: 0, due_at: work.at, last_error: null, to_email: to });
    await reopen(work, letter, to);
    const row = (await trx(letter.resource).where({ id: letter.record_id }).first('state')) as { state?: string } | undefined;
    const state = row?.state ?? null;
    // Not the address itself: those who read the trace are more than those who read addresses.
    await recordEvent(trx, { resource: letter.resource, record_id: letter.record_id, action: 'send_again', from_state: state, to_state: state, by, at: work.at, details: { input: { letter: id, kind: letter.kind, corrected: to !== letter.to_email } } });
  });
}
