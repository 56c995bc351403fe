/** Who else is on a case: named beside its state, writers first; whoever has claimed it is named there already. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { eachDay, press, sitsDown, verified } from './moderationDesk.tsx';

const day = eachDay();
const opened = { timeout: 10_000 };

test('colleagues on the same review are named, those who write first; an open form says that one writes, and leaving says that one left', async () => {
  const { here, lea, ali } = day;
  const dora = await here.who('dora');
  const [review, next] = [await verified(here, lea, 0), await verified(here, lea, 1)];
  const comes = (person: typeof lea, editing: boolean) => person.asks('PUT', `/api/presence/reviews/${review.id}`, { tab: `tab-of-${person.id}`, editing });
  await comes(lea, false);
  await comes(dora, true);
  const mine = async () => ((await here.house.database.read('presences').where({ staff_id: ali.id }).select('record_id', 'editing')) as object[]);
  await sitsDown(ali, review.id);
  const who = await screen.findByRole('group', { name: 'Who else is here' }, opened);
  expect(who).toHaveTextContent('Dora is editingLéa is looking');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Dora is editing'));
  expect(await mine()).toEqual([{ record_id: review.id, editing: 0 }]);
  press('d');
  await screen.findByRole('dialog', { name: 'Put this off' }, opened);
  await waitFor(async () => expect(await mine()).toEqual([{ record_id: review.id, editing: 1 }]), opened);
  await userEvent.keyboard('{Escape}');
  await waitFor(async () => expect(await mine()).toEqual([{ record_id: review.id, editing: 0 }]), opened);
  press('j');
  await waitFor(async () => expect(await mine()).toEqual([{ record_id: next.id, editing: 0 }]), opened);
  expect(screen.queryByRole('group', { name: 'Who else is here' })).toBeNull();
}, 60_000);

test('whoever holds the claim is named by it alone', async () => {
  const { here, lea, ali } = day;
  const review = await verified(here, lea, 0);
  await lea.asks('PUT', `/api/reviews/${review.id}/claim`);
  await lea.asks('PUT', `/api/presence/reviews/${review.id}`, { tab: 'tab-of-lea', editing: true });
  await (await here.who('dora')).asks('PUT', `/api/presence/reviews/${review.id}`, { tab: 'tab-of-dora', editing: false });
  await sitsDown(ali, review.id);
  expect(await screen.findByRole('group', { name: 'Who else is here' }, opened)).toHaveTextContent(/^Dora is looking$/);
}, 60_000);
