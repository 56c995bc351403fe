/** The dossier of a person: one timeline by day, all of it by keyboard, and the same day in its figures. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Item, inDays } from '../../client/dossier/days.ts';
import type { Entry } from '../../client/dossier/useTimeline.ts';
import { asked } from '../workflows/laddering.ts';
import { eachDay, sitsDown } from './moderationDesk.tsx';

const day = eachDay();
const opened = { timeout: 10_000 };

const entry = (id: number, more: object = {}): Entry => ({ kind: 'event', id, resource: 'customers', record_id: 1, action: 'edit', at: `2026-03-0${1 + Math.floor(id / 10)}T09:00:00.000Z`, actor_kind: 'clock', ...more });
const told = (items: readonly Item[]): unknown[] => items.map((item) => (item.kind === 'run' ? item.entries.map(({ id }) => id) : item.id));

test('a long run of automatic entries of one day stands together; what a person did, or what moved the case, stands alone', () => {
  const person = { actor_kind: 'staff' };
  const days = inDays([entry(19), entry(18, { actor_kind: 'key' }), entry(17), entry(16), entry(15, person), entry(14), entry(13), entry(12, { from_state: 'a', to_state: 'b' }), entry(11), entry(9), entry(8), entry(7), entry(6)]);
  expect(days.map(({ key, items }) => [key, told(items)])).toEqual([['2026-03-02', [[19, 18, 17, 16], 15, 14, 13, 12, 11]], ['2026-03-01', [[9, 8, 7, 6]]]]);
});

test('by keyboard one goes to the kinds, from day to day, and to the key events alone; the figures stand above', async () => {
  const { here } = day;
  const nora = await here.who('nora');
  const rita = await asked(here);
  here.passes({ days: 2 });
  await sitsDown(await here.signIn(nora.id), rita.id, `/customers/${rita.id}/show`, 'en', 'elsewhere');
  const timeline = within(await screen.findByRole('region', { name: 'Timeline' }, opened));
  const [first] = await timeline.findAllByRole('heading', { level: 3 }, opened);
  await userEvent.keyboard('f');
  expect(screen.getByRole('combobox', { name: 'Show' })).toHaveFocus();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{Shift>}J{/Shift}');
  expect(first).toHaveFocus();
  await userEvent.keyboard('h');
  await waitFor(() => expect(screen.getByRole('button', { name: /Key events/ })).toHaveAttribute('aria-pressed', 'true'));
  expect(await screen.findByRole('region', { name: 'In short' }, opened)).toHaveTextContent('Incidents1 · 1 confirmed');
}, 60_000);

test('how a customer is reached is shown once one says what for', async () => {
  const { here } = day;
  const rita = await asked(here, { phone: '+33 6 12 34 99 43' });
  await sitsDown(await here.who('nora'), rita.id, `/customers/${rita.id}/show`, 'en', 'elsewhere');
  const facts = within(await screen.findByRole('region', { name: 'What we know' }, opened));
  expect(facts.getByText('…43')).toBeVisible();
  // What was there before stands in the timeline already: the act is then added to it.
  await within(await screen.findByRole('region', { name: 'Timeline' }, opened)).findAllByRole('heading', { level: 3 }, opened);
  await userEvent.click(facts.getByRole('button', { name: 'Show the telephone' }));
  await userEvent.type(facts.getByRole('textbox', { name: 'What do you need it for?' }), 'She asked for a call');
  await userEvent.click(facts.getByRole('button', { name: 'Show the telephone' }));
  expect(await facts.findByRole('link', { name: '+33 6 12 34 99 43' }, opened)).toHaveAttribute('href', 'tel:+33612349943');
  expect(await screen.findByText('Phone, for: She asked for a call', {}, opened)).toBeVisible();
}, 60_000);
