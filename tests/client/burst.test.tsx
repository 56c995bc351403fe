import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { asked, eachDay, sitsDown } from './moderationDesk.tsx';

const day = eachDay();
const words = ['roof', 'garden', 'stairs', 'boiler', 'cellar', 'gutter'];

test('every open signal of a burst is disposed of from one of its reviews, in one request, and publication opens', async () => {
  const { here, lea, ali } = day;
  const provider = await here.provider();
  const reviews = [];
  for (const word of words) reviews.push(await here.review({ provider_id: provider.id, author_email: `${word}@many.example`, author_name: `Person ${word}`, title: null, body: `The ${word} is fine.` }));
  const last = reviews.at(-1) ?? { resource: 'reviews', id: 0 };
  await ali.does('verify_author', last, { method: 'phone_call', evidence: 'Called, and heard the story' });
  await sitsDown(lea, last.id);
  fireEvent.click(await screen.findByText('The whole burst…'));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByText('The 2 signals of this burst');
  expect(dialog.querySelectorAll('li a')).toHaveLength(2);
  fireEvent.change(within(dialog).getByLabelText('What you saw (optional)'), { target: { value: 'A round of invitations' } });
  fireEvent.click(within(dialog).getByText('Harmless'));
  await waitFor(async () => expect(await lea.lists('signals', { kind: 'burst', verdict: 'harmless' })).toMatchObject([{ note: 'A round of invitations' }, { note: 'A round of invitations' }]));
  expect(asked.filter((one) => one === 'POST /api/signals/transitions')).toHaveLength(1);
  await waitFor(() => expect(screen.getByRole('button', { name: /^Publish/ })).toHaveAttribute('aria-disabled', 'false'));
}, 60_000);
