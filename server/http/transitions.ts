/** Acts on cases: one, many, a preview of its letters, undo of one and of many, claims. */
import type { Request, Router } from 'express';
import * as z from 'zod';
import type { House } from '../house.ts';
import { claim, release } from '../engine/claim.ts';
import { Refused } from '../engine/errors.ts';
import { checkedInput } from '../engine/inputs.ts';
import { perform } from '../engine/perform.ts';
import { preview } from '../engine/preview.ts';
import { withTransitions } from '../engine/show.ts';
import { undo } from '../engine/undo.ts';
import { type Workflow, say } from '#engine/workflow';
import { localeOf } from './failures.ts';
import { only } from './limits.ts';
import { recordId } from './recordId.ts';
import { answer, versionOf } from './resources.ts';
import { actorOf } from './who.ts';

const name = z.string().min(1).max(60);
const version = z.int().min(1).optional();
const input = z.record(z.string(), z.unknown()).optional();
const act = z.object({ name, version, input });
const items = z.array(z.strictObject({ id: z.int().min(1), version })).min(1).max(100);
const acts = z.object({ name, input, items });
const undone = z.object({ items });
const asked = z.object({ name, input, version });
const breaking = z.object({ break: z.string().trim().min(3).max(500).optional() });

type Item = z.infer<typeof items>[number];

/**
 * What came of many, one by one: each is its own decision, with its own event, and fails alone.
 * @throws Refused INVALID when an item is named twice
 */
async function oneByOne(request: Request, all: readonly Item[], one: (item: Item) => Promise<{ id: number; version: number }>): Promise<object> {
  const twice = say('An item is named twice.', 'Un élément est nommé deux fois.');
  if (new Set(all.map(({ id }) => id)).size !== all.length) throw new Refused(422, 'INVALID', twice, { errors: { items: twice } });
  const done: { id: number; version: number }[] = [];
  const refused: { id: number; code: string; detail: string }[] = [];
  for (const item of all) {
    try {
      const row = await one(item);
      done.push({ id: row.id, version: row.version });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push({ id: item.id, code: error.code, detail: error.detail[localeOf(request)] });
    }
  }
  return { done, refused };
}

const unseen = (): Refused => new Refused(428, 'VERSION_REQUIRED', say('Say which version you saw.', 'Indiquez la version que vous avez vue.'));

/** Mounts what can be done with the cases of one workflow. */
export function transitionRoutes(house: House, workflow: Workflow, router: Router): void {
  const { resource } = workflow;
  router
    .route('/transitions')
    .post(async (request, response) => {
      const by = actorOf(request);
      const body = checkedInput(acts, request.body) as z.infer<typeof acts>;
      response.json(await oneByOne(request, body.items, async ({ id, version: seen }) => (await perform(house, { resource, id, name: body.name, input: body.input, by, ...(seen !== undefined && { version: seen }) })).row));
    })
    .all(only('POST'));
  router
    .route('/undo')
    .post(async (request, response) => {
      const by = actorOf(request);
      const body = checkedInput(undone, request.body) as z.infer<typeof undone>;
      response.json(await oneByOne(request, body.items, async ({ id, version: seen }) => {
        if (seen === undefined) throw unseen();
        return undo(house, { resource, id, version: seen, by });
      }));
    })
    .all(only('POST'));
  router
    .route('/:id/transitions')
    .post(async (request, response) => {
      const by = actorOf(request);
      const body = checkedInput(act, request.body) as z.infer<typeof act>;
      const seen = versionOf(request);
      const { row } = await perform(house, { resource, id: recordId(request), name: body.name, input: body.input, by, ...(seen !== undefined && { version: seen }) });
      answer(response, 201, await withTransitions(house, workflow, row, by));
    })
    .all(only('POST'));
  router
    .route('/:id/transitions/preview')
    .post(async (request, response) => {
      const body = checkedInput(asked, request.body) as z.infer<typeof asked>;
      response.json({ letters: await preview(house, { resource, id: recordId(request), name: body.name, input: body.input, by: actorOf(request) }) });
    })
    .all(only('POST'));
  router
    .route('/:id/undo')
    .post(async (request, response) => {
      const by = actorOf(request);
      const seen = versionOf(request);
      checkedInput(z.object({ version }), request.body);
      if (seen === undefined) throw unseen();
      const row = await undo(house, { resource, id: recordId(request), version: seen, by });
      answer(response, 201, await withTransitions(house, workflow, row, by));
    })
    .all(only('POST'));
  router
    .route('/:id/claim')
    .put(async (request, response) => {
      const { break: reason } = checkedInput(breaking, request.body ?? {}) as z.infer<typeof breaking>;
      response.json(await claim(house, { resource, id: recordId(request), by: actorOf(request), ...(reason !== undefined && { reason }) }));
    })
    .delete(async (request, response) => {
      response.json(await release(house, { resource, id: recordId(request), by: actorOf(request) }));
    })
    .all(only('PUT', 'DELETE'));
}
