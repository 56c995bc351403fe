/** A decided file keeps what it was decided upon (S0-11), whatever becomes of its parts. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type World, world } from '../support/world.ts';
import type { Snapshot } from '../../server/workflows/applicationSnapshot.sql.ts';
import type { Case } from './acting.ts';
import { admitting, applicationAt, declining } from './admitting.ts';
import { post } from './linkHolder.ts';

const kept = async (here: World, { id }: Case) => {
  const { snapshot, snapshot_hash } = await here.row('applications', id);
  return { text: String(snapshot), hash: String(snapshot_hash), snapshot: JSON.parse(String(snapshot)) as Snapshot };
};
const eventOf = async (here: World, { id }: Case, action: string) => {
  const { details } = (await here.house.database.read('events').where({ resource: 'applications', record_id: id, action }).first('details')) as { details: string };
  return JSON.parse(details) as { after: Record<string, unknown> };
};

test('gates, marks, references, checks and versions stand on an admitted file as they stood, and their hash in the event', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await applicationAt(here, 'signed');
  await dora.does('admit', file, admitting);
  const { text, hash, snapshot } = await kept(here, file);
  expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
  const { after } = await eventOf(here, file, 'admit');
  expect(after).toMatchObject({ state: 'admitted', snapshot_hash: hash });
  expect(after).not.toHaveProperty('snapshot');
  expect(snapshot.gates.map(({ holds }) => holds)).toEqual(Array(16).fill(true));
  expect(snapshot.gates.find(({ name }) => name === 'interview_held')).toMatchObject({ code: 'INTERVIEW_REQUIRED', clause_id: 'quality-charter.meetings', clause_version: 1 });
  expect(snapshot.scorecards).toMatchObject([{ author_id: ines.id, number: 1, scores: { competence: 3, love_of_work: 3, customer_care: 3, skills: 3 }, profile_validated: true }]);
  expect(snapshot.references).toMatchObject([1, 2, 3].map((slot) => ({ slot, state: 'completed', channel: 'phone', professionalism_score: 4, own_circle: false, words_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown })));
  expect(snapshot.checks).toMatchObject([{ kind: 'background', state: 'passed', decided_by: ines.id }, { kind: 'skills', categories: ['plumbing'] }, { kind: 'insurance', activities: ['plumbing'], amount: 500_000 }]);
  expect(snapshot.documents).toMatchObject([{ policy: 'quality-charter', number: 1, accepted: 1 }, {}, {}]);
  // Words and contacts stay with those who said and gave them.
  expect(text).not.toMatch(/On time|Clear:|client1@|karim@/);

  await post(here);
  const insurance = (await ines.lists('checks', { application_id: file.id, kind: 'insurance' }))[0];
  await ines.does('expire', { resource: 'checks', id: insurance?.id ?? 0 }, { reason: 'The insurer ended it.' });
  expect((await kept(here, file)).text).toBe(text);
  const seen = await (await here.who('vera')).sees('applications', file.id);
  expect(seen).toMatchObject({ snapshot_hash: hash, snapshot: { checks: [{}, {}, { kind: 'insurance', state: 'passed' }] } });
  expect((seen.gates as { code: string; holds: boolean }[]).find(({ code }) => code === 'INSURANCE_EXPIRED')).toMatchObject({ holds: false });
});

test('a declined file keeps what lacked when the second person confirmed', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await applicationAt(here, 'checking_references');
  await ines.does('decline', file, declining);
  expect(await here.row('applications', file.id)).toMatchObject({ snapshot: null, snapshot_hash: null });
  expect((await dora.does('decline', file, declining)).body.state).toBe('declined');
  const { hash, snapshot } = await kept(here, file);
  expect((await eventOf(here, file, 'decline')).after).toMatchObject({ snapshot_hash: hash });
  expect(snapshot.gates.filter(({ holds }) => !holds).map(({ code }) => code)).toContain('REFERENCES_INCOMPLETE');
  expect(snapshot.scorecards).toHaveLength(1);
});

test('a decision taken back at once leaves no snapshot behind, and nobody writes one by hand', async () => {
  const here = await world();
  const dora = await here.who('dora');
  const file = await applicationAt(here, 'signed');
  const { version } = (await dora.does('admit', file, admitting)).body;
  await dora.asks('POST', `/api/applications/${file.id}/undo`, { version });
  const undone = await here.row('applications', file.id);
  expect(undone).toMatchObject({ state: 'awaiting_signature', snapshot: null, snapshot_hash: null });
  expect((await dora.asks('PUT', `/api/applications/${file.id}`, { snapshot: { at: 'now' }, version: undone.version })).status).toBe(422);
});
