/** A note is written by keyboard where the record is read; whoever it names sees it, and it leaves their desk. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { eachDay, sitsDown } from './moderationDesk.tsx';

const day = eachDay();
const opened = { timeout: 10_000 };

test('a note and the colleague it is for are written without a pointer, and kept in the field when refused', async () => {
  const { here } = day;
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const provider = await here.provider();
  await sitsDown(ines, provider.id, `/providers/${provider.id}/show`, 'en', 'elsewhere');
  const notes = within(await screen.findByRole('region', { name: 'Notes' }, opened));
  const field = await notes.findByRole('textbox', { name: 'Write a note' }, opened);
  await userEvent.keyboard('n');
  await waitFor(() => expect(field).toHaveFocus());
  fireEvent.change(field, { target: { value: 'Card 4242 4242 4242 4242' } });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await notes.findByRole('alert', {}, opened)).toHaveTextContent('This text holds a card or account number.');
  expect(field).toHaveValue('Card 4242 4242 4242 4242');
  fireEvent.change(field, { target: { value: 'Please look at the insurance.' } });
  await userEvent.tab();
  await userEvent.keyboard('Dora{ArrowDown}{Enter}');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  const list = await notes.findByRole('list', { name: 'Notes' }, opened);
  expect(list).toHaveTextContent('Please look at the insurance.');
  expect(list).toHaveTextContent('For Dora');
  expect(field).toHaveValue('');
  expect(await here.house.database.read('mentions').where({ staff_id: dora.id, seen_at: null })).toHaveLength(1);
}, 30_000);

test('whoever is named has seen the note once they open the record', async () => {
  const { here } = day;
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const provider = await here.provider();
  await ines.asks('POST', '/api/notes', { resource: 'providers', record_id: provider.id, text: 'Look here.', mentions: [dora.id] });
  await sitsDown(dora, provider.id, `/providers/${provider.id}/show`, 'en', 'elsewhere');
  expect(await screen.findByText('Look here.', {}, opened)).toBeVisible();
  const unseen = () => here.house.database.read('mentions').where({ staff_id: dora.id }).whereNull('seen_at');
  await waitFor(async () => expect(await unseen()).toEqual([]), opened);
}, 30_000);
