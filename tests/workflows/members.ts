/** Members whose facts are written past the engine: for what is about keeping them listed, not about how they were admitted. */
import { refreshListing } from '../../server/workflows/listing.sql.ts';
import { workOf } from '../../server/engine/work.ts';
import type { World } from '../support/world.ts';

interface Passed {
  readonly kind: 'background' | 'skills' | 'insurance';
  readonly valid_until?: string | null;
  readonly categories?: readonly string[];
  readonly activities?: readonly string[];
  readonly starts_on?: string;
  readonly ends_on?: string;
}

/** A check of this provider that was passed. */
export function passedCheck(here: World, provider_id: number, { categories, activities, ...check }: Passed): Promise<unknown> {
  const at = here.house.clock.now().toISOString();
  return here.house.database.transaction((trx) =>
    trx('checks').insert({
      version: 2, state: 'passed', created_at: at, updated_at: at, provider_id, decided_at: at, decided_by: 1, ...check,
      ...(check.ends_on && { valid_until: check.ends_on }), ...(categories && { categories: JSON.stringify(categories) }), ...(activities && { activities: JSON.stringify(activities) }),
    }),
  );
}

/** A listed plumber, checked and insured until 31 December (or `ends_on`). */
export async function member(here: World, values: Record<string, unknown> = {}, ends_on = '2026-12-31'): Promise<{ id: number; resource: string }> {
  const { id } = await here.provider(values);
  await passedCheck(here, id, { kind: 'background' });
  await passedCheck(here, id, { kind: 'skills', categories: ['plumbing'] });
  await passedCheck(here, id, { kind: 'insurance', starts_on: '2026-01-01', ends_on, activities: ['plumbing'] });
  await accepts(here, id);
  await here.house.database.transaction(async (trx) => {
    await trx('providers').where({ id }).update({ state: 'active', admitted_at: here.house.clock.now().toISOString(), insurance_ends_on: ends_on });
    await refreshListing(workOf(here.house, trx, here.clock), id, 'admit');
  });
  return { id, resource: 'providers' };
}

/** The provider accepts whatever is in force today. */
export const accepts = (here: World, provider_id: number): Promise<unknown> =>
  here.house.database.transaction(async (trx) => {
    const at = here.house.clock.now().toISOString();
    const documents = (await trx('policy_versions').join('policies', 'policies.id', 'policy_versions.policy_id').where({ 'policy_versions.state': 'in_force' })
      .select('policy_versions.id', 'policies.slug', 'policy_versions.number')) as { id: number; slug: string; number: number }[];
    for (const { id, slug, number } of documents)
      await trx('acceptances').insert({ version: 1, created_at: at, updated_at: at, policy_version_id: id, policy: slug, number, provider_id, mode: 'explicit', channel: 'link', accepted_at: at, signed_name: 'Sow' });
  });

/** An open application of this provider, as far as its checks ask about it. */
export const openApplication = (here: World, provider_id: number, values: Record<string, unknown> = {}): Promise<number> =>
  here.house.database.transaction(async (trx) => {
    const at = here.house.clock.now().toISOString();
    const row = { version: 1, created_at: at, updated_at: at, candidate_name: 'Sow', trade: 'plumbing', locale: 'en' };
    const number = async (table: string, more: Record<string, unknown>) => ((await trx(table).insert({ ...row, ...more }).returning('id')) as { id: number }[])[0]?.id ?? 0;
    const recommendation_id = await number('recommendations', { state: 'genuine', recommender_kind: 'customer', recommender_name: 'Awa', channel: 'email', received_at: at });
    return number('applications', { state: 'checking_documents', recommendation_id, provider_id, stage_since: at, ...values });
  });
