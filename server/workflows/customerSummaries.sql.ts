/** What a customer is shown before they ask for a review of a measure. */
import type { Knex } from 'knex';
import { dayInWords } from '../letters/paper.ts';
import { type Say, say } from '#engine/workflow';
import { measures } from './customerWords.ts';
import type { LinkContext } from './linkSummaries.sql.ts';

interface Measured {
  readonly state: string;
  readonly asked_to_stop_at: string | null;
  readonly stopped_at: string | null;
  readonly blocked_at: string | null;
  readonly review_on: string | null;
}

const onDay = (at: string): Say => say(dayInWords('en', at), dayInWords('fr', at));

export const ofCustomers = {
  async review(read: Knex, id: number): Promise<LinkContext> {
    const { state, asked_to_stop_at, stopped_at, blocked_at, review_on } = (await read('customers').where({ id }).first('state', 'asked_to_stop_at', 'stopped_at', 'blocked_at', 'review_on')) as Measured;
    const since = blocked_at ?? stopped_at ?? asked_to_stop_at;
    return {
      summary: {
        heading: say('What was decided', 'Ce qui a été décidé'),
        facts: [
          { label: say('Measure', 'Mesure'), value: measures[state as keyof typeof measures] ?? say('None any more', 'Plus aucune') },
          ...(since ? [{ label: say('Since', 'Depuis le'), value: onDay(since) }] : []),
          ...(review_on ? [{ label: say('Looked at again by us on', 'Réexaminée par nous le'), value: onDay(review_on) }] : []),
        ],
        lines: [say('Somebody who had no part in it reads what you write, and answers you by letter. You can ask once.', 'Une personne qui n’y a pas pris part lit ce que vous écrivez et vous répond par courrier. Vous pouvez le demander une fois.')],
      },
      values: {},
    };
  },
};
