/** Who has accepted what; only the party itself accepts (S0-33), and use alone never counts as joining (S0-30, C-04). */
import type { Knex } from 'knex';
import { type Behaviour, type Effect, type Work, effectOf } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type CaseRow, type Changes, type Say, say } from '#engine/workflow';
import { refreshListing } from './listing.sql.ts';

/** A document that nobody joins without, its version in force, and what one provider has accepted of it. */
export interface NeededAcceptance {
  readonly policy: string;
  readonly title: Say;
  readonly policy_version_id: number;
  /** The number of the version in force. */
  readonly number: number;
  /** The latest version accepted explicitly; null when none was. */
  readonly explicit: { readonly number: number; readonly accepted_at: string } | null;
  /** Whether they are deemed to have accepted it by use: never enough to join. */
  readonly deemed: boolean;
}

interface Needed {
  readonly slug: string;
  readonly title_en: string;
  readonly title_fr: string;
  readonly id: number;
  readonly number: number;
}

interface Accepted {
  readonly provider_id: number;
  readonly policy: string;
  readonly number: number;
  readonly mode: string;
  readonly accepted_at: string;
}

const neededToJoin = (read: Knex): Promise<Needed[]> =>
  read('policies')
    .join('policy_versions', 'policy_versions.policy_id', 'policies.id')
    .where({ needed_to_join: 1, state: 'in_force' })
    .orderBy('policies.id')
    .select('slug', 'title_en', 'title_fr', 'policy_versions.id', 'number') as unknown as Promise<Needed[]>;

/** For each provider, every document that joining needs, with what they have accepted of it: two queries for all of them. */
export async function acceptancesFor(read: Knex, providerIds: readonly number[]): Promise<Map<number, readonly NeededAcceptance[]>> {
  const needed = await neededToJoin(read);
  const found = (await read('acceptances').whereIn('provider_id', [...providerIds]).whereIn('policy', needed.map(({ slug }) => slug)).orderBy('number').select('provider_id', 'policy', 'number', 'mode', 'accepted_at')) as Accepted[];
  return new Map(providerIds.map((provider) => [provider, needed.map(({ slug, title_en, title_fr, id, number }) => {
    const theirs = found.filter(({ provider_id, policy }) => provider_id === provider && policy === slug);
    const explicit = theirs.filter(({ mode }) => mode === 'explicit').at(-1);
    return {
      policy: slug, title: say(title_en, title_fr), policy_version_id: id, number,
      explicit: explicit ? { number: explicit.number, accepted_at: explicit.accepted_at } : null,
      deemed: theirs.some(({ mode }) => mode === 'deemed'),
    };
  })]));
}

/** The party itself accepts, by their link, every document that joining needs, in the version in force. */
export async function acceptAllToJoin(effect: Effect, party: { provider_id: number; signed_name: string }): Promise<void> {
  for (const { id, slug, number } of await neededToJoin(effect.trx))
    await effect.add('acceptances', { policy_version_id: id, policy: slug, number, ...party, mode: 'explicit', channel: 'link', accepted_at: effect.at }, 'accept');
  await refreshListing(effect, party.provider_id, 'acceptance');
}

const explicitNeeded = (): Refused =>
  new Refused(422, 'EXPLICIT_ACCEPTANCE_REQUIRED', say(
    'Using the platform is never an explicit acceptance: it is recorded as deemed.',
    'L’usage de la plateforme n’est jamais une acceptation explicite : il s’enregistre comme acceptation réputée.',
  ), { clause_id: 'quality-charter.deemed-acceptance' });

const notSignatory = (): Refused =>
  new Refused(422, 'OBLIGOR_NOT_SIGNATORY', say(
    'Only the party itself accepts. Attach the document that they signed to their file, and name it here.',
    'Seule la partie elle-même accepte. Joignez à sa fiche le document qu’elle a signé, et indiquez-le ici.',
  ), { clause_id: 'quality-charter.no-obligation-for-others' });

/** Whether the document named is in the party's own file. */
async function inTheirFile(trx: Knex, one: Changes): Promise<boolean> {
  if (!one.attachment_id || !one.signed_name) return false;
  const found = (await trx('attachments').where({ id: Number(one.attachment_id) }).first('resource', 'record_id')) as { resource: string; record_id: number } | undefined;
  if (!found) return false;
  const { resource, record_id } = found;
  if (resource === 'providers') return record_id === one.provider_id;
  if (resource === 'customers') return record_id === one.customer_id;
  const file = resource === 'applications' ? ((await trx('applications').where({ id: record_id }).first('provider_id')) as { provider_id: number } | undefined) : undefined;
  return file !== undefined && file.provider_id === one.provider_id;
}

async function checked({ trx, by, at }: Work, one: Changes): Promise<Changes | Refused> {
  if ((one.provider_id == null) === (one.customer_id == null)) return invalid({ provider_id: say('Name a provider or a customer, one of the two.', 'Indiquez un prestataire ou un client, l’un des deux.') });
  if (one.mode === 'explicit' && one.channel === 'use') return explicitNeeded();
  if ((one.mode === 'deemed') !== (one.channel === 'use')) return invalid({ channel: say('What is deemed is deemed by use.', 'Ce qui est réputé l’est par l’usage.') });
  // A link is answered by its holder, who needs no colleague to say so; the platform only sees people use it.
  if (one.mode === 'explicit' && (by.kind !== 'staff' || one.channel !== 'document' || !(await inTheirFile(trx, one)))) return notSignatory();
  if (typeof one.accepted_at === 'string' && one.accepted_at > at) return invalid({ accepted_at: say('This lies ahead of us.', 'Cette date est à venir.') });
  const version = (await trx('policy_versions').join('policies', 'policies.id', 'policy_versions.policy_id').where({ 'policy_versions.id': Number(one.policy_version_id) }).first('slug', 'number', 'policy_versions.state')) as { slug: string; number: number; state: string } | undefined;
  if (!version || !['announced', 'in_force', 'superseded'].includes(version.state)) return invalid({ policy_version_id: say('This version was never made known.', 'Cette version n’a jamais été rendue publique.') });
  return { ...one, policy: version.slug, number: version.number, accepted_at: one.accepted_at ?? at };
}

/** A candidate who has accepted everything on paper has signed: their file waits for a manager from now on, as after the link. */
async function signFile(work: Work, provider_id: number): Promise<void> {
  const row = (await work.trx('applications').where({ provider_id, state: 'awaiting_signature' }).whereNull('signed_at').first()) as CaseRow | undefined;
  if (!row) return;
  const needed = (await acceptancesFor(work.trx, [provider_id])).get(provider_id) ?? [];
  if (needed.length && needed.every(({ explicit, number }) => explicit?.number === number)) await effectOf(work, row, row, {}).effect.change('applications', row.id, { signed_at: work.at }, 'sign_on_paper');
}

export const acceptanceBehaviour: Behaviour = {
  async prepares(work, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const one of values) prepared.push(await checked(work, one));
    return prepared;
  },
  async created(work, rows) {
    for (const { provider_id } of rows) {
      if (provider_id == null) continue;
      await refreshListing(work, Number(provider_id), 'acceptance');
      await signFile(work, Number(provider_id));
    }
  },
};
