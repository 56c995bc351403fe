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

test('a case is put off and taken up again by keyboard, for oneself alone', async () => {
  const { here, lea } = day;
  const review = await verified(here, lea, 0);
  await sitsDown(lea, 0, `/reviews/${review.id}`, 'en', 'elsewhere');
  await screen.findByRole('button', { name: /^Put off/ }, opened);
  press('d');
  const dialog = within(await screen.findByRole('dialog', { name: 'Put this off' }));
  expect(dialog.getByLabelText('Until the morning of')).toHaveFocus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const asleep = () => here.house.database.read('snoozes').where({ staff_id: lea.id, resource: 'reviews', record_id: review.id });
  await screen.findByRole('button', { name: /^Take up again/ }, { timeout: 15_000 });
  expect(await asleep()).toHaveLength(1);
  press('d');
  await waitFor(async () => expect(await asleep()).toEqual([]), opened);
}, 30_000);

test('a case is handed over by keyboard with a note; what the house refuses is said in the form', async () => {
  const { here, lea, ali } = day;
  const review = await verified(here, lea, 0);
  await sitsDown(lea, 0, `/reviews/${review.id}`, 'en', 'elsewhere');
  await screen.findByRole('button', { name: /^Hand over/ }, opened);
  press('H', { shiftKey: true });
  const dialog = within(await screen.findByRole('dialog', { name: 'Hand this case over' }));
  const note = dialog.getByRole('textbox', { name: /What they need to know/ });
  await userEvent.type(note, 'Card 4242 4242 4242 4242');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await dialog.findByRole('alert', {}, opened)).toHaveTextContent('This text holds a card or account number.');
  await userEvent.clear(note);
  await userEvent.type(note, 'You know this firm.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  // Nobody was named: it goes to whoever is best placed, who has nothing yet.
  await waitFor(async () => expect((await here.row('reviews', review.id)).assignee_id).not.toBeNull(), opened);
  expect(await here.house.database.read('notes').where({ record_id: review.id })).toMatchObject([{ text: 'You know this firm.' }]);
  expect([lea.id, ali.id]).toContain((await here.row('reviews', review.id)).assignee_id);
}, 30_000);
