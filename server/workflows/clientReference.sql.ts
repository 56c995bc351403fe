/** What a client reference reads and writes beyond its own row: attempts, warnings, the client who takes its slot. */
import type { Knex } from 'knex';
import { type Behaviour, type Effect, effectOf } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type ReferenceLetter, referenceLetter } from '../letters/clientReference.ts';
import { type CaseRow, type Locale, type Say, say, textOf } from '#engine/workflow';
import type { ReferenceFacts } from './clientReferenceGates.ts';
import { houseDay, isZone } from './localTime.ts';
import { fileWording, keepCounts, warnOfReference } from './matchWarnings.sql.ts';
import { overStates, prepareReferences } from './referenceArrival.sql.ts';

async function facts(read: Knex, rows: readonly CaseRow[]): Promise<ReferenceFacts[]> {
  const applications = (await read('applications').whereIn('id', rows.map(({ application_id }) => Number(application_id))).select('id', 'state')) as { id: number; state: string }[];
  const attempts = (await read('reference_attempts').whereIn('reference_id', rows.map(({ id }) => id)).whereNot({ outcome: 'reached' }).select('reference_id', 'started_at')) as { reference_id: number; started_at: string }[];
  const circle = (await read('match_warnings').whereIn('reference_id', rows.map(({ id }) => id)).where({ verdict: 'same_person' }).whereNot({ with_kind: 'reference' }).pluck('reference_id')) as number[];
  return rows.map((row) => {
    const own = attempts.filter(({ reference_id }) => reference_id === row.id);
    const state = applications.find(({ id }) => id === row.application_id)?.state ?? '';
    return { application_open: !overStates.includes(state), own_circle: circle.includes(row.id), attempts: own.length, days: new Set(own.map(({ started_at }) => houseDay(started_at))).size };
  });
}

/** An attempt is told after it was made, and a call-back before it is. */
function checkTimes({ input, at }: Effect): void {
  const [started, ended, back] = [textOf(input.started_at) || at, textOf(input.ended_at), textOf(input.call_back_at)];
  const errors: Record<string, Say> = {};
  // Clocks differ by minutes.
  if (started > new Date(Date.parse(at) + 300_000).toISOString()) errors.started_at = say('This is still to come.', 'C’est encore à venir.');
  if (ended && ended < started) errors.ended_at = say('This is before it began.', 'C’est avant le début.');
  if (input.outcome === 'call_back' && !back) errors.call_back_at = say('Say when to call back.', 'Indiquez quand rappeler.');
  if (input.outcome === 'call_back' && back && back < at) errors.call_back_at = say('This is past already.', 'C’est déjà passé.');
  if (Object.keys(errors).length) throw invalid(errors);
}

const addAttempt = ({ row, by, add }: Effect, attempt: { channel: string; started_at: string; ended_at: string | null; outcome: string; note: string | null }): Promise<number> =>
  add('reference_attempts', {
    ...attempt, reference_id: row.id, application_id: Number(row.application_id), made_by: by.id,
    // The number or the address as it was then.
    address: textOf(attempt.channel === 'email' ? row.client_email : row.client_phone) || null,
    candidate_staff_id: row.candidate_staff_id as number | null, recommender_staff_id: row.recommender_staff_id as number | null,
  }, 'create');

/** The new client takes the slot, by the rules that every new client passes. */
async function replace(effect: Effect): Promise<void> {
  const { trx, row, input, add } = effect;
  const { reason: _reason, ...referee } = input;
  const [prepared] = await prepareReferences(effect, [{ ...(referee as Record<string, string | null>), application_id: Number(row.application_id), slot: Number(row.slot) }], row.id);
  if (!prepared || prepared instanceof Refused) throw prepared ?? new Error('No referee was prepared');
  const id = await add('client_references', { ...prepared, state: 'named' }, 'create');
  await trx('client_references').where({ id: row.id }).update({ replaced_by_id: id });
  const made = (await trx('client_references').where({ id }).first()) as CaseRow;
  await warnOfReference(effect, effect, made);
}

export const clientReferenceBehaviour: Behaviour = {
  facts,
  prepares: (work, values) => prepareReferences(work, values),
  async created(work, rows) {
    for (const { id } of rows) {
      const row = (await work.trx('client_references').where({ id }).first()) as CaseRow;
      await warnOfReference(work, effectOf(work, row, row, {}).effect, row);
    }
  },
  edited: (_work, _before, { time_zone }) => {
    if (time_zone != null && !isZone(textOf(time_zone))) throw invalid({ time_zone: say('No clock knows this time zone.', 'Aucune horloge ne connaît ce fuseau.') });
    return Promise.resolve();
  },
  effects: {
    async log_attempt(effect) {
      checkTimes(effect);
      const { input, at } = effect;
      await addAttempt(effect, { channel: textOf(input.channel), started_at: textOf(input.started_at) || at, ended_at: textOf(input.ended_at) || null, outcome: textOf(input.outcome), note: textOf(input.note) || null });
    },
    async note_bounce(effect) {
      await addAttempt(effect, { channel: 'email', started_at: effect.at, ended_at: null, outcome: 'bounced', note: null });
    },
    async complete(effect) {
      await fileWording(effect.trx, effect.row);
      await warnOfReference(effect, effect, effect.row);
    },
    replace,
    refuse: (effect) => keepCounts(effect, effect, Number(effect.row.application_id)),
  },
  async letter(kind, { trx }, row) {
    const application = (await trx('applications').where({ id: Number(row.application_id) }).first('candidate_name')) as { candidate_name: string };
    const locale = row.locale as Locale;
    const letter = referenceLetter(kind as ReferenceLetter, locale, {
      client: textOf(row.client_name), candidate: application.candidate_name, service: textOf(row.service_description), ended_on: textOf(row.service_ended_on),
    });
    return { ...letter, name: textOf(row.client_name), email: row.client_email as string | null, locale, links: ['answer'] };
  },
  // Where the contact comes from is never a choice: the candidate gave it, that day.
  shows: (_read, rows) => Promise.resolve(rows.map(({ created_at }) => ({ provenance: 'applicant', given_at: created_at }))),
};
