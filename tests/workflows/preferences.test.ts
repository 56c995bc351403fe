import { expect, test } from 'vitest';
import { refusedWith, world } from '../support/world.ts';

test('what one chooses for one’s own hands follows one to another browser, and stays one’s own', async () => {
  const here = await world();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  expect((await lea.reads('/api/preferences')).body).toEqual({ keys: { off: false, own: {} }, views: {} });
  const keys = { off: true, own: { 'reviews.publish': 'shift+p' } };
  expect((await lea.asks('PUT', '/api/preferences', { keys })).body).toEqual({ keys, views: {} });
  expect((await lea.asks('PUT', '/api/preferences', { views: { reviews: 3 } })).body).toEqual({ keys, views: { reviews: 3 } });
  expect((await (await here.signIn(lea.id)).reads('/api/preferences')).body).toEqual({ keys, views: { reviews: 3 } });
  expect((await ali.reads('/api/preferences')).body).toEqual({ keys: { off: false, own: {} }, views: {} });
});

test('a choice is of a known shape and has its limits, and belongs to people alone', async () => {
  const here = await world();
  const lea = await here.who('lea');
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`command.${n}`, 'x']));
  for (const odd of [{ colour: 'red' }, { keys: { off: 'yes', own: {} } }, { keys: { off: false, own: many } }, { keys: { off: false, own: { a: 'x'.repeat(41) } } }, { views: { reviews: 'mine' } }])
    refusedWith(await lea.asks('PUT', '/api/preferences', odd), 'INVALID', 422);
  refusedWith(await (await here.key('reviews:read')).reads('/api/preferences'), 'FORBIDDEN', 403);
});
