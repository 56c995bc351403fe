/** What a mediation reads and writes beyond its own row: statements, offers, who is kept out, and both conditions kept true. */
import type { Knex } from 'knex';
import type { Behaviour, Effect, Work } from '../engine/behaviour.ts';
import { takeUploads } from '../attachments/uploads.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { perform } from '../engine/perform.ts';
import { type Changes, type Row, say, textOf } from '#engine/workflow';
import { colleagues } from './colleagues.sql.ts';
import { raiseConduct } from './conductSignal.sql.ts';
import { fallen, hashOf, mediationFacts } from './mediationFacts.sql.ts';
import { type MediationFacts, sideOf } from './mediationFacts.ts';
import { filedWords } from './mediationFiled.sql.ts';
import { mediationLetterFor } from './mediationLetters.sql.ts';
import { neutralityOf } from './mediationNeutrality.sql.ts';
import { nextReferences } from './reference.sql.ts';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const notTheirs = say('This service is not between these two.', 'Cette prestation n’est pas entre ces deux personnes.');
const future = say('This is still to come.', 'C’est encore à venir.');
const offerDays = 7;

/** Completes new cases: their number, and who is kept out of them; refuses what does not belong together. */
async function prepares({ trx, at }: Work, values: readonly Changes[]): Promise<(Changes | Refused)[]> {
  const references = await nextReferences(trx, 'mediations', 'M', at, values.length);
  const colleague = await colleagues(trx);
  const prepared: (Changes | Refused)[] = [];
  for (const [index, one] of values.entries()) {
    const provider = (await trx('providers').where({ id: Number(one.provider_id) }).first('linked_staff_id')) as { linked_staff_id: number | null } | undefined;
    const customer = (await trx('customers').where({ id: Number(one.customer_id) }).first('email')) as { email: string | null } | undefined;
    const service = one.engagement_id == null ? null : ((await trx('engagements').where({ id: one.engagement_id }).first('provider_id', 'customer_id')) as { provider_id: number; customer_id: number } | undefined);
    const wrong = {
      ...(!provider && { provider_id: unknown }), ...(!customer && { customer_id: unknown }),
      ...(service !== null && (service?.provider_id !== one.provider_id || service?.customer_id !== one.customer_id) && { engagement_id: notTheirs }),
      ...(textOf(one.direct_contact_on) > at.slice(0, 10) && { direct_contact_on: future }),
    };
    prepared.push(Object.keys(wrong).length ? invalid(wrong) : {
      ...one, reference: references[index] ?? '', linked_staff_id: provider?.linked_staff_id ?? null, customer_staff_id: colleague(customer?.email),
      ...(one.parallel_kind != null && { parallel_at: at }),
    });
  }
  return prepared;
}

/** Who reads a row of the room stands on the row itself. */
const keptOut = ({ row }: Effect): Changes => ({ linked_staff_id: row.linked_staff_id as number | null, customer_staff_id: row.customer_staff_id as number | null });

async function speak(effect: Effect): Promise<void> {
  const { row, by, at, input, add } = effect;
  const party = sideOf(by, input.party) ?? 'mediator';
  const space = input.visibility === 'private' ? textOf(party === 'mediator' ? input.space : party) : null;
  const id = await add('statements', { mediation_id: row.id, party, visibility: textOf(input.visibility), space, text: textOf(input.text), by_kind: by.kind, by_id: by.id, said_at: at, mediator_id: row.mediator_id as number | null, ...keptOut(effect) }, 'create');
  await takeUploads(effect, { resource: 'statements', id, state: null });
}

/** Answers the offer that stands. */
async function answerStanding({ row, by, at, input, facts, change }: Effect, state: 'accepted' | 'refused', action: string): Promise<void> {
  const { standing } = facts as MediationFacts;
  if (!standing) return;
  await change('offers', standing.id, { state, answered_at: at, answered_by: sideOf(by, input.from), closed_at: state === 'refused' ? at : null, answer: textOf(input.answer) || null }, action, { mediation_id: row.id });
}

/** A new offer; one of the other side that still stood is thereby refused. */
async function makeOffer(effect: Effect): Promise<void> {
  const { row, by, at, input, add } = effect;
  await answerStanding(effect, 'refused', 'refuse_offer');
  const expires_at = textOf(input.expires_at) || new Date(Date.parse(at) + offerDays * 86_400_000).toISOString();
  await add('offers', {
    state: 'open', mediation_id: row.id, number: Number(row.offers_made), from_party: sideOf(by, input.from), terms: JSON.stringify(input.terms), terms_hash: hashOf(input.terms), expires_at, due_at: expires_at, ...keptOut(effect),
  }, 'create');
}

/** What still stood when the mediation ended stands no more. */
export async function endOffers({ trx, row, at, change }: Pick<Effect, 'trx' | 'row' | 'at' | 'change'>, id = row.id): Promise<void> {
  const open = (await trx('offers').where({ mediation_id: id, state: 'open' }).select('id')) as { id: number }[];
  for (const offer of open) await change('offers', offer.id, { state: 'expired', closed_at: at }, 'expire', { mediation_id: id });
}

/** S0-07: a provider who leaves before having said or offered anything has not let us step in: a draft of a conduct case, which a person judges. To accept nothing is always free. */
async function leave(effect: Effect): Promise<void> {
  const { trx, row, by, input } = effect;
  await endOffers(effect);
  if (by.kind !== 'link' || sideOf(by, null) !== 'provider') return;
  const said = (await trx('statements').where({ mediation_id: row.id, party: 'provider' }).first('id')) as object | undefined;
  const offered = (await trx('offers').where({ mediation_id: row.id, from_party: 'provider' }).first('id')) as object | undefined;
  if (said === undefined && offered === undefined)
    await raiseConduct(effect, { provider_id: Number(row.provider_id), origin: 'non_cooperation', source: { resource: 'mediations', id: row.id }, summary: textOf(input.explanation), type: 'non_cooperation', engagement_id: row.engagement_id as number | null });
}

/** The new mediator reads what was told to the old one, who no longer does. */
async function handOver({ trx, row }: Effect): Promise<void> {
  await trx('statements').where({ mediation_id: row.id }).update({ mediator_id: row.mediator_id as number });
}

async function letGo({ row, at, input, change }: Effect): Promise<void> {
  for (const id of input.statement_ids as number[]) await change('statements', id, { released_at: at }, 'release', { mediation_id: row.id });
}

/** The clock looks at both conditions of every open case (S0-25, S0-26): what fell ends within a minute, though nobody took a step. */
async function keeps(...[house, clock]: Parameters<NonNullable<Behaviour['keeps']>>): Promise<number> {
  let acts = 0;
  for (const { id, does } of await fallen(house.database.read, 100)) {
    try {
      await perform(house, { resource: 'mediations', id, name: does, by: clock });
      acts += 1;
    } catch (error) {
      // A step was quicker, and found it out itself.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return acts;
}

const shows = async (read: Knex, rows: readonly Row[]): Promise<object[]> => Promise.all(rows.map(async (row) => ({ neutrality: await neutralityOf(read, row) })));

export const mediationBehaviour: Behaviour = {
  facts: mediationFacts,
  prepares,
  async edited({ trx, at }, before, after) {
    // A system that learns of a lawsuit says so here; the next step, or the clock, draws the consequence.
    if (after.parallel_kind != null && before.parallel_at == null) await trx('mediations').where({ id: after.id }).update({ parallel_at: at });
  },
  effects: {
    add_statement: speak,
    offer: makeOffer,
    accept_offer: (effect) => answerStanding(effect, 'accepted', 'accept_offer'),
    refuse_offer: (effect) => answerStanding(effect, 'refused', 'refuse_offer'),
    assign_mediator: handOver,
    release: letGo,
    withdraw: leave,
    ...Object.fromEntries(['report_parallel_action', 'end_no_agreement', 'end_membership', 'end_parallel_action', 'end_time'].map((name) => [name, endOffers])),
  },
  letter: mediationLetterFor,
  filed: filedWords,
  shows,
  keeps,
};

