import { type RaRecord, useGetOne, useTranslate } from 'ra-core';
import { useRecordName } from '../records/useRecordName.ts';
import type { InFront } from './inFront.ts';

/** What a report is about: the customer, where it can be told, and the case that was open. */
export interface About {
  readonly pending: boolean;
  readonly customer: { readonly id?: number; readonly name: string } | null;
  /** The case, unless the page is the customer's own. */
  readonly about: (InFront & { readonly name: string }) | null;
}

interface Shown extends RaRecord {
  readonly name?: string;
  readonly customer_id?: number | null;
  readonly sender_name?: string | null;
  readonly author_name?: string | null;
  readonly reference?: string | null;
}

/** Reads the record in front, and finds out which customer it is about. */
export function useAbout(inFront: InFront | null): About {
  const translate = useTranslate();
  const { data, isPending, error } = useGetOne<Shown>(inFront?.resource ?? 'customers', { id: inFront?.id ?? 0 }, { enabled: inFront !== null, retry: false });
  const own = inFront?.resource === 'customers';
  const customerId = own ? null : (data?.customer_id ?? null);
  const named = useRecordName('customers', customerId);
  if (!inFront || error || !data) return { pending: inFront !== null && isPending && !error, customer: null, about: null };
  if (own) return { pending: false, customer: { id: inFront.id, name: String(data.name ?? `#${inFront.id}`) }, about: null };
  const kind = translate(`resources.${inFront.resource}.name`, { smart_count: 1 });
  const writer = data.sender_name ?? data.author_name;
  const customer = customerId === null ? (writer ? { name: writer } : null) : { id: customerId, name: writer ?? named.name };
  return { pending: false, customer, about: { ...inFront, name: `${kind} ${data.reference ?? `#${inFront.id}`}` } };
}
