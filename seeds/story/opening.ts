/** The first morning: accounts are opened, the platform is given its key and sends whom it knows. */
import { addStaff } from '../../server/access/staff.ts';
import { createApiKey } from '../../server/access/apiKeys.ts';
import type { Actor } from '../../server/engine/workflow.ts';
import type { House } from '../../server/house.ts';
import { type Account, accounts } from '../cast.ts';
import { type Person, customers } from '../people/customers.ts';
import { type ProviderKey, providers } from '../people/providers.ts';
import type { Box, Stage } from './stage.ts';

/** Who stands where on the platform: the numbers of its providers and customers, and of the services to come. */
export class Company {
  private readonly numbers = new Map<string, number>();
  private services = 4_100;

  provider = (key: ProviderKey): number => this.numberOf(`provider ${key}`);
  customer = (person: Person): number => this.numberOf(`customer ${person.name}`);
  note = (name: string, id: number): unknown => this.numbers.set(name, id);
  /** The number of the next service. */
  next = (): number => (this.services += 3);

  private numberOf(name: string): number {
    const id = this.numbers.get(name);
    if (id === undefined) throw new Error(`${name} is not known on the platform`);
    return id;
  }
}

const boxOf = ({ email }: Account): string => email.slice(0, email.indexOf('@'));

/** Opens the accounts; answers who acts under which. */
export async function hire(house: House, clock: Actor, password_hash: string): Promise<Record<Box, Actor>> {
  const hired: Record<string, Actor> = {};
  await house.database.transaction(async (trx) => {
    for (const account of accounts) {
      const id = await addStaff(trx, { ...account, demo: { password_hash } }, clock, house.clock.now().toISOString());
      hired[boxOf(account)] = { kind: 'staff', id, name: account.name, roles: account.roles, locale: account.locale };
    }
  });
  return hired as Record<Box, Actor>;
}

/** The administrator makes the key by which the marketplace sends its records. */
export async function platformKey(house: House, admin: Actor): Promise<Actor> {
  const { id, name, scopes } = await createApiKey(house, 'Marketplace', ['reviews:write', 'providers:write', 'customers:write', 'engagements:write', 'recommendations:write', 'acceptances:write', 'requests:write', 'mediations:write'], admin);
  return { kind: 'key', id, name, roles: ['platform'], locale: 'en', scopes };
}

/** The marketplace sends its providers and customers. */
export async function sendEverybody(stage: Stage, company: Company): Promise<void> {
  for (const [key, { name, trade, locale, email, phone, relative }] of Object.entries(providers)) {
    const linked = relative && { linked_staff_id: stage.staff[relative].id };
    company.note(`provider ${key}`, await stage.sends('providers', { external_id: `provider-${key}`, name, trade, locale, email, phone, ...linked }));
  }
  for (const [area, people] of Object.entries(customers))
    for (const [nth, { name, email, phone, locale }] of people.entries())
      company.note(`customer ${name}`, await stage.sends('customers', { external_id: `customer-${area}-${nth + 1}`, name, email, phone, locale }));
}
