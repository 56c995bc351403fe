/** Whether both sides are helped alike (S0-07): what each said and was told, offered, and how long each let the other wait. Counts, never a judgement. */
import type { Knex } from 'knex';
import { type Row, textOf } from '#engine/workflow';
import type { Side } from './mediationWords.ts';

export interface SideFigures {
  /** Messages of theirs, and of the mediator to them alone. */
  readonly said: number;
  readonly told: number;
  readonly offers: number;
  /** Hours between an offer of the other side and its answer, on average; null when none was answered. */
  readonly answered_in: number | null;
}

interface Said {
  readonly party: string;
  readonly visibility: string;
  readonly space: string | null;
}

interface Offered {
  readonly from_party: Side;
  readonly created_at: string;
  readonly answered_at: string | null;
  readonly answered_by: Side | null;
}

const hourMs = 3_600_000;

const figuresOf = (side: Side, said: readonly Said[], offers: readonly Offered[]): SideFigures => {
  const waits = offers.flatMap(({ from_party, created_at, answered_at, answered_by }) => (from_party !== side && answered_by === side && answered_at ? [(Date.parse(answered_at) - Date.parse(created_at)) / hourMs] : []));
  return {
    said: said.filter(({ party }) => party === side).length,
    told: said.filter(({ party, visibility, space }) => party === 'mediator' && visibility === 'private' && space === side).length,
    offers: offers.filter(({ from_party }) => from_party === side).length,
    answered_in: waits.length ? Math.round((waits.reduce((sum, one) => sum + one, 0) / waits.length) * 10) / 10 : null,
  };
};

/** The figures of both sides, and whose turn it has been since when. */
export async function neutralityOf(read: Knex, row: Row): Promise<Readonly<Record<Side, SideFigures>> & { readonly since: string | null }> {
  const said = (await read('statements').where({ mediation_id: row.id }).select('party', 'visibility', 'space')) as Said[];
  const offers = (await read('offers').where({ mediation_id: row.id }).orderBy('number').select('from_party', 'created_at', 'answered_at', 'answered_by')) as Offered[];
  return { customer: figuresOf('customer', said, offers), provider: figuresOf('provider', said, offers), since: offers.at(-1)?.created_at ?? (textOf(row.opened_at) || null) };
}
