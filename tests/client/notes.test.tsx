/** A note is written by keyboard where the record is read; whoever it names is told. */
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
  // Names of colleagues come by themselves.
  await waitFor(() => expect(list).toHaveTextContent('For Dora'));
  await waitFor(() => expect(field).toHaveValue(''));
  expect(await here.house.database.read('bell_lines').where({ staff_id: dora.id, read_at: null })).toHaveLength(1);
}, 30_000);
