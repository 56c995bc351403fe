/** The room as one side may read it: the other's private words are not even asked for. */
import type { Knex } from 'knex';
import { type CaseRow, textOf } from '#engine/workflow';
import { isMember } from './membership.ts';
import { mediation } from './mediation.ts';
import { type Agreement, type DeclineReason, type EndReason, type OfferState, type Performed, type Side, type Speaker, type Term, declaredStages, declineReasons, endReasons } from './mediationWords.ts';
import type { LinkContext } from './linkSummaries.sql.ts';
import type { RoomOffer, RoomSummary, RoomWords } from './roomSummary.ts';

interface Said {
  readonly id: number;
  readonly party: Speaker;
  readonly visibility: string;
  readonly text: string;
  readonly said_at: string;
  readonly released_at: string | null;
}

interface Kept {
  readonly id: number;
  readonly record_id: number;
  readonly name: string;
  readonly bytes: number;
}

const mostWords = 500;

/** The statements that a side may read: common ones, and those in its own space. */
export const readableWords = (read: Knex, mediation_id: number, side: Side): Knex.QueryBuilder =>
  read('statements').where({ mediation_id }).where((any) => void any.where({ visibility: 'common' }).orWhere({ visibility: 'private', space: side }));

async function wordsFor(read: Knex, id: number, side: Side): Promise<RoomWords[]> {
  const said = (await readableWords(read, id, side).orderBy('id').limit(mostWords).select('id', 'party', 'visibility', 'text', 'said_at', 'released_at')) as Said[];
  const files = said.length ? ((await read('attachments').where({ resource: 'statements' }).whereIn('record_id', said.map((one) => one.id)).orderBy('id').select('id', 'record_id', 'name', 'bytes')) as Kept[]) : [];
  return said.map(({ id: number, party, visibility, text, said_at, released_at }) => ({
    id: number, from: party, alone: visibility === 'private', text, said_at, released: released_at !== null,
    files: files.filter(({ record_id }) => record_id === number).map(({ id: file, name, bytes }) => ({ id: file, name, bytes })),
  }));
}

interface Offered {
  readonly number: number;
  readonly from_party: Side;
  readonly state: OfferState;
  readonly terms: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly answer: string | null;
}

async function offersOf(read: Knex, mediation_id: number): Promise<RoomOffer[]> {
  const offers = (await read('offers').where({ mediation_id }).orderBy('number').select('number', 'from_party', 'state', 'terms', 'created_at', 'expires_at', 'answer')) as Offered[];
  return offers.map(({ from_party, terms, created_at, ...one }) => ({ ...one, from: from_party, terms: JSON.parse(terms) as Term[], made_at: created_at }));
}

/** What a link of this side opens. */
async function roomOf(read: Knex, id: number, side: Side): Promise<RoomSummary> {
  const row = (await read('mediations').where({ id }).first()) as CaseRow;
  const provider = (await read('providers').where({ id: Number(row.provider_id) }).first('name', 'state')) as { name: string; state: string };
  const customer = (await read('customers').where({ id: Number(row.customer_id) }).first('name')) as { name: string };
  const mediator = row.mediator_id == null ? undefined : ((await read('staff').where({ id: Number(row.mediator_id) }).first('name')) as { name: string } | undefined);
  const instant = (column: string) => textOf(row[column]) || null;
  const label = mediation.states[row.state]?.label;
  if (!label) throw new Error(`No words for ${row.state}`);
  return {
    room: side,
    reference: textOf(row.reference),
    subject: textOf(row.subject),
    names: { customer: customer.name, provider: provider.name, mediator: mediator?.name ?? null },
    state: row.state,
    state_label: label,
    member: isMember(provider),
    declared_at: instant('declared_at'),
    declaration_due: (declaredStages as readonly string[]).includes(row.state) && row.declared_stage !== row.state,
    turn: (row.turn as Side | null) ?? null,
    stops_at: instant('stops_at'),
    words: await wordsFor(read, id, side),
    offers: await offersOf(read, id),
    agreement: row.agreement == null ? null : { text: JSON.parse(textOf(row.agreement)) as Agreement, hash: textOf(row.agreement_hash), customer_signed_at: instant('customer_signed_at'), provider_signed_at: instant('provider_signed_at') },
    performance: JSON.parse(textOf(row.performance) || '[]') as Performed[],
    ended: row.reason != null ? endReasons[row.reason as EndReason] : row.decline_reason != null ? declineReasons[row.decline_reason as DeclineReason] : null,
  };
}

/** What the links of the two sides open, by their purpose. */
export const ofRooms: Readonly<Record<string, (read: Knex, id: number) => Promise<LinkContext>>> = {
  customer_room: async (read, id) => ({ summary: await roomOf(read, id, 'customer'), values: {} }),
  provider_room: async (read, id) => ({ summary: await roomOf(read, id, 'provider'), values: {} }),
};
