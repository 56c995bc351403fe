/** What a version shows beside its text: who was told of it, who accepted it, what cites it, and the letter that tells of it. */
import type { Knex } from 'knex';
import { policyLetter } from '../letters/policy.ts';
import { type Locale, type Row, type Say, say } from '#engine/workflow';
import { differenceOf } from './policyDifference.ts';
import { clausesOf, memberStates, noticeDays } from './policyWords.ts';

interface Policy {
  readonly slug: string;
  readonly title_en: string;
  readonly title_fr: string;
  readonly needed_to_join: number;
}

type Counted = readonly { readonly n: number | string }[];

/** How many events cite each clause in this version. */
async function citations(read: Knex, slug: string, number: number): Promise<{ clause_id: string; count: number }[]> {
  const found = (await read('events')
    // What begins with the document's name and a point: `/` is the next sign.
    .where('clause_id', '>=', `${slug}.`).where('clause_id', '<', `${slug}/`)
    .where({ policy_version: number })
    .groupBy('clause_id').orderBy('clause_id').select('clause_id').count({ n: '*' })) as unknown as (Counted[number] & { clause_id: string })[];
  return found.map(({ clause_id, n }) => ({ clause_id, count: Number(n) }));
}

/** Notices by whom they are for and how far they are. */
async function coverage(read: Knex, version: number): Promise<Record<'providers' | 'customers', Record<string, number>>> {
  const told: Record<'providers' | 'customers', Record<string, number>> = { providers: {}, customers: {} };
  for (const whose of ['providers', 'customers'] as const) {
    const found = (await read('notices').where({ policy_version_id: version }).whereNotNull(whose === 'providers' ? 'provider_id' : 'customer_id').groupBy('state').select('state').count({ n: '*' })) as unknown as (Counted[number] & { state: string })[];
    told[whose] = Object.fromEntries(found.map(({ state, n }) => [state, Number(n)]));
  }
  return told;
}

/** How many members accepted this very version, and how many members there are. */
async function accepted(read: Knex, version: number): Promise<{ members: number; explicit: number; deemed: number }> {
  const members = () => read('providers').whereIn('providers.state', memberStates);
  const by = (mode: string) => members().whereExists(read('acceptances').select(read.raw('1')).where({ policy_version_id: version, mode }).whereRaw('acceptances.provider_id = providers.id'));
  const count = async (query: Knex.QueryBuilder) => Number(((await query.count({ n: '*' }).first()) as Counted[number]).n);
  return { members: await count(members()), explicit: await count(by('explicit')), deemed: await count(by('deemed')) };
}

/** The notice as a member will read it, in either language. */
async function letterOf(read: Knex, row: Row, policy: Policy): Promise<Record<Locale, { subject: string; body: string }>> {
  const before = (await read('policy_versions').where({ policy_id: Number(row.policy_id), state: 'in_force' }).first('clauses')) as { clauses: string } | undefined;
  const reader = { en: 'Anna', fr: 'Anna' };
  const build = (locale: Locale) => policyLetter(locale, {
    name: reader[locale], title: say(policy.title_en, policy.title_fr), number: Number(row.number), reason: JSON.parse(String(row.change_reason)) as Say,
    difference: differenceOf(clausesOf(before?.clauses), clausesOf(row.clauses)), days: noticeDays, signs: Number(policy.needed_to_join) === 1,
  });
  const [en, fr] = [build('en'), build('fr')];
  return {
    en: { ...en, body: en.body.replace('{link:policy}', '[personal link]') },
    fr: { ...fr, body: fr.body.replace('{link:policy}', '[lien personnel]') },
  };
}

/** One version's figures. */
export async function policyVersionShown(read: Knex, row: Row): Promise<object> {
  const policy = (await read('policies').where({ id: Number(row.policy_id) }).first('slug', 'title_en', 'title_fr', 'needed_to_join')) as Policy;
  const coming = ['draft', 'approved', 'announced'].includes(String(row.state));
  return {
    cited: await citations(read, policy.slug, Number(row.number)),
    notices: await coverage(read, row.id),
    accepted: await accepted(read, row.id),
    ...(coming && { letter: await letterOf(read, row, policy) }),
  };
}
