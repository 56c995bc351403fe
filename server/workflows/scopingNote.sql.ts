/** What scoping notes read and write beyond their own row: the two sides, the mark of the text, the commitments and terms that a validated note makes. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { type NoteLetter, noteLetter } from '../letters/scopingNote.ts';
import { engagementFlags } from '../records/engagementFlags.sql.ts';
import { type CaseRow, textOf } from '#engine/workflow';
import { dayEnds } from './businessDays.ts';
import { type ScopingNoteFacts, contextMissing, hasContext } from './scopingNoteGates.ts';
import { type NoteMilestone, type NoteService, beyondNeed, listOf } from './scopingNoteWords.ts';
import { type Service, aboutServices, servicesOf } from './serviceSides.sql.ts';

interface Facts extends ScopingNoteFacts {
  readonly whole: Service;
}

/** The mark of a note: one letter more or less in it, or in the terms of the service, gives another. */
const markOf = ({ need, context }: CaseRow, { terms }: Service, parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify([need, context, ...parts, ...terms])).digest('hex');

/** The facts of each note: its two sides, and the mark of its text as it stands. */
export async function noteFactsOf(read: Knex, rows: readonly CaseRow[]): Promise<Facts[]> {
  const services = await servicesOf(read, rows.map(({ engagement_id }) => Number(engagement_id)));
  return rows.map((row) => {
    const service = services.get(Number(row.engagement_id)) as Service;
    const seal = (...parts: string[]) => markOf(row, service, parts);
    return { whole: service, service: service.title, provider: service.provider, customer: service.customer, seal, hash: seal(textOf(row.services), textOf(row.milestones), textOf(row.criteria)) };
  });
}

/** Both have validated: the stages are commitments that the provider has confirmed, the terms are agreed, and the service has its note. */
async function validated(effect: Effect): Promise<void> {
  const { row, at, trx, add, change } = effect;
  if (row.state !== 'validated') return;
  const { whole: service } = effect.facts as Facts;
  for (const { what, due_on } of listOf<NoteMilestone>(row.milestones))
    await add('commitments', { state: 'promised', engagement_id: service.id, provider_id: service.provider_id, scoping_note_id: row.id, kind: 'milestone', what, due_on, due_at: dayEnds(due_on), written: 1, confirmed_at: textOf(row.provider_validated_at), linked_staff_id: service.linked_staff_id }, 'create');
  const engagement = (await trx('engagements').where({ id: service.id }).first()) as CaseRow;
  // Terms that were confirmed before, with this very text, keep their day.
  const agreed = service.terms.every((term) => textOf(term).trim() !== '') && engagement.terms_customer_at == null && { terms_provider_at: textOf(row.provider_validated_at), terms_customer_at: textOf(row.customer_validated_at) };
  await change('engagements', service.id, { ...agreed, ...(await engagementFlags(trx, { ...engagement, ...agreed }, at)) }, 'note_validated', { scoping_note_id: row.id });
}

/** The link by which each side validates. */
const links = { provider: 'validate_provider', customer: 'validate_customer' } as const;

const forBoth: readonly string[] = ['note_to_validate', 'note_validated'];
const forCustomer: readonly string[] = ['need_to_confirm'];
/** Where each letter leads. */
const leads: Readonly<Record<string, string>> = { need_to_confirm: 'confirm_need', need_contested: 'restate_need', need_confirmed: 'propose_services', change_asked: 'propose_services' };

export const scopingNoteBehaviour: Behaviour = {
  facts: noteFactsOf,
  prepares: (work, values) =>
    aboutServices(work, values, ({ provider_id, customer_id, linked_staff_id }, sent) =>
      hasContext(sent.context) ? { ...sent, provider_id, customer_id, linked_staff_id } : new Refused(422, contextMissing.code, contextMissing.says, { clause_id: contextMissing.clause })),
  effects: { validate: validated },
  async shows(read, rows) {
    const found = await noteFactsOf(read, rows as readonly CaseRow[]);
    return rows.map((row, index) => ({ beyond_need: beyondNeed(textOf(row.need), listOf<NoteService>(row.services)), stands: row.content_hash == null || row.content_hash === found[index]?.hash }));
  },
  async letter(kind, work, row, input, judged) {
    if (kind === 'note_validated' && row.state === 'services_proposed') return null;
    const facts = 'service' in judged ? (judged as ScopingNoteFacts) : ((await noteFactsOf(work.trx, [row]))[0] as Facts);
    const to = (side: 'provider' | 'customer') => {
      const { name, email, locale } = facts[side];
      const link = leads[kind] ?? (kind === 'note_to_validate' ? links[side] : undefined);
      const letter = noteLetter(kind as NoteLetter, locale, { name, other: facts[side === 'provider' ? 'customer' : 'provider'].name, service: facts.service, need: textOf(row.need), objection: textOf(input.words), ...(link && { link }) });
      return { ...letter, name, email, locale, ...(link && { links: [link] }) };
    };
    if (!forBoth.includes(kind)) return to(forCustomer.includes(kind) ? 'customer' : 'provider');
    // Whoever wrote the note by their own link has validated it by sending it.
    return kind === 'note_to_validate' && row.provider_hash != null ? to('customer') : [to('customer'), to('provider')];
  },
};
