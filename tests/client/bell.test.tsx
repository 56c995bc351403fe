/** The bell in the bar: counted, opened by its key, walked by arrows, and read by opening the case. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { eachDay, press, sitsDown, verified } from './moderationDesk.tsx';

const day = eachDay();
const opened = { timeout: 10_000 };

test('the bell counts the cases that hold something new, and is opened, walked and left by keyboard; a case that is opened is read', async () => {
  const { here, lea, ali } = day;
  const [first, second] = [await verified(here, lea, 0), await verified(here, lea, 1)];
  const names = async (id: number) => lea.asks('POST', '/api/notes', { resource: 'reviews', record_id: id, text: 'Could you look?', mentions: [ali.id] });
  for (const { id } of [first, first, second]) await names(id);
  await sitsDown(ali, 0, '/', 'en', 'elsewhere');
  const button = await screen.findByRole('button', { name: 'Bell: 2 cases with something new' }, opened);
  press('g');
  press('b');
  const panel = within(await screen.findByRole('dialog', { name: 'What concerns you' }, opened));
  const [newest, older] = panel.getAllByRole('link');
  expect(newest).toHaveAccessibleName(`New: #${second.id} · Author 1`);
  expect(panel.getAllByText(/^Léa named you in a note/)).toHaveLength(3);
  await waitFor(() => expect(newest).toHaveFocus());
  press('ArrowDown', { code: 'ArrowDown' });
  expect(older).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  press('g');
  press('b');
  const again = within(await screen.findByRole('dialog', { name: 'What concerns you' }, opened));
  await waitFor(() => expect(again.getAllByRole('link')[0]).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(button).toHaveAccessibleName('Bell: 1 case with something new'), opened);
  expect(await here.house.database.read('bell_lines').where({ staff_id: ali.id, record_id: second.id, read_at: null })).toEqual([]);
  press('g');
  press('b');
  await screen.findByRole('button', { name: /^Mark all as read/ }, opened);
  press('R', { shiftKey: true });
  await waitFor(() => expect(button).toHaveAccessibleName('Bell: nothing new'), opened);
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('All read.'));
}, 60_000);
