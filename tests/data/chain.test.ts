import type { Knex } from 'knex';
import { expect, test } from 'vitest';
import { seal, verifyChain } from '../../server/engine/audit.ts';
import { hashOf, type EventRow } from '../../server/engine/events.ts';
import { type World, world } from '../support/world.ts';
import { publishedReview } from '../workflows/acting.ts';

/** A house where something happened, sealed once, and something more since. */
async function sealedWorld(): Promise<World> {
  const here = await world();
  await publishedReview(here);
  here.passes({ minutes: 2 });
  await seal(here.house);
  await publishedReview(here, { author_email: 'b@kane.example', body: 'Another story, of a kitchen that smelled of gas for a week.' });
  return here;
}

/** What somebody with the database's own password can do: lift the triggers, and write. */
async function forced(here: World, work: (trx: Knex) => Promise<unknown>): Promise<void> {
  await here.house.database.transaction(async (trx) => {
    for (const table of ['events', 'seals'])
      if (here.house.database.engine === 'sqlite') for (const verb of ['update', 'delete']) await trx.raw(`DROP TRIGGER IF EXISTS ${table}_no_${verb}`);
      else await trx.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await work(trx);
  });
}

const middle = async (here: World): Promise<EventRow> => (await here.house.database.read('events').where({ resource: 'reviews', record_id: 1, seq: 2 }).first()) as EventRow;

test('the database itself refuses to change or remove an event or a seal', async () => {
  const here = await sealedWorld();
  const refused = (work: (trx: Knex.Transaction) => Promise<unknown>) => expect(here.house.database.transaction(work)).rejects.toThrow(/append-only/);
  for (const table of ['events', 'seals']) {
    await refused((trx) => trx(table).update({ at: 'x' }));
    await refused((trx) => trx(table).where({ id: 1 }).delete());
    await refused((trx) => trx(table).delete());
    if (here.house.database.engine === 'postgres') await refused((trx) => trx.raw(`TRUNCATE ${table}`));
  }
  expect(await verifyChain(here.house)).toMatchObject({ ok: true, broken_at: null, events: (await here.house.database.read('events')).length });
});

const changes: Partial<Record<keyof EventRow, string | number | null>> = {
  resource: 'replies', record_id: 77, seq: 9, action: 'withdraw', from_state: 'verified', to_state: 'rejected', actor_kind: 'clock', actor_id: 99, at: '2025-01-01T00:00:00.000Z',
  details: '{"input":{}}', clause_id: 'house-rules.second-person', policy_version: 4, prev_hash: 'f'.repeat(64), hash: 'f'.repeat(64),
};

test('whatever is changed in an event past the triggers, the walk of the chain finds', async () => {
  const here = await sealedWorld();
  const { id, hash: _hash, ...columns } = await middle(here);
  expect(Object.keys({ ...columns, hash: '' }).sort()).toEqual(Object.keys(changes).sort());
  const original = await middle(here);
  for (const [column, value] of Object.entries(changes)) {
    await forced(here, (trx) => trx('events').where({ id }).update({ [column]: value }));
    expect({ column, ok: (await verifyChain(here.house)).ok }).toEqual({ column, ok: false });
    await forced(here, (trx) => trx('events').where({ id }).update({ [column]: original[column as keyof EventRow] }));
  }
  expect((await verifyChain(here.house)).ok).toBe(true);
});

test('an event rewritten with the hash it should have is found at the next one, and the last one by the seal', async () => {
  const here = await sealedWorld();
  const event = await middle(here);
  const forged = { ...event, to_state: 'published' };
  await forced(here, (trx) => trx('events').where({ id: event.id }).update({ to_state: 'published', hash: hashOf(forged) }));
  expect((await verifyChain(here.house)).ok).toBe(false);
  await forced(here, (trx) => trx('events').where({ id: event.id }).update({ to_state: event.to_state, hash: event.hash }));
  const last = (await here.house.database.read('events').where({ resource: 'reviews', record_id: 1 }).orderBy('seq', 'desc').first()) as EventRow;
  await forced(here, (trx) => trx('events').where({ id: last.id }).update({ action: 'close', hash: hashOf({ ...last, action: 'close' }) }));
  expect((await verifyChain(here.house)).ok).toBe(false);
});

test('an event that is gone is missed: the first, one in the middle, and the last that was sealed', async () => {
  for (const which of ['first', 'middle', 'last'] as const) {
    const here = await sealedWorld();
    const seals = (await here.house.database.read('seals')) as { to_event: number }[];
    const id = which === 'first' ? 1 : which === 'middle' ? (await middle(here)).id : (seals[0]?.to_event ?? 0);
    await forced(here, (trx) => trx('events').where({ id }).delete());
    const verdict = await verifyChain(here.house);
    expect({ which, ok: verdict.ok }).toEqual({ which, ok: false });
    expect(verdict.broken_at).toBeGreaterThan(0);
  }
});

test('a whole record taken out of the trace, and a seal taken away or signed anew by somebody else, are missed', async () => {
  const here = await sealedWorld();
  await forced(here, (trx) => trx('events').where({ resource: 'reviews', record_id: 1 }).delete());
  expect((await verifyChain(here.house)).ok).toBe(false);
  const other = await sealedWorld();
  other.passes({ minutes: 2 });
  await seal(other.house);
  expect((await other.house.database.read('seals')).length).toBe(2);
  expect((await verifyChain(other.house)).ok).toBe(true);
  const [first] = (await other.house.database.read('seals').orderBy('id')) as { id: number; root: string }[];
  await forced(other, (trx) => trx('seals').where({ id: first?.id ?? 0 }).update({ root: 'e'.repeat(64) }));
  expect((await verifyChain(other.house)).ok).toBe(false);
  await forced(other, (trx) => trx('seals').where({ id: first?.id ?? 0 }).delete());
  expect((await verifyChain(other.house)).ok).toBe(false);
});

test('sealing again where nothing happened adds no seal', async () => {
  const here = await sealedWorld();
  here.passes({ minutes: 2 });
  await seal(here.house);
  await seal(here.house);
  expect((await here.house.database.read('seals')).length).toBe(2);
});
