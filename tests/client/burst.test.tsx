import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { asked, eachDay, sitsDown } from './moderationDesk.tsx';

const day = eachDay();
const words = ['roof', 'garden', 'stairs', 'boiler', 'cellar', 'gutter'];

test('every open signal of a burst is disposed of from one of its reviews, in one request, and publication opens', async () => {
  const { here, lea, ali } = day;
  const provider = await here.provider();
  const ids: number[] = [];
  for (const word of words) {
    const review = await here.review({ provider_id: provider.id, author_email: `${word}@many.example`, author_name: `Person ${word}`, title: null, body: `The ${word} is fine.` });
    await ali.does('verify_author', review, { method: 'phone_call', evidence: 'Called, and heard the story' });
    ids.push(review.id);
  }
  const last = ids.at(-1) ?? 0;
  await sitsDown(lea, last, `/moderation?view=to-decide&id=${last}`);
  await userEvent.click(await screen.findByRole('button', { name: 'The whole burst…' }));
  const dialog = await screen.findByRole('dialog', { name: 'The 2 signals of this burst' });
  expect(within(dialog).getAllByRole('link')).toHaveLength(2);
  await userEvent.type(within(dialog).getByRole('textbox'), 'Invited');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Harmless' }));
  await waitFor(async () => expect(await lea.lists('signals', { kind: 'burst', state: 'open' })).toEqual([]));
  expect(asked.filter((one) => one === 'POST /api/signals/transitions')).toHaveLength(1);
  expect(await lea.lists('signals', { kind: 'burst', verdict: 'harmless' })).toMatchObject([{ note: 'Invited' }, { note: 'Invited' }]);
  await waitFor(() => expect(screen.getByRole('button', { name: /^Publish/ })).toHaveAttribute('aria-disabled', 'false'));
});
