/** A check is passed where its provider is read; the listing says why it is what it is, before and after. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { member } from '../workflows/members.ts';
import { eachDay, sitsDown } from './moderationDesk.tsx';

const day = eachDay();

test('what keeps a member off the list is named, and passing the check puts them back', async () => {
  const { here } = day;
  const ines = await here.who('ines');
  const provider = await member(here, {}, '2026-03-01');
  await here.house.database.transaction((trx) => trx('providers').where({ id: provider.id }).update({ insurance_ends_on: '2026-03-01' }));
  await here.clockRound();
  const check = await ines.asks('POST', '/api/checks', { provider_id: provider.id, kind: 'insurance' });
  await sitsDown(ines, provider.id, `/providers/${provider.id}/show`, 'en', 'elsewhere');
  const listing = within(await screen.findByRole('region', { name: 'Listing' }));
  expect(listing.getByText('Customers are not shown this provider.')).toBeVisible();
  expect(listing.getByText('The insurance ended on 2026-03-01.')).toBeVisible();
  const checks = within(screen.getByRole('region', { name: 'Checks' }));
  await userEvent.click(await checks.findByRole('button', { name: 'Pass' }, { timeout: 20_000 }));
  const form = within(await screen.findByRole('dialog', { name: 'Pass: Insurance' }));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect((await form.findAllByText('This is needed.')).length).toBe(6);
  expect((await here.row('checks', check.body.id)).state).toBe('pending');
  const fill = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
  fill(form.getByRole('textbox', { name: /Insurer/ }), 'Mutuelle');
  fill(form.getByRole('textbox', { name: /Number of the policy/ }), 'RC 118');
  const activities = form.getByRole('combobox', { name: /Activities covered/ });
  fill(activities, 'plumbing');
  fireEvent.keyDown(activities, { key: 'Enter' });
  fill(form.getByRole('spinbutton', { name: /Amount covered/ }), '500000');
  fill(form.getByLabelText(/^From/), '2026-03-02');
  fill(form.getByLabelText(/^To/), '2027-03-01');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 5_000 });
  expect(await here.row('checks', check.body.id)).toMatchObject({ state: 'passed', insurer: 'Mutuelle', amount: 500_000, activities: '["plumbing"]' });
  expect(await here.row('providers', provider.id)).toMatchObject({ state: 'active', listed: 1 });
  await waitFor(() => expect(listing.getByText('Customers are shown this provider.')).toBeVisible(), { timeout: 5_000 });
}, 60_000);
