import { expect, test } from 'vitest';
import { adoptPolicies } from '../../server/adoptPolicies.ts';
import { policies } from '../../server/policies/index.ts';
import { world } from '../support/world.ts';

test('two processes that install the library at once install it once', async () => {
  const here = await world();
  const { database } = here.house;
  // As on a house that comes from a version without some of the documents.
  await database.transaction(async (trx) => {
    const gone = trx('policies').whereIn('slug', ['terms-of-use', 'house-rules']).select('id');
    await trx('policy_versions').whereIn('policy_id', gone).delete();
    await trx('policies').whereIn('slug', ['terms-of-use', 'house-rules']).delete();
  });
  await Promise.all([adoptPolicies(here.house), adoptPolicies(here.house), adoptPolicies(here.house)]);
  const held = (await database.read('policies').join('policy_versions', 'policy_versions.policy_id', 'policies.id').where({ state: 'in_force', number: 1 }).select('slug')) as { slug: string }[];
  expect(held.map(({ slug }) => slug).sort()).toEqual(policies.map(({ slug }) => slug).sort());
  expect(await database.read('policy_versions')).toHaveLength(policies.length);
});
