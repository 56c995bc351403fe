/** What admission reads and writes beyond the application's own row. */
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { revokeLinks } from '../engine/links.ts';
import { insertRows } from '../engine/write.ts';
import type { Changes } from '#engine/workflow';
import { followEdit, keepClosed, openFiles, prepareApplications } from './applicationArrival.sql.ts';
import { acceptAllToJoin } from './acceptance.sql.ts';
import { applicationFacts } from './applicationFacts.sql.ts';
import { applicationLetterFor } from './applicationLetters.sql.ts';
import { snapshotOf } from './applicationSnapshot.sql.ts';
import { type DeclaredService, mostRecent } from './applicationWords.ts';
import { resourceNamed } from './index.ts';
import { openChecks } from './check.sql.ts';
import { refreshListing } from './listing.sql.ts';
import { lodges, receiptOf, withAppeals } from './lodging.sql.ts';

/** The three most recent of the declared customers become the slots (S0-15); all stay on the file. */
async function nameReferees(effect: Effect): Promise<void> {
  const { row, input, at } = effect;
  const references = resourceNamed('client_references');
  if (!references) throw new Error('There is no resource for the references');
  // Whoever has had no customer yet fills no slot: each waits for an exception (C-12).
  if (!(input.customers as DeclaredService[]).length) return;
  const values = mostRecent(input.customers as DeclaredService[]).map((one, index): Changes => ({
    application_id: row.id, slot: index + 1,
    client_name: one.client_name, client_email: one.client_email ?? null, client_phone: one.client_phone ?? null, client_address: one.client_address ?? null,
    locale: one.locale, service_description: one.service_description, service_ended_on: one.service_ended_on, consent_declared_at: at,
  }));
  for (const made of await insertRows(effect, references, values)) if (made instanceof Refused) throw made;
}

/** A page that still shows the texts of before must not be answered as if it showed those of now. */
async function endEarlierLinks({ trx, row, at }: Effect): Promise<void> {
  const open = (await trx('links').where({ resource: 'applications', record_id: row.id, purpose: 'sign' }).whereNull('used_at').whereNull('revoked_at').pluck('id')) as number[];
  await revokeLinks(trx, at, open);
}

/** From now on the clients who are named already are to be called. */
async function callsBegin({ trx, row, at, change }: Effect): Promise<void> {
  const named = (await trx('client_references').where({ application_id: row.id, state: 'named' }).whereNull('due_at').pluck('id')) as number[];
  for (const id of named) await change('client_references', id, { due_at: at }, 'calls_begin');
}

export const applicationBehaviour: Behaviour = {
  facts: withAppeals('applications', applicationFacts),
  prepares: prepareApplications,
  created: openFiles,
  resists: keepClosed,
  edited: followEdit,
  snapshot: snapshotOf,
  effects: {
    appeal: lodges('applications'),
    declare_references: nameReferees,
    sign: (effect) => acceptAllToJoin(effect, { provider_id: Number(effect.row.provider_id), signed_name: String(effect.input.signed_name) }),
    ask_signature_again: endEarlierLinks,
    start_references: callsBegin,
    start_checks: openChecks,
    async grant_exception({ row, input, add }) {
      await add('checks', {
        state: 'pending', kind: 'compensating', application_id: row.id, provider_id: Number(row.provider_id), description: String(input.compensating_check),
        candidate_staff_id: row.candidate_staff_id as number | null, recommender_staff_id: row.recommender_staff_id as number | null,
      }, 'create');
    },
    async admit(effect) {
      const { row, at, change } = effect;
      const provider_id = Number(row.provider_id);
      await change('providers', provider_id, { state: 'active', admitted_at: at }, 'admitted');
      await refreshListing(effect, provider_id, 'applications.admit');
    },
  },
  letter: (kind, work, row, input) => (kind === 'appeal_received' ? receiptOf(work, 'applications', row) : applicationLetterFor(kind, work, row, input)),
};
