import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { type Person, type World, refusedWith, world } from '../support/world.ts';
import { type Mediated, Room, type Side, done, mailboxes, openRoom, redone, refund } from './mediating.ts';
import { post } from './linkHolder.ts';

/** Words that stand in one side's private space alone. */
const canaries = { customer: 'CanaryOfTheCustomer', provider: 'CanaryOfTheProvider' } as const;
const whispered = { customer: 'WhisperToTheCustomer', provider: 'WhisperToTheProvider' } as const;
const other = { customer: 'provider', provider: 'customer' } as const;

/** A file with words of its own, beside the private words of a side. */
async function fileOf(here: World, max: Person, mediated: Mediated, side: Side): Promise<number> {
  const said = (await here.house.database.read('statements').where({ mediation_id: mediated.id, party: side, visibility: 'private' }).first('id')) as { id: number };
  const form = new FormData();
  form.set('resource', 'statements');
  form.set('record_id', String(said.id));
  form.set('file', new Blob([`${canaries[side]} in a file`], { type: 'text/plain' }), `${canaries[side]}.txt`);
  return (await max.asks('POST', '/api/attachments', form)).body.id;
}

/** Every address that the API's document names, with small numbers in its places, as this browser would ask it. */
async function everyAnswer(here: World, room: Room): Promise<[string, string][]> {
  const { paths } = (await here.stranger().reads('/api/openapi.json')).body as unknown as { paths: Record<string, Record<string, unknown>> };
  const heard: [string, string][] = [];
  for (const [path, verbs] of Object.entries(paths)) {
    if (path === '/api/stream' || path === '/api/openapi.json' || path === '/api/declarations') continue;
    for (const id of path.includes('{id}') ? [1, 2, 3, 4] : [1]) {
      const address = path.replace('{id}', String(id)).replace(/\{\w+\}/g, 'mediations');
      if ('get' in verbs) {
        const answer = await room.raw(address);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const pdf = answer.headers.get('content-type') === 'application/pdf';
        const text = pdf ? (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text : Buffer.from(bytes).toString('utf8');
        heard.push([address, text + JSON.stringify([...answer.headers])]);
      }
      if ('post' in verbs && /links/.test(path)) heard.push([address, JSON.stringify((await room.writes(address, address.endsWith('open') ? {} : { act: 'pass_turn', version: 1, input: {} })).body)]);
    }
  }
  return heard;
}

test('a side’s link never yields a byte of what the other told the mediator alone: by no route, no file, no letter and no PDF', async () => {
  const here = await world();
  const opened = await openRoom(here);
  const { mediated, max } = opened;
  const files: Partial<Record<Side, number>> = {};
  for (const side of ['customer', 'provider'] as const) {
    await opened[side].did('add_statement', { visibility: 'private', text: `${canaries[side]}: my lowest price is 100.` });
    await done(max, 'add_statement', mediated, { party: 'mediator', visibility: 'private', space: side, text: `${whispered[side]}: would you?` });
    files[side] = await fileOf(here, max, mediated, side);
  }
  await opened.customer.did('add_statement', { visibility: 'common', text: 'HeardByBoth' });
  await opened.customer.did('offer', { terms: [refund, redone] });
  const { agreement } = await opened.provider.did('accept_offer', { number: 1 });
  for (const side of ['provider', 'customer'] as const) await opened[side].did('sign', { hash: agreement?.hash, signed_name: `Name of the ${side}` });
  for (const side of ['customer', 'provider'] as const) {
    const room = await new Room(here, side).open();
    const heard = await everyAnswer(here, room);
    const leaks = heard.flatMap(([path, text]) => [canaries[other[side]], whispered[other[side]]].filter((word) => text.includes(word)).map((word) => `${side} meets ${word} at ${path}`));
    expect(leaks).toEqual([]);
    // The net is not empty: each hears its own words, what both may hear, its own file and the agreement.
    const all = heard.map(([, text]) => text).join('\n');
    for (const word of [canaries[side], whispered[side], 'HeardByBoth', 'Name of the provider']) expect({ side, word, heard: all.includes(word) }).toEqual({ side, word, heard: true });
    expect((await room.raw(`/api/links/files/${files[side]}`)).status).toBe(200);
    refusedWith(await room.reads(`/api/links/files/${files[other[side]]}`), 'MISSING', 404);
  }
  await post(here);
  const letters = here.mail.map(({ to, subject, text }) => ({ to, text: `${subject}\n${text}` }));
  expect(letters.filter(({ to }) => Object.values(mailboxes).includes(to as never)).length).toBeGreaterThan(8);
  for (const { text } of letters) for (const word of [...Object.values(canaries), ...Object.values(whispered), 'HeardByBoth']) expect(text).not.toContain(word);
}, 60_000);

test('a colleague who is not the mediator reads what both may read, and none of the private words; a new mediator reads what the old one no longer does', async () => {
  const here = await world();
  const { mediated, max, customer } = await openRoom(here);
  const [nora, dora] = [await here.who('nora'), await here.who('dora')];
  await customer.did('add_statement', { visibility: 'private', text: canaries.customer });
  await customer.did('add_statement', { visibility: 'common', text: 'HeardByBoth' });
  const texts = async (person: Person) => (await person.lists('statements', { mediation_id: mediated.id })).map(({ text }) => text);
  expect([await texts(max), await texts(dora), await texts(nora)]).toEqual([[canaries.customer, 'HeardByBoth'], [canaries.customer, 'HeardByBoth'], ['HeardByBoth']]);
  const events = async (person: Person) => JSON.stringify([await person.lists('events', { resource: 'statements' }), await person.lists('events', { resource: 'mediations' }), await person.lists('letters')]);
  expect(await events(nora)).not.toContain(canaries.customer);
  expect(await events(max)).toContain(canaries.customer);
  const hugo = await here.who('hugo');
  await done(dora, 'assign_mediator', mediated, { mediator_id: hugo.id });
  expect([await texts(max), await texts(hugo)]).toEqual([['HeardByBoth'], [canaries.customer, 'HeardByBoth']]);
});

test('what was said is let go only by whoever said it', async () => {
  const here = await world();
  const { max, customer, provider } = await openRoom(here);
  const { words } = await customer.did('add_statement', { visibility: 'common', text: 'I paid 480 euros.' });
  const statement_ids = [words.at(-1)?.id];
  refusedWith(await provider.does('release', { statement_ids }), 'NOT_YOUR_WORDS');
  expect((await customer.did('release', { statement_ids })).words.at(-1)?.released).toBe(true);
  expect((await max.lists('statements'))[0]).toMatchObject({ released_at: expect.any(String) as unknown });
});

test('a case file hands a side what both read, an authority what was let go, and the house all of it', async () => {
  const here = await world();
  const { mediated, customer, provider } = await openRoom(here);
  await customer.did('add_statement', { visibility: 'private', text: canaries.customer });
  await provider.did('add_statement', { visibility: 'private', text: canaries.provider });
  const { words } = await customer.did('add_statement', { visibility: 'common', text: 'HeardByBoth' });
  const dora = await here.who('dora');
  const file = async (recipient: string) => JSON.stringify((await dora.asks('POST', '/api/case_files', { resource: 'mediations', record_id: mediated.id, recipient, purpose: 'Asked for', format: 'json' })).body);
  const hears = (text: string) => [canaries.customer, canaries.provider, 'HeardByBoth'].map((word) => text.includes(word));
  expect([hears(await file('full')), hears(await file('customer')), hears(await file('provider')), hears(await file('authority'))]).toEqual([[true, true, true], [false, false, true], [false, false, true], [false, false, false]]);
  await customer.did('release', { statement_ids: [words.at(-1)?.id] });
  expect(hears(await file('authority'))).toEqual([false, false, true]);
});
