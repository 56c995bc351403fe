import { expect, test } from 'vitest';
import { isWorkflow } from '../../server/engine/workflow.ts';
import { resources } from '../../server/workflows/index.ts';
import { type Described } from '../../server/engine/described.ts';
import { world } from '../support/world.ts';

test('the console is told every state, action and closed list in both languages, and no rule', async () => {
  const here = await world();
  const answer = await here.stranger().reads('/api/declarations');
  const told = answer.body as unknown as Described[];
  expect(told.map(({ resource }) => resource)).toEqual(resources.map(({ resource }) => resource));
  for (const workflow of resources.filter(isWorkflow)) {
    const found = told.find(({ resource }) => resource === workflow.resource);
    expect(Object.keys(found?.states ?? {})).toEqual(Object.keys(workflow.states));
    expect(Object.keys(found?.transitions ?? {})).toEqual(Object.keys(workflow.transitions));
  }
  const review = told.find(({ resource }) => resource === 'reviews');
  expect(review?.values.ground?.off_topic).toEqual({ en: 'Not about a service received', fr: 'Sans rapport avec une prestation reçue' });
  expect(review?.transitions.publish).toMatchObject({ done: { en: 'Published', fr: 'Publié' }, sends: ['published', 'reply_invitation'] });
  expect(review?.shut.map(({ name }) => name)).toContain('delete');
});
