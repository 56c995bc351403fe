/** What waits for this person, and the search over people and cases. */
import { Router } from 'express';
import type { House } from '../house.ts';
import { malformed } from '../engine/errors.ts';
import { readableColumns } from '../engine/ability.ts';
import { embed, list } from '../engine/list.ts';
import { phoneKey } from '../records/person.ts';
import { type ListQuery, limits, listQuery } from '../engine/query.ts';
import { abilityOf } from '../engine/work.ts';
import { proofWindowDays } from '#workflows/reviewWords';
import { type Actor, type Resource, type Say, say } from '#engine/workflow';
import { resourceNamed, resources } from '#workflows/index';
import { only } from './limits.ts';
import { actorOf } from './who.ts';

interface Wait {
  readonly resource: string;
  readonly filter: Record<string, unknown>;
  readonly why: Say;
  /** What must be allowed for this to be this person's work. */
  readonly can: string;
  /** The record whose page shows it, when it has none of its own. */
  readonly stands?: { readonly on: string; readonly by: string };
  /** A proposal waits for somebody else than who made it. */
  readonly second?: true;
}

const dayMs = 86_400_000;
const shownEach = 5;

/** The questions behind the three blocks (ux.md, "My desk, by role"). */
function waits(by: Actor, now: Date): Record<'now' | 'waiting' | 'slipping', Wait[]> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  return {
    now: [
      { resource: 'reviews', filter: { claimed_by: by.id }, can: 'publish', why: say('You were working on this review', 'Vous étiez sur cet avis') },
      { resource: 'reviews', filter: { state: 'verified' }, can: 'publish', why: say('Author confirmed: to decide', 'Auteur confirmé : à décider') },
      { resource: 'reviews', filter: { state: 'received' }, can: 'verify_author', why: say('Author to be confirmed', 'Auteur à confirmer') },
      { resource: 'replies', filter: { state: 'submitted' }, can: 'publish', why: say('A provider’s reply to publish', 'Réponse d’un prestataire à publier') },
    ],
    waiting: [
      { resource: 'reviews', filter: { state: 'rejecting', proposed_by_neq: by.id }, can: 'confirm_rejection', why: say('A rejection waits for a second person', 'Un refus attend une seconde personne') },
      { resource: 'reviews', filter: { state: 'challenged', proposal_neq: null }, can: 'withdraw', second: true, why: say('A withdrawal waits for a second person', 'Un retrait attend une seconde personne') },
      { resource: 'policy_versions', filter: { state: 'draft', proposal_neq: null }, can: 'approve', second: true, why: say('A new version waits for a second person', 'Une nouvelle version attend une seconde personne') },
      { resource: 'reviews', filter: { state: 'challenged', proposal: null }, can: 'confirm_author', why: say('Challenged by the provider', 'Contesté par le prestataire') },
    ],
    slipping: [
      { resource: 'reviews', filter: { state: 'verifying', proof_requested_at_lte: ago(proofWindowDays) }, can: 'mark_unverifiable', why: say('The author’s days are over', 'Le délai de l’auteur est passé') },
      { resource: 'reviews', filter: { state: 'verified', created_at_lte: ago(3) }, can: 'publish', why: say('Publication is late', 'La publication tarde') },
      { resource: 'policies', filter: { next_review_on_lte: now.toISOString().slice(0, 10) }, can: 'edit', why: say('This document was to be read again', 'Ce document devait être relu') },
      { resource: 'notices', filter: { state: 'failed' }, can: 'handle', stands: { on: 'policy_versions', by: 'policy_version_id' }, why: say('Somebody was not reached: tell them in another way', 'Quelqu’un n’a pas été atteint : avertissez-le autrement') },
    ],
  };
}

async function items(house: House, by: Actor, wait: Wait): Promise<object[]> {
  const resource = resourceNamed(wait.resource) as Resource;
  if (!abilityOf(by).can(wait.can, resource.subject)) return [];
  const asked: ListQuery = { ...listQuery(resource, by, { filter: JSON.stringify(wait.filter), range: JSON.stringify([0, shownEach - 1]) }), ...(wait.second && { proposedByOther: true as const }) };
  const { rows } = await list(house, resource, by, asked);
  if (resource.belongs?.policy) await embed(house, resource, by, rows, ['policy']);
  return rows.map((row) => {
    // A reply has no page of its own: it stands on its review's.
    const { on, by: key } = wait.stands ?? (row.review_id === undefined ? { on: wait.resource, by: 'id' } : { on: 'reviews', by: 'review_id' });
    const document = (row.policy ?? row) as Readonly<Record<string, unknown>>;
    return {
      resource: on,
      id: row[key],
      title: [`#${Number(row[key])}`, row.title ?? row.author_name ?? document[`title_${by.locale}`]].filter(Boolean).join(' · '),
      why: wait.why,
      due_at: row.due_at ?? row.next_review_on ?? null,
      since: row.created_at,
    };
  });
}

/** How a resource is searched for what somebody typed: by number, telephone, e-mail or words; null when they may not read what it would be found by. */
function lookUp(resource: Resource, by: Actor, typed: string): Record<string, unknown> | null {
  const number = /^#(\d{1,9})$|^(\d{1,7})$/.exec(typed);
  if (number) return { id: Number(number[1] ?? number[2]) };
  const phone = /^\+?[\d\s().-]+$/.test(typed) && phoneKey(typed);
  const readable = readableColumns(resource, by);
  const exactly = (columns: readonly string[], value: string) => {
    const column = columns.find((name) => name in resource.columns);
    return column && readable.includes(column) ? { [column]: value } : null;
  };
  if (phone) return exactly(['phone_key'], phone);
  return typed.includes('@') ? exactly(['email', 'author_email'], typed.toLowerCase()) : { q: typed };
}

/** `GET /api/desk` and `GET /api/search?q=`. */
export function deskRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/desk')
    .get(async (request, response) => {
      const by = actorOf(request);
      const blocks = Object.entries(waits(by, house.clock.now()));
      response.json(Object.fromEntries(await Promise.all(blocks.map(async ([name, questions]) => [name, (await Promise.all(questions.map((wait) => items(house, by, wait)))).flat()]))));
    })
    .all(only('GET'));
  router
    .route('/search')
    .get(async (request, response) => {
      const by = actorOf(request);
      const { q } = request.query as { q?: string };
      if (typeof q !== 'string' || !q.trim() || q.length > limits.text) throw malformed('Say what to look for.', 'Indiquez ce que vous cherchez.');
      const found = await Promise.all(
        resources.filter(({ search, subject }) => search && abilityOf(by).can('read', subject)).map(async (resource) => {
          const filter = lookUp(resource, by, q.trim());
          if (!filter) return [];
          const { rows } = await list(house, resource, by, listQuery(resource, by, { filter: JSON.stringify(filter), range: '[0,7]' }));
          return rows.map((row) => ({ resource: resource.resource, id: row.id, title: row.name ?? [`#${row.id}`, row.title ?? row.author_name].filter(Boolean).join(' · '), state: row.state ?? null }));
        }),
      );
      response.json(found.flat());
    })
    .all(only('GET'));
  return router;
}
