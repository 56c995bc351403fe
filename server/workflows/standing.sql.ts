/** Whether somebody's messages are to be held back, and whether a provider is listed: one statement, whatever was asked (api.md, `GET /api/standing`). */
import type { Knex } from 'knex';
import { selected } from '../data/bulk.ts';
import { phoneKey } from '../records/person.ts';
import { sameMailbox } from '../signals/sameContact.ts';
import type { Channel, Rung } from './customerWords.ts';

/** By what somebody is known; the first that finds a customer decides. */
export interface Sender {
  readonly customer_id?: number | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly provider_id?: number | null;
}

export interface Standing {
  /** Whether a customer or the provider was found. */
  readonly known: boolean;
  readonly blocked: boolean;
  /** The gravest rung of the person and of the identities that somebody confirmed to be theirs. */
  readonly state: Rung | null;
  /** The channels on which messages are held back. */
  readonly channels: readonly Channel[];
  /** The day on which the measure is looked at again; it never ends by itself. */
  readonly until: string | null;
  /** Whether the provider is listed; null when none was asked about. */
  readonly listed: boolean | null;
}

interface Found {
  readonly state: Rung | null;
  readonly blocked_channels: string | null;
  readonly review_on: string | null;
  readonly provider: number | null;
  readonly listed: number | null;
}

/** The ways to find a customer, the surest first: a telephone may be a household's, so it counts only where nothing else tells. */
const ways = [
  ['id', ({ customer_id }: Sender) => customer_id],
  ['email_key', ({ email }: Sender) => (email ? sameMailbox(email) : null)],
  ['phone_key', ({ phone }: Sender) => phoneKey(phone)],
] as const;

const gravity = "CASE customers.state WHEN 'blocked' THEN 3 WHEN 'correspondence_stopped' THEN 2 WHEN 'asked_to_stop' THEN 1 ELSE 0 END";

/** The customers found by each way, and whoever was confirmed to be the same person, however many links away. CROSS JOIN keeps the order of the tables, and LIKE the planner from looking through verdicts: the few who were found come first. */
const worstOf = (finds: readonly string[]): string => `
  WITH RECURSIVE found(id, way) AS (
    SELECT id, way FROM (${finds.join(' UNION ALL ')}) AS known
    UNION
    SELECT CASE WHEN links.customer_id = found.id THEN links.other_customer_id ELSE links.customer_id END, found.way
    FROM found CROSS JOIN identity_links AS links WHERE (links.customer_id = found.id OR links.other_customer_id = found.id) AND links.verdict LIKE 'same_person'
  )
  SELECT customers.state, customers.blocked_channels, customers.review_on FROM found CROSS JOIN customers WHERE customers.id = found.id
  ORDER BY found.way, ${gravity} DESC LIMIT 1`;

/** Where a sender stands. */
export async function standingOf(read: Knex, sender: Sender): Promise<Standing> {
  const asked = ways.flatMap(([column, keyOf], way) => {
    const key = keyOf(sender);
    return key == null ? [] : [{ find: `SELECT id, ${way} AS way FROM customers WHERE ${column} = ?`, key }];
  });
  const worst = asked.length ? worstOf(asked.map(({ find }) => find)) : 'SELECT NULL AS state, NULL AS blocked_channels, NULL AS review_on WHERE 1 = 0';
  const [found] = await selected<Found>(
    read,
    `SELECT worst.state, worst.blocked_channels, worst.review_on, providers.id AS provider, providers.listed
     FROM (SELECT 1 AS one) AS asked LEFT JOIN (${worst}) AS worst ON 1 = 1 LEFT JOIN providers ON providers.id = ?`,
    [...asked.map(({ key }) => key), sender.provider_id ?? null],
  );
  const { state = null, blocked_channels, review_on, provider, listed } = found ?? ({} as Partial<Found>);
  const blocked = state === 'blocked';
  return {
    known: state !== null || provider != null,
    blocked,
    state,
    channels: blocked && blocked_channels ? (JSON.parse(blocked_channels) as Channel[]) : [],
    until: review_on ?? null,
    listed: provider == null ? null : Number(listed) === 1,
  };
}
