/** Who and what an incident is about, and what its confirmation owes to the colleague who took it. */
import { subject as typed } from '@casl/ability';
import type { Knex } from 'knex';
import { locked } from '../data/dialect.ts';
import type { Behaviour, Effect, Work } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { insertRows } from '../engine/write.ts';
import { maskPaymentData } from '../signals/paymentData.ts';
import { type CaseRow, type Changes, type Resource, type Row, say, textOf } from '#engine/workflow';
import { addBusinessDays } from './businessDays.ts';
import { colleagues } from './colleagues.sql.ts';
import type { IncidentFacts } from './incidentGates.ts';
import { type Category, severityOf, supportDays } from './incidentWords.ts';
import { linkIdentities } from './identities.sql.ts';
import { resourceNamed } from './index.ts';
import { mustBeTrained } from './training.sql.ts';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const nobody = say('No customer has this address.', 'Aucun client n’a cette adresse.');
const required = say('Say which customer it was.', 'Indiquez de quel client il s’agit.');
const future = say('This is still to come.', 'C’est encore à venir.');
const shortest = 3;

const wordless = (): Refused =>
  new Refused(422, 'VERBATIM_REQUIRED', say('Write what was said, in their own words.', 'Écrivez ce qui a été dit, mot pour mot.'), { clause_id: 'abuse-policy.definitions' });

/** The case that the person had before them, if they may read it. */
async function caseBefore({ trx, ability }: Work, { about_resource, about_id }: Changes): Promise<Row | null | undefined> {
  if (about_resource == null && about_id == null) return undefined;
  const resource = resourceNamed(String(about_resource));
  // The report is read by others than the case: it would tell them that there is one.
  if (resource?.sealed) return null;
  const row = resource && ((await trx(resource.resource).where({ id: Number(about_id) }).first()) as Row | undefined);
  return row && ability.can('read', typed(resource.subject, { ...row })) ? row : null;
}

/** Whoever wrote the case that was open, where it names them by their own words: a request's sender, a review's author. */
const writerOf = (about: Row | undefined): { name: string; email: string | null } | undefined => {
  const name = about?.sender_name ?? about?.author_name;
  return typeof name === 'string' ? { name, email: textOf(about?.sender_email ?? about?.author_email) || null } : undefined;
};

const byMail = (trx: Knex, email: string): Promise<Row | undefined> => trx('customers').where({ email }).orderBy('id').first() as Promise<Row | undefined>;

/**
 * The customer whom a report names: by number, by address, or as the customer of the case. Nobody is kept from reporting
 * (S2-33): whoever wrote to us and is no customer yet becomes one, so that what they do next is seen beside it.
 */
async function customerOf(work: Work, sent: Changes, about: Row | undefined): Promise<Row | undefined> {
  const { trx } = work;
  const own = sent.about_resource === 'customers' ? sent.about_id : about?.customer_id;
  const id = sent.customer_id ?? (own as number | null | undefined);
  if (id != null) return trx('customers').where({ id }).first() as Promise<Row | undefined>;
  if (sent.customer_email != null) return byMail(trx, String(sent.customer_email));
  const writer = writerOf(about);
  if (!writer) return undefined;
  const known = writer.email && (await byMail(trx, writer.email));
  if (known) return known;
  const [made] = await insertRows(work, resourceNamed('customers') as Resource, [{ ...writer, locale: textOf(about?.locale) || 'fr' }]);
  return made instanceof Refused ? undefined : made;
}

async function prepared(work: Work, sent: Changes, colleague: (email: unknown) => number | null): Promise<Changes | Refused> {
  const { trx, at, by } = work;
  const { customer_email: address, ...kept } = sent;
  const verbatim = textOf(sent.verbatim);
  if (verbatim.length < shortest) return wordless();
  const about = await caseBefore(work, sent);
  if (about === null) return invalid({ about_id: unknown });
  const customer = await customerOf(work, sent, about);
  if (!customer) return invalid(sent.customer_id == null && address != null ? { customer_email: nobody } : { customer_id: sent.customer_id == null ? required : unknown });
  if (textOf(sent.occurred_at) > at) return invalid({ occurred_at: future });
  const target = Number(sent.target_staff_id ?? by.id);
  if (!(await trx('staff').where({ id: target, kind: 'person' }).first('id'))) return invalid({ target_staff_id: unknown });
  return {
    ...kept, customer_id: customer.id, target_staff_id: target, reported_by: by.id, occurred_at: sent.occurred_at ?? at,
    // What was said is kept whole but for the numbers that nobody may keep (S4-07).
    verbatim: maskPaymentData(verbatim),
    severity: severityOf[sent.category as Category], customer_staff_id: colleague(customer.email),
    priority: sent.category === 'threat' ? 3 : 0,
  };
}

async function facts(read: Knex, rows: readonly CaseRow[]): Promise<IncidentFacts[]> {
  const pending = (await read('support_actions').whereIn('incident_id', rows.map(({ id }) => id)).whereNull('closed_at').pluck('incident_id')) as number[];
  return rows.map(({ id }) => ({ support_pending: pending.includes(id) }));
}

/** A confirmed incident counts on the customer, and management owes support to whoever took it (S2-35). Anything else leaves no mark (S2-04). */
async function settle({ house, row, trx, at, add, change }: Effect): Promise<void> {
  if (row.state !== 'confirmed') return;
  // Two reports on one customer may be confirmed at once: each counts.
  const customer = (await locked(house.database.engine, trx('customers').where({ id: Number(row.customer_id) })).first()) as Row;
  await change('customers', customer.id, { confirmed_incidents: Number(customer.confirmed_incidents) + 1 }, 'incident_confirmed', { incident_id: row.id });
  await linkIdentities({ trx, add }, customer);
  await add('support_actions', {
    state: 'owed', incident_id: row.id, staff_id: Number(row.target_staff_id), due_at: addBusinessDays(at, supportDays), customer_staff_id: row.customer_staff_id as number | null,
  }, 'create');
}

export const incidentBehaviour: Behaviour = {
  facts,
  async prepares(work, values) {
    const colleague = await colleagues(work.trx);
    const rows: (Changes | Refused)[] = [];
    for (const one of values) rows.push(await prepared(work, one, colleague));
    return rows;
  },
  // It is judged by somebody who was trained on the policy (S2-02).
  async resists(work, row, { assignee_id }) {
    if (typeof assignee_id === 'number' && assignee_id !== row.assignee_id) await mustBeTrained(work, assignee_id);
  },
  effects: { triage: settle },
};
