import { expect, test } from 'vitest';
import { type Name, type World, refusedWith, world } from '../support/world.ts';

/** The letter that asks an author for proof, given up on a week after its review arrived. */
async function setAside(here: World, more: Record<string, unknown> = {}) {
  const review = await here.review(more);
  expect((await (await here.who('lea')).does('request_proof', review)).status).toBe(201);
  here.passes({ days: 6 });
  await here.house.database.transaction((trx) => trx('letters').update({ delivery: 'set_aside', attempts: 8, last_error: 'SMTP 550' }));
  const [letter] = (await here.house.database.read('letters').orderBy('id')) as { id: number }[];
  return { review, path: `/api/letters/${letter?.id ?? 0}/send_again` };
}

test('a manager sends again a letter that was set aside: it leaves at once, its link open as long as a new one, and the trace says so', async () => {
  const here = await world();
  const { review, path } = await setAside(here);
  const dora = await here.signIn((await here.who('dora')).id);
  const answer = await dora.asks('POST', path, { to_email: 'Awa.Kane@home.example' });
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ delivery: 'waiting', attempts: 0, last_error: null, to_email: 'awa.kane@home.example' });
  expect(JSON.stringify(answer.body)).not.toMatch(/link#/);
  await here.postRound();
  expect(here.mail.map(({ to }) => to)).toEqual(['awa.kane@home.example']);
  here.passes({ days: 6 });
  const token = here.tokenFor('awa.kane@home.example');
  expect((await here.stranger().asks('POST', '/api/links/open', { token })).status).toBe(200);
  const [event] = (await (await here.signIn(dora.id)).lists('events', { resource: 'reviews', record_id: review.id, action: 'send_again' }, '&sort=["id","DESC"]')) as unknown as { actor_id: number; details: object }[];
  expect(event).toMatchObject({ actor_id: dora.id, details: { input: { kind: 'proof_request', corrected: true } } });
  expect(JSON.stringify(event)).not.toContain('@');
});

test('a letter without an address is sent again once one is given, with its link', async () => {
  const here = await world();
  const { path } = await setAside(here, { author_email: null });
  const dora = await here.signIn((await here.who('dora')).id);
  const blank = await dora.asks('POST', path, {});
  refusedWith(blank, 'INVALID');
  expect(blank.body.errors.to_email).toBeTruthy();
  refusedWith(await dora.asks('POST', path, { to_email: 'not an address' }), 'INVALID');
  expect((await dora.asks('POST', path, { to_email: 'awa@home.example' })).status).toBe(201);
  await here.postRound();
  expect(here.tokenFor('awa@home.example')).not.toBe('');
});

test('nobody else sends again, nor what was not set aside, nor a letter that one may not read', async () => {
  const here = await world();
  const { path } = await setAside(here);
  const asks = async (name: Name) => (await here.signIn((await here.who(name)).id)).asks('POST', path, {});
  refusedWith(await asks('lea'), 'FORBIDDEN', 403);
  for (const name of ['ines', 'sam'] as const) refusedWith(await asks(name), 'MISSING', 404);
  expect((await asks('dora')).status).toBe(201);
  refusedWith(await asks('dora'), 'INVALID_TRANSITION', 409);
  await here.postRound();
  refusedWith(await asks('dora'), 'INVALID_TRANSITION', 409);
});

test('a letter sent again stands in no decision’s way of being taken back', async () => {
  const here = await world();
  const { review, path } = await setAside(here);
  const [lea, dora] = [await here.signIn((await here.who('lea')).id), await here.signIn((await here.who('dora')).id)];
  const { body } = await lea.does('verify_author', review, { method: 'phone_call', evidence: 'Called, and heard the story' });
  expect((await dora.asks('POST', path, {})).status).toBe(201);
  expect((await lea.asks('POST', `/api/reviews/${review.id}/undo`, { version: body.version })).status).toBe(201);
});
