/** The chain walked from end to end, and sealed from time to time under one signed head, so that a cut tail shows too. */
import { createHash, createHmac, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Knex } from 'knex';
import { duplicate } from '../data/complaints.ts';
import type { House } from '../house.ts';
import { type EventRow, genesis, hashOf } from './events.ts';

export interface Verdict {
  readonly events: number;
  readonly ok: boolean;
  /** The first event that is not what was recorded, or that follows one that is gone. */
  readonly broken_at: number | null;
}

interface Seal {
  readonly id: number;
  readonly from_event: number;
  readonly to_event: number;
  readonly events: number;
  readonly root: string;
  readonly prev_root: string;
  readonly signature: string;
}

const batch = 5_000;
/** Wraps 32 bytes as the private key of RFC 8410. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function signingKey(house: House) {
  const seed = createHmac('sha256', house.settings.SECRET_KEY).update('seal').digest();
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
}

/** Events written less than this ago may still be joined by a slower transaction with a lower number. */
const settledMs = 60_000;

/** Hash over the hashes of the events from one number to another, in their order. */
async function rootOf(knex: Knex, from: number, to: number): Promise<{ root: string; events: number }> {
  const hash = createHash('sha256');
  let events = 0;
  for (let last = from - 1; ; ) {
    const rows = (await knex('events').where('id', '>', last).where('id', '<=', to).orderBy('id').limit(batch).select('id', 'hash')) as Pick<EventRow, 'id' | 'hash'>[];
    for (const row of rows) hash.update(`${row.id}:${row.hash}\n`);
    events += rows.length;
    if (rows.length < batch) return { root: hash.digest('hex'), events };
    last = rows[rows.length - 1]?.id ?? to;
  }
}

const headOf = ({ from_event, to_event, events, root, prev_root }: Omit<Seal, 'id' | 'signature'>): Buffer => Buffer.from(JSON.stringify([from_event, to_event, events, root, prev_root]));

/** Seals what was recorded since the last seal; nothing when nothing was, or when another process was quicker. */
export async function seal(house: House): Promise<void> {
  try {
    await sealNow(house);
  } catch (error) {
    if (!duplicate(error)) throw error;
  }
}

function sealNow(house: House): Promise<void> {
  const at = house.clock.now();
  return house.database.transaction(async (trx) => {
    const last = await trx<Seal>('seals').orderBy('id', 'desc').first();
    const settled = new Date(at.getTime() - settledMs).toISOString();
    const newest = (await trx('events').where('at', '<', settled).orderBy('id', 'desc').first('id')) as { id: number } | undefined;
    const from_event = (last?.to_event ?? 0) + 1;
    if (!newest || newest.id < from_event) return;
    const head = { from_event, to_event: newest.id, ...(await rootOf(trx, from_event, newest.id)), prev_root: last?.root ?? genesis };
    await trx('seals').insert({ ...head, signature: sign(null, headOf(head), signingKey(house)).toString('base64'), at: at.toISOString() });
  });
}

/** Checks every seal: its signature, its link to the one before, and the events it covers. The first broken range's beginning, or null. */
async function brokenSeal(house: House): Promise<number | null> {
  const { read } = house.database;
  const key = createPublicKey(signingKey(house));
  let prev_root = genesis;
  for (const one of await read<Seal>('seals').orderBy('id')) {
    const { root, events } = await rootOf(read, one.from_event, one.to_event);
    const signed = verify(null, headOf(one), key, Buffer.from(one.signature, 'base64'));
    if (!signed || one.prev_root !== prev_root || root !== one.root || events !== one.events) return one.from_event;
    prev_root = one.root;
  }
  return null;
}

/** Walks every record's chain in the order of the records, reading `batch` events at a time. */
export async function verifyChain(house: House): Promise<Verdict> {
  const { read } = house.database;
  let events = 0;
  let last: EventRow | undefined;
  for (;;) {
    const after = last;
    const query = read<EventRow>('events').orderBy([{ column: 'resource' }, { column: 'record_id' }, { column: 'seq' }]).limit(batch);
    if (after) void query.whereRaw('(resource, record_id, seq) > (?, ?, ?)', [after.resource, after.record_id, after.seq]);
    const rows = (await query) as EventRow[];
    for (const row of rows) {
      const follows = last?.resource === row.resource && last.record_id === row.record_id;
      const expected = follows ? { seq: (last?.seq ?? 0) + 1, prev: last?.hash } : { seq: 1, prev: genesis };
      if (row.seq !== expected.seq || row.prev_hash !== expected.prev || row.hash !== hashOf(row)) return { events: events + 1, ok: false, broken_at: row.id };
      last = row;
      events += 1;
    }
    if (rows.length < batch) break;
  }
  const broken_at = await brokenSeal(house);
  return { events, ok: broken_at === null, broken_at };
}
