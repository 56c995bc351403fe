/** What a customer is shown behind the link by which they give new facts: what was asked and what was answered, so that they see what is known already. */
import type { Knex } from 'knex';
import { dayInWords } from '../letters/paper.ts';
import { say } from '#engine/workflow';
import type { LinkContext } from './linkSummaries.sql.ts';

type Shown = Record<'reference' | 'subject' | 'answer' | 'answered_at', string>;

export const ofRequests: Readonly<Record<string, (read: Knex, id: number) => Promise<LinkContext>>> = {
  async new_facts(read, id) {
    const { reference, subject, answer, answered_at } = (await read('requests').where({ id }).first('reference', 'subject', 'answer', 'answered_at')) as Shown;
    return {
      summary: {
        heading: say(`Your request ${reference}`, `Votre demande ${reference}`),
        facts: [
          { label: say('What it was about', 'Son objet'), value: subject },
          { label: say('Answered', 'Réponse du'), value: say(dayInWords('en', answered_at), dayInWords('fr', answered_at)) },
          { label: say('Our answer', 'Notre réponse'), value: answer },
        ],
        lines: [say('Facts that we did not have then open it again. Asking for somebody else to decide does not.', 'Des faits que nous n’avions pas alors la rouvrent. Demander que quelqu’un d’autre décide ne le fait pas.')],
      },
      values: {},
    };
  },
};
