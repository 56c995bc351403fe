/** The state of the house: what an administrator answers for stands on their desk, each line with its place; of cases they are told nothing. */
import { expect, test } from 'vitest';
import { seal } from '../../server/engine/audit.ts';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { daysPass } from './acting.ts';

interface Part {
  readonly name: string;
  readonly lines: { title: { en: string; fr: string }; says: { en: string; fr: string }; at: string | null; path: string | null; urgent: boolean }[];
}
const stateOf = async (person: Person): Promise<Record<string, string[]>> =>
  Object.fromEntries(((await person.reads('/api/state')).body as unknown as Part[]).map(({ name, lines }) => [name, lines.map(({ title, says, urgent }) => `${urgent ? '! ' : ''}${title.en}: ${says.en}`)]));
const desk = async (person: Person) => ((await person.reads('/api/desk')).body.now as { title: string; path: string; why: { en: string; fr: string } }[]);

/** Letters as the outbox leaves them. */
const leaves = (here: World, resource: string, delivery: string, due_at: string) =>
  here.house.database.transaction((trx) => trx('letters').insert({ key: `${resource}:${delivery}`, resource, record_id: 1, kind: 'x', to_name: 'Awa', to_email: 'canary@kane.example', locale: 'en', subject: 'Canary', body: 'Canary', delivery, due_at, created_at: due_at, last_error: 'no such user canary@kane.example' }));

test('what does not arrive, does not go on or ran out stands on an administrator’s desk, by its place, and on nobody else’s', async () => {
  const here = await world();
  const [sam, dora] = [await here.who('sam'), await here.who('dora')];
  await seal(here.house);
  const quiet = await stateOf(sam);
  expect(Object.values(quiet).flat().filter((line) => line.startsWith('!'))).toEqual([]);
  expect(await desk(sam)).toEqual([]);
  const now = here.house.clock.now().toISOString();
  await leaves(here, 'reviews', 'set_aside', now);
  // A file that is kept from whoever it is about is not even counted.
  await leaves(here, 'staff_complaints', 'set_aside', now);
  await leaves(here, 'requests', 'waiting', now);
  expect((await sam.asks('POST', '/api/staff', { email: 'noe@entente.example', name: 'Noé', roles: ['moderator'], locale: 'fr' })).status).toBe(201);
  const noe = (await here.house.database.read('staff').where({ name: 'Noé' }).first('id')) as { id: number };
  await here.house.database.transaction(async (trx) => {
    await trx('imports').insert([{ resource: 'reviews', file_hash: 'a', refused: 3, lines_done: 9, started_at: now, finished_at: now }, { resource: 'customers', file_hash: 'b', refused: 0, lines_done: 4, started_at: now }]);
    await trx('snoozes').insert({ staff_id: dora.id, resource: 'reviews', record_id: 1, until_at: now, event_id: 0, created_at: now });
  });
  await daysPass(here, 0, 180);
  const bad = await stateOf(sam);
  expect(bad).toMatchObject({
    letters: ['! Letters set aside: 1: No attempt arrived: mend the mail server or the address; whoever reads their case sends them again', '! Letters leave late: The oldest was to leave'],
    imports: ['! Import: Customer: Stopped after line 4: the same command goes on there', '! Import: Review: Rows refused: 3; mend the .refused.csv beside the file and import that'],
    accounts: ['Noé: Invited, and has not come yet: open until'],
    chain: ['! History: Not sealed for two hours; the last seal'],
    clock: ['! The clock stands still: It was to act'],
  });
  expect((await desk(sam)).map(({ path }) => path)).toEqual(['/state#letters', '/state#letters', '/state#imports', '/state#imports', '/events', '/state#clock']);
  expect(JSON.stringify([(await sam.reads('/api/state')).body, await desk(sam)])).not.toMatch(/canary/i);
  expect((await desk(dora)).filter(({ path }) => path?.startsWith('/state'))).toEqual([]);
  for (const { why } of await desk(sam)) expect(why.fr).not.toBe(why.en);
  await seal(here.house);
  expect((await stateOf(sam)).chain).toEqual(['History: Sealed every hour; the last seal']);
  await daysPass(here, 1);
  expect((await stateOf(sam)).accounts).toEqual(['! Noé: The invitation ran out: invite again']);
  expect((await desk(sam)).map(({ path }) => path)).toContain(`/staff/${noe.id}/show`);
  await here.key('reviews:read');
  expect((await stateOf(sam)).keys).toEqual([]);
  await daysPass(here, 91);
  expect((await stateOf(sam)).keys).toEqual(['platform: A key that nothing has used for 90 days: end it if nothing needs it']);
  for (const person of [dora, await here.who('vera'), await here.key('reviews:read')]) refusedWith(await person.reads('/api/state'), 'FORBIDDEN', 403);
});

test('an account that too many failures closed to every address is named, until it opens', async () => {
  const here = await world({ TRUST_PROXY: '1' });
  const [sam, dora] = [await here.who('sam'), await here.who('dora')];
  const { email } = await here.row('staff', dora.id);
  for (let nth = 0; nth < 25; nth += 1) await here.stranger().asks('POST', '/api/session', { email, password: 'not the one' }, { 'x-forwarded-for': `10.0.${nth}.1` });
  expect((await stateOf(sam)).accounts).toEqual(['! Dora: Closed after too many failed sign-ins, until']);
  await daysPass(here, 0, 16);
  expect((await stateOf(sam)).accounts).toEqual([]);
});
