import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { diop, file, martin, named } from '../workflows/referencing.ts';
import { eachDay, press, sitsDown } from './moderationDesk.tsx';

const day = eachDay();

/** Inès at the call screen of the first slot. */
async function calls(slot = 1) {
  const { here } = day;
  const ines = await here.who('ines');
  const application = await file(here);
  const first = await named(here, diop, application);
  const second = await named(here, martin, application);
  const address = `/vetting/${application}/references/${slot}/call`;
  await sitsDown(ines, 0, address, 'en', 'elsewhere');
  await screen.findByRole('region', { name: 'Answers' });
  return { ines, application, first, second, address };
}

const group = (name: RegExp) => screen.getByRole('radiogroup', { name });

/** A key of a French board: the digit’s place writes a letter there. */
const azerty = (target: HTMLElement, nth: number) => fireEvent.keyDown(target, { key: ['', '&', 'é', '"', '\'', '('][nth], code: `Digit${nth}` });

test('the script is in the client’s language, beside the form, and turns with one key; the number, their time and the hour to call are in sight', async () => {
  const { first } = await calls();
  const script = screen.getByRole('region', { name: 'What to say' });
  expect(within(script).getByText(/Bonjour, suis-je bien avec Mariam Diop/)).toBeVisible();
  expect(within(script).getByText(/Karim Sow souhaite rejoindre/)).toBeVisible();
  press('l');
  expect(within(script).getByText(/Hello, am I speaking to Mariam Diop/)).toBeVisible();
  expect(screen.getByRole('link', { name: '+221 77 123 45 67' })).toHaveAttribute('href', 'tel:+221771234567');
  expect(screen.getByText(/10:00 in Dakar/)).toBeVisible();
  expect(first.time_zone).toBe('Africa/Dakar');
});

test('one key notes an unanswered call, and the next try is planned', async () => {
  const { first, ines } = await calls();
  press('p');
  await screen.findAllByText(/Next try: Monday,? 2 March 2026/);
  expect(await ines.sees('client_references', first.id)).toMatchObject({ state: 'contacting', attempts_count: 1, due_at: '2026-03-02T14:00:00.000Z' });
  expect(await ines.lists('reference_attempts', { reference_id: first.id })).toMatchObject([{ channel: 'phone', outcome: 'no_answer', address: '+221 77 123 45 67' }]);
});

test('while somebody writes, letters are words; once the field is left they are outcomes', async () => {
  const { first, ines } = await calls();
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: /Which service/ }), 'pow');
  expect(await ines.sees('client_references', first.id)).toMatchObject({ state: 'named' });
  press('Escape');
  press('w');
  await waitFor(async () => expect(await ines.lists('reference_attempts', { reference_id: first.id })).toMatchObject([{ outcome: 'wrong_number' }]));
});

test('a refusal leaves its attempt, closes the slot and goes on to the next client', async () => {
  const { first, ines } = await calls();
  press('o');
  await screen.findByRole('heading', { name: /Call 2\/3 · Paul Martin/ });
  expect(await ines.sees('client_references', first.id)).toMatchObject({ state: 'refused', attempts_count: 1 });
});

test('a mark is given by the digit’s place, without shift on a French board, and only while it has the focus', async () => {
  await calls();
  const marks = group(/^Professionalism/);
  fireEvent.keyDown(document.body, { key: 'é', code: 'Digit2' });
  expect(within(marks).queryByRole('radio', { checked: true })).toBeNull();
  const [one] = within(marks).getAllByRole('radio');
  act(() => one?.focus());
  azerty(one as HTMLElement, 4);
  expect(within(marks).getByRole('radio', { name: '4' })).toBeChecked();
  azerty(document.activeElement as HTMLElement, 2);
  expect(within(marks).getByRole('radio', { name: '2' })).toBeChecked();
});

test('what is written is kept two seconds after the last change, and is there again after a reload', async () => {
  const { address, ines, first } = await calls();
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: /Which service/ }), 'Kitchen leak');
  await screen.findByText(/^Draft saved at/, {}, { timeout: 4_000 });
  expect((await ines.reads(`/api/drafts/client_references/${first.id}/complete`)).body).toMatchObject({ input: { heard_service: 'Kitchen leak' } });
  cleanup();
  await sitsDown(ines, 0, address, 'en', 'elsewhere');
  expect(await screen.findByRole('textbox', { name: /Which service/ })).toHaveValue('Kitchen leak');
});

test('a sheet that lacks an answer says which; a whole one is completed by Ctrl+Enter without the mouse, and the next client is on the screen', async () => {
  const { first, ines } = await calls();
  press('Enter', { ctrlKey: true });
  await waitFor(() => expect(within(group(/^Agrees to answer/)).getAllByRole('radio')[0]).toHaveFocus());
  expect(screen.getAllByText('This is needed.')).toHaveLength(5);
  const user = userEvent.setup();
  await user.click(within(group(/^Agrees to answer/)).getByRole('radio', { name: 'Yes' }));
  await user.click(within(group(/^Was the service/)).getByRole('radio', { name: 'In part' }));
  for (const [name, mark] of [[/^Professionalism/, 4], [/^Satisfaction/, 5]] as const) {
    const [one] = within(group(name)).getAllByRole('radio');
    act(() => one?.focus());
    azerty(one as HTMLElement, mark);
  }
  await user.click(within(group(/^Would call on them again/)).getByRole('radio', { name: 'Yes' }));
  press('Enter', { ctrlKey: true });
  await screen.findByRole('heading', { name: /Call 2\/3 · Paul Martin/ });
  expect(await ines.sees('client_references', first.id)).toMatchObject({ state: 'completed', channel: 'phone', professionalism_score: 4, satisfaction_score: 5, service_as_declared: 'partly', attempts_count: 1 });
});

test('a Sunday is no day to call, and the screen says so', async () => {
  day.here.passes({ days: 6 });
  vi.setSystemTime(day.here.house.clock.now());
  await calls();
  expect(screen.getByText(/Sunday: call on another day/)).toBeVisible();
});
