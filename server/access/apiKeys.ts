import { randomBytes } from 'node:crypto';
import { missing } from '#engine/errors';
import type { Actor } from '#engine/workflow';
import { recordEvent } from '../engine/events.ts';
import type { House } from '../house.ts';
import { hashOf, newToken } from './tokens.ts';

/** A key as it may be shown: everything but its secret. */
export interface ApiKey {
  id: number;
  version: number;
  name: string;
  prefix: string;
  scopes: string[];
  created_by: number;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

type ApiKeyRow = Omit<ApiKey, 'scopes'> & { scopes: string };

const shownColumns = ['id', 'version', 'name', 'prefix', 'scopes', 'created_by', 'created_at', 'last_used_at', 'revoked_at'];
const minute = 60_000;

/** Makes a key. The secret is in the answer and nowhere else: only its hash is kept. */
export async function createApiKey(house: House, name: string, asked: readonly string[], by: Actor): Promise<ApiKey & { secret: string }> {
  const created_at = house.clock.now().toISOString();
  const prefix = randomBytes(4).toString('hex');
  const secret = `ent_${prefix}_${newToken()}`;
  const shown = { version: 1, name, prefix, created_by: by.id, created_at };
  return house.database.transaction(async (trx) => {
    const [row] = (await trx('api_keys')
      .insert({ ...shown, scopes: JSON.stringify(asked), secret_hash: hashOf(secret) })
      .returning('id')) as { id: number }[];
    if (!row) throw new Error('The database did not say which id it gave');
    const details = { after: { name, scopes: asked } };
    await recordEvent(trx, { resource: 'api_keys', record_id: row.id, action: 'create', by, at: created_at, details });
    return { id: row.id, ...shown, scopes: [...asked], last_used_at: null, revoked_at: null, secret };
  });
}

/** Every key ever made, the revoked ones too: they stand in histories. */
export async function listApiKeys(house: House): Promise<ApiKey[]> {
  const rows = (await house.database.read('api_keys').select(shownColumns).orderBy('id')) as ApiKeyRow[];
  return rows.map((row) => ({ ...row, scopes: JSON.parse(row.scopes) as string[] }));
}

/** One key. Throws Refused 404 MISSING. */
export async function apiKeyWithId(house: House, id: number): Promise<ApiKey> {
  const key = (await listApiKeys(house)).find((one) => one.id === id);
  if (!key) throw missing();
  return key;
}

/** Ends a key at once; its next request is refused. Nothing changes when it was revoked before. Throws Refused 404 MISSING. */
export async function revokeApiKey(house: House, id: number, by: Actor): Promise<ApiKey> {
  const at = house.clock.now().toISOString();
  return house.database.transaction(async (trx) => {
    const revoked = await trx('api_keys').where({ id, revoked_at: null }).update({ revoked_at: at, version: trx.raw('version + 1') });
    if (revoked === 1) await recordEvent(trx, { resource: 'api_keys', record_id: id, action: 'revoke', by, at });
    const row = (await trx('api_keys').where({ id }).first(shownColumns)) as ApiKeyRow | undefined;
    if (!row) throw missing();
    return { ...row, scopes: JSON.parse(row.scopes) as string[] };
  });
}

/** Who this secret is: one of the platform's systems, with what its key may do. Null when unknown or revoked. */
export async function findApiKey(house: House, secret: string): Promise<Actor | null> {
  const now = house.clock.now();
  const row = (await house.database
    .read('api_keys')
    .where({ secret_hash: hashOf(secret), revoked_at: null })
    .first(shownColumns)) as ApiKeyRow | undefined;
  if (!row) return null;
  if (now.getTime() - Date.parse(row.last_used_at ?? row.created_at) >= minute) await markUsed(house, row, now);
  return { kind: 'key', id: row.id, name: row.name, roles: ['platform'], locale: 'en', scopes: JSON.parse(row.scopes) as string[] };
}

/** At most once a minute, and never in the way of the request. */
async function markUsed(house: House, { id, last_used_at }: ApiKeyRow, now: Date): Promise<void> {
  try {
    await house.database.transaction((trx) => trx('api_keys').where({ id, last_used_at }).update({ last_used_at: now.toISOString() }));
  } catch (error) {
    house.log.warn({ err: error }, 'the last use of a key could not be written');
  }
}
