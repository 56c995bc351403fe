import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { asked, eachDay, entries, press, shows, sitsDown, third, verified } from './moderationDesk.tsx';

const day = eachDay();
const stateOf = async (id: number) => (await day.here.row('reviews', id)).state;

describe('one key', () => {
  test('publishes and moves on: the review is public, the next is shown, and it is said how many are left', async () => {
    const [first, second] = [await verified(day.here, day.ali, 0), await verified(day.here, day.ali, 1)];
    await sitsDown(day.lea, first.id);
    press('a');
    await shows(second.id);
    await waitFor(async () => expect(await stateOf(first.id)).toBe('published'));
    expect(entries()).toEqual([second.id]);
    await waitFor(() => expect(document.body).toHaveTextContent('Published. 1 left.'));
    expect(asked.filter((one) => one === `POST /api/reviews/${first.id}/transitions`)).toHaveLength(1);
  });

  test('is the letter that is typed: where A lies on another board, nothing is published', async () => {
    const first = await verified(day.here, day.ali, 0);
    await sitsDown(day.lea, first.id);
    press('q', { code: 'KeyA' });
    press('&', { code: 'Digit1' });
    expect(screen.queryByText('Undo')).not.toBeInTheDocument();
    press('a', { code: 'KeyQ' });
    await waitFor(async () => expect(await stateOf(first.id)).toBe('published'));
  });

  test('taken back within the window, the review is in front again', async () => {
    const [first, second] = [await verified(day.here, day.ali, 0), await verified(day.here, day.ali, 1)];
    await sitsDown(day.lea, first.id);
    press('a');
    await shows(second.id);
    await screen.findByRole('button', { name: /^Undo/ });
    press('z');
    await shows(first.id);
    expect(entries()).toEqual([first.id, second.id]);
    expect(await stateOf(first.id)).toBe('verified');
  });
});

describe('an open signal', () => {
  test('shuts publication: the key goes to the signal and says why, and nothing is published', async () => {
    const first = await verified(day.here, day.ali, 0, third);
    await sitsDown(day.lea, first.id);
    press('a');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Signal 1/));
    await waitFor(() => expect(document.body).toHaveTextContent('Publish is shut. A signal is still waiting for a person’s verdict.'));
    expect(await stateOf(first.id)).toBe('verified');
  });

  test('is disposed of by a letter of its own, after which the same key publishes', async () => {
    const first = await verified(day.here, day.ali, 0, third);
    await sitsDown(day.lea, first.id);
    press('s');
    press('w');
    await waitFor(() => expect(document.body).toHaveTextContent('No signal left.'));
    await waitFor(() => expect(screen.getByRole('button', { name: /^Publish/ })).toHaveAttribute('aria-disabled', 'false'));
    press('a');
    await waitFor(async () => expect(await stateOf(first.id)).toBe('published'));
  });

  test('quotes its passage in the text, which stands exactly as it was written', async () => {
    const first = await verified(day.here, day.ali, 0, third);
    const article = await sitsDown(day.lea, first.id).then(() => shows(first.id));
    expect([...article.querySelectorAll('mark')].map((mark) => mark.firstChild?.textContent)).toEqual(['M. Jean Dupont', '06 12 34 56 78']);
  });
});

describe('r t Ctrl+Enter', () => {
  test('returns the text for a third party’s data, with the passage and a letter in the author’s language', async () => {
    const [first, second] = [await verified(day.here, day.ali, 0, third), await verified(day.here, day.ali, 1)];
    await sitsDown(day.lea, first.id);
    press('r');
    press('t');
    const form = await screen.findByRole('dialog', { name: 'Return to the author' });
    expect(within(form).getByLabelText(/Passage/)).toHaveValue('M. Jean Dupont · 06 12 34 56 78');
    const letter = await within(form).findByRole('article', { name: /Letter to Author 0/ });
    expect(letter).toHaveTextContent('Votre avis donne les coordonnées ou le nom d’une autre personne');
    expect(await stateOf(first.id)).toBe('verified');
    press('Enter', { ctrlKey: true });
    await shows(second.id);
    expect(await day.here.row('reviews', first.id)).toMatchObject({ state: 'returned', return_ground: 'personal_data' });
  });

  test('keeps every word when the review moved meanwhile', async () => {
    const first = await verified(day.here, day.ali, 0, third);
    await sitsDown(day.lea, first.id);
    press('r');
    press('t');
    const field = await screen.findByLabelText(/Explanation for the author/);
    await userEvent.clear(field);
    await userEvent.type(field, 'My very own words, typed slowly.');
    await day.ali.asks('PUT', `/api/reviews/${first.id}/claim`, { break: 'The provider telephoned' });
    await day.ali.does('propose_rejection', first, { ground: 'unlawful', clause_id: 'client-protection.lawful-content', explanation: 'It threatens a person by name.' });
    press('Enter', { ctrlKey: true });
    const conflict = await screen.findByRole('dialog', { name: 'It changed while you were working' });
    expect(await within(conflict).findByText('My very own words, typed slowly.')).toBeInTheDocument();
    await userEvent.click(within(conflict).getByRole('button', { name: 'Leave it as it is' }));
    expect(await screen.findByLabelText(/Explanation for the author/)).toHaveValue('My very own words, typed slowly.');
  });
});

describe('what is shut stays in sight', () => {
  test('an unconfirmed author shuts publication, with the clause that says so', async () => {
    const review = await day.here.review();
    await sitsDown(day.lea, review.id, '/moderation?view=to-verify');
    expect(screen.getByRole('button', { name: /^Publish/ })).toHaveAttribute('aria-disabled', 'true');
    const rule = screen.getByRole('region', { name: 'The rule' });
    expect(rule).toHaveTextContent('The author is not confirmed yet.');
    await waitFor(() => expect(rule).toHaveTextContent('No review is published before we know that its author is who they say.'));
  });

  test('a ground that needs a return first is listed among the rejections, shut, with its clause', async () => {
    const first = await verified(day.here, day.ali, 0);
    await sitsDown(day.lea, first.id);
    press('r');
    press('x');
    const menu = await screen.findByRole('dialog', { name: `Review #${first.id}: for which reason?` });
    expect(within(menu).getByRole('button', { name: /Not about a service received/ })).toHaveAttribute('aria-disabled', 'true');
    await waitFor(() => expect(menu).toHaveTextContent('A text that cannot stand as it is goes back to its author first'));
    expect(within(menu).getByRole('button', { name: /Unlawful content/ })).toHaveAttribute('aria-disabled', 'false');
  });

  test('whoever proposed a rejection cannot confirm it, and reads why', async () => {
    const first = await verified(day.here, day.ali, 0);
    await day.lea.does('propose_rejection', first, { ground: 'unlawful', clause_id: 'client-protection.lawful-content', explanation: 'It threatens a person by name.' });
    await sitsDown(day.lea, first.id, '/moderation?view=second-signature');
    press('y');
    expect(screen.getByRole('region', { name: 'The rule' })).toHaveTextContent('You proposed this rejection: another person must decide on it.');
    expect(await stateOf(first.id)).toBe('rejecting');
  });
});

test('the selected are published in one request, and each refusal is told', async () => {
  const reviews = [await verified(day.here, day.ali, 0), await verified(day.here, day.ali, 1, third), await verified(day.here, day.ali, 2)];
  await sitsDown(day.lea, reviews[0]?.id ?? 0);
  press('J', { shiftKey: true });
  press('J', { shiftKey: true });
  press('A', { shiftKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Publish: 3 at once?' });
  await userEvent.click(within(dialog).getByRole('button', { name: /^Publish \(3\)/ }));
  expect(await within(dialog).findByText('Published: 2.')).toBeInTheDocument();
  expect(within(dialog).getByText(/A signal is still waiting/)).toBeInTheDocument();
  expect(asked.filter((one) => one === 'POST /api/reviews/transitions')).toHaveLength(1);
  await waitFor(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(1));
});

test('on a phone one pane stands at a time, and buttons lead to the others', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: false, media: query, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  const first = await verified(day.here, day.ali, 0, third);
  await sitsDown(day.lea, first.id, '/moderation?view=to-decide', 'en', 'list');
  const panes = screen.getByRole('navigation', { name: 'Panes' });
  expect(screen.queryByRole('article')).not.toBeInTheDocument();
  await userEvent.click(within(panes).getByRole('button', { name: 'Review' }));
  await shows(first.id);
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  press('a');
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Signal 1/));
  expect(screen.queryByRole('article')).not.toBeInTheDocument();
});

test('in French, every word of the screen is French', async () => {
  const first = await verified(day.here, day.ali, 0, third);
  await sitsDown(day.lea, first.id, '/moderation?view=to-decide', 'fr');
  expect(screen.getByRole('button', { name: /^Publier/ })).toBeInTheDocument();
  expect(document.body).toHaveTextContent('Auteur confirmé, avis critique : la publication est due.');
  expect(document.body.textContent).not.toMatch(/reviews\.|shell\.|workflow\./);
});
