/** Asks whether two customers are one person (S2-29): where one of them bears a measure or a confirmed incident, and the two share a mailbox, a telephone or an address. */
import type { Knex } from 'knex';
import { insertNumbered } from '../data/bulk.ts';
import type { Effect, Work } from '../engine/behaviour.ts';
import { recordFirstEvents } from '../engine/events.ts';
import { privateContact } from '../records/person.ts';
import { shorten } from '../signals/passage.ts';
import { type Changes, type Row, type Say, say, textOf } from '#engine/workflow';
import { type IdentityKind, identityKinds } from './customerWords.ts';

const keys = { email: 'email_key', phone: 'phone_key', address: 'address_key' } as const satisfies Record<IdentityKind, string>;
const kinds = Object.keys(keys) as IdentityKind[];
/** Beyond these a key tells nobody apart: a switchboard, a hotel. */
const mostEach = 20;
const mostAtOnce = 1_000;
const longest = 400;

type Written = Readonly<Record<string, unknown>> & { readonly id: number };

const shared = (one: Written, other: Written): IdentityKind[] => kinds.filter((kind) => textOf(one[keys[kind]]) !== '' && one[keys[kind]] === other[keys[kind]]);

/** As much of it as its owner's file tells without being asked. */
const told = (kind: IdentityKind, value: string): string => (kind === 'address' ? value : privateContact[kind].hint(value));

/** What two identities share, as each wrote it; what their files mask is only hinted at. */
function explained(one: Written, other: Written, found: readonly IdentityKind[]): Say {
  const part = (locale: 'en' | 'fr') => found.map((kind) => {
    const [here, there] = [told(kind, textOf(one[kind])), told(kind, textOf(other[kind]))];
    return `${identityKinds[kind][locale].toLowerCase()} (${here === there ? here : `${here} · ${there}`})`;
  });
  return say(
    `${textOf(one.name)} and ${textOf(other.name)}: ${part('en').join(', ')}.`,
    `${textOf(one.name)} et ${textOf(other.name)}\u00a0: ${part('fr').join(', ')}.`,
  );
}

/** Customers who share a key with one of these; `marked` when only those count who bear a measure or a confirmed incident. */
async function sharing(read: Knex, rows: readonly Written[], marked: boolean): Promise<Written[]> {
  const wanted = kinds.flatMap((kind) => {
    const values = [...new Set(rows.map((row) => textOf(row[keys[kind]])).filter(Boolean))];
    return values.length ? [{ column: keys[kind], values }] : [];
  });
  if (!wanted.length) return [];
  const query = read('customers')
    .where((any) => {
      for (const { column, values } of wanted) void any.orWhereIn(column, values);
    })
    .select('id', 'name', ...kinds, ...Object.values(keys)).orderBy('id').limit(mostAtOnce);
  if (marked) void query.where((any) => void any.whereNot({ state: 'in_good_standing' }).orWhere('confirmed_incidents', '>', 0));
  return (await query) as Written[];
}

/** The pairs to ask about, the smaller number first, each once; those that were asked about before are left out. */
async function pairsOf(read: Knex, rows: readonly Written[], others: readonly Written[]): Promise<Changes[]> {
  const pairs = new Map<string, Changes>();
  for (const one of rows) {
    let asked = 0;
    for (const other of others) {
      const found = one.id === other.id || asked >= mostEach ? [] : shared(one, other);
      if (!found[0]) continue;
      asked += 1;
      const [first, second] = one.id < other.id ? [one, other] : [other, one];
      const words = explained(first, second, found);
      pairs.set(`${first.id}:${second.id}`, { state: 'open', customer_id: first.id, other_customer_id: second.id, kind: found[0], explanation_en: shorten(words.en, longest), explanation_fr: shorten(words.fr, longest) });
    }
  }
  if (!pairs.size) return [];
  const there = (await read('identity_links').whereIn('customer_id', [...pairs.values()].map(({ customer_id }) => customer_id as number)).select('customer_id', 'other_customer_id')) as { customer_id: number; other_customer_id: number }[];
  for (const { customer_id, other_customer_id } of there) pairs.delete(`${customer_id}:${other_customer_id}`);
  return [...pairs.values()];
}

async function write({ trx, at, by }: Work, pairs: readonly Changes[]): Promise<void> {
  if (!pairs.length) return;
  const rows = pairs.map((pair) => ({ version: 1, created_at: at, updated_at: at, ...pair }));
  const ids = await insertNumbered(trx, 'identity_links', rows);
  await recordFirstEvents(trx, pairs.map((after, index) => ({ resource: 'identity_links', record_id: ids[index] ?? 0, action: 'create', to_state: 'open', by, at, details: { after } })));
}

/** Customers who have just arrived: one question for all of them, however many they are. */
export async function greetIdentities(work: Work, rows: readonly Row[]): Promise<void> {
  await write(work, await pairsOf(work.trx, rows, await sharing(work.trx, rows, true)));
}

/** A customer whose address or telephone has changed; whoever bears a mark is compared with everybody. */
export async function moveIdentity(work: Work, row: Row): Promise<void> {
  const marked = row.state !== 'in_good_standing' || Number(row.confirmed_incidents) > 0;
  await write(work, await pairsOf(work.trx, [row], await sharing(work.trx, [row], !marked)));
}

/** A customer who has just been given a mark: whoever shares something with them. */
export async function linkIdentities({ trx, add }: Pick<Effect, 'trx' | 'add'>, customer: Row): Promise<void> {
  for (const pair of await pairsOf(trx, [customer], await sharing(trx, [customer], false))) await add('identity_links', pair, 'create');
}
