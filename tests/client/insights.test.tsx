/** A manager reads figures: drawn or as a table, each with the list behind it. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { rejecting, verifiedReview } from '../workflows/acting.ts';
import { written } from '../../client/insights/figures.ts';
import { eachDay, sitsDown } from './moderationDesk.tsx';

const day = eachDay();

test('a drawing has its table, with the same numbers, and a number opens the list of what it counts', async () => {
  const { here } = day;
  const [dora, waiting] = [await here.who('dora'), await verifiedReview(here, { title: 'A roof that leaks' })];
  await sitsDown(dora, waiting.id, '/insights', 'en', 'elsewhere');
  const queues = within(await screen.findByRole('region', { name: 'Queues' }, { timeout: 10_000 }));
  expect(queues.getByRole('link', { name: '1: Moderation, open the list' })).toBeVisible();
  const weeks = queues.getAllByRole('img', { name: /^Week by week: / })[0]?.getAttribute('aria-label');
  expect(weeks).toContain('2026-W10: 1 came, 0 decided');
  await userEvent.click(queues.getByRole('button', { name: 'Queues as a table', pressed: false }));
  expect(queues.queryByRole('img')).toBeNull();
  const row = within(queues.getByRole('rowheader', { name: 'Moderation' }).closest('tr') as HTMLElement);
  expect(row.getByRole('link', { name: '1: Moderation, Came, open the list' })).toBeVisible();
  expect(queues.getByRole('link', { name: 'Queues as CSV' })).toHaveAttribute('href', '/api/insights/overview?format=csv&week=2026-W10&weeks=1&table=queues');
  const behind = new URL(row.getByRole('link', { name: '1: Moderation, Waiting, open the list' }).getAttribute('href') ?? '', 'http://localhost');
  expect([behind.pathname, JSON.parse(behind.searchParams.get('filter') ?? '')]).toEqual(['/reviews', { state: ['received', 'verifying', 'verified', 'rejecting', 'challenged'] }]);
}, 60_000);

test('a second signature is given where it is counted: read, signed with a, or refused with r; one’s own is shut, with the rule', async () => {
  const { here } = day;
  const [lea, mona] = [await here.who('lea'), await here.hire('Mona', 'moderator', 'manager')];
  const [theirs, own] = [await verifiedReview(here, { title: 'A wall that leans', body: 'They never came back.' }), await verifiedReview(here, { title: 'A door that sticks', body: 'It still sticks.', author_email: 'kofi@mensah.example' })];
  for (const [who, review] of [[lea, theirs], [mona, own]] as const) expect((await who.does('propose_rejection', review, rejecting)).status).toBe(201);
  await sitsDown(mona, theirs.id, '/insights', 'en', 'elsewhere');
  const signing = within(await screen.findByRole('region', { name: 'To sign' }, { timeout: 10_000 }));
  await signing.findByText(/They never came back/);
  expect(signing.getByText('1 of 2')).toBeVisible();
  await signing.findByText(/Proposed by Léa/);
  await userEvent.keyboard('r');
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /Cancel/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.keyboard('a');
  await signing.findByText(/It still sticks/, undefined, { timeout: 10_000 });
  expect((await here.row('reviews', theirs.id)).state).toBe('rejected');
  expect(signing.getByRole('button', { name: /Confirm the rejection/ })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('a');
  expect((await here.row('reviews', own.id)).state).toBe('rejecting');
}, 60_000);

test('numbers are written in their unit and in the language of the screen', () => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  expect((['en', 'fr'] as const).map((locale) => [written(locale, 'hours', 0.5), written(locale, 'hours', 47.6), written(locale, 'hours', 49), written(locale, 'share', 0.875), written(locale, 'signed', 3), written(locale, 'count', 1200), written(locale, 'ratio', 0.4), written(locale, 'count', null)].map(plain))).toEqual([
    ['30 min', '48 hr', '2 days', '87.5%', '+3', '1,200', '0.40', '–'],
    ['30 min', '48 h', '2 jours', '87,5 %', '+3', '1 200', '0,40', '–'],
  ]);
});
