import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepUploads } from '../../server/attachments/uploads.ts';
import { type World, refusedWith, world } from '../support/world.ts';
import { card } from './acting.ts';
import { appealed, joins, page, suspended, words } from './appealing.ts';
import { alleged } from './conducting.ts';
import { linkOf, opens, passesToEndOf, post, proofRequest } from './linkHolder.ts';

const onDisk = (here: World): number => {
  const folder = join(here.house.settings.DATA_DIR, 'attachments');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0;
};
const held = async (here: World, token: string): Promise<unknown> => (await opens(here, token)).answer.body.files;

test('whoever holds a link that takes files joins up to five, may take one out, and finds them again', async () => {
  const here = await world();
  const { token } = await suspended(here);
  const link = await opens(here, token);
  expect(link.answer.body.files).toEqual({ most: 5, held: [] });
  const first = await joins(here, link);
  expect({ status: first.status, body: first.body }).toEqual({ status: 201, body: { id: first.body.id, name: 'agreement.pdf', kind: 'application/pdf', bytes: 48 } });
  for (const n of [2, 3, 4, 5]) expect((await joins(here, link, { content: `Message ${n}`, name: `m${n}.txt` })).status).toBe(201);
  refusedWith(await joins(here, link, { content: 'One too many', name: 'm6.txt' }), 'TOO_MANY_FILES');
  const takes = (id: unknown) => here.stranger().asks('DELETE', `/api/links/attachments/${String(id)}`, undefined, { cookie: link.cookie });
  expect((await takes(first.body.id)).status).toBe(204);
  refusedWith(await takes(first.body.id), 'MISSING', 404);
  expect(await held(here, token)).toMatchObject({ held: [{ name: 'm2.txt' }, { name: 'm3.txt' }, { name: 'm4.txt' }, { name: 'm5.txt' }] });
});

test('of files that arrive at the same moment no more than five are kept', async () => {
  const here = await world();
  const { token } = await suspended(here);
  const link = await opens(here, token);
  const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => joins(here, link, { content: `Message ${n}`, name: `m${n}.txt` })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  expect(await here.house.database.read('outsider_uploads')).toHaveLength(5);
  expect(onDisk(here)).toBe(5);
});

test('a file through a link is proven like any other: its content, its name, no card number', async () => {
  const here = await world();
  const link = await opens(here, (await suspended(here)).token);
  refusedWith(await joins(here, link, { content: '<svg onload="alert(1)"/>', name: 'photo.png' }), 'UNSUPPORTED_TYPE', 415);
  refusedWith(await joins(here, link, { content: 'MZ\u0000\u0001', name: 'agreement.pdf' }), 'UNSUPPORTED_TYPE', 415);
  refusedWith(await joins(here, link, { content: `Paid with ${card}`, name: 'note.txt' }), 'PAYMENT_DATA_NOT_ALLOWED');
  refusedWith(await joins(here, link, { content: '', name: 'empty.txt' }), 'INVALID');
  refusedWith(await joins(here, link, { content: 'Ten million and one bytes. '.repeat(400_000), name: 'big.txt' }), 'TOO_LARGE', 413);
  expect([await here.house.database.read('outsider_uploads'), onDisk(here)]).toEqual([[], 0]);
});

test('no file comes in without the cookie of an open link, from another tab, or for a link that takes none', async () => {
  const here = await world();
  const { token } = await suspended(here);
  const link = await opens(here, token);
  refusedWith(await joins(here, { ...link, cookie: 'entente_link=1.9999999999999.x' }), 'SIGNED_OUT', 401);
  refusedWith(await joins(here, link, { opened: 'of another tab' }), 'SIGNED_OUT', 401);
  const proof = await opens(here, (await proofRequest(here)).token);
  expect(proof.answer.body.files).toBeNull();
  refusedWith(await joins(here, proof), 'FORBIDDEN', 403);
  expect((await joins(here, link, { opened: String(link.answer.body.opened) })).status).toBe(201);
  expect((await link.submits(words)).status).toBe(201);
  refusedWith(await joins(here, link), 'LINK_USED', 409);
  expect(onDisk(here)).toBe(1);
});

test('another link’s holder neither sees nor takes out a file', async () => {
  const here = await world();
  const [one, other] = [await suspended(here), await suspended(here, { email: 'ndiaye@firm.example' })];
  const mine = await joins(here, await opens(here, one.token));
  const theirs = await opens(here, other.token);
  expect(theirs.answer.body.files).toEqual({ most: 5, held: [] });
  refusedWith(await here.stranger().asks('DELETE', `/api/links/attachments/${mine.body.id}`, undefined, { cookie: theirs.cookie }), 'MISSING', 404);
  expect(await held(here, one.token)).toMatchObject({ held: [{ name: 'agreement.pdf' }] });
});

test('the answer takes the files in, each with its trace; they are then read like any other', async () => {
  const here = await world();
  const { token } = await suspended(here);
  await joins(here, await opens(here, token));
  const { id } = await appealed(here, token, words);
  const dora = await here.who('dora');
  expect(await dora.lists('attachments', { resource: 'appeals', record_id: id })).toMatchObject([{ name: 'agreement.pdf', kind: 'application/pdf', uploaded_by: null }]);
  expect(await dora.lists('events', { resource: 'appeals', record_id: id, action: 'attach' })).toMatchObject([{ actor_kind: 'link', details: { after: { attachment: 'agreement.pdf' } } }]);
  expect(await here.house.database.read('outsider_uploads')).toEqual([]);
  expect((await dora.opens('/api/attachments/1')).status).toBe(200);
  refusedWith(await (await here.who('lea')).reads('/api/attachments/1'), 'MISSING', 404);
});

test('a provider who is heard joins files to their words; whoever judges the case reads them beside it', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const opened = await alleged(here);
  await nora.does('request_statement', opened);
  await post(here);
  const link = await opens(here, here.tokenFor('sow@plumbing.example'));
  expect((await joins(here, link)).status).toBe(201);
  expect((await link.submits({ statement: 'The trip was in my first message; here is the copy.' })).status).toBe(201);
  expect(await nora.lists('attachments', { resource: 'conduct_cases', record_id: opened.id })).toMatchObject([{ name: 'agreement.pdf', uploaded_by: null }]);
  expect(await nora.lists('events', { resource: 'conduct_cases', record_id: opened.id, action: 'attach' })).toMatchObject([{ actor_kind: 'link' }]);
});

test('what is never taken in is forgotten, on disk too, once its link is over; what others hold stays', async () => {
  const here = await world();
  const { token } = await suspended(here);
  const link = await opens(here, token);
  await joins(here, link);
  await joins(here, link, { content: 'Sent twice', name: 'twice.txt' });
  const out = await joins(here, link, { content: 'Taken out', name: 'out.txt' });
  await here.stranger().asks('DELETE', `/api/links/attachments/${out.body.id}`, undefined, { cookie: link.cookie });
  const other = await suspended(here, { email: 'ndiaye@firm.example' });
  await joins(here, await opens(here, other.token), { content: 'Sent twice', name: 'copy.txt' });
  await appealed(here, other.token, page);
  await sweepUploads(here.house);
  expect(onDisk(here)).toBe(3);
  passesToEndOf(here, await linkOf(here, token), 5);
  await sweepUploads(here.house);
  expect(onDisk(here)).toBe(2);
  here.passes({ seconds: 10 });
  await sweepUploads(here.house);
  expect([await here.house.database.read('outsider_uploads'), onDisk(here)]).toEqual([[], 1]);
});
