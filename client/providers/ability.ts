import { type MongoAbility, type RawRuleOf, createMongoAbility, subject } from '@casl/ability';
import { useSyncExternalStore } from 'react';

export type Rule = RawRuleOf<MongoAbility>;

/** What this person may do: the server's own rules, unpacked. The server decides again at every request. */
export const houseAbility: MongoAbility = createMongoAbility();

/** `api_keys` is about an `ApiKey`: the rules speak of subjects, the routes of resources. */
export function subjectOf(resource: string): string {
  const one = resource.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
  return one.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const verbs: Readonly<Record<string, string>> = { list: 'read', show: 'read', export: 'read', clone: 'create' };

/** Whether this person may do something to a resource, or to one of its records. `list` and `show` mean read. */
export function may(action: string, resource: string, record?: Readonly<Record<string, unknown>>): boolean {
  const about = subjectOf(resource);
  return houseAbility.can(verbs[action] ?? action, record ? subject(about, { ...record }) : about);
}

/** `may`, drawn again when the rules change. Synchronous, so fit for rows. */
export function useAbility(): typeof may {
  useSyncExternalStore(
    (changed) => houseAbility.on('updated', changed),
    () => houseAbility.rules,
  );
  return may;
}
