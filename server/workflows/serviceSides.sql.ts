/** The two sides of a service, and what they agreed on: for the papers that belong to one. */
import type { Knex } from 'knex';
import type { Work } from '../engine/behaviour.ts';
import { type Refused, forbidden } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type Changes, type Locale, type Row, say } from '#engine/workflow';

export interface Side {
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
}

export interface Service {
  readonly id: number;
  readonly title: string;
  readonly provider_id: number;
  readonly customer_id: number;
  readonly provider: Side;
  readonly customer: Side;
  readonly linked_staff_id: number | null;
  readonly terms: readonly [scope: string | null, timeline: string | null, payment: string | null];
}

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');

/** The services of these numbers, by number. */
export async function servicesOf(read: Knex, ids: readonly number[]): Promise<Map<number, Service>> {
  if (!ids.length) return new Map();
  const rows = (await read('engagements').join('providers', 'providers.id', 'engagements.provider_id').join('customers', 'customers.id', 'engagements.customer_id').whereIn('engagements.id', [...new Set(ids)]).select(
    'engagements.id', 'title', 'provider_id', 'customer_id', 'agreed_scope', 'agreed_timeline', 'agreed_payment', 'providers.linked_staff_id',
    'providers.name as provider_name', 'providers.email as provider_email', 'providers.locale as provider_locale', 'customers.name as customer_name', 'customers.email as customer_email', 'customers.locale as customer_locale',
  )) as Row[];
  const side = (row: Row, of: 'provider' | 'customer') => ({ name: row[`${of}_name`], email: row[`${of}_email`], locale: row[`${of}_locale`] }) as Side;
  return new Map(rows.map((row) => [row.id, {
    id: row.id, title: String(row.title), provider_id: Number(row.provider_id), customer_id: Number(row.customer_id), provider: side(row, 'provider'), customer: side(row, 'customer'),
    linked_staff_id: row.linked_staff_id as number | null, terms: [row.agreed_scope, row.agreed_timeline, row.agreed_payment] as unknown as Service['terms'],
  }]));
}

/** New papers of a service: each knows its provider and the colleague who is tied to them, and is refused from that colleague (S0-22). */
export async function aboutServices(work: Work, values: readonly Changes[], more: (service: Service, sent: Changes) => Changes | Refused): Promise<(Changes | Refused)[]> {
  const services = await servicesOf(work.trx, values.map(({ engagement_id }) => Number(engagement_id)));
  return values.map((sent) => {
    const service = services.get(Number(sent.engagement_id));
    if (!service) return invalid({ engagement_id: unknown });
    if (work.by.kind === 'staff' && service.linked_staff_id === work.by.id) return forbidden();
    return more(service, sent);
  });
}
