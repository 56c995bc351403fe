/** The letter that tells of a new version, and what its link accepts. */
import type { Knex } from 'knex';
import type { Behaviour } from '../engine/behaviour.ts';
import { policyLetter } from '../letters/policy.ts';
import { type CaseRow, type Locale, textOf } from '#engine/workflow';
import { refreshListing } from './listing.sql.ts';
import type { NoticeFacts } from './notice.ts';
import { differenceOf } from './policyDifference.ts';
import { clausesOf, noticeDays } from './policyWords.ts';

interface Version {
  readonly id: number;
  readonly policy_id: number;
  readonly number: number;
  readonly clauses: string;
  readonly change_reason: string;
}

async function factsOf(read: Knex, row: CaseRow): Promise<NoticeFacts> {
  const letter = row.letter_key ? ((await read('letters').where({ key: textOf(row.letter_key) }).first('delivery', 'sent_at')) as Pick<NoticeFacts, 'delivery' | 'sent_at'> | undefined) : undefined;
  const accepted = row.provider_id == null ? undefined : ((await read('acceptances').where({ policy_version_id: row.policy_version_id as number, provider_id: row.provider_id as number, mode: 'explicit' }).first('id')) as object | undefined);
  return { delivery: letter?.delivery ?? null, sent_at: letter?.sent_at ?? null, accepted: accepted !== undefined };
}

export const noticeBehaviour: Behaviour = {
  facts: (read, rows) => Promise.all(rows.map((row) => factsOf(read, row))),
  async letter(_kind, { trx }, row) {
    const provider = row.provider_id != null;
    const person = (await trx(provider ? 'providers' : 'customers').where({ id: Number(row.provider_id ?? row.customer_id) }).first('name', 'email', 'locale')) as { name: string; email: string | null; locale: Locale };
    const version = (await trx('policy_versions').where({ id: Number(row.policy_version_id) }).first()) as Version;
    const policy = (await trx('policies').where({ id: version.policy_id }).first('title_en', 'title_fr', 'needed_to_join')) as { title_en: string; title_fr: string; needed_to_join: number };
    const before = (await trx('policy_versions').where({ policy_id: version.policy_id, state: 'in_force' }).first('clauses')) as Pick<Version, 'clauses'> | undefined;
    // Only a member signs the documents of joining; whoever else is told needs to do nothing.
    const signs = provider && Number(policy.needed_to_join) === 1;
    const letter = policyLetter(person.locale, {
      name: person.name,
      title: { en: policy.title_en, fr: policy.title_fr },
      number: version.number,
      reason: JSON.parse(version.change_reason) as { en: string; fr: string },
      difference: differenceOf(clausesOf(before?.clauses), clausesOf(version.clauses)),
      ...(provider && { days: noticeDays }),
      signs,
    });
    return { ...letter, name: person.name, email: person.email, locale: person.locale, ...(signs && { links: ['policy'] }) };
  },
  effects: {
    async accept(effect) {
      const { trx, row, at, add, input, by } = effect;
      const version = (await trx('policy_versions').join('policies', 'policies.id', 'policy_versions.policy_id').where({ 'policy_versions.id': Number(row.policy_version_id) }).first('slug', 'number')) as { slug: string; number: number };
      await add('acceptances', { policy_version_id: Number(row.policy_version_id), policy: version.slug, number: version.number, provider_id: Number(row.provider_id), mode: 'explicit', channel: 'link', accepted_at: at, signed_name: textOf(input.signed_name) || by.name }, 'accept');
      await refreshListing(effect, Number(row.provider_id), 'acceptance');
    },
  },
};
