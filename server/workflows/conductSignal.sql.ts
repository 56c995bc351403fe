/** What other parts of the house see is no judgement: it raises a draft, and a person decides what to make of it (S3-06, house-rules.signals-are-hints). */
import { type Effect, type Work, effectOf } from '../engine/behaviour.ts';
import type { Changes, Row } from '#engine/workflow';
import { type Origin, type Severity, type ViolationKind, severityOf, violationKinds } from './conductWords.ts';
import { houseDay } from './localTime.ts';
import { nextReferences } from './reference.sql.ts';

export interface ConductSignal {
  readonly provider_id: number;
  readonly origin: Origin;
  /** What it rests on: one record raises one draft, however often it is looked at. */
  readonly source: { readonly resource: string; readonly id: number };
  /** In the words of the record that it rests on. */
  readonly summary: string;
  readonly type?: ViolationKind;
  /** The clause of that type that it breaks; its first when left out. */
  readonly clause?: string;
  readonly occurred_on?: string;
  readonly engagement_id?: number | null;
  readonly severity?: Severity;
  /** The request to the provider on which the reproach rests. */
  readonly request_id?: number;
}

const longest = 3_000;

/** Raises a draft in the transaction of the act that saw it, and answers its number; the number of the one that stands already when there is one. */
export async function raiseConduct(work: Work | Effect, { provider_id, origin, source, summary, type, clause, occurred_on, engagement_id, severity, request_id }: ConductSignal): Promise<number> {
  const { trx, at } = work;
  // Numbers are given to one at a time: of two who see the same thing at once, the second finds the draft of the first.
  const [reference = ''] = await nextReferences(trx, 'conduct_cases', 'C', at, 1);
  const known = (await trx('conduct_cases').where({ source_resource: source.resource, source_id: source.id }).first('id')) as { id: number } | undefined;
  if (known) return known.id;
  const { linked_staff_id } = (await trx('providers').where({ id: provider_id }).first('linked_staff_id')) as { linked_staff_id: number | null };
  const suggested = type && [{ type, clause_id: clause ?? violationKinds[type].clauses[0], facts: summary.slice(0, longest), occurred_on: occurred_on ?? houseDay(at), ...(request_id !== undefined && { request_id }) }];
  const values: Changes = {
    state: 'signalled', reference, provider_id, origin, source_resource: source.resource, source_id: source.id, summary: summary.slice(0, longest),
    severity: severity ?? (type ? severityOf([{ type }]) : 'medium'), engagement_id: engagement_id ?? null, linked_staff_id, ...(suggested && { violations: JSON.stringify(suggested) }),
  };
  const { add } = 'add' in work ? work : effectOf(work, nobody, nobody, {}).effect;
  return add('conduct_cases', values, 'create');
}

/** A verb of the engine needs a row to stand on; a draft raised outside of an effect stands on none. */
const nobody: Row & { readonly state: string } = { id: 0, version: 0, state: '' };
