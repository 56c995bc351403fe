/** An appeal begins: by the link in the letter of the decision, in the transaction that spends it. */
import type { Knex } from 'knex';
import type { Addressed, Effect, Work } from '../engine/behaviour.ts';
import { takeUploads } from '../attachments/uploads.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type LinkRow, uploadsOf } from '../engine/links.ts';
import { appealReceived } from '../letters/appeal.ts';
import { type CaseRow, type Changes, type Locale, say, textOf } from '#engine/workflow';
import type { Appealed } from './appealingGates.ts';
import { type Appealable, appealTargetDays, appealable, linksIn, mostEvidence } from './appealWords.ts';
import { colleagues } from './colleagues.sql.ts';
import { nextReferences } from './reference.sql.ts';

type Facts = (read: Knex, rows: readonly CaseRow[], now: string) => Promise<readonly object[]>;

/** The decision that stands on each row that one may appeal against, by the row's number. */
async function standing(read: Knex, resource: Appealable, rows: readonly CaseRow[]): Promise<Map<number, NonNullable<Appealed['appeal']>>> {
  const { states, acts } = appealable[resource];
  const ids = rows.filter(({ state }) => (states as readonly string[]).includes(state)).map(({ id }) => id);
  if (!ids.length) return new Map();
  const events = (await read('events').where({ resource }).whereIn('record_id', ids).whereIn('action', [...acts]).orderBy('seq').select('id', 'record_id', 'at')) as { id: number; record_id: number; at: string }[];
  const last = new Map(events.map((event) => [event.record_id, event]));
  const appealed = (await read('appeals').whereIn('decision_event_id', [...last.values()].map(({ id }) => id)).pluck('decision_event_id')) as number[];
  return new Map([...last].map(([id, event]) => [id, { event_id: event.id, decided_at: event.at, appealed: appealed.includes(event.id) }]));
}

/** The facts of a workflow whose decisions may be appealed against, with the decision that stands. */
export const withAppeals = (resource: Appealable, facts?: Facts): Facts => async (read, rows, now) => {
  const found = (await facts?.(read, rows, now)) ?? rows.map(() => ({}));
  const decisions = await standing(read, resource, rows);
  return found.map((one, index) => {
    const appeal = decisions.get(rows[index]?.id ?? 0);
    return appeal ? { ...one, appeal } : one;
  });
};

const without = (): Refused =>
  new Refused(422, 'APPEAL_EVIDENCE_REQUIRED', say('Join at least one document, or the address of a page, that supports what you say.', 'Joignez au moins un document, ou l’adresse d’une page, à l’appui de ce que vous dites.'), { clause_id: 'conduct-policy.appeal' });

/** The letter that this link came with. */
async function letterOf({ trx, row, by }: Effect, resource: Appealable): Promise<number | null> {
  const about = resource === 'sanctions' ? { resource: 'conduct_cases', record_id: Number(row.conduct_case_id) } : { resource, record_id: row.id };
  const letters = (await trx('letters').where(about).whereNotNull('links').orderBy('id', 'desc').select('id', 'links')) as { id: number; links: string }[];
  return letters.find(({ links }) => Object.values(JSON.parse(links) as Record<string, number>).includes(by.id))?.id ?? null;
}

/** Whom the appeal is about, and which colleague is kept out of it, each as the decided record says. */
async function partiesOf({ trx, row }: Effect, resource: Appealable): Promise<Changes> {
  const number = (name: string): number | null => (row[name] as number | null | undefined) ?? null;
  if (resource === 'customers') return { customer_id: row.id, linked_staff_id: (await colleagues(trx))(row.email) };
  if (resource === 'reviews') return { customer_id: number('customer_id'), linked_staff_id: number('linked_staff_id') };
  return { provider_id: number('provider_id'), linked_staff_id: resource === 'sanctions' ? number('linked_staff_id') : (number('candidate_staff_id') ?? number('recommender_staff_id')) };
}

interface Words {
  readonly statement: string;
  readonly links: readonly string[];
}

/** The clause that the decision rests on: the first that a sanction names, that of a rejection, or that of the event itself. */
async function clauseOf({ trx, row }: Effect, event: number): Promise<string | null> {
  if (typeof row.clause_ids === 'string') return (JSON.parse(row.clause_ids) as string[])[0] ?? null;
  const taken = (await trx('events').where({ id: event }).first('clause_id')) as { clause_id: string | null } | undefined;
  return textOf(row.rejection_clause) || (taken?.clause_id ?? null);
}

/** Makes the appeal and takes in its evidence. @throws Refused APPEAL_EVIDENCE_REQUIRED when there is none and `needed` */
async function lodge(effect: Effect, resource: Appealable, { statement, links }: Words, needed: boolean): Promise<void> {
  const { trx, row, by, at, add } = effect;
  const { appeal } = effect.facts as Appealed;
  const link = (await trx('links').where({ id: by.id }).first('name', 'email', 'locale', 'token_hash')) as Pick<LinkRow, 'name' | 'email' | 'locale' | 'token_hash'>;
  const evidence = links.length + (await uploadsOf(trx, link)).length;
  if (needed && !evidence) throw without();
  const [reference = ''] = await nextReferences(trx, 'appeals', 'A', at, 1);
  const id = await add('appeals', {
    state: 'received', reference, of_resource: resource, of_id: row.id, decision_event_id: appeal?.event_id ?? 0, clause_id: await clauseOf(effect, appeal?.event_id ?? 0), decided_on_at: appeal?.decided_at ?? at, letter_id: await letterOf(effect, resource),
    ...(await partiesOf(effect, resource)), appellant_name: link.name, appellant_email: link.email || null, locale: link.locale, statement, evidence,
    evidence_links: links.length ? JSON.stringify(links) : null, submitted_at: at, due_at: new Date(Date.parse(at) + appealTargetDays * 86_400_000).toISOString(),
  }, 'create');
  await takeUploads(effect, { resource: 'appeals', id, state: 'received' });
}

const oddLinks = say('One address a line, each beginning with https://.', 'Une adresse par ligne, commençant chacune par https://.');
const manyLinks = say(`At most ${mostEvidence} addresses.`, `${mostEvidence} adresses au plus.`);

/** The effect of `appeal`, for each record that has it. */
export const lodges = (resource: Appealable) => async (effect: Effect): Promise<void> => {
  const links = linksIn(textOf(effect.input.links));
  if (!links) throw invalid({ links: oddLinks });
  if (links.length > mostEvidence) throw invalid({ links: manyLinks });
  await lodge(effect, resource, { statement: textOf(effect.input.statement), links }, true);
};

/** The one appeal of a measure on a customer: their request for a review, which asks for no evidence (C-20). */
export const lodgesReview = (effect: Effect): Promise<void> => lodge(effect, 'customers', { statement: textOf(effect.input.words), links: [] }, false);

/** The receipt: which number the appeal bears, and when it is answered. */
export async function receiptOf({ trx, by, at }: Work, resource: Appealable, row: CaseRow): Promise<Addressed> {
  const { name, email, locale } = (await trx('links').where({ id: by?.id ?? 0 }).first('name', 'email', 'locale')) as { name: string; email: string | null; locale: Locale };
  const { reference } = (await trx('appeals').where({ of_resource: resource, of_id: row.id, submitted_at: at }).first('reference')) as { reference: string };
  const due_at = new Date(Date.parse(at) + appealTargetDays * 86_400_000).toISOString();
  return { name, email: email || null, locale, ...appealReceived(locale, { name, reference, due_at }) };
}
