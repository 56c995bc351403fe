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

test('what is published travels compressed and only when it changed; no other answer does, for its length would tell', async () => {
  const here = await world();
  const lea = await here.who('lea');
  // As a browser asks whether what it keeps still stands; fetch would ask for a new one.
  const packed = { 'accept-encoding': 'gzip', 'cache-control': 'max-age=0' };
  for (const path of ['/api/declarations', '/api/clauses']) {
    const { status, headers } = await lea.asks('GET', path, undefined, packed);
    expect([status, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([200, 'gzip', 'private, no-cache']);
    const again = await lea.asks('GET', path, undefined, { ...packed, 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await lea.asks('GET', path, undefined, { ...packed, 'if-none-match': '"older"' })).status).toBe(200);
  }
  expect((await here.stranger().reads('/api/clauses')).status).toBe(401);
  for (const path of ['/api/reviews', '/api/desk', '/api/events', '/api/staff']) {
    const { status, headers } = await lea.asks('GET', path, undefined, packed);
    expect([path, status, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([path, 200, null, 'no-store']);
  }
});
