import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { SilentEventSource } from '../support/jsdom.ts';
import { asked, eachDay, entries, press, shows, sitsDown, verified } from './moderationDesk.tsx';

const day = eachDay();

describe('colleagues', () => {
  /** The stream says that a review changed. */
  const stream = (id: number) => SilentEventSource.open.at(-1)?.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ resource: 'reviews', id }) }));

  test('one who works on a review is named in the list; one who decided takes it out, and the reader stays where they are', async () => {
    const [first, second, last] = [await verified(day.here, day.ali, 0), await verified(day.here, day.ali, 1), await verified(day.here, day.ali, 2)];
    await sitsDown(day.lea, first.id);
    press('j');
    await shows(second.id);
    await day.ali.asks('PUT', `/api/reviews/${last.id}/claim`, {});
    stream(last.id);
    await waitFor(() => expect(screen.getByRole('option', { name: /Ali is working on it/ })).toHaveTextContent(`#${last.id}`));
    await day.ali.does('publish', first);
    stream(first.id);
    await waitFor(() => expect(entries()).toEqual([second.id, last.id]));
    await shows(second.id);
  });

  test('the review in front of the reader stays when a colleague decides it, as it stands now, until one moves on', async () => {
    const [first, second] = [await verified(day.here, day.ali, 0), await verified(day.here, day.ali, 1)];
    await sitsDown(day.lea, first.id);
    await day.ali.does('publish', first);
    stream(first.id);
    await waitFor(() => expect(within(screen.getByRole('article')).getByText('Published')).toBeInTheDocument());
    await waitFor(() => expect(screen.getByLabelText('1 review')).toBeInTheDocument());
    expect(entries()).toEqual([first.id, second.id]);
    press('j');
    await shows(second.id);
    expect(entries()).toEqual([second.id]);
  });

  test('whoever stays on a review works on it: after three seconds it is theirs', async () => {
    const first = await verified(day.here, day.ali, 0);
    await sitsDown(day.lea, first.id);
    expect((await day.here.row('reviews', first.id)).claimed_by).toBeNull();
    await waitFor(() => expect(screen.getByText(/^Yours until/)).toBeInTheDocument(), { timeout: 8_000 });
    expect((await day.here.row('reviews', first.id)).claimed_by).toBe(day.lea.id);
  });

  test('skimming claims nothing; an act that takes words does, and moving on lets go', async () => {
    const [first, second] = [await verified(day.here, day.ali, 0), await verified(day.here, day.ali, 1)];
    await sitsDown(day.lea, first.id);
    press('j');
    await shows(second.id);
    press('k');
    await shows(first.id);
    expect(asked.filter((one) => one.endsWith('/claim'))).toEqual([]);
    press('r');
    await waitFor(async () => expect((await day.here.row('reviews', first.id)).claimed_by).toBe(day.lea.id));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    press('j');
    await waitFor(async () => expect((await day.here.row('reviews', first.id)).claimed_by).toBeNull());
  });
});
