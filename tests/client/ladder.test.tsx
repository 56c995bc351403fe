/** The ladder on a customer's page: one step as a button, the others said with why not; who may not see it sees none of it. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { again, asked } from '../workflows/laddering.ts';
import { eachDay, sitsDown } from './moderationDesk.tsx';

const day = eachDay();
const opened = { timeout: 5_000 };

const ladderOf = async () => within(await screen.findByRole('region', { name: 'Respect for the team' }, opened));

test('no step is a button while none is possible: each says why not', async () => {
  const { here } = day;
  const rita = await asked(here);
  await sitsDown(await here.who('nora'), rita.id, `/customers/${rita.id}/show`, 'en', 'elsewhere');
  const ladder = await ladderOf();
  expect(ladder.getByText(/No confirmed incident happened after the step before/)).toBeVisible();
  expect(ladder.getByText('Only after the step above.')).toBeVisible();
  expect(ladder.queryByRole('button', { name: /Stop the correspondence|Block|Ask to stop/ })).toBeNull();
  expect(ladder.getByText('Asked to stop').closest('li')).toHaveAttribute('aria-current', 'step');
}, 30_000);

test('the next step alone is a button, taken by keyboard on an incident that would do', async () => {
  const { here } = day;
  const rita = await asked(here);
  const incident_id = await again(here, rita);
  await sitsDown(await here.who('nora'), rita.id, `/customers/${rita.id}/show`, 'en', 'elsewhere');
  const ladder = await ladderOf();
  expect(ladder.getAllByRole('button', { name: /Stop the correspondence|Block|Ask to stop/ })).toHaveLength(1);
  await waitFor(() => expect(screen.getByText(new RegExp(`#${incident_id} `))).toBeVisible(), opened);
  await userEvent.keyboard('s');
  const form = within(await screen.findByRole('dialog', { name: 'Stop the correspondence' }, opened));
  // The incident before the request is no choice.
  expect((await form.findAllByRole('radio')).map((radio) => (radio as HTMLInputElement).value)).toEqual([String(incident_id)]);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(ladder.getByText('Proposed; it waits for a second person.')).toBeVisible(), opened);
  expect(JSON.parse(String((await here.row('customers', rita.id)).proposal))).toMatchObject({ name: 'stop_correspondence', input: { incident_id } });
}, 60_000);

test('a moderator reads the customer without a word of the ladder', async () => {
  const { here } = day;
  const [lea, rita] = [await here.who('lea'), await asked(here)];
  await sitsDown(lea, rita.id, `/customers/${rita.id}/show`, 'en', 'elsewhere');
  expect(await screen.findByRole('region', { name: 'What we know' }, opened)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Respect for the team' })).toBeNull();
  expect(screen.queryByText(/asked to stop/i)).toBeNull();
}, 30_000);
