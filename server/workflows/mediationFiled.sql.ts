/** What a case file tells of the words of a mediation: to the house all of them, to a side what both read, to an authority only what its author let go (S0-24). */
import type { Knex } from 'knex';
import type { FiledPart } from '../engine/behaviour.ts';
import { type Row, say } from '#engine/workflow';
import { type Speaker, speakers, visibilities } from './mediationWords.ts';

interface Said {
  readonly party: Speaker;
  readonly visibility: 'common' | 'private';
  readonly text: string;
  readonly said_at: string;
}

const most = 500;

/** The words that this recipient may be handed, in the order in which they were said. */
export async function filedWords(read: Knex, row: Row, recipient: string): Promise<readonly FiledPart[]> {
  const query = read('statements').where({ mediation_id: row.id }).orderBy('id').limit(most).select('party', 'visibility', 'text', 'said_at');
  if (recipient === 'authority') void query.whereNotNull('released_at');
  else if (recipient !== 'full') void query.where({ visibility: 'common' });
  const said = (await query) as Said[];
  if (!said.length) return [];
  const heading = ({ party, visibility }: Said) => (visibility === 'common' ? speakers[party] : say(`${speakers[party].en}, ${visibilities.private.en.toLowerCase()}`, `${speakers[party].fr}, ${visibilities.private.fr.toLowerCase()}`));
  return [{ title: say('What was said', 'Ce qui a été dit'), lines: said.map((one) => ({ at: one.said_at, heading: heading(one), text: one.text })) }];
}
