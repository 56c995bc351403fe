/** A form filled with anything at all is refused in words: never a fault of ours, and never a gate that trips over what it did not expect. */
import { expect, test } from 'vitest';
import { perform } from '../../server/engine/perform.ts';
import { Refused } from '../../server/engine/errors.ts';
import type { Actor, Party, Role } from '../../server/engine/workflow.ts';
import { isWorkflow } from '../../server/engine/workflow.ts';
import { resources } from '../../server/workflows/index.ts';
import { type World, world } from '../support/world.ts';
import { applicationAt } from './admitting.ts';
import { scheduled } from './interviewing.ts';

const odd: readonly unknown[] = [null, 5, -1.5, true, '', 'x', [], [null], [5], {}, { score: 'x' }, { a: { b: [] } }, [{}], [{ client_name: 5 }]];

/** One who may do everything that staff may, and one for each outsider. */
const staff = (id: number): Actor => ({ kind: 'staff', id, name: 'Dora', roles: ['vetting_officer', 'moderator', 'case_manager', 'manager'] satisfies Role[], locale: 'en' });
const outsider = (party: Party, resource: string, id: number): Actor => ({ kind: 'link', id: 1, name: 'Somebody', roles: [party], locale: 'en', only: { resource, id } });
const outsiders: readonly Party[] = ['author', 'provider', 'candidate', 'referee', 'customer'];

/** A row of every case that can be made without going far. */
async function rows(here: World): Promise<void> {
  await here.review({ body: 'Ask Mrs Bernard, 06 12 34 56 78, how he left her kitchen.' });
  await applicationAt(here, 'awaiting_signature');
  await scheduled(here);
}

test('no form, whatever is put in its fields, meets a fault of ours', async () => {
  const here = await world();
  await rows(here);
  const dora = await here.who('dora');
  const met = new Set<string>();
  for (const workflow of resources.filter(isWorkflow)) {
    const row = (await here.house.database.read(workflow.resource).orderBy('id', 'desc').first()) as { id: number; version: number } | undefined;
    if (!row) continue;
    met.add(workflow.resource);
    for (const [name, { input, by }] of Object.entries(workflow.transitions))
      for (const field of Object.keys(input?.shape ?? {}))
        for (const value of odd) {
          const party = outsiders.find((one) => by.includes(one));
          const actor: Actor = party ? outsider(party, workflow.resource, row.id) : staff(dora.id);
          const { version } = await here.row(workflow.resource, row.id);
          const failure: unknown = await perform(here.house, { resource: workflow.resource, id: row.id, name, version, input: { [field]: value }, by: actor }).catch((error: unknown) => error);
          if (failure instanceof Error && !(failure instanceof Refused)) expect.fail(`${workflow.resource}.${name} with ${field} = ${JSON.stringify(value)}: ${failure.message}`);
        }
  }
  expect([...met].sort()).toEqual(expect.arrayContaining(['applications', 'checks', 'client_references', 'interviews', 'providers', 'recommendations', 'reviews', 'signals']));
}, 120_000);
