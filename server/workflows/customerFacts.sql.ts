/** What the ladder's gates are judged on. */
import type { Knex } from 'knex';
import { policyInForce } from '../engine/clauses.ts';
import type { CaseRow } from '#engine/workflow';
import type { CustomerFacts, LadderIncident } from './customerGates.ts';
import { samePersons } from './samePerson.sql.ts';

type Found = LadderIncident & { readonly customer_id: number };

/** What became of the newest letter that asked each to stop. */
async function requestsOf(read: Knex, ids: readonly number[]): Promise<Map<number, string>> {
  const letters = (await read('letters').where({ resource: 'customers' }).whereIn('record_id', [...ids]).whereIn('kind', ['ask_to_stop', 'emergency_stop']).orderBy('id').select('record_id', 'delivery')) as { record_id: number; delivery: string }[];
  return new Map(letters.filter(({ delivery }) => delivery !== 'cancelled').map(({ record_id, delivery }) => [record_id, delivery]));
}

/** The facts of each customer, in the order of the rows: four statements, however many. */
export async function customerFacts(read: Knex, rows: readonly CaseRow[]): Promise<CustomerFacts[]> {
  const ids = rows.map(({ id }) => id);
  const persons = await samePersons(read, ids);
  const incidents = (await read('incidents').whereIn('customer_id', [...new Set([...persons.values()].flat())]).whereIn('state', ['reported', 'confirmed', 'closed'])
    .orderBy('id').select('id', 'customer_id', 'category', 'state', 'occurred_at', 'clause_id')) as Found[];
  const [policy, requests] = [await policyInForce(read, 'abuse-policy'), await requestsOf(read, ids)];
  return rows.map(({ id }) => ({
    incidents: incidents.filter(({ customer_id }) => persons.get(id)?.includes(customer_id)),
    policy,
    request_delivery: requests.get(id) ?? null,
  }));
}
