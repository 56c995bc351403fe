/** Plays the demo story on an empty database: its people act through the engine, so every history is true. */
import { hashPassword } from '../server/access/passwords.ts';
import { addStaff, clockActor } from '../server/access/staff.ts';
import type { House } from '../server/house.ts';
import { accounts, demoPassword } from './cast.ts';

/** Nothing happens when somebody already works here. `tell` receives a line for each slow step. */
export async function playDemo(house: House, tell: (line: string) => void): Promise<void> {
  const someone = (await house.database.read('staff').where({ kind: 'person' }).first('id')) as { id: number } | undefined;
  if (someone) return;
  tell('Playing the demo story (first time only)…');
  const clock = await clockActor(house);
  const password_hash = await hashPassword(demoPassword, house.settings.hashCost);
  await house.database.transaction(async (trx) => {
    for (const account of accounts) await addStaff(trx, { ...account, demo: { password_hash } }, clock, house.clock.now().toISOString());
  });
}
