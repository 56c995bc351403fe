/** What a customer was told before they booked (S4-17): the three items by version, and shown before the booking. */
import type { Knex } from 'knex';
import type { Behaviour, Work } from '../engine/behaviour.ts';
import { type Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type Changes, type Row, type Say, say, textOf } from '#engine/workflow';
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

async function prepare({ trx }: Work, value: Changes): Promise<Changes | Refused> {
  const errors = await wrongVersions(trx, value);
  return Object.keys(errors).length ? invalid(errors) : { ...value, prebooking_missing: flagOf(value) };
}

export const engagementBehaviour: Behaviour = {
  async prepares(work, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const value of values) prepared.push(await prepare(work, value));
    return prepared;
  },
  async edited({ trx }, _before, after) {
    const errors = await wrongVersions(trx, after);
    if (Object.keys(errors).length) throw invalid(errors);
    await trx('engagements').where({ id: after.id }).update({ prebooking_missing: flagOf(after) });
  },
  shows: (_read, rows) => Promise.resolve(rows.map((row) => (flagOf(row) === 1 ? { prebooking: told(row) } : {}))),
};

/** The flag in words, with the clause that it rests on. */
function told(row: Row): object {
  const items = missing(row);
  return {
    code: 'PREBOOKING_INFO_MISSING', clause_id: 'client-protection.before-booking',
    detail: say(`The customer booked without having been told: ${items.map(({ en }) => en.toLowerCase()).join(', ')}.`, `Le client a réservé sans avoir été informé : ${items.map(({ fr }) => fr.toLowerCase()).join(', ')}.`),
  };
}
