/** What the ladder of one customer is drawn from: the links with others, and the incidents of the whole person. */
import { useGetList } from 'ra-core';
import type { IncidentRecord } from '../incidents/incident.ts';
import { useLive } from '../live/useLive.ts';
import { useAbility } from '../providers/ability.ts';
import type { CustomerRecord, IdentityLinkRecord } from './customer.ts';

const page = { page: 1, perPage: 50 };
const meta = { embed: ['customer', 'other_customer'] };

/** The other end of a link. */
export const otherOf = ({ customer_id, customer, other_customer_id, other_customer }: IdentityLinkRecord, id: number): { id: number; customer: CustomerRecord | null } =>
  customer_id === id ? { id: other_customer_id, customer: other_customer ?? null } : { id: customer_id, customer: customer ?? null };

/** The links of a customer with others, whichever end they are. */
export function useIdentities(id: number): readonly IdentityLinkRecord[] {
  const enabled = useAbility()('list', 'identity_links');
  const sort = { field: 'created_at', order: 'ASC' } as const;
  const [first, second] = [
    useGetList<IdentityLinkRecord>('identity_links', { filter: { customer_id: id }, sort, pagination: page, meta }, { enabled }),
    useGetList<IdentityLinkRecord>('identity_links', { filter: { other_customer_id: id }, sort, pagination: page, meta }, { enabled }),
  ];
  useLive('identity_links', undefined, () => void Promise.all([first.refetch(), second.refetch()]));
  return [...(first.data ?? []), ...(second.data ?? [])];
}

/** Incidents of these customers that count for a measure, newest first. */
export function useIncidents(ids: readonly number[]): readonly IncidentRecord[] {
  const enabled = useAbility()('list', 'incidents');
  const filter = { customer_id: [...ids], state: ['reported', 'confirmed', 'closed'] };
  const { data = [], refetch } = useGetList<IncidentRecord>('incidents', { filter, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 100 } }, { enabled });
  useLive('incidents', undefined, () => void refetch());
  return data;
}
