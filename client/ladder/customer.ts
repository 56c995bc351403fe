/** A customer as those who see the ladder read them. */
import type { RaRecord } from 'ra-core';
import { tooLow } from '#workflows/customerWords';
import { say } from '#engine/workflow';
import { categories } from '#workflows/incidentWords';
import { exactly } from '../i18n/dates.ts';
import type { IncidentRecord } from '../incidents/incident.ts';
import type { Person } from '../people/person.ts';
import type { OfferedAction, VersionedRecord } from '../workflow/record.ts';

/** What those who may not see the ladder are not given stands here as undefined. */
export interface CustomerRecord extends Person, VersionedRecord {
  readonly id: number;
  readonly address?: string | null;
  readonly asked_to_stop_at?: string | null;
  readonly stopped_at?: string | null;
  readonly blocked_at?: string | null;
  readonly blocked_channels?: readonly string[] | null;
  readonly review_on?: string | null;
  readonly review_proposed_at?: string | null;
  readonly review_requested_at?: string | null;
  readonly review_request?: string | null;
  readonly review_decided_at?: string | null;
  readonly measure_by?: number | null;
  readonly measure_confirmed_by?: number | null;
  readonly measure_incident_id?: number | null;
  readonly confirmed_incidents?: number;
  readonly kept_aside?: number;
  readonly referred_at?: string | null;
  readonly lifted_at?: string | null;
}

/** A customer whose place on the ladder this person may see. */
export type Measured = CustomerRecord & { readonly state: string };
export const isMeasured = (customer: CustomerRecord): customer is Measured => customer.state !== undefined;

/** Two customers who may be one person. */
export interface IdentityLinkRecord extends RaRecord<number>, VersionedRecord {
  readonly id: number;
  readonly state: string;
  readonly customer_id: number;
  readonly other_customer_id: number;
  readonly customer?: CustomerRecord | null;
  readonly other_customer?: CustomerRecord | null;
  readonly kind: string;
  readonly explanation_en?: string;
  readonly explanation_fr?: string;
  readonly verdict?: string | null;
  readonly note?: string | null;
  readonly decided_by?: number | null;
  readonly decided_at?: string | null;
}

/** The steps by which one climbs, in their order. */
export const steps = ['ask_to_stop', 'stop_correspondence', 'block'] as const;
export type StepName = (typeof steps)[number];

const judged = ['confirmed', 'closed'];

/** The incidents on which a step could rest: the house judges, this only spares a choice that it would refuse. */
export function fitting(name: string, customer: Measured, incidents: readonly IncidentRecord[]): readonly IncidentRecord[] {
  const confirmed = incidents.filter(({ state }) => judged.includes(state));
  const since = (at: string | null | undefined) => confirmed.filter(({ occurred_at, category }) => occurred_at > (at ?? '') && !tooLow.includes(category));
  if (name === 'stop_correspondence') return since(customer.asked_to_stop_at);
  if (name === 'block') return since(customer.stopped_at);
  return name === 'emergency_stop' ? incidents.filter(({ category, state }) => category === 'threat' && (state === 'reported' || judged.includes(state))) : confirmed;
}

/** The action with its incident as a choice among those that would do. */
export function withIncidents(action: OfferedAction, incidents: readonly IncidentRecord[]): OfferedAction {
  const { incident_id: asked, ...others } = action.input?.properties ?? {};
  if (!asked) return action;
  const labels = Object.fromEntries(incidents.map(({ id, category, occurred_at }) => {
    const words = categories[category];
    return [String(id), say(`#${id} · ${words.en} · ${exactly(occurred_at, 'en')}`, `#${id} · ${words.fr} · ${exactly(occurred_at, 'fr')}`)];
  }));
  return { ...action, input: { ...action.input, properties: { incident_id: { ...asked, enum: incidents.map(({ id }) => id), labels }, ...others } } };
}
