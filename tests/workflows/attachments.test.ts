import { existsSync, readdirSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { contentOf } from '../../server/attachments/store.ts';
import { type Answer, type Person, type World, refusedWith, world } from '../support/world.ts';
import { card } from './acting.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const jpeg = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=', 'base64');

interface Sent {
  name?: string;
  resource?: string;
  record_id?: string;
}

/** Sends a file about a record (a check of a provider unless said otherwise). */
function sends(person: Person, content: Buffer | string, { name = 'certificate.pdf', resource, record_id }: Sent): Promise<Answer> {
  const form = new FormData();
  if (resource) form.set('resource', resource);
  if (record_id) form.set('record_id', record_id);
  form.set('file', new File([new Uint8Array(Buffer.from(content))], name));
  return person.asks('POST', '/api/attachments', form);
}

/** Every file below the folder of attachments. */
const onDisk = (here: World): string[] => {
  const folder = join(here.house.settings.DATA_DIR, 'attachments');
  return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name) : [];
};

async function story(here: World) {
  const ines = await here.who('ines');
  const provider = await here.provider();
  const check = await ines.asks('POST', '/api/checks', { provider_id: provider.id, kind: 'insurance' });
  return { ines, provider, check: { resource: 'checks', record_id: String(check.body.id) }, id: check.body.id };
}

test('a file is kept once by what it holds, told in the trace, listed, and downloaded as it was', async () => {
  const here = await world();
  const { ines, check, id } = await story(here);
  for (const [content, name, kind] of [[pdf, 'certificate.pdf', 'application/pdf'], [png, 'scan.PNG', 'image/png'], [jpeg, 'photo.jpeg', 'image/jpeg'], ['Téléphoné à l’assureur.\n', 'note.txt', 'text/plain'], [pdf, 'again.pdf', 'application/pdf']] as const) {
    const answer = await sends(ines, content, { ...check, name });
    expect(answer.status, answer.body.detail).toBe(201);
    expect(answer.body).toMatchObject({ resource: 'checks', record_id: id, name, kind, bytes: Buffer.from(content).length, uploaded_by: ines.id });
  }
  expect(onDisk(here).sort()).toHaveLength(4);
  expect((await ines.lists('attachments', { resource: 'checks', record_id: id })).map(({ name }) => name)).toEqual(['certificate.pdf', 'scan.PNG', 'photo.jpeg', 'note.txt', 'again.pdf']);
  const [event] = (await ines.lists('events', { resource: 'checks', record_id: id, action: 'attach' })) as unknown as { details: Record<string, unknown> }[];
  expect(event?.details).toMatchObject({ after: { attachment: 'certificate.pdf' }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
  const got = await ines.opens('/api/attachments/1');
  expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control', 'content-length'].map((name) => [name, got.headers.get(name)]))).toEqual({
    'content-type': 'application/pdf', 'content-disposition': 'attachment; filename=certificate.pdf', 'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'no-store', 'content-length': String(pdf.length),
  });
  expect(Buffer.from(await got.arrayBuffer()).equals(pdf)).toBe(true);
  expect((await ines.asks('HEAD', '/api/attachments/1')).headers.get('content-length')).toBe(String(pdf.length));
});

test('what a file is, is proven by what stands in it, and its name must agree', async () => {
  const here = await world();
  const { ines, check } = await story(here);
  const refused: [Buffer | string, string][] = [
    ['<html><script>alert(1)</script></html>', 'page.html'], ['<html><script>alert(1)</script></html>', 'page.txt'], ['<html></html>', 'page.pdf'], ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image.svg'],
    ['<?xml version="1.0"?><a/>', 'a.txt'], [pdf, 'scan.png'], [png, 'scan.pdf'], [png, 'scan'], [Buffer.from('MZ\x90\0\x03'), 'setup.txt'], [Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'utf16.txt'], [Buffer.from([0xc3, 0x28]), 'latin.txt'],
    [Buffer.from('PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'latin1'), 'letter.docx'], [Buffer.concat([Buffer.from('GIF89a'), pdf]), 'both.pdf'], ['plain words', 'words.pdf'], ['#!/bin/sh\nrm -rf /', 'run.txt'],
  ];
  for (const [content, name] of refused) {
    const answer = await sends(ines, content, { ...check, name });
    expect({ name, status: answer.status, code: answer.body.code }).toEqual({ name, status: 415, code: 'UNSUPPORTED_TYPE' });
  }
  expect(onDisk(here)).toEqual([]);
});

test('a name is only a name: no folder, nothing that deceives the eye, not too long', async () => {
  const here = await world();
  const { ines, check } = await story(here);
  const kept = async (name: string) => (await sends(ines, pdf, { ...check, name })).body.name;
  expect(await kept('../../etc/passwd.pdf')).toBe('passwd.pdf');
  expect(await kept('C:\\Users\\awa\\attestation.pdf')).toBe('attestation.pdf');
  expect(await kept('facture\u202Efdp.exe.pdf')).toBe('facturefdp.exe.pdf');
  expect(await kept(`${'é'.repeat(400)}.pdf`)).toBe(`${'é'.repeat(196)}.pdf`);
  const strange = await kept('l’attestation "2026"\r\n.pdf');
  expect(strange).not.toMatch(/["\r\n]/);
  const last = (await ines.lists('attachments')).at(-1);
  expect((await ines.opens(`/api/attachments/${last?.id}`)).headers.get('content-disposition')).toMatch(/^attachment; filename="[^"\r\n]+"; filename\*=UTF-8''l%E2%80%99attestation/);
});

test('a card number in a text file or in a name is refused, and nothing of it stays', async () => {
  const here = await world();
  const { ines, check } = await story(here);
  refusedWith(await sends(ines, `He paid with ${card}.`, { ...check, name: 'note.txt' }), 'PAYMENT_DATA_NOT_ALLOWED');
  refusedWith(await sends(ines, pdf, { ...check, name: `${card}.pdf` }), 'PAYMENT_DATA_NOT_ALLOWED');
  expect(onDisk(here)).toEqual([]);
  expect(await here.house.database.read('attachments')).toEqual([]);
});

test('a file of more than ten megabytes, an empty one, and a form of anything else are refused without a trace on disk', async () => {
  const here = await world();
  const { ines, check } = await story(here);
  const ten = 10 * 1024 * 1024;
  const largest = Buffer.concat([pdf, Buffer.alloc(ten - pdf.length, 0x20)]);
  expect((await sends(ines, largest, check)).status).toBe(201);
  refusedWith(await sends(ines, Buffer.concat([largest, Buffer.from(' ')]), { ...check, name: 'more.pdf' }), 'TOO_LARGE', 413);
  refusedWith(await sends(ines, Buffer.alloc(ten + 100_000, 0x20), { ...check, name: 'more.txt' }), 'TOO_LARGE', 413);
  refusedWith(await sends(ines, '', check), 'INVALID');
  refusedWith(await sends(ines, pdf, { resource: 'checks' }), 'INVALID');
  refusedWith(await sends(ines, pdf, { record_id: '1' }), 'INVALID');
  refusedWith(await sends(ines, pdf, { resource: 'checks', record_id: '1e3' }), 'INVALID');
  const form = (...parts: [string, string | File][]) => {
    const made = new FormData();
    for (const [name, value] of [['resource', check.resource], ['record_id', check.record_id], ...parts] as const) made.append(name, value);
    return ines.asks('POST', '/api/attachments', made);
  };
  const file = new File([new Uint8Array(pdf)], 'a.pdf');
  refusedWith(await form(['file', file], ['file', file]), 'MALFORMED', 400);
  refusedWith(await form(['other', file]), 'MALFORMED', 400);
  refusedWith(await form(['note', 'x'], ['file', file]), 'MALFORMED', 400);
  refusedWith(await form(['resource', 'reviews'], ['file', file]), 'MALFORMED', 400);
  refusedWith(await form(), 'INVALID');
  refusedWith(await ines.asks('POST', '/api/attachments', 'no form', { 'content-type': 'multipart/form-data' }), 'MALFORMED', 400);
  refusedWith(await ines.asks('POST', '/api/attachments', '--b\r\nbroken', { 'content-type': 'multipart/form-data; boundary=b' }), 'MALFORMED', 400);
  refusedWith(await ines.asks('POST', '/api/attachments', {}), 'UNSUPPORTED_TYPE', 415);
  expect(onDisk(here)).toHaveLength(1);
});

test('an upload that is cut off in the middle leaves nothing', async () => {
  const here = await world();
  const { ines } = await story(here);
  const before = (await ines.lists('attachments')).length;
  const { cookie } = (ines as unknown as { headers: { cookie: string } }).headers;
  const cut = Array.from({ length: 3 }, () => {
    const sent = plainRequest(`${here.url}/api/attachments`, { method: 'POST', headers: { cookie, origin: here.house.settings.BASE_URL, 'content-type': 'multipart/form-data; boundary=b', 'content-length': 1_000_000 } });
    sent.on('error', () => undefined);
    sent.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 and then');
    return sent;
  });
  await vi.waitFor(() => expect(onDisk(here)).toHaveLength(3));
  refusedWith(await sends(ines, pdf, { resource: 'providers', record_id: '1' }), 'SLOW_DOWN', 429);
  for (const sent of cut) sent.destroy();
  await vi.waitFor(() => expect(onDisk(here)).toEqual([]));
  expect((await ines.lists('attachments')).length).toBe(before);
  // The three places are free again.
  const provider = (await here.house.database.read('providers').first('id')) as { id: number };
  expect((await sends(ines, pdf, { resource: 'providers', record_id: String(provider.id) })).status).toBe(201);
});

test('a file is there for those who may read its record, and is added by those who may act on it', async () => {
  const here = await world();
  const { ines, check, provider } = await story(here);
  const [lea, vera, dora] = [await here.who('lea'), await here.who('vera'), await here.who('dora')];
  expect((await sends(ines, pdf, check)).status).toBe(201);
  refusedWith(await lea.reads('/api/attachments/1'), 'MISSING', 404);
  expect(await lea.lists('attachments')).toEqual([]);
  refusedWith(await sends(lea, pdf, check), 'MISSING', 404);
  expect((await vera.opens('/api/attachments/1')).status).toBe(200);
  refusedWith(await sends(vera, pdf, check), 'FORBIDDEN', 403);
  for (const [resource, record_id] of [['nothing', '1'], ['staff', '1'], ['checks', '99'], ['checks_search', '1']]) refusedWith(await sends(ines, pdf, { resource, record_id }), 'MISSING', 404);
  // A tie to the provider keeps one out of the files as of everything else.
  await here.house.database.transaction((trx) => trx('checks').update({ candidate_staff_id: dora.id }));
  refusedWith(await dora.reads('/api/attachments/1'), 'MISSING', 404);
  const key = await here.key('providers:write');
  refusedWith(await sends(key, pdf, { resource: 'providers', record_id: String(provider.id) }), 'FORBIDDEN', 403);
  refusedWith(await here.stranger().reads('/api/attachments/1'), 'SIGNED_OUT', 401);
  refusedWith(await ines.asks('POST', '/api/attachments', undefined, { origin: 'https://elsewhere.example', 'content-type': 'multipart/form-data; boundary=b' }), 'FORBIDDEN', 403);
  refusedWith(await ines.asks('DELETE', '/api/attachments/1'), 'METHOD_NOT_ALLOWED', 405);
  expect(onDisk(here)).toHaveLength(1);
});

test('a file whose row could not be written goes again', async () => {
  const here = await world();
  const { ines, check, id } = await story(here);
  const { database } = here.house;
  const write = vi.spyOn(database, 'transaction').mockRejectedValueOnce(new Error('The disk is full'));
  expect((await sends(ines, pdf, check)).status).toBe(500);
  write.mockRestore();
  expect(onDisk(here)).toEqual([]);
  const kept = await sends(ines, pdf, check);
  expect((await contentOf(here.house, String(kept.body.sha256)))?.bytes).toBe(pdf.length);
  expect((await ines.lists('attachments', { record_id: id })).length).toBe(1);
});
