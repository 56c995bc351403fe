/** The library as the house comes with it: each document's first version, put in force through the engine. */
import { clockActor } from './access/staff.ts';
import { duplicate } from './data/complaints.ts';
import { performIn } from './engine/perform.ts';
import { workOf } from './engine/work.ts';
import { insertRows } from './engine/write.ts';
import type { House } from './house.ts';
import { policies } from './policies/index.ts';
import type { PolicyText } from './policies/policyText.ts';
import { policy } from './records/policy.ts';
import { policyVersion } from './workflows/policyVersion.ts';
import type { Changes, Row } from './engine/workflow.ts';

const yearMs = 365 * 86_400_000;

/** Documents that the library does not hold yet. */
async function lacking({ database }: House): Promise<readonly PolicyText[]> {
  const held = (await database.read('policies').select('slug')) as { slug: string }[];
  return policies.filter(({ slug }) => !held.some((one) => one.slug === slug));
}

/** Installs the documents that the library lacks; those that stand there are left as they are. Two processes may do it at once. */
export async function adoptPolicies(house: House): Promise<void> {
  try {
    await adopt(house, await lacking(house));
  } catch (error) {
    // Another process was quicker, and is done.
    if (!duplicate(error)) throw error;
    await adopt(house, await lacking(house));
  }
}

async function adopt(house: House, texts: readonly PolicyText[]): Promise<void> {
  if (!texts.length) return;
  const by = await clockActor(house);
  const next_review_on = new Date(house.clock.now().getTime() + yearMs).toISOString().slice(0, 10);
  await house.database.transaction(async (trx) => {
    const work = workOf(house, trx, by);
    const documents = (await insertRows(work, policy, texts.map(({ slug, title, audience, reference_locale, needed_to_join }) => ({
      slug, title_en: title.en, title_fr: title.fr, audience, reference_locale, needed_to_join: Number(needed_to_join), next_review_on,
    })))) as Row[];
    const drafts = await insertRows(work, policyVersion, texts.map(({ clauses, change_reason }, index) =>
      ({ policy_id: documents[index]?.id ?? 0, clauses, change_reason, change_driver: 'organisational', important: 0 }) as unknown as Changes));
    for (const draft of drafts) await performIn(work, { resource: 'policy_versions', id: (draft as Row).id, name: 'adopt', by });
  });
}
