/** Who else is on a record now: told within two seconds to whoever may read it, and gone when a tab closes or falls silent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { sweepPresences } from '../../server/http/presence.ts';
import { closedWithTest } from '../support/closing.ts';
import { type Person, refusedWith, world } from '../support/world.ts';
import { Ear } from './hearing.ts';

const comes = (person: Person, id: number, more: Record<string, unknown> = {}) => person.asks('PUT', `/api/presence/reviews/${id}`, { tab: 'tab-number-1', editing: false, ...more });
const others = async (person: Person, id: number) => ((await person.reads(`/api/presence/reviews/${id}`)).body as unknown as { name: string; editing: boolean }[]).map(({ name, editing }) => (editing ? `${name} writes` : name));

test('who else is on a record is told to whoever may read it, whoever writes first, and nobody else; a closed tab and a silent one are gone', async () => {
  const here = await world();
  const [lea, ali, dora, ines] = [await here.who('lea'), await here.who('ali'), await here.who('dora'), await here.who('ines')];
  const review = await here.review();
  const before = [await here.row('reviews', review.id), await here.house.database.read('events').count({ n: '*' }).first()];
  expect((await comes(lea, review.id)).body).toEqual([]);
  expect((await comes(ali, review.id, { editing: true })).body).toEqual([{ staff_id: lea.id, name: 'Léa', editing: false }]);
  // Two tabs of one person are one person.
  await comes(ali, review.id, { tab: 'tab-number-2' });
  expect(await others(dora, review.id)).toEqual(['Ali writes', 'Léa']);
  expect(await others(ali, review.id)).toEqual(['Léa']);
  // It is neither an event nor a change of the case.
  expect([await here.row('reviews', review.id), await here.house.database.read('events').count({ n: '*' }).first()]).toEqual(before);
  for (const answer of [await comes(ines, review.id), await ines.reads(`/api/presence/reviews/${review.id}`), await comes(lea, 9_999)]) refusedWith(answer, 'MISSING', 404);
  refusedWith(await comes(lea, review.id, { tab: 'x' }), 'INVALID');
  // One closes one's own tab, and nobody else's.
  expect((await lea.asks('DELETE', '/api/presence/tab-number-2')).status).toBe(204);
  expect(await others(dora, review.id)).toEqual(['Ali writes', 'Léa']);
  await ali.asks('DELETE', '/api/presence/tab-number-1');
  expect(await others(dora, review.id)).toEqual(['Ali', 'Léa']);
  here.passes({ seconds: 50 });
  await comes(lea, review.id);
  here.passes({ seconds: 50 });
  expect(await others(dora, review.id)).toEqual(['Léa']);
  await sweepPresences(here.house);
  expect(await here.house.database.read('presences').pluck('staff_id')).toEqual([lea.id]);
  for (let nth = 0; nth < 25; nth += 1) await comes(ali, review.id, { tab: `tab-number-${nth}` });
  expect((await here.house.database.read('presences').where({ staff_id: ali.id })).length).toBe(20);
});

test('that somebody came, began to write, or left is heard within two seconds in every process, by whoever may read the case', async () => {
  const here = await world();
  const [lea, ali, ines] = [await here.who('lea'), await here.who('ali'), await here.who('ines')];
  const review = await here.review();
  const other = createServer(createApp(here.house));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  closedWithTest(() => {
    other.closeAllConnections();
    other.close();
    return Promise.resolve();
  });
  const [ofAli, ofInes] = [await Ear.of(await here.signIn(ali.id, `http://127.0.0.1:${(other.address() as AddressInfo).port}`)), await Ear.of(ines)];
  // The first look of a process is its beginning: only what changes afterwards is told.
  const mark = async () => {
    await here.house.database.transaction((trx) => trx('bell_lines').insert([ali.id, ines.id].map((staff_id) => ({ staff_id, resource: 'reviews', record_id: review.id, reason: 'mentioned', at: here.house.clock.now().toISOString() }))));
    await Promise.all([ofAli, ofInes].map((ear) => ear.next(({ resource }) => resource === 'bell')));
  };
  await mark();
  const told = async () => {
    expect(await ofAli.next(({ resource }) => resource === 'presence')).toEqual({ resource: 'presence', of: 'reviews', id: review.id });
    ofAli.heard.length = 0;
  };
  await comes(lea, review.id);
  await told();
  await comes(lea, review.id, { editing: true });
  await told();
  await lea.asks('DELETE', '/api/presence/tab-number-1');
  await told();
  expect(ofInes.heard.filter(({ resource }) => resource === 'presence')).toEqual([]);
});
