import { expect, test } from 'vitest';
import { acceptancesFor } from '../../server/workflows/acceptance.sql.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { admitting, applicationAt } from './admitting.ts';
import { announced, draft, inForce, member } from './policy.ts';

/** A paper in somebody's file, as the upload leaves it. */
async function paperIn(here: World, resource: string, record_id: number): Promise<number> {
  const at = here.house.clock.now().toISOString();
  const [row] = (await here.house.database.transaction((trx) =>
    trx('attachments').insert({ resource, record_id, name: 'charter-signed.pdf', kind: 'application/pdf', bytes: 1_200, sha256: 'a'.repeat(64), uploaded_by: 1, created_at: at, updated_at: at }).returning('id'))) as { id: number }[];
  return row?.id ?? 0;
}

const records = (person: Person, values: Record<string, unknown>) => person.asks('POST', '/api/acceptances', { mode: 'explicit', channel: 'document', signed_name: 'S. Sow', ...values });

test('staff record an acceptance only with the document that the party signed', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const [provider, other] = [await member(here), await member(here)];
  const { id: policy_version_id } = await inForce(here);
  const signed = { policy_version_id, provider_id: provider.id, attachment_id: await paperIn(here, 'providers', provider.id) };
  refusedWith(await records(ines, { policy_version_id, provider_id: provider.id }), 'OBLIGOR_NOT_SIGNATORY');
  refusedWith(await records(ines, { ...signed, attachment_id: await paperIn(here, 'providers', other.id) }), 'OBLIGOR_NOT_SIGNATORY');
  refusedWith(await records(ines, { ...signed, attachment_id: 999 }), 'OBLIGOR_NOT_SIGNATORY');
  refusedWith(await records(ines, { ...signed, channel: 'link' }), 'OBLIGOR_NOT_SIGNATORY');
  refusedWith(await records(ines, { ...signed, signed_name: null }), 'OBLIGOR_NOT_SIGNATORY');
  refusedWith(await records(await here.who('lea'), signed), 'FORBIDDEN', 403);
  const answer = await records(ines, signed);
  expect([answer.status, answer.body]).toMatchObject([201, { policy: 'quality-charter', number: 1, accepted_at: here.house.clock.now().toISOString() }]);
  refusedWith(await ines.asks('PUT', `/api/acceptances/${answer.body.id}`, { version: 1, mode: 'deemed' }), 'FORBIDDEN', 403);
});

test('a candidate who signs on paper has signed: the last document makes their file wait for a manager', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await applicationAt(here, 'awaiting_signature');
  const attachment_id = await paperIn(here, 'applications', file.id);
  const versions = (await here.house.database.read('policy_versions').join('policies', 'policies.id', 'policy_versions.policy_id').where({ state: 'in_force', needed_to_join: 1 }).pluck('policy_versions.id')) as number[];
  for (const [index, policy_version_id] of versions.entries()) {
    expect((await here.row('applications', file.id)).signed_at, `before document ${index + 1}`).toBeNull();
    expect((await records(ines, { policy_version_id, provider_id: file.provider_id, attachment_id })).status).toBe(201);
  }
  expect(await here.row('applications', file.id)).toMatchObject({ signed_at: here.house.clock.now().toISOString(), state: 'awaiting_signature' });
  const [last] = await ines.lists('events', { resource: 'applications', record_id: file.id }, '&sort=["id","DESC"]');
  expect(last).toMatchObject({ action: 'sign_on_paper', actor_id: ines.id });
  expect((await dora.does('admit', file, admitting)).body.state).toBe('admitted');
});

test('using the platform is deemed acceptance, never an explicit one', async () => {
  const here = await world();
  const key = await here.key('acceptances:write', 'customers:write');
  const customer = (await key.asks('POST', '/api/customers', { name: 'Awa', locale: 'en' })).body;
  const { id: policy_version_id } = await inForce(here);
  const used = { policy_version_id, customer_id: customer.id, channel: 'use', signed_name: null };
  refusedWith(await records(key, { ...used, mode: 'explicit' }), 'EXPLICIT_ACCEPTANCE_REQUIRED');
  refusedWith(await records(key, { ...used, mode: 'deemed', channel: 'link' }), 'INVALID');
  refusedWith(await records(key, { policy_version_id, customer_id: customer.id }), 'OBLIGOR_NOT_SIGNATORY');
  refusedWith(await records(key, { ...used, mode: 'deemed', accepted_at: '2027-01-01T00:00:00Z' }), 'INVALID');
  refusedWith(await records(key, { ...used, mode: 'deemed', customer_id: null }), 'INVALID');
  const answer = await records(key, { ...used, mode: 'deemed', accepted_at: '2026-02-01T08:00:00Z' });
  expect([answer.status, answer.body.accepted_at]).toEqual([201, '2026-02-01T08:00:00.000Z']);
});

test('nobody accepts what was never made known', async () => {
  const here = await world();
  const provider = await member(here);
  const attachment_id = await paperIn(here, 'providers', provider.id);
  const of = (version: { id: number }) => ({ policy_version_id: version.id, provider_id: provider.id, attachment_id });
  const ines = await here.who('ines');
  refusedWith(await records(ines, of(await draft(here))), 'INVALID');
  expect((await records(ines, of(await announced(here)))).status).toBe(201);
});

test('what joining needs is told for each provider: the version in force, what they accepted, and what only use says', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const [signer, user] = [await member(here), await member(here)];
  const [charter, terms] = [await inForce(here), await inForce(here, 'terms-of-use')];
  await records(ines, { policy_version_id: charter.id, provider_id: signer.id, attachment_id: await paperIn(here, 'providers', signer.id) });
  const key = await here.key('acceptances:write');
  await records(key, { policy_version_id: terms.id, provider_id: user.id, mode: 'deemed', channel: 'use', signed_name: null });
  const found = await acceptancesFor(here.house.database.read, [signer.id, user.id]);
  const told = (id: number) => found.get(id)?.map(({ policy, number, explicit, deemed }) => [policy, number, explicit?.number ?? null, deemed]);
  expect(told(signer.id)).toEqual([['quality-charter', 1, 1, false], ['service-charter', 1, null, false], ['terms-of-use', 1, null, false]]);
  expect(told(user.id)).toEqual([['quality-charter', 1, null, false], ['service-charter', 1, null, false], ['terms-of-use', 1, null, true]]);
});
