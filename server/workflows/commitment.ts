/** What a provider promised, in writing (workflows.md, section 7; S1-15 to S1-17, S0-04): kept or broken, a delay announced before the day or not. */
import * as z from 'zod';
import { type CaseRow, type Gate, type Locale, say, textOf, workflow } from '#engine/workflow';
import { dayEnds } from './businessDays.ts';
import { caseColumns } from './case.ts';
import { commitmentKinds, commitmentLinkDays, dayThatCounts } from './commitmentWords.ts';
import { asked, choice, day, id, onlyIf, text } from './fields.ts';
import { houseDay } from './localTime.ts';
import { paymentGate } from './paymentGate.ts';

interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
}

/** What the gates and letters need beyond the row itself (commitment.sql.ts). */
export interface CommitmentFacts {
  readonly provider: Person;
  readonly customer: Person;
  readonly service: string;
}

const handlers = ['case_manager', 'manager'] as const;
const readers = ['case_manager', 'manager', 'moderator', 'vetting_officer'] as const;
const kept = 'service-charter.kept-commitments';
const until = asked(day, say('New day', 'Nouvelle date'));
const words = asked(text(2_000, 3), say('In a few words, as the customer will read it', 'En quelques mots, tels que le client les lira'), true);
const why = asked(text(2_000, 3), say('What happened', 'Ce qui s’est passé'), true);

const gates = {
  later_day: {
    of_input: true,
    holds: (_facts, { row, input, now }) => textOf(input?.until) === '' || (textOf(input?.until) > dayThatCounts(row) && textOf(input?.until) >= houseDay(now)),
    code: 'DELAY_NEEDS_LATER_DAY', clause: 'quality-charter.announce-delays',
    says: say('A delay names a day after the one that was promised, and not a past one.', 'Un retard nomme un jour postérieur à celui qui était promis, et à venir.'),
    mend: say('Give the new day.', 'Indiquez la nouvelle date.'),
  },
  done_by_now: {
    of_input: true,
    holds: (_facts, { input, now }) => textOf(input?.done_on) <= houseDay(now),
    code: 'NOT_DONE_YET', clause: kept,
    says: say('What is to come has not been done yet.', 'Ce qui est à venir n’est pas encore fait.'),
    mend: say('Record it once it is done.', 'Notez-le une fois fait.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<CommitmentFacts>>;

/** Done by the day that counts, or too late. */
const madeOf = (input: Record<string, unknown>, row: CaseRow): 'kept' | 'broken' => (textOf(input.done_on) <= dayThatCounts(row) ? 'kept' : 'broken');

export const commitment = workflow<CommitmentFacts>()({
  subject: 'Commitment',
  resource: 'commitments',
  label: say('Commitment', 'Engagement pris'),
  starts: 'promised',
  order: ['due_on', 'ASC'],
  fields: z.object({
    engagement_id: id,
    kind: asked(choice(commitmentKinds), say('What kind', 'Nature')).default('promise'),
    what: asked(text(500, 3), say('What was promised', 'Ce qui a été promis'), true),
    due_on: asked(day, say('By which day', 'Pour quel jour')),
    written: asked(z.boolean(), say('Was it put in writing?', 'A-t-il été mis par écrit ?')).default(true),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['promised', 'kept', 'broken'] },
    due_at: { kind: 'instant', filter: true },
    engagement_id: { kind: 'number', filter: true },
    provider_id: { kind: 'number', filter: true },
    scoping_note_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(commitmentKinds) },
    what: { kind: 'text' },
    due_on: { kind: 'date', filter: true, sort: true },
    written: { kind: 'flag', filter: true },
    confirmed_at: { kind: 'instant', filter: true },
    done_on: { kind: 'date', filter: true },
    asked_at: { kind: 'instant', filter: true },
    delay_announced_at: { kind: 'instant', filter: true },
    delay_until: { kind: 'date' },
    delay_words: { kind: 'text', quiet: true },
    outcome_words: { kind: 'text', quiet: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: [...readers, 'auditor'],
  creates: [...handlers, 'platform'],
  edits: { by: handlers, fields: ['priority', 'assignee_id'] },
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, engagement: { resource: 'engagements', by: 'engagement_id' } },
  sends: ['to_confirm'],
  states: {
    promised: { label: say('Promised', 'Promis'), tone: 'waiting' },
    kept: { label: say('Kept', 'Tenu'), tone: 'good' },
    broken: { label: say('Broken', 'Non tenu'), tone: 'bad', final: true },
  },
  gates,
  always: ['no_payment_data'],
  transitions: {
    confirm: {
      from: ['promised'], to: 'stays', by: ['provider'], clause: 'service-charter.tenable-commitments',
      label: say('Confirm that it can be kept', 'Confirmer que c’est tenable'), done: say('The provider confirms that it can be kept', 'Le prestataire confirme que c’est tenable'),
      sets: (_input, { at }) => ({ confirmed_at: at }),
    },
    announce_delay: {
      from: ['promised'], to: 'stays', by: ['provider', ...handlers], needs: ['later_day'], sends: ['delay_told'], input: z.object({ until, words }), clause: 'quality-charter.announce-delays',
      label: say('Announce a delay', 'Annoncer un retard'), done: say('Delay announced', 'Retard annoncé'),
      // Announced once the day has passed, it is told to the customer all the same, and moves no clock.
      sets: (input, { at, row }) => ({ delay_announced_at: at, delay_until: textOf(input.until), delay_words: textOf(input.words), ...(at <= textOf(row.due_at) && { due_at: dayEnds(textOf(input.until)), asked_at: null }) }),
    },
    ask: {
      from: ['promised'], to: 'stays', by: ['clock'], sends: ['day_passed'], clause: kept,
      label: say('Ask what came of it', 'Demander ce qu’il en est'), done: say('The day has passed: the provider is asked', 'La date est passée : le prestataire est interrogé'),
      sets: (_input, { at }) => ({ asked_at: at }),
    },
    record_done: {
      from: ['promised'], to: ['kept', 'broken'], by: ['provider', ...handlers], needs: ['done_by_now'], clause: kept,
      input: z.object({ done_on: asked(day, say('Done on', 'Fait le')), words: asked(text(2_000, 0).optional(), say('Note', 'Note'), true) }),
      label: say('Record that it is done', 'Noter que c’est fait'), done: say('Done', 'Fait'),
      leads: (input, { row }) => madeOf(input, row),
      sets: (input, { at }) => ({ done_on: textOf(input.done_on), outcome_words: textOf(input.words) || null, closed_at: at }),
    },
    record_broken: {
      from: ['promised', 'kept'], to: 'broken', by: ['provider', ...handlers], input: z.object({ words: why }), clause: kept,
      label: say('Record that it was not kept', 'Noter que ce n’est pas tenu'), done: say('Not kept', 'Non tenu'),
      sets: (input) => ({ outcome_words: textOf(input.words) }),
    },
  },
  deadlines: { passed: { in: 'promised', since: 'due_at', after: { days: 0 }, does: 'ask', unless: 'asked_at' } },
  links: {
    confirm: { party: 'provider', does: 'confirm', days: commitmentLinkDays, says: say('Can you keep this?', 'Pouvez-vous tenir cela ?') },
    delay: { party: 'provider', does: 'announce_delay', days: commitmentLinkDays, says: say('Announce a delay', 'Annoncer un retard') },
    report: {
      party: 'provider', does: 'record_done', days: commitmentLinkDays, says: say('What came of it?', 'Qu’en est-il ?'), instead: { field: 'done', is: false, does: 'record_broken' },
      form: z.object({
        done: asked(z.boolean(), say('Is it done?', 'Est-ce fait ?')), done_on: onlyIf(asked(day.optional(), say('On which day?', 'Quel jour ?')), { field: 'done', is: true }, true),
        words: asked(text(2_000, 0).optional(), say('In a few words', 'En quelques mots'), true),
      }),
    },
  },
});
