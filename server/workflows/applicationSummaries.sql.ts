/** What a candidate is shown behind their links: whom to name and why, or every line of what they are about to accept. */
import type { Knex } from 'knex';
import { say } from '#engine/workflow';
import type { LinkContext } from './linkSummaries.sql.ts';
import { clausesOf } from './policyWords.ts';

interface InForce {
  readonly slug: string;
  readonly title_en: string;
  readonly title_fr: string;
  readonly number: number;
  readonly clauses: string;
}

/** The documents that one accepts on joining, as they are in force now. */
async function documentsInFull(read: Knex) {
  const rows = (await read('policy_versions')
    .join('policies', 'policies.id', 'policy_versions.policy_id')
    .where({ 'policy_versions.state': 'in_force', 'policies.needed_to_join': 1 })
    .orderBy('policies.id')
    .select('policies.slug', 'policies.title_en', 'policies.title_fr', 'policy_versions.number', 'policy_versions.clauses')) as InForce[];
  return rows.map(({ slug, title_en, title_fr, number, clauses }) => ({
    id: slug, title: say(title_en, title_fr), version: number, clauses: clausesOf(clauses).map(({ text }) => text),
  }));
}

const applicationOf = (read: Knex, id: number): Promise<{ candidate_name: string; trade: string }> =>
  read('applications').where({ id }).first('candidate_name', 'trade') as unknown as Promise<{ candidate_name: string; trade: string }>;

const whose = ({ candidate_name, trade }: { candidate_name: string; trade: string }) => [
  { label: say('Candidate', 'Candidat'), value: candidate_name },
  { label: say('Trade', 'Métier'), value: trade },
];

export const ofApplications: Readonly<Record<'declare' | 'sign', (read: Knex, id: number) => Promise<LinkContext>>> = {
  declare: async (read, id) => ({
    summary: {
      heading: say('Your application', 'Votre candidature'),
      facts: whose(await applicationOf(read, id)),
      lines: [
        say('We ask your last three customers about the work they received. Name your most recent ones, and only those who agree to be contacted.', 'Nous interrogeons vos trois derniers clients sur le travail qu’ils ont reçu. Indiquez les plus récents, et seulement ceux qui acceptent d’être contactés.'),
        say('We tell each of them that we have their name from you. Their answers are not shown to you.', 'Nous disons à chacun que nous tenons son nom de vous. Leurs réponses ne vous sont pas montrées.'),
        say('If you have had no customer yet, say so: we then look at your work in another way.', 'Si vous n’avez pas encore eu de client, dites-le : nous regardons alors votre travail autrement.'),
      ],
    },
    values: { worked_before: true },
  }),
  sign: async (read, id) => ({
    summary: {
      heading: say('What you are about to accept', 'Ce que vous allez accepter'),
      facts: whose(await applicationOf(read, id)),
      lines: [say('Read each document, then tick it. Nothing is accepted by mere use.', 'Lisez chaque document, puis cochez-le. Rien n’est accepté par le seul usage.')],
      documents: await documentsInFull(read),
    },
    values: {},
  }),
};
