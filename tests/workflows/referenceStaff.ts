import { addStaff } from '../../server/access/staff.ts';
import type { Person, World } from '../support/world.ts';

/** A vetting officer with this very address. */
export async function officerAt(here: World, email: string): Promise<Person> {
  const at = here.house.clock.now().toISOString();
  const id = await here.house.database.transaction((trx) => addStaff(trx, { email, name: 'Mona', roles: ['vetting_officer'], locale: 'en' }, here.clock, at));
  return here.signIn(id);
}
