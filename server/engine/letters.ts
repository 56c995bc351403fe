/** Letters into the outbox, in the transaction of the act that sends them. */
import { behaviourOf } from './registry.ts';
import type { Addressed, Work } from './behaviour.ts';
import { addLink } from './links.ts';
import { type CaseRow, type Transition, type Workflow, isWorkflow } from './workflow.ts';
import { resourceNamed } from '#workflows/index';

/** Seconds in which the person who decided may take it back; letters wait as long. */
export const undoSeconds = 20;

const place = /\{link:([a-z_]+)\}/g;

/** The letters of a transition, built but not written: what a person sees before they send. */
export async function lettersOf(work: Work, workflow: Workflow, { sends }: Pick<Transition<string, string>, 'sends'>, row: CaseRow, input: Readonly<Record<string, unknown>>, facts: object): Promise<{ kind: string; letter: Addressed }[]> {
  const built: { kind: string; letter: Addressed }[] = [];
  for (const kind of sends ?? []) {
    const letters = await behaviourOf(workflow.resource).letter?.(kind, work, row, input, facts);
    for (const letter of [letters ?? []].flat()) built.push({ kind, letter });
  }
  return built;
}

/** The text a person may read: where the link will stand, never the link. */
export const shown = (body: string, locale: string): string =>
  body.replace(place, locale === 'fr' ? '[lien personnel]' : '[personal link]');

/** Puts letters in the outbox. Staff may still undo, so theirs wait; without an address a person must look. */
export async function queueLetters(work: Work, workflow: Workflow, row: CaseRow, letters: readonly { kind: string; letter: Addressed }[]): Promise<void> {
  const { trx, at, by } = work;
  const due_at = by.kind === 'staff' ? new Date(Date.parse(at) + undoSeconds * 1000).toISOString() : at;
  const queued: object[] = [];
  for (const [index, { kind, letter }] of letters.entries()) {
    // The first of a kind bears the kind alone, so that a letter to one person keeps its key.
    const nth = letters.slice(0, index).filter((earlier) => earlier.kind === kind).length;
    const opens = letter.opens ?? { resource: workflow.resource, id: row.id };
    const links: Record<string, number> = {};
    // Made without an address too: one may be given before the letter is sent again.
    for (const purpose of letter.links ?? []) links[purpose] = await linkFor(work, workflow, purpose, letter, opens, row.id);
    queued.push({
      key: [workflow.resource, row.id, kind, row.version, ...(nth ? [nth] : [])].join(':'),
      resource: workflow.resource,
      record_id: row.id,
      kind,
      to_name: letter.name,
      to_email: letter.email ?? '',
      locale: letter.locale,
      subject: letter.subject,
      body: letter.body,
      links: JSON.stringify(links),
      calendar: letter.calendar?.text ?? null,
      calendar_method: letter.calendar?.method ?? null,
      delivery: letter.email ? 'waiting' : 'set_aside',
      last_error: letter.email ? null : 'no address',
      due_at,
      created_at: at,
    });
  }
  if (queued.length) await trx('letters').insert(queued);
}

/** A purpose is declared either by the workflow itself or by the record that the letter opens (a reply to a review). */
async function linkFor(work: Work, workflow: Workflow, purpose: string, letter: Addressed, opens: { resource: string; id: number }, id: number): Promise<number> {
  const other = resourceNamed(opens.resource);
  const own = workflow.links?.[purpose];
  const declared = own ?? (other && isWorkflow(other) ? other.links?.[purpose] : undefined);
  if (!declared) throw new Error(`No link for ${purpose}`);
  const target = own ? { resource: workflow.resource, record_id: id } : { resource: opens.resource, record_id: opens.id };
  return addLink(work, { purpose, ...target, name: letter.name, email: letter.email ?? '', locale: letter.locale, days: declared.days });
}

