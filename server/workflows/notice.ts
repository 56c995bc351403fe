/** That a person was told of a new version (S0-35, S4-19): by a letter that left, or by a person in another way. */
import * as z from 'zod';
import { type Gate, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, text } from './fields.ts';
import { noticeChannels } from './policyWords.ts';

/** What became of the letter, and whether the person has accepted. */
export interface NoticeFacts {
  readonly delivery: string | null;
  readonly sent_at: string | null;
  readonly accepted: boolean;
}

const tellers = ['manager', 'administrator', 'vetting_officer'] as const;
const clause = 'quality-charter.members-informed';

const gates = {
  letter_left: {
    holds: ({ delivery }: NoticeFacts) => delivery === 'sent',
    code: 'LETTER_NOT_SENT', clause,
    says: say('The letter has not left yet.', 'Le courrier n’est pas encore parti.'),
    mend: say('Wait, or tell the person in another way.', 'Patientez, ou avertissez la personne autrement.'),
  },
  letter_lost: {
    holds: ({ delivery }: NoticeFacts) => delivery === 'set_aside',
    code: 'LETTER_NOT_SET_ASIDE', clause,
    says: say('The letter may still leave.', 'Le courrier peut encore partir.'),
    mend: say('Wait, or tell the person in another way.', 'Patientez, ou avertissez la personne autrement.'),
  },
  not_accepted_yet: {
    holds: ({ accepted }: NoticeFacts) => !accepted,
    code: 'ALREADY_ACCEPTED', clause: 'quality-charter.acceptance',
    says: say('You have accepted this version already.', 'Vous avez déjà accepté cette version.'),
    mend: say('There is nothing to do.', 'Il n’y a rien à faire.'),
  },
} satisfies Record<string, Gate<NoticeFacts>>;

export const notice = workflow<NoticeFacts>()({
  subject: 'Notice',
  resource: 'notices',
  label: say('Notice of a new version', 'Avertissement d’une nouvelle version'),
  starts: 'waiting',
  order: ['created_at', 'ASC'],
  fields: z.object({}),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['waiting', 'failed', 'informed', 'handled'] },
    policy_version_id: { kind: 'number', filter: true },
    provider_id: { kind: 'number', filter: true },
    customer_id: { kind: 'number', filter: true },
    letter_key: { kind: 'text' },
    channel: { kind: 'text', filter: true },
    note: { kind: 'text' },
    informed_at: { kind: 'instant', filter: true },
  },
  reads: ['vetting_officer', 'manager', 'administrator', 'auditor'],
  // Written by the announcement, never sent.
  creates: [],
  belongs: {
    policy_version: { resource: 'policy_versions', by: 'policy_version_id' },
    provider: { resource: 'providers', by: 'provider_id' },
    customer: { resource: 'customers', by: 'customer_id' },
  },
  states: {
    waiting: { label: say('Letter to leave', 'Courrier à partir'), tone: 'waiting' },
    failed: { label: say('Not reached', 'Non atteint'), tone: 'bad' },
    informed: { label: say('Told by letter', 'Averti par courrier'), tone: 'good' },
    handled: { label: say('Told by a person', 'Averti par une personne'), tone: 'good' },
  },
  gates,
  transitions: {
    tell: {
      from: ['waiting'], to: 'stays', by: ['clock'], sends: ['policy_notice'], clause,
      label: say('Write to the person', 'Écrire à la personne'), done: say('Written to', 'Courrier écrit'),
      sets: (_input, { row }) => ({ letter_key: `notices:${row.id}:policy_notice:${row.version + 1}` }),
    },
    inform: {
      from: ['waiting'], to: 'informed', by: ['clock'], needs: ['letter_left'], clause,
      label: say('Record that the letter left', 'Constater le départ du courrier'), done: say('Told by letter', 'Averti par courrier'),
      sets: (_input, { facts, at }: { facts: NoticeFacts; at: string }) => ({ informed_at: facts.sent_at ?? at, channel: 'letter', closed_at: at }),
    },
    fail: {
      from: ['waiting'], to: 'failed', by: ['clock'], needs: ['letter_lost'], clause,
      label: say('Record that the letter did not leave', 'Constater l’échec du courrier'), done: say('Not reached', 'Non atteint'),
    },
    send_again: {
      from: ['failed'], to: 'waiting', many: true, by: tellers, sends: ['policy_notice'], clause,
      label: say('Write again', 'Écrire de nouveau'), done: say('Written again', 'Courrier réécrit'),
      sets: (_input, { row }) => ({ letter_key: `notices:${row.id}:policy_notice:${row.version + 1}` }),
    },
    handle: {
      from: ['waiting', 'failed'], to: 'handled', many: true, by: tellers, clause,
      label: say('Told in another way', 'Averti autrement'), done: say('Recorded as told', 'Avertissement enregistré'),
      input: z.object({
        channel: asked(choice(noticeChannels), say('How were they told?', 'Comment l’avez-vous averti ?')),
        note: asked(text(1_000, 3), say('When, by whom, what was said', 'Quand, par qui, ce qui a été dit'), true),
      }),
      sets: (input, { at }) => ({ channel: textOf(input.channel), note: textOf(input.note), informed_at: at, closed_at: at }),
    },
    accept: {
      from: ['waiting', 'failed', 'informed', 'handled'], by: ['provider'], needs: ['not_accepted_yet'], clause: 'quality-charter.acceptance',
      to: { waiting: 'informed', failed: 'informed', informed: 'informed', handled: 'handled' },
      label: say('Accept the new version', 'Accepter la nouvelle version'), done: say('Version accepted', 'Version acceptée'),
      input: z.object({
        accepts: asked(z.literal(true), say('I have read this version and I accept it', 'J’ai lu cette version et je l’accepte')),
        signed_name: asked(text(200, 2), say('Your name', 'Votre nom')),
      }),
      sets: (_input, { at, row }) => ({ informed_at: textOf(row.informed_at) || at, closed_at: textOf(row.closed_at) || at }),
    },
  },
  deadlines: { writing: { in: 'waiting', since: 'created_at', after: { days: 0 }, does: 'tell', unless: 'letter_key' } },
  follows: { key: 'letter_key', in: 'waiting', sent: 'inform', set_aside: 'fail' },
  links: { policy: { party: 'provider', does: 'accept', days: 90, says: say('A new version of one of our policies', 'Une nouvelle version d’un de nos documents') } },
});
