import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';

const view = { name: 'Harsh ones', resource: 'reviews', query: '?filter={"rating":1}', scope: 'private' };

test('a private view is its owner’s alone; one for a role is found by that role, one for the team by everybody', async () => {
  const here = await world();
  const [lea, ali, nora] = [await here.who('lea'), await here.who('ali'), await here.who('nora')];
  const keep = async (more: object) => (await lea.asks('POST', '/api/saved_views', { ...view, ...more })).body;
  const own = await keep({});
  const shared = await keep({ name: 'For moderators', scope: 'role', role: 'moderator' });
  const all = await keep({ name: 'For all', scope: 'team' });
  expect(own).toMatchObject({ owner_id: lea.id, query: view.query });
  const found = async (person: typeof lea) => (await person.lists('saved_views', { resource: 'reviews' })).map(({ id }) => id);
  expect(await found(lea)).toEqual([own.id, shared.id, all.id]);
  expect(await found(ali)).toEqual([shared.id, all.id]);
  expect(await found(nora)).toEqual([all.id]);
});

test('a view is changed and taken away by whoever keeps it, and by nobody else', async () => {
  const here = await world();
  const [lea, dora] = [await here.who('lea'), await here.who('dora')];
  const { id, version } = (await lea.asks('POST', '/api/saved_views', { ...view, scope: 'team' })).body;
  refusedWith(await dora.asks('PUT', `/api/saved_views/${id}`, { name: 'Mine now', version }), 'FORBIDDEN', 403);
  refusedWith(await dora.asks('DELETE', `/api/saved_views/${id}`), 'FORBIDDEN', 403);
  expect((await lea.asks('PUT', `/api/saved_views/${id}`, { name: 'One star', version })).body.name).toBe('One star');
  expect((await lea.asks('DELETE', `/api/saved_views/${id}`)).status).toBe(200);
  expect(await dora.lists('saved_views')).toEqual([]);
});

test('a view for a role names the role, and every view a list that exists', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const roleless = await lea.asks('POST', '/api/saved_views', { ...view, scope: 'role' });
  refusedWith(roleless, 'INVALID', 422);
  expect(roleless.body.errors).toHaveProperty('role');
  refusedWith(await lea.asks('POST', '/api/saved_views', { ...view, resource: 'unicorns' }), 'INVALID', 422);
  // The queue of moderation narrows reviews in its own way.
  expect((await lea.asks('POST', '/api/saved_views', { ...view, resource: 'moderation', query: '?view=to-decide&rating=1%2C2' })).status).toBe(201);
});
