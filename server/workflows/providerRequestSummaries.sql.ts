/** What a provider who is asked something is shown behind their link. */
import type { Knex } from 'knex';
import { dayInWords } from '../letters/paper.ts';
import { say } from '#engine/workflow';
import type { LinkContext } from './linkSummaries.sql.ts';
import { type ProviderRequestKind, providerRequestKinds } from './providerRequestWords.ts';

const noHarm = say('You may say no, or that you cannot: it never counts against you.', 'Vous pouvez dire non, ou que vous ne pouvez pas : cela ne joue jamais contre vous.');

const summary = (lines: readonly (typeof noHarm)[]) => async (read: Knex, id: number): Promise<LinkContext> => {
  const { kind, subject, text, due_at } = (await read('provider_requests').where({ id }).first('kind', 'subject', 'text', 'due_at')) as { kind: ProviderRequestKind; subject: string; text: string; due_at: string };
  return {
    summary: {
      heading: providerRequestKinds[kind],
      facts: [
        { label: say('About', 'Objet'), value: subject },
        { label: say('What is asked', 'Ce qui est demandé'), value: text },
        { label: say('Answer by', 'Réponse attendue avant le'), value: say(dayInWords('en', due_at), dayInWords('fr', due_at)) },
      ],
      lines,
    },
    values: {},
  };
};

export const ofProviderRequests = { answer_team: summary([noHarm]), answer_customer: summary([noHarm]), answer_plainly: summary([]) } as const;
