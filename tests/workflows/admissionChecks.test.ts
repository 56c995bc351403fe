import { expect, test } from 'vitest';
import { world } from '../support/world.ts';
import { applicationAt, unmetOf } from './admitting.ts';

const certificate = { insurer: 'Mutuelle des artisans', policy_number: 'RC 118', activities: ['plumbing'], amount: 500_000, starts_on: '2026-01-01', ends_on: '2026-12-31' };

test('a file’s three checks are opened with its stage, and passing them opens its gates', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const file = await applicationAt(here, 'checking_documents');
  const checks = await ines.lists('checks', { application_id: file.id });
  expect(checks.map(({ kind, state }) => [kind, state])).toEqual([['background', 'pending'], ['skills', 'pending'], ['insurance', 'pending']]);
  const [background, skills, insurance] = checks.map(({ id }) => ({ resource: 'checks', id }));
  expect(unmetOf(await ines.does('request_signature', file))).toEqual(expect.arrayContaining(['BACKGROUND_CHECK_MISSING', 'SKILLS_CHECK_MISSING', 'INSURANCE_REQUIRED']));
  for (const [check, input] of [[background, { method: 'Extract of February seen' }], [skills, { method: 'Two sites visited' }], [insurance, certificate]] as const)
    expect((await ines.does('pass', check as { resource: string; id: number }, input)).body.state).toBe('passed');
  expect((await ines.does('request_signature', file)).body.state).toBe('awaiting_signature');
});

test('a certificate that ends before the decision shuts the gate again, and the decision on what stood before is stale', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const file = await applicationAt(here, 'signed');
  const { version } = await here.row('applications', file.id);
  const [insurance] = await ines.lists('checks', { application_id: file.id, kind: 'insurance', state: 'passed' });
  expect((await ines.does('expire', { resource: 'checks', id: insurance?.id ?? 0 }, { reason: 'The insurer ended the contract.' })).body.state).toBe('expired');
  expect((await dora.does('admit', file, { note: 'A good file' }, version)).body.code).toBe('STALE');
  const refused = await dora.does('admit', file, { note: 'A good file' });
  expect(refused.body.code).toBe('ADMISSION_GATES_UNMET');
  expect(unmetOf(refused)).toEqual(['INSURANCE_EXPIRED']);
});
