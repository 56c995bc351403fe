import { expect, test } from 'vitest';
import { openapi } from '../../server/http/openapi.ts';
import { roles } from '../../server/engine/workflow.ts';
import { resources } from '../../server/workflows/index.ts';
import { Person, type World, world } from '../support/world.ts';
import { publishedReview } from './acting.ts';
import { account, conclusions, grievance, trained } from './complaining.ts';
import { Ear } from './hearing.ts';

/** Words that stand only in the complaint, its letters, notes, drafts and files. */
const canary = 'Zzcanary';
const words = (name: string): string => `${canary}${name} was said here, in so many words.`;

const atOnce = 12;
const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const paths = Object.entries((openapi() as { paths: Record<string, Record<string, unknown>> }).paths);

/** Every address that the API answers to with GET, its places filled with what there is. */
function everyAddress(ids: readonly number[]): string[] {
  const found: string[] = [];
  for (const [path, methods] of paths) {
    if (!('get' in methods) || path === '/api/stream' || path.startsWith('/api/docs')) continue;
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    if (!places.length) found.push(path);
    for (const id of places.length ? ids : []) found.push(path.replace('{id}', String(id)).replace('{resource}', 'staff_complaints').replace('{name}', 'conclude').replace('{clause_id}', 'abuse-policy.team-courtesy'));
  }
  for (const q of [canary, 'canary', 'zz', ...ids.map((id) => `#${id}`), 'canary@kane.example']) found.push(`/api/search?q=${encodeURIComponent(q)}`);
  for (const declared of resources) {
    const base = `/api/${declared.resource}`;
    const relations = Object.keys({ ...declared.belongs, ...declared.has }).slice(0, 5);
    const counted = Object.entries(declared.columns).flatMap(([name, { facet }]) => (facet ? [name] : [])).slice(0, 10);
    found.push(`${base}?range=[0,99]&embed=${json(relations)}`, `${base}?filter=${json({ id: ids })}`, `${base}/facets?fields=${json(counted)}`);
    if (declared.search) found.push(`${base}?filter=${json({ q: canary })}`);
    for (const [name, { sort }] of Object.entries(declared.columns)) if (sort) found.push(`${base}?sort=${json([name, 'DESC'])}&range=[0,99]`);
  }
  found.push(`/api/timeline?filter=${json({ customer_id: 1 })}`, '/api/standing?customer_id=1', '/api/standing?email=awa%40kane.example', '/api/insights/incidents?quarter=2026-Q1');
  for (const told of ['events', 'letters', 'attachments', 'notes'])
    found.push(`/api/${told}?range=[0,99]&sort=${json(['id', 'DESC'])}`, `/api/${told}?filter=${json({ resource: 'staff_complaints' })}`, ...ids.map((id) => `/api/${told}?filter=${json({ resource: 'staff_complaints', record_id: id })}`));
  return [...new Set(found)];
}

interface Told {
  readonly status: number;
  readonly totals: (string | null)[];
  readonly body: unknown;
}

/** What this person is told at each address: its answer and its totals. */
async function everyAnswer(person: Person, ids: readonly number[]): Promise<Record<string, Told>> {
  const told: Record<string, Told> = {};
  const addresses = everyAddress(ids);
  const ask = async (path: string) => {
    const { status, headers, body } = await person.reads(path);
    expect(status, path).toBeLessThan(500);
    told[path] = { status, totals: [headers.get('x-total-count'), headers.get('content-range')], body };
  };
  for (let at = 0; at < addresses.length; at += atOnce) await Promise.all(addresses.slice(at, at + atOnce).map(ask));
  return told;
}

/** A request that this person took in and answered. */
async function answeredBy(person: Person): Promise<number> {
  const made = (await person.asks('POST', '/api/requests', { kind: 'concern', channel: 'email', sender_name: 'Awa Kane', sender_email: 'awa@kane.example', subject: 'The leak', text: 'It drips since Tuesday.', locale: 'en' })).body;
  const request = { resource: 'requests', id: made.id };
  for (const [name, input] of [['start'], ['answer', { outcome: 'not_granted', text: 'The warranty ended last spring, and the policy leaves no room.', clause_id: 'abuse-policy.escalation' }]] as const) {
    const done = await person.does(name, request, input);
    expect({ name, status: done.status, told: done.body.detail }).toMatchObject({ name, status: 201 });
  }
  return made.id;
}

/** The house before: a customer, a request that the subject answered, and managers who were trained. */
async function house(here: World) {
  const subject = await here.hire('Subject', ...roles);
  const [dora, hugo, nora] = [await here.who('dora'), await here.who('hugo'), await here.who('nora')];
  await trained(here, [dora, hugo, nora, subject]);
  const customer = (await (await here.key('customers:write')).asks('POST', '/api/customers', { name: 'Awa Kane', email: 'awa@kane.example', locale: 'en' })).body;
  await publishedReview(here);
  return { subject, dora, hugo, nora, customer, request: await answeredBy(subject) };
}

/** A whole complaint about the subject, with a canary in every place that holds words, and everything that hangs on one. */
async function story(here: World, { subject, dora, hugo, nora, customer, request }: Awaited<ReturnType<typeof house>>): Promise<number> {
  const made = await nora.asks('POST', '/api/staff_complaints', {
    ...grievance, complainant: `${canary} Kane`, complainant_email: 'canary@kane.example', customer_id: customer.id, request_id: request, staff_id: subject.id, details: words('Details'), how_short: null,
  });
  expect(made.status, made.body.detail).toBe(201);
  const record = { resource: 'staff_complaints', id: made.body.id };
  const does = async (by: Person, name: string, input: Record<string, unknown>) => expect((await by.does(name, record, input)).status, name).toBe(201);
  await does(dora, 'request_details', { question: words('Question') });
  await does(dora, 'give_details', { how_short: words('Expected') });
  await does(dora, 'assign_reviewer', { manager_id: hugo.id });
  await hugo.asks('PUT', `/api/staff_complaints/${record.id}/claim`, {});
  await does(hugo, 'record_account', { account: words('Account') });
  expect((await hugo.asks('PUT', `/api/drafts/staff_complaints/${record.id}/conclude`, { input: { text: words('Draft') } })).status).toBe(200);
  const form = new FormData();
  form.set('resource', 'staff_complaints');
  form.set('record_id', String(record.id));
  form.set('file', new File(['plain words'], `${canary}.txt`));
  expect((await hugo.asks('POST', '/api/attachments', form)).status).toBe(201);
  expect((await hugo.asks('POST', '/api/notes', { resource: 'staff_complaints', record_id: record.id, text: words('Note'), mentions: [dora.id] })).status).toBe(201);
  const [first, second] = conclusions.findings;
  await does(hugo, 'conclude', { findings: [{ ...first, reasons: words('Reasons') }, { ...second, finding: 'upheld', reasons: words('Reasons') }], text: words('Conclusions') });
  here.passes({ seconds: 21 });
  await here.postRound();
  await does(hugo, 'close', {});
  await here.clockRound();
  return record.id;
}

test('a complaint’s subject, holding every role at once, is told by every route exactly what they were told before there was one', async () => {
  const here = await world();
  const cast = await house(here);
  const { subject, dora, hugo, nora } = cast;
  here.passes({ seconds: 30 });
  await here.postRound();
  const guessed = [1, 2, 3];
  const reopening = () => subject.asks('POST', `/api/requests/${cast.request}/transitions/preview`, { name: 'reopen', input: { ground: 'management_review', new_facts: 'The management looked at it again.' } });
  const [before, unopened] = [await everyAnswer(subject, guessed), await reopening()];
  const [ear, other] = [await Ear.of(subject), await Ear.of(dora)];
  const id = await story(here, cast);
  // The count of all events of the house, for auditors, goes up by whatever anybody does.
  const chain = '/api/audit/verify';
  const after = await everyAnswer(subject, guessed);
  // When it was asked is the asker's own knowledge.
  const told = (answers: Readonly<Record<string, unknown>>, path: string) => JSON.stringify(answers[path]).replace(/"(asked_at|now)":"[^"]*"/g, '');
  for (const path of Object.keys(before)) if (path !== chain) expect({ path, told: told(after, path) }).toEqual({ path, told: told(before, path) });
  // That it upholds what was said of their answer lets others look at it anew, and them no more than before.
  expect((await reopening()).body).toEqual(unopened.body);
  expect((await dora.asks('POST', `/api/requests/${cast.request}/transitions/preview`, { name: 'reopen', input: { ground: 'management_review', new_facts: 'The management looked at it again.' } })).status).toBe(200);
  // Whoever guesses its number, drawn among two thousand million, meets what is nowhere.
  const named = await everyAnswer(subject, [id]);
  for (const [path, { body }] of Object.entries(named)) {
    const said = JSON.stringify(body).replaceAll(`#${id}`, '');
    expect({ path, heard: said.includes(canary) || said.includes(String(id)) }).toEqual({ path, heard: false });
  }
  const absent = await everyAnswer(subject, [id - 1]);
  for (const [path, told] of Object.entries(absent)) expect({ path, told: named[path.replaceAll(String(id - 1), String(id))] }).toEqual({ path, told });

  // The live stream tells of what comes next, and of nothing before it.
  const lea = await here.who('lea');
  const next = await here.review({ author_email: 'next@kane.example', body: 'Another story: a lamp that hums every night since April.' });
  await lea.asks('PUT', `/api/reviews/${next.id}/claim`, {});
  await Promise.all([ear, other].map((one) => one.next(({ resource, id: heard }) => resource === 'reviews' && heard === next.id)));
  expect(ear.heard.filter(({ resource }) => !['reviews', 'signals'].includes(resource))).toEqual([]);
  expect(other.heard.some(({ resource, id: heard }) => resource === 'staff_complaints' && heard === id)).toBe(true);

  // The canaries do sing where they may be heard: the net is not empty.
  const heard = JSON.stringify([await everyAnswer(hugo, [id]), await everyAnswer(dora, [id])]);
  for (const name of ['Details', 'Question', 'Expected', 'Account', 'Note', 'Reasons', 'Conclusions']) expect({ name, heard: heard.includes(`${canary}${name}`) }).toEqual({ name, heard: true });
  // Whoever took it in knows that it was passed on.
  const taken = Object.entries(await everyAnswer(nora, [id])).filter(([, { body }]) => JSON.stringify(body).includes(canary)).map(([path]) => path);
  expect(taken).toEqual(['/api/staff_complaints/passed_on']);
}, 120_000);

test('whatever a complaint’s subject tries on it, they are answered as if it were nowhere', async () => {
  const here = await world();
  const cast = await house(here);
  const { subject, dora } = cast;
  const id = await story(here, cast);
  const row = await here.row('staff_complaints', id);
  const events = await here.house.database.read('events').count({ n: '*' }).first();
  const workflow = resources.find(({ resource }) => resource === 'staff_complaints') as { transitions?: Record<string, unknown> };
  const bodies = Object.keys(workflow.transitions ?? {}).map((name) => ({ name, version: row.version, input: { manager_id: dora.id, ...conclusions, ...account } }));
  const tries = (one: number): [method: string, path: string, body: unknown][] => [
    ...bodies.flatMap((body): [string, string, unknown][] => [['POST', `/api/staff_complaints/${one}/transitions`, body], ['POST', `/api/staff_complaints/${one}/transitions/preview`, { name: body.name, input: body.input }], ['PUT', `/api/drafts/staff_complaints/${one}/${body.name}`, { input: { text: 'x' } }], ['DELETE', `/api/drafts/staff_complaints/${one}/${body.name}`, undefined]]),
    ['POST', '/api/staff_complaints/transitions', { name: 'close', items: [{ id: one, version: row.version }] }],
    ['POST', `/api/staff_complaints/${one}/undo`, { version: row.version }],
    ['PUT', `/api/staff_complaints/${one}/claim`, { break: 'I would like to see' }],
    ['DELETE', `/api/staff_complaints/${one}/claim`, undefined],
    ['PUT', `/api/staff_complaints/${one}`, { version: row.version, priority: 2 }],
    ['DELETE', `/api/staff_complaints/${one}`, undefined],
    ['POST', `/api/staff_complaints/${one}/reveal`, { field: 'account', purpose: 'I would like to see' }],
    ['POST', '/api/notes', { resource: 'staff_complaints', record_id: one, text: 'Seen' }],
    ['POST', '/api/bell/read', { resource: 'staff_complaints', record_id: one, asked_at: here.house.clock.now().toISOString() }],
    ['POST', '/api/incidents', { customer_id: cast.customer.id, category: 'language', channel: 'phone', verbatim: 'Words', about_resource: 'staff_complaints', about_id: one }],
  ];
  const answers = async (one: number) => {
    const all: string[] = [];
    for (const [method, path, body] of tries(one)) {
      const answer = await subject.asks(method, path, body);
      all.push(JSON.stringify([method, path, answer.status, answer.body]).replaceAll(String(one), 'N'));
    }
    return all;
  };
  expect(await answers(id)).toEqual(await answers(id - 1));
  expect(await here.row('staff_complaints', id)).toEqual(row);
  expect(await here.house.database.read('events').count({ n: '*' }).first()).toEqual(events);
  // Nor does a key that they make for themselves read it, nor a record that others leave behind.
  const made = (await subject.asks('POST', '/api/api_keys', { name: 'mine', scopes: ['staff_complaints:write'] })).body as unknown as { secret: string };
  const key = new Person(here, 0, { authorization: `Bearer ${made.secret}` });
  expect([(await key.reads(`/api/staff_complaints/${id}`)).status, (await key.lists('staff_complaints')).length]).toEqual([404, 0]);
  expect((await subject.asks('POST', '/api/api_keys', { name: 'mine', scopes: ['staff_complaints:read'] })).body.code).toBe('INVALID');
  const view = { name: 'About them', resource: 'staff_complaints', query: `filter={"staff_id":${subject.id}}` };
  for (const scope of ['team', 'role']) expect((await dora.asks('POST', '/api/saved_views', { ...view, scope, role: 'manager' })).body.code).toBe('INVALID');
  const own = (await dora.asks('POST', '/api/saved_views', { ...view, scope: 'private' })).body;
  expect((await dora.asks('PUT', `/api/saved_views/${own.id}`, { version: own.version, scope: 'team' })).body.code).toBe('INVALID');
  const report = { customer_id: cast.customer.id, category: 'language', channel: 'phone', verbatim: 'Words', about_resource: 'staff_complaints', about_id: id };
  expect((await dora.asks('POST', '/api/incidents', report)).body.code).toBe('INVALID');
}, 120_000);
