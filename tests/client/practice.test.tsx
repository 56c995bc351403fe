/** A newcomer's first days: the practice, its trap, and the keys of the screen until they are known. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { exercises } from '../../server/workflows/practice.ts';
import { isFirstWeek } from '../../client/practice/practice.ts';
import { eachDay, sitsDown } from './moderationDesk.tsx';

const day = eachDay();

test('the trap is answered, explained with its clause, kept, and followed by the next', async () => {
  const { here } = day;
  const lea = await here.who('lea');
  await sitsDown(lea, 0, '/practice?exercise=critical_and_confirmed', 'en', 'elsewhere');
  const trap = exercises.find(({ name }) => name === 'critical_and_confirmed');
  const question = within(await screen.findByRole('region', { name: 'What would you do?' }, { timeout: 10_000 }));
  expect(screen.getByText(trap?.body.en ?? '')).toBeVisible();
  expect(question.queryByText(trap?.why.en ?? '')).toBeNull();
  expect(question.getByRole('button', { name: 'Answer' })).toBeDisabled();
  await userEvent.click(question.getByRole('radio', { name: 'Propose a rejection: unlawful content' }));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await question.findByText(trap?.why.en ?? '', {}, { timeout: 10_000 })).toBeVisible();
  expect(question.getByText('The rules say otherwise')).toBeVisible();
  expect(await here.house.database.read('practice_answers')).toMatchObject([{ staff_id: lea.id, exercise: 'critical_and_confirmed', answer: 'reject_unlawful', correct: 0 }]);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Exercise 3: The rules say otherwise' })).toBeVisible());
  await userEvent.click(question.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText(exercises[0]?.body.en ?? '')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Publish it as it is' })).not.toBeChecked();
  // The first week ends after seven days, whatever was answered.
  const begun = Date.parse('2026-03-02T10:00:00.000Z');
  expect([isFirstWeek(begun), isFirstWeek(begun + 7 * 86_400_000 - 1), isFirstWeek(begun + 7 * 86_400_000)]).toEqual([true, true, false]);
}, 60_000);
