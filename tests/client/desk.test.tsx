/** The desk: three blocks walked by keyboard, what others changed, and what it says when there is nothing. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { eachDay, press, sitsDown, verified } from './moderationDesk.tsx';

const day = eachDay();
const opened = { timeout: 5_000 };

test('the blocks hold what waits, the keys walk their lines, Enter opens the first, and the case shows its promise', async () => {
  const { here, lea } = day;
  const first = await verified(here, lea, 0);
  await verified(here, lea, 1);
  await sitsDown(lea, 0, '/', 'en', 'elsewhere');
  const now = within(await screen.findByRole('region', { name: /^Now/ }, opened));
  expect(now.getByRole('heading')).toHaveTextContent('Now 2');
  expect(now.getAllByRole('link').map((link) => link.textContent)).toEqual([`#${first.id} · Author 0`, expect.stringContaining('Author 1') as unknown]);
  expect(within(screen.getByRole('region', { name: /^Slipping/ })).getByText('Nothing here.')).toBeVisible();
  press('j');
  const start = screen.getByRole('link', { name: /^Start: 2 to do/ });
  expect(start).toHaveFocus();
  press('j');
  expect(now.getAllByRole('link')[0]).toHaveFocus();
  press('k');
  expect(start).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const promises = await screen.findByRole('list', { name: 'Promises on this case' }, opened);
  expect(promises).toHaveTextContent('A review is decided within 3 days of its author’s confirmation');
}, 30_000);

test('leaving the desk marks what it showed as seen; what a colleague does afterwards is news', async () => {
  const { here, lea, ali } = day;
  const review = await verified(here, lea, 0);
  const row = await here.row('reviews', review.id);
  await lea.asks('PUT', `/api/reviews/${review.id}`, { version: row.version, assignee_id: lea.id });
  await sitsDown(lea, 0, '/', 'en', 'elsewhere');
  await userEvent.click(await screen.findByRole('link', { name: /^Start/ }, opened));
  await waitFor(async () => expect(await here.house.database.read('desk_visits').where({ staff_id: lea.id })).toHaveLength(1), opened);
  await ali.asks('POST', '/api/notes', { resource: 'reviews', record_id: review.id, text: 'I know this author.' });
  expect(((await lea.reads('/api/desk')).body.changed as { items: object[] }).items).toMatchObject([{ id: review.id, action: 'note', actor: 'Ali' }]);
}, 30_000);

test('an empty desk speaks, in the reader’s language', async () => {
  await sitsDown(day.lea, 0, '/', 'fr', 'elsewhere');
  expect(await screen.findByRole('heading', { name: 'Rien à faire.' }, opened)).toBeVisible();
  expect(screen.getByText('Aucune autre file n’attend non plus.')).toBeVisible();
}, 30_000);
