/** A moderator's half hour by keyboard alone, in French, with a colleague at a second browser. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Hands, atKeyboard, untilNext } from './hands.ts';
import { type OpenHouse, openHouse, password } from './house.ts';

let house: OpenHouse;
let browser: Browser;
const here: Hands[] = [];

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});
// Whatever a test was about: nobody reached for a pointer, and no page complained.
afterEach(async () => {
  for (const { pointed, troubles, context } of here.splice(0)) {
    expect({ pointed, troubles }).toEqual({ pointed: [], troubles: [] });
    await context.close();
  }
});

const comesIn = async (as: string | undefined, locale: 'fr' | 'en', path: string): Promise<Hands> => {
  const hands = await atKeyboard(browser, house, { ...(as ? { as } : {}), locale });
  here.push(hands);
  await hands.goes(path);
  return hands;
};
const lea = (path: string) => comesIn('moderator', 'fr', path);
const ali = (path: string) => comesIn('moderator2', 'en', path);
const decide = (id: number) => `/moderation?view=to-decide&id=${id}`;
const title = (id: number) => `Avis nº ${id}`;
const heading = (hands: Hands, id: number) => hands.page.getByRole('article', { name: title(id), exact: true });
/** A confirmed review of the story without any signal, not yet used by another test. */
const taken = new Set<number>();
async function calmReview(locale?: 'fr' | 'en'): Promise<number> {
  const found = (await house.queue('verified')).find(({ id, open_signals, claimed_by, locale: own }) => !taken.has(id) && open_signals === 0 && claimed_by === null && (locale ?? own) === own);
  if (!found) throw new Error('The story holds too few reviews that wait for a decision');
  taken.add(found.id);
  return found.id;
}

test('she signs in, confirms an author with v and finds the review among those to decide', async () => {
  const [review] = (await house.queue('received')).filter(({ engagement_id }) => engagement_id !== null);
  const hands = await comesIn(undefined, 'fr', '/');
  await hands.page.getByLabel('Adresse e-mail').waitFor();
  await hands.types('moderator@entente.example');
  await hands.presses('Tab');
  await hands.types(password);
  await hands.presses('Enter');
  await hands.sees(hands.page.getByRole('heading', { name: 'Mon bureau' }));
  await hands.presses('Control+k');
  await hands.sees(hands.page.getByRole('combobox'));
  await hands.types('a verifier');
  await hands.presses('Enter');
  await hands.sees(hands.page.getByRole('listbox', { name: 'À vérifier' }));
  while ((await hands.review()) !== review?.id) {
    const before = await hands.review();
    await hands.presses('j');
    await hands.sees(hands.page.locator(`article:not([aria-label="${title(before)}"])`).first());
  }
  await hands.presses('v');
  await hands.sees(hands.page.getByRole('dialog', { name: 'Confirmer l’auteur' }));
  await hands.seesFocus();
  await hands.presses('Control+Enter');
  await hands.sees('Auteur confirmé');
  await hands.presses('g', 'r');
  // What is typed before the other queue is there would narrow this one.
  await hands.sees(hands.page.getByRole('listbox', { name: 'À décider' }));
  await hands.presses('/');
  await hands.types(String(review?.author_name));
  await hands.sees(hands.page.getByRole('option', { name: `#${review?.id}` }));
  expect((await house.row('reviews', review?.id ?? 0)).state).toBe('verified');
});

test('one key publishes and shows the next of a thousand', async () => {
  await house.lengthen(1_000);
  const first = (await house.queue('verified')).find(({ title: words }) => words === 'Visit 1');
  const hands = await lea(decide(first?.id ?? 0));
  await hands.sees(heading(hands, first?.id ?? 0));
  const took: number[] = [];
  for (let nth = 0; nth < 20; nth += 1) {
    const id = await hands.review();
    const answered = hands.page.waitForResponse((response) => response.url().endsWith(`/reviews/${id}/transitions`));
    const next = hands.page.waitForResponse((response) => response.url().includes('/api/reviews/') && response.request().method() === 'GET' && response.ok());
    took.push(await untilNext(hands.page, 'a'));
    expect(await hands.review()).toBe(id + 1);
    expect((await answered).ok()).toBe(true);
    // A moderator reads; here the next page is merely waited for.
    await next;
  }
  took.sort((a, b) => a - b);
  console.log(`key → next review painted, ${took.length} publications, 1,000 in the queue: median ${took[9]?.toFixed(0)} ms, p95 ${took[18]?.toFixed(0)} ms`);
  await hands.seesFocus();
  expect((await house.row('reviews', first?.id ?? 0)).state).toBe('published');
});

test('a leads to the open signal, which she judges, and then publishes', async () => {
  const review = (await house.queue('verified')).find(({ open_signals, claimed_by }) => open_signals === 1 && claimed_by === null);
  const id = review?.id ?? 0;
  const hands = await lea(decide(id));
  await hands.sees(heading(hands, id));
  await hands.presses('a');
  await hands.sees(hands.page.locator('[role=status]', { hasText: /Un signalement attend encore l’avis d’une personne/ }));
  expect(await hands.page.evaluate(() => document.activeElement?.id)).toMatch(/^signal-\d+$/);
  await hands.seesFocus();
  const disposed = hands.page.waitForResponse((response) => response.url().includes('/signals/') && response.request().method() === 'POST');
  await hands.presses('w');
  expect((await disposed).ok()).toBe(true);
  await hands.sees(hands.page.getByRole('button', { name: /^Publier/, disabled: false }).and(hands.page.locator('[aria-disabled=false]')));
  await hands.presses('a');
  await hands.sees(hands.page.getByRole('article').and(hands.page.locator(`:not([aria-label="${title(id)}"])`)));
  await expect.poll(async () => (await house.row('reviews', id)).state).toBe('published');
});

test('r t Ctrl+Enter returns a text that names a third party, after showing the letter in the author’s language', async () => {
  const signals = (await house.house.database.read('signals').where({ kind: 'personal_data', state: 'open' })) as { review_id: number }[];
  const review = (await house.queue('verified')).find(({ id }) => signals.some(({ review_id }) => review_id === id));
  const id = review?.id ?? 0;
  const hands = await lea(decide(id));
  await hands.sees(heading(hands, id));
  await hands.presses('r', 't');
  const letter = hands.page.getByRole('dialog').getByRole('article');
  await hands.sees(letter);
  expect(await letter.locator('[lang]').last().getAttribute('lang')).toBe(review?.locale);
  expect(await letter.textContent()).toContain(String(review?.author_name).split(' ')[0]);
  await hands.presses('Control+Enter');
  await expect.poll(async () => (await house.row('reviews', id)).state).toBe('returned');
  await hands.sees(hands.page.locator(`article:not([aria-label="${title(id)}"])`).first());
});

test('she proposes a rejection, cannot confirm it herself and is told why; a second person confirms', async () => {
  const id = await calmReview();
  const hands = await lea(decide(id));
  await hands.sees(heading(hands, id));
  await hands.presses('r', 'x', 'd');
  await hands.sees(hands.page.getByRole('dialog', { name: 'Proposer un refus' }));
  await hands.presses('Control+Enter');
  await expect.poll(async () => (await house.row('reviews', id)).state).toBe('rejecting');
  await hands.goes(`/moderation?view=second-signature&id=${id}`);
  await hands.sees(heading(hands, id));
  await hands.presses('y');
  await hands.sees(hands.page.getByRole('alert').getByText('Vous avez proposé ce refus : une autre personne doit en décider.'));
  expect((await house.row('reviews', id)).state).toBe('rejecting');

  const colleague = await ali(`/moderation?view=second-signature&id=${id}`);
  await colleague.sees(colleague.page.getByRole('article', { name: `Review #${id}`, exact: true }));
  await colleague.presses('y');
  await expect.poll(async () => (await house.row('reviews', id)).state).toBe('rejected');
});

test('z takes the last decision back, and the review is in front again', async () => {
  const id = await calmReview();
  const hands = await lea(decide(id));
  await hands.sees(heading(hands, id));
  await hands.presses('a');
  await hands.sees(hands.page.getByRole('region', { name: 'Annuler ma dernière décision' }));
  await hands.presses('z');
  await hands.sees(heading(hands, id));
  await hands.sees(hands.page.getByRole('status').getByText('Annulé : Publié'));
  expect((await house.row('reviews', id)).state).toBe('verified');
});

test('a colleague’s claim and decision show within two seconds', async () => {
  const id = await calmReview();
  const hands = await lea(decide(id));
  const colleague = await ali(decide(id));
  const listening = hands.page.waitForResponse((response) => response.url().endsWith('/api/stream'));
  await hands.page.reload();
  await listening;
  await hands.sees(heading(hands, id));
  await colleague.sees(colleague.page.getByRole('article', { name: `Review #${id}`, exact: true }));
  const entry = hands.page.getByRole('option', { name: `#${id}` });
  await colleague.presses('c');
  await entry.getByText('Ali Benali y travaille').waitFor({ timeout: 2_000 });
  await hands.sees(heading(hands, id).getByText(/Ali Benali y travaille jusqu’à/));
  await colleague.presses('a');
  await entry.getByText('Publié').first().waitFor({ timeout: 2_000 });
});

test('a decision on a text that moved opens the conflict, which keeps every word', async () => {
  const id = await calmReview('fr');
  const hands = await lea(decide(id));
  await hands.sees(heading(hands, id));
  await hands.presses('r', 'u');
  await hands.sees(hands.page.getByRole('dialog', { name: 'Renvoyer à l’auteur' }));
  await hands.types('leur adresse');
  await hands.presses('Tab', 'Control+End');
  await hands.types(' Mes mots à moi.');
  await house.release(id);
  await house.does('moderator2', id, 'publish');
  await hands.presses('Control+Enter');
  const conflict = hands.page.getByRole('dialog', { name: 'La fiche a changé pendant votre travail' });
  await hands.sees(conflict);
  await hands.sees(conflict.getByRole('region', { name: 'Votre version' }).getByText(/Mes mots à moi\./));
  await hands.sees(conflict.getByText('Ali Benali').first());
  await hands.presses('Escape');
  await hands.sees(hands.page.getByRole('textbox', { name: /Explication/ }));
  expect(await hands.page.getByRole('textbox', { name: /Explication/ }).inputValue()).toContain('Mes mots à moi.');
});

test('the palette finds a person, ? shows the keys, and Esc leads back to the row', async () => {
  const id = await calmReview();
  const hands = await lea(decide(id));
  await hands.sees(heading(hands, id));
  await hands.presses('?');
  const sheet = hands.page.getByRole('dialog', { name: 'Touches de cet écran' });
  await hands.sees(sheet.getByText('Publier'));
  await hands.presses('Escape');
  await sheet.waitFor({ state: 'detached' });
  await hands.presses('Enter');
  await hands.page.waitForURL(`**/reviews/${id}`);
  await hands.sees(hands.page.getByRole('heading', { name: title(id), level: 1 }));
  await hands.presses('Escape');
  await hands.page.waitForURL(`**/moderation?**id=${id}`);
  await hands.sees(hands.page.locator(`#review-entry-${id}[data-current=true]`));
  await hands.presses('Control+k');
  await hands.sees(hands.page.getByRole('combobox'));
  await hands.types('tangu');
  await hands.sees(hands.page.getByRole('option', { name: /Tanguy Plomberie/ }));
  await hands.presses('Enter');
  await hands.sees(hands.page.getByRole('heading', { name: 'Tanguy Plomberie', level: 1 }));
});
