import { expect, test } from 'vitest';
import type { Person, World } from '../support/world.ts';
import { type Case, byLink, proof, verifiedReview } from './acting.ts';
import { crowdedWorld } from './crowded.ts';

const story = (n: number) => ({ author_email: `a${n}@kane.example`, author_name: `Author ${n}`, body: `Story number ${n}, unlike each of the ${n} others that were told.` });

/** The trace of a record has no hole, no fork, and ends where the row stands. */
async function agrees(here: World, { resource, id }: Pick<Case, 'resource' | 'id'>): Promise<void> {
  const row = await here.row(resource, id);
  const events = (await here.house.database.read('events').where({ resource, record_id: id }).orderBy('seq')) as { seq: number; to_state: string; from_state: string | null }[];
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.at(-1)?.to_state).toBe(row.state);
  for (const [index, { from_state }] of events.entries()) if (index > 0) expect(from_state).toBe(events[index - 1]?.to_state);
}

test('of ten decisions at once on one review exactly one is taken, twenty times over', async () => {
  const here = await crowdedWorld();
  const people = [await here.who('lea'), await here.who('ali')];
  for (let round = 0; round < 20; round += 1) {
    const review = await here.review(story(round));
    const acts = Array.from({ length: 10 }, (_, index) => {
      const person = people[index % people.length] as Person;
      if (index % 3 === 0) return person.does('request_proof', review, undefined, review.version);
      return person.does('verify_author', review, { ...proof, evidence: `Seen by number ${index}` }, review.version);
    });
    const answers = await Promise.all(acts);
    const [winner, ...others] = answers.filter(({ status }) => status === 201);
    expect(others).toEqual([]);
    expect(answers.filter(({ status }) => status !== 201).map(({ status, body }) => `${status} ${body.code}`)).toEqual(Array.from({ length: 9 }, () => '409 STALE'));
    expect(await here.row('reviews', review.id)).toMatchObject({ state: winner?.body.state, version: review.version + 1 });
    await agrees(here, review);
  }
  expect(await here.house.database.read('letters').where({ kind: 'proof_request' }).count({ n: '*' }).first()).toMatchObject({ n: await stateCount(here, 'verifying') });
});

const stateCount = async (here: World, state: string): Promise<number> => (await here.house.database.read('reviews').where({ state })).length;

test('a publication and a hint that opens again at the same moment never leave a published review with an open hint', async () => {
  const here = await crowdedWorld();
  const [lea, ali] = [await here.who('lea'), await here.who('ali')];
  for (let round = 0; round < 10; round += 1) {
    const review = await verifiedReview(here, { ...story(round), author_email: 'sow@plumbing.example' });
    const [found] = await lea.lists('signals', { review_id: review.id, kind: 'same_contact' });
    const signal = { resource: 'signals', id: found?.id ?? 0 };
    for (const one of await lea.lists('signals', { review_id: review.id })) if (one.id !== signal.id) await lea.does('dispose', { resource: 'signals', id: one.id }, { verdict: 'harmless' });
    const { version } = (await lea.does('dispose', signal, { verdict: 'harmless' })).body;
    const [undone, published] = await Promise.all([lea.asks('POST', `/api/signals/${signal.id}/undo`, { version }), ali.does('publish', review)]);
    const row = await here.row('reviews', review.id);
    const open = (await here.house.database.read('signals').where({ review_id: review.id, state: 'open' })).length;
    expect(row.open_signals).toBe(open);
    expect(row.state === 'published' && open > 0).toBe(false);
    expect([undone.status, published.status].filter((status) => status === 201)).toHaveLength(1);
    await agrees(here, review);
    await agrees(here, signal);
  }
});

test('a new text that arrives while a rejection is proposed leaves one of the two, whole', async () => {
  const here = await crowdedWorld();
  const lea = await here.who('lea');
  for (let round = 0; round < 5; round += 1) {
    const review = await verifiedReview(here, story(round));
    const returned = (await lea.does('return_to_author', review, { ground: 'personal_data', passage: 'A name', explanation: 'It names a neighbour.' })).body;
    const [sent, proposed] = await Promise.all([
      byLink(here, `a${round}@kane.example`, 'resubmit', { body: `A new text for story ${round}.` }),
      lea.does('propose_rejection', review, { ground: 'personal_data', clause_id: 'client-protection.third-party-data', explanation: 'The name is still in it.' }, returned.version),
    ]);
    const row = await here.row('reviews', review.id);
    expect([sent === 'done', proposed.status === 201].filter(Boolean)).toHaveLength(1);
    expect(row.state).toBe(sent === 'done' ? 'verified' : 'rejecting');
    expect(String(row.body).startsWith('A new text')).toBe(sent === 'done');
    await agrees(here, review);
  }
});

test('two persons who confirm one rejection at once reject it once, and write once', async () => {
  const here = await crowdedWorld();
  const [lea, ali, dora, hugo] = [await here.who('lea'), await here.who('ali'), await here.who('dora'), await here.who('hugo')];
  for (let round = 0; round < 5; round += 1) {
    const review = await verifiedReview(here, story(round));
    const { version } = (await lea.does('propose_rejection', review, { ground: 'unlawful', clause_id: 'client-protection.lawful-content', explanation: 'It calls for violence.' })).body;
    const answers = await Promise.all([ali, dora, hugo, lea].map((person, index) => person.does(index === 2 ? 'refuse_rejection' : 'confirm_rejection', review, index === 2 ? { reason: 'It is lawful' } : undefined, version)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const row = await here.row('reviews', review.id);
    expect((await here.house.database.read('letters').where({ record_id: review.id, kind: 'rejected' })).length).toBe(row.state === 'rejected' ? 1 : 0);
    expect(row.decided_by).not.toBe(lea.id);
    await agrees(here, review);
  }
});

test('ten who claim at once: one holds it', async () => {
  const here = await crowdedWorld();
  const people = await Promise.all(Array.from({ length: 10 }, (_, index) => here.hire(`Moderator ${index}`, 'moderator')));
  const review = await here.review();
  const answers = await Promise.all(people.map((person) => person.asks('PUT', `/api/reviews/${review.id}/claim`)));
  const [holder, ...others] = answers.filter(({ status }) => status === 200);
  expect(others).toEqual([]);
  expect((await here.row('reviews', review.id)).claimed_by).toBe(holder?.body.claimed_by);
  await agrees(here, review);
});
