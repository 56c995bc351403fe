import { useAbility } from '../providers/ability.ts';
import { type ManyAct, manyActs } from './declared.ts';

/** What this person may do with several rows of a resource at once; those that start from none of `states` are left out. */
export function useManyActs(resource: string, states?: readonly string[]): readonly ManyAct[] {
  const allowed = useAbility();
  return manyActs(resource).filter(({ name, from }) => allowed(name, resource) && (!states || from.some((state) => states.includes(state))));
}
