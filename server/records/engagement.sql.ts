/** What a customer was told before they booked (S4-17): the three items by version, and shown before the booking. */
import type { Knex } from 'knex';
import { type Behaviour, type Work, effectOf } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { recordEvent } from '../engine/events.ts';
import { invalid } from '../engine/inputs.ts';
import { workOf } from '../engine/work.ts';
import type { House } from '../house.ts';
import { type Actor, type CaseRow, type Changes, type Row, type Say, say, textOf } from '#engine/workflow';
import { houseDay } from '../workflows/localTime.ts';
import { agreedTerms, engagementFlags, lackedWhenBegun, noteMissing, termsConfirmed, termsLate } from './engagementFlags.sql.ts';
import { type TermKind, termKinds } from './providerTerms.ts';

const columns = { prices: 'prices_id', payment: 'payment_id', cancellation: 'cancellation_id' } as const satisfies Record<TermKind, string>;
const kinds = Object.keys(columns) as TermKind[];
const notTheirs = say('This is no such version of this provider.', 'Ce n’est pas une telle version de ce prestataire.');

/** What was not told in time, in words. */
function missing(row: Readonly<Record<string, unknown>>): Say[] {
  const late = !textOf(row.terms_shown_at) || textOf(row.terms_shown_at) > textOf(row.booked_at);
  return [...kinds.filter((kind) => row[columns[kind]] == null).map((kind) => termKinds[kind]), ...(late ? [say('shown before the booking', 'montré avant la réservation')] : [])];
}

const flagOf = (row: Readonly<Record<string, unknown>>): number | null => (row.booked_at == null ? null : Number(missing(row).length > 0));

/** The versions that a booking names are of its own provider, and of the kind that it says. */
async function wrongVersions(trx: Knex, row: Readonly<Record<string, unknown>>): Promise<Record<string, Say>> {
  const named = kinds.filter((kind) => row[columns[kind]] != null);
  if (!named.length) return {};
  const found = (await trx('provider_terms').whereIn('id', named.map((kind) => Number(row[columns[kind]]))).where({ provider_id: Number(row.provider_id) }).select('id', 'kind')) as { id: number; kind: string }[];
  const wrong = named.filter((kind) => !found.some((one) => one.id === Number(row[columns[kind]]) && one.kind === kind));
  return Object.fromEntries(wrong.map((kind) => [columns[kind], notTheirs]));
}

async function prepare({ trx, at }: Work, value: Changes): Promise<Changes | Refused> {
  const errors = await wrongVersions(trx, value);
  return Object.keys(errors).length ? invalid(errors) : { ...value, prebooking_missing: flagOf(value), terms_agreed_late: termsLate(value, at), scoping_note_missing: noteMissing(value, null, at) };
}

const confirmsItself = say('Each side confirms the terms itself: the platform says when, or both validate the scoping note by their links.', 'Chaque partie confirme elle-même les termes : la plateforme dit quand, ou les deux valident la note de cadrage par leurs liens.');

/** Whether the terms were changed without being confirmed anew. */
const changedAlone = (before: Row, after: Row): boolean => agreedTerms.some((name) => (before[name] ?? null) !== (after[name] ?? null)) && termsConfirmed.every((name) => (before[name] ?? null) === (after[name] ?? null));

const atOnce = 100;

/** Services whose first day has come: the clock notes what they lack. */
async function keepBeginnings(house: House, clock: Actor): Promise<number> {
  const at = house.clock.now().toISOString();
  const rows = (await house.database.read('engagements').whereNull('scoping_note_missing').whereNotNull('started_on').where('started_on', '<=', houseDay(at)).orderBy('started_on').orderBy('id').limit(atOnce)) as CaseRow[];
  for (const row of rows)
    await house.database.transaction(async (trx) => {
      const { effect } = effectOf(workOf(house, trx, clock), row, row, {});
      await effect.change('engagements', row.id, await engagementFlags(trx, row, at), 'begin');
    });
  return rows.length;
}

export const engagementBehaviour: Behaviour = {
  async prepares(work, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const value of values) prepared.push(await prepare(work, value));
    return prepared;
  },
  resists({ by }, row, values) {
    if (by.kind === 'staff' && termsConfirmed.some((name) => name in values && (values[name] ?? null) !== (row[name] ?? null))) throw new Refused(422, 'PARTY_CONFIRMS_ITSELF', confirmsItself, { clause_id: 'quality-charter.no-obligation-for-others' });
    return Promise.resolve();
  },
  async edited(work, before, after) {
    const { trx, at, by } = work;
    const errors = await wrongVersions(trx, after);
    if (Object.keys(errors).length) throw invalid(errors);
    const unconfirmed = changedAlone(before, after) ? { terms_provider_at: null, terms_customer_at: null } : {};
    if (Object.keys(unconfirmed).length && termsConfirmed.some((name) => before[name] != null))
      await recordEvent(trx, { resource: 'engagements', record_id: after.id, action: 'terms_unconfirmed', by, at, details: { before: Object.fromEntries(termsConfirmed.map((name) => [name, before[name] ?? null])), after: unconfirmed } });
    await trx('engagements').where({ id: after.id }).update({ prebooking_missing: flagOf(after), ...unconfirmed, ...(await engagementFlags(trx, { ...after, ...unconfirmed }, at)) });
  },
  shows: (_read, rows) => Promise.resolve(rows.map((row) => ({ ...(flagOf(row) === 1 && { prebooking: told(row) }), lacked: lackedWhenBegun(row) }))),
  keeps: keepBeginnings,
};

/** The flag in words, with the clause that it rests on. */
function told(row: Row): object {
  const items = missing(row);
  return {
    code: 'PREBOOKING_INFO_MISSING', clause_id: 'client-protection.before-booking', clause_on: textOf(row.booked_at).slice(0, 10),
    detail: say(`The customer booked without having been told: ${items.map(({ en }) => en.toLowerCase()).join(', ')}.`, `Le client a réservé sans avoir été informé : ${items.map(({ fr }) => fr.toLowerCase()).join(', ')}.`),
  };
}
