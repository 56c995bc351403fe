/** What the holder of a link is shown before they appeal: the decision in the house's own words, and what an appeal needs. */
import type { Knex } from 'knex';
import { dayInWords } from '../letters/paper.ts';
import { type Say, say, textOf } from '#engine/workflow';
import { type Appealable, appealCloses, appealable } from './appealWords.ts';
import { outcomes } from './conductWords.ts';
import type { LinkContext } from './linkSummaries.sql.ts';

const onDay = (at: string): Say => say(dayInWords('en', at), dayInWords('fr', at));

/** What was decided, in a word. */
function decided(resource: Appealable, row: Readonly<Record<string, unknown>>): Say {
  if (resource === 'sanctions') return outcomes[row.level as keyof typeof outcomes];
  if (resource === 'reviews') return row.state === 'withdrawn' ? say('Your review was withdrawn', 'Votre avis a été retiré') : say('Your review is not published', 'Votre avis n’est pas publié');
  return say('Your application is not accepted', 'Votre candidature n’est pas retenue');
}

/** The summary of the appeal against a decision on such a record. */
export const ofAppeals = (resource: Exclude<Appealable, 'customers'>) => async (read: Knex, id: number): Promise<LinkContext> => {
  const row = (await read(resource).where({ id }).first()) as Readonly<Record<string, unknown>>;
  const taken = (await read('events').where({ resource, record_id: id }).whereIn('action', [...appealable[resource].acts]).orderBy('seq', 'desc').first('at')) as { at: string };
  return {
    summary: {
      heading: say('The decision', 'La décision'),
      facts: [
        { label: say('Decided', 'Décision'), value: decided(resource, row) },
        { label: say('On', 'Le'), value: onDay(taken.at) },
        ...(row.reference ? [{ label: say('Number', 'Numéro'), value: textOf(row.reference) }] : []),
        { label: say('You may appeal until', 'Recours possible jusqu’au'), value: onDay(appealCloses(taken.at)) },
      ],
      lines: [
        say('Somebody who had no part in the decision reads what you write and what you join, and answers you in writing. You can appeal once.', 'Une personne qui n’a pas pris part à la décision lit ce que vous écrivez et ce que vous joignez, et vous répond par écrit. Le recours ne se forme qu’une fois.'),
        say('Join at least one document or the address of a page that supports what you say: an agreement, an invoice, a message, a photograph.', 'Joignez au moins un document ou l’adresse d’une page à l’appui de ce que vous dites : un accord, une facture, un message, une photo.'),
      ],
    },
    values: {},
  };
};
