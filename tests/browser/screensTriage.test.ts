/** The screen on which reviews are decided, in every state of its panes and dialogs, as every screen is looked at. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { holds, languages, looking, ready, sizes } from './looks.ts';

let house: OpenHouse;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

// What a key opens differs with the size: panes side by side, or one at a time.
describe.each(sizes)('$width px', (size) => {
  const { enters } = looking(() => ({ browser, house }), [size]);

  test.each(languages)('triage, in every state of its panes and dialogs: %s', async (locale) => {
    const waiting = await house.queue('verified');
    const signalled = waiting.find(({ open_signals, claimed_by }) => Number(open_signals) > 0 && claimed_by === null);
    const calm = waiting.find(({ open_signals, claimed_by }) => open_signals === 0 && claimed_by === null);
    const visitor = await enters('moderator', `/moderation?view=to-decide&id=${signalled?.id}`, locale);
    const { page } = visitor;
    const shows = (screen: string) => holds(visitor, screen);
    const pane = async (name: RegExp) => {
      if (size.width < 700) await page.getByRole('navigation').getByRole('button', { name }).click();
    };
    const opens = async (key: string, name: string) => {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await shows(name);
    };
    const closes = async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('x');
    await shows('queue, narrowing, with one selected');
    await opens('Shift+A', 'bulk publication');
    await closes();
    await page.keyboard.press('x');
    await pane(/^(Faits|Facts)/);
    await page.keyboard.press('s');
    await shows('facts, a signal focused');
    await pane(/^(Avis|Review)$/);
    await page.keyboard.press('h');
    await shows('review with its history');
    await opens('Control+k', 'palette');
    await closes();
    await opens('?', 'key sheet');
    await closes();
    await opens('d', 'putting off');
    await closes();
    await opens('r', 'reasons');
    await page.keyboard.press('t');
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await shows('form with its letter');
    await closes();

    await visitor.goes(`/moderation?view=to-decide&id=${calm?.id}`);
    await ready(page, '/moderation');
    await pane(/^(Avis|Review)$/);
    await page.getByRole('article', { name: new RegExp(`${calm?.id}$`) }).waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('o');
    await page.getByRole('dialog').getByRole('article').waitFor();
    await house.release(calm?.id ?? 0);
    await house.does('moderator2', calm?.id ?? 0, 'publish');
    await page.keyboard.press('Control+Enter');
    await page.locator('#conflict-title').waitFor();
    await page.getByText('Ali Benali').first().waitFor();
    // Her account is French; the sentence follows the screen that she reads.
    await page.getByText(locale === 'fr' ? 'Quelqu’un a modifié cette fiche' : 'Somebody changed this record').waitFor();
    await shows('conflict');
  });
});
