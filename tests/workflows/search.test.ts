/** One search over people and cases: whatever somebody knows of a record finds it, for those who may read it. */
import { expect, test } from 'vitest';
import * as ground from '../../migrations/018_find.ts';
import type { Person } from '../support/world.ts';
import { world } from '../support/world.ts';
import { decided, sanctionOf } from './conducting.ts';
import { appealed, suspended } from './appealing.ts';
import { disputed } from './mediating.ts';
import { sentTo } from './providerAsking.ts';
import { customer, reported } from './reporting.ts';
import { asked } from './requesting.ts';

const answers = async (person: Person, q: string) => (await person.reads(`/api/search?q=${encodeURIComponent(q)}`)).body as unknown as { resource: string; id: number; title: string }[];
const finds = async (person: Person, q: string): Promise<string[]> => (await answers(person, q)).map(({ resource, id }) => `${resource} ${id}`);

test('a case is found by its number in any writing: with its year, without, bare, in small letters', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const mediation = await disputed(here);
  const request = await asked(here);
  const { reference } = (await nora.sees('mediations', mediation.id)) as unknown as { reference: string };
  expect(reference).toBe('M-2026-000001');
  for (const q of ['M-2026-000001', 'm-2026-1', 'M-1', 'm-000001']) expect(await finds(nora, q), q).toEqual([`mediations ${mediation.id}`]);
  for (const q of ['1', '000001']) expect(await finds(nora, q), q).toEqual(expect.arrayContaining([`mediations ${mediation.id}`, `requests ${request.id}`]));
  expect(await finds(nora, 'M-2')).toEqual([]);
  expect((await answers(nora, 'M-1'))[0]?.title).toBe('M-2026-000001 · The sink still leaks');
});

test('a person is found by their telephone in any writing and by the number that the platform gave them', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const { id } = await customer(here, { phone: '+33 6 12 34 56 78', external_id: 'cust_88' });
  for (const q of ['06 12 34 56 78', '06-12-34-56-78', '06/12/34/56/78', '0033 6 12 34 56 78', '+33 (0)6 12 34 56 78', 'Tél. : 06 12 34 56 78', 'cust_88']) expect(await finds(nora, q), q).toEqual([`customers ${id}`]);
  // An auditor reads who it is, and not how they are reached.
  const vera = await here.who('vera');
  expect(await finds(vera, '06 12 34 56 78')).toEqual([]);
  expect(await finds(vera, 'cust_88')).toEqual([`customers ${id}`]);
});

test('every kind of case is found by the words of its own text, whoever wrote it, and people come first', async () => {
  const here = await world();
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  const { sanction, token } = await suspended(here);
  const appeal = await appealed(here, token, { statement: 'The zebrawood table was never mine to mend.', links: 'https://sow.example/a' });
  const mediation = await disputed(here, { facts: 'A zebrawood door came off its hinges.' });
  const request = await sentTo(here, { text: 'Do you still work with zebrawood, and at what price?' });
  const maker = await here.provider({ name: 'Zebrawood & fils' });
  expect(await finds(dora, 'zebrawood')).toEqual([`providers ${maker.id}`, `provider_requests ${request.id}`, `appeals ${appeal.id}`, `mediations ${mediation.id}`]);
  // Their reasons and summary were written by the engine for another case.
  expect(await finds(nora, 'agreement')).toContain(`sanctions ${sanction.id}`);
  expect(await finds(nora, 'does not understand')).toEqual([`conduct_cases ${Number(sanction.conduct_case_id)}`]);
  // An appeal is for managers.
  expect(await finds(nora, 'zebrawood')).not.toContain(`appeals ${appeal.id}`);
  expect(await finds(await here.who('ines'), 'zebrawood')).toEqual([`providers ${maker.id}`, `provider_requests ${request.id}`]);
});

test('what somebody is kept out of is not found by them, by number or by words', async () => {
  const here = await world();
  const file = await decided(here);
  const sanction = await sanctionOf(here, file);
  const dora = await here.who('dora');
  const incident = await reported(here);
  for (const [q, found] of [['S-1', `sanctions ${sanction.id}`], ['agreement', `sanctions ${sanction.id}`], ['C-1', `conduct_cases ${file.id}`], [`#${incident.id}`, `incidents ${incident.id}`]] as const) expect(await finds(dora, q), q).toContain(found);
  await here.house.database.transaction(async (trx) => {
    for (const table of ['sanctions', 'conduct_cases']) await trx(table).update({ linked_staff_id: dora.id });
    await trx('incidents').update({ customer_staff_id: dora.id });
  });
  for (const q of ['S-1', 'agreement', 'C-1', 'does not understand', `#${incident.id}`]) expect((await finds(dora, q)).filter((one) => /^(sanctions|conduct_cases|incidents)/.test(one)), q).toEqual([]);
  // The words of a report are read by those who ask for them with a purpose: no search goes round it.
  expect(await finds(await here.who('hugo'), 'useless')).toEqual([]);
});

test('a text that is edited is found by its new words and no more by its old ones', async () => {
  const here = await world();
  const key = await here.key('engagements:write');
  const mediation = await disputed(here);
  const { engagement_id } = (await here.house.database.read('mediations').where({ id: mediation.id }).first('engagement_id')) as { engagement_id: number };
  const nora = await here.who('nora');
  expect(await finds(nora, 'kitchen')).toEqual([`engagements ${engagement_id}`]);
  const { version } = await nora.sees('engagements', engagement_id);
  expect((await key.asks('PUT', `/api/engagements/${engagement_id}`, { title: 'Bathroom tiles', version })).status).toBe(200);
  expect(await finds(nora, 'kitchen')).toEqual([]);
  expect(await finds(nora, 'bathroom')).toEqual([`engagements ${engagement_id}`]);
});

test('rows that stood there before the search knew them are found like new ones', async () => {
  const here = await world();
  const mediation = await disputed(here, { subject: 'Évier qui fuit', facts: 'Réparé deux fois.' });
  await here.house.database.transaction(async (trx) => {
    await ground.down(trx);
    await ground.up(trx);
  });
  expect(await finds(await here.who('nora'), 'evier repare')).toEqual([`mediations ${mediation.id}`]);
});

test('an answer is never longer than a screen or two', async () => {
  const here = await world();
  for (let n = 0; n < 12; n += 1) await here.provider({ name: `Sow ${n}`, email: `sow${n}@firm.example` });
  expect(await finds(await here.who('lea'), 'sow')).toHaveLength(8);
});
