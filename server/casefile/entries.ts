/** One event as a recipient of a case file is told it, or left out of theirs. */
import { passing } from '../engine/acts.ts';
import { redacted } from '../engine/trace.ts';
import type { EventRow } from '../engine/events.ts';
import { type Actor, type Say, type Workflow, isWorkflow, say } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';
import type { Recipient } from '#workflows/caseFileWords';
import { type Entry, actors, commonActs, type sides } from './caseFile.ts';
import { answersOf } from './labels.ts';

export interface Reader {
  readonly by: Actor;
  readonly recipient: Recipient;
  readonly side: (typeof sides)[Recipient];
  readonly addresses: ReadonlySet<string>;
  readonly staff: ReadonlyMap<number, string>;
  readonly links: ReadonlyMap<number, { readonly purpose: string; readonly resource: string; readonly name: string; readonly email: string }>;
  /** The resource of the case itself. */
  readonly main: string;
}

/** Acts of the house among itself: nobody outside is told of them. */
const internal = [...passing, 'edit', 'attach'];

/** What an act is called: by its workflow, or as everything is. */
function actOf(workflow: Workflow | undefined, action: string): Say {
  const transition = workflow?.transitions[action];
  if (transition) return transition.done;
  const proposed = workflow?.transitions[action.replace(/^propose_/, '')];
  if (proposed) return say(`Proposed: ${proposed.label.en}`, `Proposé : ${proposed.label.fr}`);
  const plain = action.replaceAll('_', ' ');
  return commonActs[action] ?? say(plain, plain);
}

/** Whether the party whom the file is for did this, through a link that was sent to them. */
function isTheirs({ side, addresses, links }: Reader, { actor_kind, actor_id }: EventRow): boolean {
  const link = actor_kind === 'link' ? links.get(actor_id) : undefined;
  const declared = link && resourceNamed(link.resource);
  const party = declared && isWorkflow(declared) ? declared.links?.[link.purpose]?.party : undefined;
  return party !== undefined && side !== undefined && side.parties.includes(party) && addresses.has(link?.email.toLowerCase() ?? '');
}

/** Names of colleagues stay in the house; an outsider is named to whoever may read everything. */
function whoOf({ recipient, staff, links }: Reader, { actor_kind: kind, actor_id: id }: EventRow, theirs: boolean): string | Say {
  if (kind === 'staff') return (recipient === 'full' && staff.get(id)) || actors.staff;
  if (kind === 'link') return ((theirs || recipient === 'full' || recipient === 'authority') && links.get(id)?.name) || actors.link;
  return kind === 'key' ? actors.key : actors.clock;
}

/**
 * The event for this reader; null when it is not for them. A side of the case is told its own words whole, and of the acts of others
 * those that moved the case, without what was said in them: their letters tell them the rest.
 */
export function entryOf(reader: Reader, event: EventRow): Entry | null {
  const declared = resourceNamed(event.resource);
  const workflow = declared && isWorkflow(declared) ? declared : undefined;
  const theirs = isTheirs(reader, event);
  const outside = reader.side !== undefined;
  if (reader.recipient !== 'full' && internal.includes(event.action)) return null;
  if (outside && !theirs && event.from_state === event.to_state) return null;
  const details = redacted(declared, event.details, reader.by) as { input?: Record<string, unknown>; after?: Record<string, unknown> };
  const transition = workflow?.transitions[event.action];
  const said = transition || event.action.startsWith('propose_') ? details.input : details.after;
  const form = transition?.input ?? (event.action === 'create' ? declared?.fields : undefined);
  return {
    at: event.at, resource: event.resource, record_id: event.record_id,
    of: event.resource === reader.main || !declared ? null : say(`${declared.label.en} #${event.record_id}`, `${declared.label.fr} #${event.record_id}`),
    what: actOf(workflow, event.action), who: whoOf(reader, event, theirs),
    from: event.from_state === null || event.from_state === event.to_state ? null : (workflow?.states[event.from_state]?.label ?? null),
    to: event.to_state === null || event.from_state === event.to_state ? null : (workflow?.states[event.to_state]?.label ?? null),
    answers: outside && !theirs ? [] : answersOf(form, said ?? {}),
    clause_id: event.clause_id, policy_version: event.policy_version, hash: event.hash,
  };
}
