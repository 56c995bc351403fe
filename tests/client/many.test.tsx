/** Several rows of a list, one act, one request, one report: by keys alone. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { asked as request } from '../workflows/requesting.ts';
import { asked, eachDay, press, sitsDown } from './moderationDesk.tsx';

const day = eachDay();
const requestsAre = async (...ids: number[]) => Promise.all(ids.map(async (id) => (await day.here.row('requests', id)).state));

test('the selected requests are started in one request; what was refused stays selected, with its sentence and its code; z takes the others back', async () => {
  const nora = await day.here.who('nora');
  const [one, two, three] = [await request(day.here), await request(day.here, { sender_email: 'two@kane.example' }), await request(day.here, { sender_email: 'three@kane.example' })];
  await sitsDown(nora, 0, '/requests', 'en', 'elsewhere');
  const boxes = await waitFor(() => {
    const found = [...document.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]')];
    expect(found).toHaveLength(3);
    return found;
  });
  // The figures above have links in their rows; they are no rows of the list.
  await waitFor(() => expect(document.querySelectorAll('tbody a').length).toBeGreaterThan(3));
  // A colleague is quicker with the second: it moves on before the list says so.
  press('j');
  press('x');
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false]);
  press('J', { shiftKey: true });
  press('J', { shiftKey: true });
  expect(await screen.findByText('3 selected')).toBeInTheDocument();
  await (await day.here.hire('Noé', 'case_manager')).asks('PUT', `/api/requests/${two.id}/claim`);
  press('A', { shiftKey: true });
  // Of what they may take, one act is possible as they stand: it is asked about at once.
  const dialog = await screen.findByRole('dialog', { name: 'Take it on: 3 at once?' });
  press('Enter', { ctrlKey: true });
  expect(await within(dialog).findByText(/: 2\.$/)).toBeInTheDocument();
  expect(within(dialog).getByText('CLAIMED')).toBeInTheDocument();
  expect(asked.filter((path) => path === 'POST /api/requests/transitions')).toHaveLength(1);
  expect(await requestsAre(one.id, two.id, three.id)).toEqual(['in_progress', 'acknowledged', 'in_progress']);
  press('Enter', { ctrlKey: true });
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(await screen.findByText('1 selected')).toBeInTheDocument();
  press('z');
  await waitFor(async () => expect(await requestsAre(one.id, two.id, three.id)).toEqual(['acknowledged', 'acknowledged', 'acknowledged']));
  expect(asked.filter((path) => path === 'POST /api/requests/undo')).toHaveLength(1);
});

test('who may do nothing with several of a list has no boxes in it', async () => {
  await request(day.here);
  await sitsDown(await day.here.who('vera'), 0, '/requests', 'en', 'elsewhere');
  await waitFor(() => expect(document.querySelectorAll('tbody tr a')).toHaveLength(1));
  expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(0);
});
