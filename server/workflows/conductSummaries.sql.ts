/** What a provider who is asked for their side is shown behind their link. */
import type { Knex } from 'knex';
import { dayInWords } from '../letters/paper.ts';
import { say } from '#engine/workflow';
import { clauseById } from './clauses.ts';
import { violationLabels, violationsOf } from './conductWords.ts';
import type { LinkContext } from './linkSummaries.sql.ts';

/** What is alleged, clause by clause, as the letter told it; the provider's earlier words to be completed. */
export const ofConduct: Readonly<Record<string, (read: Knex, id: number) => Promise<LinkContext>>> = {
  async statement(read, id) {
    const found = (await read('conduct_cases').where({ id }).first('reference', 'violations', 'statement', 'statement_due_at')) as { reference: string; violations: string; statement: string | null; statement_due_at: string };
    const alleged = violationsOf(found.violations);
    return {
      summary: {
        heading: say(`Case ${found.reference}`, `Dossier ${found.reference}`),
        facts: [
          ...alleged.flatMap(({ type, facts, occurred_on, clause_id }) => [
            { label: violationLabels[type], value: say(`${dayInWords('en', occurred_on)}: ${facts}`, `${dayInWords('fr', occurred_on)} : ${facts}`) },
            { label: say('The clause', 'La clause'), value: clauseById(clause_id)?.text ?? clause_id },
          ]),
          { label: say('Answer by', 'Réponse attendue avant le'), value: say(dayInWords('en', found.statement_due_at), dayInWords('fr', found.statement_due_at)) },
        ],
        lines: [say('Nothing is decided. What you write is read before anything is, and stays in the file.', 'Rien n’est décidé. Ce que vous écrivez est lu avant toute décision, et reste au dossier.')],
      },
      values: { statement: found.statement ?? '' },
    };
  },
};
