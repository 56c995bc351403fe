/** One act on many cases: which acts are offered for it, and how it is taken back. */
import { expect, test } from 'vitest';
import { isWorkflow, roles } from '../../server/engine/workflow.ts';
import { resources } from '../../server/workflows/index.ts';
import { refusedWith, world } from '../support/world.ts';
import { asked } from './requesting.ts';

const offered = resources.filter(isWorkflow).flatMap(({ resource, transitions }) => Object.entries(transitions).filter(([, { many }]) => many).map(([name, transition]) => ({ resource, name, transition })));

test('what touches somebody’s standing is decided one by one: nothing grave, and nothing for two, is offered for many at once', () => {
  expect(offered.length).toBeGreaterThan(10);
  for (const { resource, name, transition } of offered) {
    expect(transition.grave ?? transition.second_person ?? false, `${resource}.${name}`).toBe(false);
    expect(transition.by.some((one) => (roles as readonly string[]).includes(one)), `${resource}.${name}: nobody of the team does it`).toBe(true);
  }
});

test('the console is told from which states many may be taken, and the form that they share', async () => {
  const here = await world();
  const told = (await here.stranger().reads('/api/declarations')).body as unknown as { resource: string; transitions: Record<string, { many?: { from: string[]; input: { properties?: object } } }> }[];
  const signals = told.find(({ resource }) => resource === 'signals');
  expect(signals?.transitions.dispose?.many?.from).toEqual(['open']);
  expect(Object.keys(signals?.transitions.dispose?.many?.input.properties ?? {})).toEqual(['verdict', 'note']);
  expect(told.find(({ resource }) => resource === 'customers')?.transitions.block?.many).toBeUndefined();
});

test('many acts are taken back in one request, each by whoever did it and while nothing has left', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const [one, two, moved] = [await asked(here), await asked(here, { sender_email: 'two@kane.example' }), await asked(here, { sender_email: 'three@kane.example' })];
  const items = [one, two, moved].map(({ id, version }) => ({ id, version: version as number }));
  const acted = await nora.asks('POST', '/api/requests/transitions', { name: 'start', items });
  const done = acted.body.done as { id: number; version: number }[];
  expect(done.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  const mayNot = await dora.asks('POST', '/api/requests/undo', { items: done });
  expect((mayNot.body.refused as { code: string }[]).map(({ code }) => code), 'somebody else’s').toEqual(['UNDO_TOO_LATE', 'UNDO_TOO_LATE', 'UNDO_TOO_LATE']);
  const [first, second, third] = done as [(typeof done)[0], (typeof done)[0], (typeof done)[0]];
  const back = await nora.asks('POST', '/api/requests/undo', { items: [first, { ...second, version: second.version - 1 }, { id: third.id }] });
  expect(back.status, back.body.detail).toBe(200);
  expect(back.body.done).toEqual([{ id: first.id, version: first.version + 1 }]);
  expect((back.body.refused as { id: number; code: string }[]).map(({ id, code }) => [id, code])).toEqual([[second.id, 'STALE'], [third.id, 'VERSION_REQUIRED']]);
  expect((await here.row('requests', first.id)).state).toBe('acknowledged');
  here.passes({ seconds: 21 });
  expect((await nora.asks('POST', '/api/requests/undo', { items: [second] })).body.refused).toMatchObject([{ id: second.id, code: 'UNDO_TOO_LATE' }]);
  refusedWith(await nora.asks('POST', '/api/requests/undo', { items: [second, second] }), 'INVALID');
  refusedWith(await nora.asks('POST', '/api/requests/undo', { items: [] }), 'INVALID');
});
