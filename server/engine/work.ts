import type { Knex } from 'knex';
import type { MongoAbility } from '@casl/ability';
import type { House } from '../house.ts';
import { abilityFrom, rulesFor } from './ability.ts';
import type { Work } from './behaviour.ts';
import type { Actor } from './workflow.ts';

const most = 2_000;
const abilities = new Map<string, MongoAbility>();

/** The ability of an actor, built once for each person and set of roles: a changed role is another key. */
export function abilityOf(by: Actor): MongoAbility {
  const key = JSON.stringify([by.kind, by.id, by.roles, by.scopes, by.only]);
  let ability = abilities.get(key);
  if (!ability) {
    if (abilities.size >= most) abilities.clear();
    ability = abilityFrom(rulesFor(by));
    abilities.set(key, ability);
  }
  return ability;
}

/** One unit of work: the transaction, who acts, and the house's own time. */
export const workOf = (house: House, trx: Knex.Transaction, by: Actor): Work => ({
  house,
  trx,
  by,
  at: house.clock.now().toISOString(),
  ability: abilityOf(by),
});
