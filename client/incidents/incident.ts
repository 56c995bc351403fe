/** An incident and the support that follows it, as the console reads them. */
import type { Category, Severity } from '#workflows/incidentWords';
import type { CaseRecord } from '../workflow/record.ts';

export interface IncidentRecord extends CaseRecord {
  readonly customer_id: number;
  readonly category: Category;
  readonly severity: Severity;
  readonly channel: string;
  readonly occurred_at: string;
  readonly created_at: string;
  readonly reported_by: number;
  readonly target_staff_id?: number | null;
  readonly assignee_id?: number | null;
  readonly about_resource?: string | null;
  readonly about_id?: number | null;
  readonly clause_id?: string | null;
  readonly note?: string | null;
  readonly triaged_by?: number | null;
  readonly triaged_at?: string | null;
  readonly closed_at?: string | null;
  /** What is written there and may be asked for. */
  readonly masked?: readonly string[];
}

export interface SupportRecord extends CaseRecord {
  readonly incident_id: number;
  readonly staff_id: number;
  readonly owner_id?: number | null;
  readonly kind?: string | null;
  readonly note?: string | null;
  readonly due_at?: string | null;
  readonly offered_at?: string | null;
  readonly answered_at?: string | null;
  readonly done_at?: string | null;
}

/** Whether this person reads every incident, or only those that they reported. */
export const readsAll = (may: (action: string, resource: string, record?: Readonly<Record<string, unknown>>) => boolean): boolean => may('show', 'incidents', { reported_by: 0, customer_staff_id: 0 });

/** What is drawn of a support: the answers for the colleague, what is to be given for the others; what another role or another state does is left out. */
export const offeredTo = (mine: boolean, { transitions = [] }: SupportRecord): readonly string[] =>
  transitions.filter(({ name, refused }) => (mine ? ['accept', 'decline'] : ['offer', 'complete']).includes(name) && refused?.because !== 'permission' && refused?.because !== 'state').map(({ name }) => name);
