import { expect, test } from 'vitest';
import { perform } from '../../server/engine/perform.ts';
import { legalNotice } from '../../server/workflows/clauses.ts';
import { refusedWith, world } from '../support/world.ts';
import { isRefused } from './acting.ts';
import { alter, put } from './admitting.ts';
import { member } from './members.ts';
import { chat, decided, exclusion, fee, heard, rude, sanctionOf, suspension, takesEffect, warning } from './conducting.ts';

const ofInput = true;

test('a sanction cites a clause that was alleged and in force on the day of the facts, or it is refused', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const found = await heard(here, {}, [fee, chat]);
  for (const clause_ids of [undefined, [], [rude.clause_id]]) await isRefused(here, nora, 'decide', found, { code: 'RULE_CITATION_REQUIRED', input: { ...warning, clause_ids }, ofInput });
  const { violations } = await here.row('conduct_cases', found.id);
  await alter(here, 'conduct_cases', { id: found.id }, { violations: JSON.stringify([{ ...fee, occurred_on: '2025-11-02' }]) });
  await isRefused(here, nora, 'decide', found, { code: 'RULE_CITATION_REQUIRED', input: warning, ofInput });
  await alter(here, 'conduct_cases', { id: found.id }, { violations });
  const done = await nora.does('decide', found, warning);
  expect(done.body).toMatchObject({ state: 'decided', outcome: 'warning', clause_ids: [fee.clause_id], policy_versions: { [fee.clause_id]: 1 } });
  expect(await sanctionOf(here, found)).toMatchObject({ state: 'in_force', level: 'warning', reference: 'S-2026-000001', ends_at: null });
});

test('advice alone grounds no sanction; beside a rule it may be noted', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const found = await heard(here, {}, [fee, chat]);
  await isRefused(here, nora, 'decide', found, { code: 'ADVISORY_RULE_NOT_SANCTIONABLE', input: { ...warning, clause_ids: [chat.clause_id] }, ofInput });
  expect((await nora.does('decide', found, { ...warning, clause_ids: [chat.clause_id, fee.clause_id] })).status).toBe(201);
  const other = await heard(here, { provider_id: found.provider_id }, [chat]);
  const none = await nora.does('decide', other, { outcome: 'no_action', reasons: 'Writing elsewhere is no fault.' });
  expect(none.body).toMatchObject({ outcome: 'no_action', clause_ids: [chat.clause_id] });
  expect(await here.house.database.read('sanctions').where({ conduct_case_id: other.id })).toEqual([]);
});

test('a provider who declined a request is never sanctioned for it; silence is another matter', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const silence = { type: 'unanswered_request', clause_id: 'quality-charter.answer-customers', facts: 'The customer’s request of 20 February has no answer.', occurred_on: '2026-02-27' };
  const at = here.house.clock.now().toISOString();
  const { id: provider_id } = await here.provider();
  const request = await put(here, 'provider_requests', { state: 'answered', provider_id, kind: 'customer', subject: 'A sink', text: 'Can you come?', sent_at: at, answered_at: at, outcome: 'declined', decline_reason: 'too_busy' });
  const found = await heard(here, { provider_id }, [{ ...silence, request_id: request }]);
  const input = { ...warning, clause_ids: [silence.clause_id] };
  await isRefused(here, nora, 'decide', found, { code: 'DECLINE_NOT_SANCTIONABLE', input, ofInput });
  await alter(here, 'provider_requests', { id: request }, { outcome: 'cannot_satisfy' });
  await isRefused(here, nora, 'decide', found, { code: 'DECLINE_NOT_SANCTIONABLE', input, ofInput });
  expect((await nora.does('decide', found, { outcome: 'no_action', reasons: 'Saying no is a right.' })).status).toBe(201);
  const other = await heard(here, { provider_id }, [silence]);
  await alter(here, 'conduct_cases', { id: other.id }, { source_resource: 'provider_requests', source_id: request });
  await isRefused(here, nora, 'decide', other, { code: 'DECLINE_NOT_SANCTIONABLE', input, ofInput });
  await alter(here, 'provider_requests', { id: request }, { overdue_at: at });
  expect((await nora.does('decide', other, input)).status).toBe(201);
});

test('a suspension bears its end, ninety days away at most', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const found = await heard(here);
  for (const wrong of [{ ends_on: undefined }, { ends_on: '2026-03-01' }, { ends_on: '2026-05-31' }, { starts_on: '2026-02-27' }, { starts_on: '2026-03-10', ends_on: '2026-03-09' }])
    await isRefused(here, nora, 'decide', found, { code: 'SUSPENSION_END_REQUIRED', input: { ...suspension, ...wrong }, ofInput });
  expect((await nora.does('decide', found, { ...suspension, ends_on: '2026-05-30' })).status).toBe(201);
  expect(await sanctionOf(here, found)).toMatchObject({ state: 'notified', starts_at: '2026-03-02T10:00:20.000Z', ends_at: '2026-05-30T22:00:00.000Z' });
});

test('an exclusion is proposed by a manager and confirmed by another; a case manager decides everything else', async () => {
  const here = await world();
  const [nora, dora, hugo] = [await here.who('nora'), await here.who('dora'), await here.who('hugo')];
  const found = await heard(here);
  await isRefused(here, nora, 'decide', found, { code: 'MANAGER_REQUIRED', input: exclusion, ofInput });
  expect((await dora.does('decide', found, exclusion)).body).toMatchObject({ state: 'hearing', proposal: { name: 'decide' } });
  expect(await here.house.database.read('sanctions')).toEqual([]);
  await isRefused(here, dora, 'decide', found, { code: 'SECOND_PERSON_REQUIRED' });
  refusedWith(await nora.does('decide', found, warning), 'MANAGER_REQUIRED');
  expect((await hugo.does('refuse_proposal', found, { reason: 'A suspension would do.' })).body).toMatchObject({ state: 'hearing', proposal: null });
  await isRefused(here, hugo, 'refuse_proposal', found, { code: 'NO_PROPOSAL', input: { reason: 'Again.' } });
  await dora.does('decide', found, exclusion);
  expect((await hugo.does('decide', found)).body).toMatchObject({ state: 'decided', outcome: 'termination', decided_by: dora.id });
  expect(await sanctionOf(here, found)).toMatchObject({ level: 'termination', decided_by: dora.id, confirmed_by: hugo.id, starts_at: '2026-04-01T10:00:00.000Z' });
});

test('who jumps over a milder sanction, or leaves what like cases came to, says why', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const plain = { ...suspension, departs_because: undefined };
  const first = await heard(here);
  expect((await nora.sees('conduct_cases', first.id)).departures).toMatchObject({ warning: null, suspension: { skips: 'warning', outside: null }, termination: { skips: 'suspension', outside: null } });
  await isRefused(here, nora, 'decide', first, { code: 'DEPARTURE_REASON_REQUIRED', input: plain, ofInput });
  await nora.does('decide', first, warning);
  const { id: provider_id } = await member(here, { email: 'other@firm.example' });
  // The provider's own past is their ladder; like cases are those of others.
  expect(await nora.sees('conduct_cases', (await heard(here, { provider_id: first.provider_id })).id)).toMatchObject({ comparable: [], standing: ['warning'] });
  const second = await heard(here, { provider_id });
  const seen = await nora.sees('conduct_cases', second.id);
  expect(seen).toMatchObject({ comparable: [{ reference: first.reference, outcome: 'warning', clause_ids: [fee.clause_id] }], range: { from: 'warning', to: 'warning' }, standing: [] });
  const refused = await nora.does('decide', second, plain);
  refusedWith(refused, 'DEPARTURE_REASON_REQUIRED');
  expect(refused.body.detail).toContain('between “Warning” and “Warning”');
  refusedWith(await nora.does('decide', second, { outcome: 'no_action', reasons: 'Nothing can be shown.' }), 'DEPARTURE_REASON_REQUIRED');
  expect((await nora.does('decide', second, suspension)).body.departs_because).toBe(suspension.departs_because);
  // Between the two nothing needs to be explained any more, nor under a clause that nobody judged by yet.
  const { id: third } = await member(here, { email: 'third@firm.example' });
  expect((await nora.does('decide', await heard(here, { provider_id: third }), warning)).status).toBe(201);
  expect((await nora.does('decide', await heard(here, { provider_id: third }), plain)).status).toBe(201);
  expect((await nora.does('decide', await heard(here, { provider_id: third }, [rude]), { ...warning, clause_ids: [rude.clause_id] })).status).toBe(201);
});

test('nothing is to be made good before the carelessness is found, in a decision or by hand', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const found = await heard(here);
  const finding = 'He drilled without looking for the pipe, which stood in the plan.';
  await isRefused(here, nora, 'decide', found, { code: 'NEGLIGENCE_FINDING_REQUIRED', input: { ...warning, restitution: { amount_cents: 12_000 } }, ofInput });
  refusedWith(await nora.does('decide', found, { ...warning, restitution: { amount_cents: 12_000, finding, damage_id: 999 } }), 'INVALID');
  await nora.does('decide', found, { ...warning, restitution: { amount_cents: 12_000, finding } });
  const [made] = await nora.lists('restitutions', { conduct_case_id: found.id });
  expect(made).toMatchObject({ amount_cents: 12_000, finding, provider_id: found.provider_id, found_by: nora.id });
  refusedWith(await nora.asks('POST', '/api/restitutions', { conduct_case_id: found.id, amount_cents: 5_000 }), 'NEGLIGENCE_FINDING_REQUIRED');
  expect((await nora.asks('POST', '/api/restitutions', { conduct_case_id: found.id, amount_cents: 5_000, finding })).status).toBe(201);
  expect((await nora.asks('PUT', `/api/restitutions/${made?.id ?? 0}`, { version: 1, paid_on: '2026-03-02' })).body).toMatchObject({ paid_on: '2026-03-02' });
});

test('the letter tells what was decided, by which rule, why, and how to object; once it left the case is closed', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const found = await decided(here, { ...suspension, restitution: { amount_cents: 8_000, finding: 'He charged what he knew was not agreed.' } });
  await isRefused(here, nora, 'close', found, { code: 'LETTER_NOT_SENT' });
  await takesEffect(here);
  const letter = here.mail.find(({ subject }) => subject.startsWith('Our decision: a suspension'));
  // S0-31, S0-32: the charter's own lines on who is bound stand at the end.
  for (const line of legalNotice) expect(letter?.text).toContain(line.text.en);
  for (const told of ['2 March 2026 until 31 March 2026', 'Nothing is charged that was not agreed at the outset.', suspension.reasons, '€80.00', 'within six months']) expect(letter?.text).toContain(told);
  expect(letter?.subject).toContain(String(found.reference));
  expect(await here.row('conduct_cases', found.id)).toMatchObject({ state: 'closed', closed_at: expect.any(String) as unknown });
});

test('a provider without an address is not left in the dark in silence: the case says so, once, and stays open', async () => {
  const here = await world();
  const nora = await here.who('nora');
  const { id: provider_id } = await here.provider({ email: null });
  const found = await decided(here, warning, { provider_id });
  await takesEffect(here);
  const again = perform(here.house, { resource: 'conduct_cases', id: found.id, name: 'note_unreached', by: here.clock });
  await expect(again).rejects.toMatchObject({ code: 'LETTER_NOT_LOST' });
  await takesEffect(here);
  const row = await here.row('conduct_cases', found.id);
  expect(row).toMatchObject({ state: 'decided', unreached_at: expect.any(String) as unknown, priority: 3 });
  expect(await nora.lists('events', { resource: 'conduct_cases', record_id: found.id, action: 'note_unreached' })).toHaveLength(1);
});

test('a decision taken back at once leaves nothing behind', async () => {
  const here = await world();
  const hugo = await here.who('hugo');
  const found = await heard(here);
  const before = await here.row('providers', Number(found.provider_id));
  await (await here.who('dora')).does('decide', found, exclusion);
  await hugo.does('decide', found);
  expect(await here.row('providers', Number(found.provider_id))).toMatchObject({ state: 'terminating', listed: 0 });
  const { version } = await here.row('conduct_cases', found.id);
  expect((await hugo.asks('POST', `/api/conduct_cases/${found.id}/undo`, { version })).status).toBeLessThan(300);
  const { version: _v, updated_at: _u, ...after } = await here.row('providers', Number(found.provider_id));
  expect(before).toMatchObject(after);
  expect(await here.house.database.read('sanctions')).toEqual([]);
});
