/** The keys of triage on an English and on a French board: the character typed counts, not where it sits. Each fires its own command. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { layouts, pressOn } from './layouts.ts';
import { visit } from './visitor.ts';

let house: OpenHouse;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const used = new Set<number>();
/** A review in this state that no other press has changed. */
async function fresh(state: string, fits: (row: Record<string, unknown>) => boolean = () => true): Promise<number> {
  const found = (await house.queue(state)).find((row) => !used.has(row.id) && row.claimed_by === null && row.proposal == null && fits(row));
  if (!found) throw new Error(`The story holds too few reviews in state ${state}`);
  used.add(found.id);
  return found.id;
}

describe.each(layouts)('%s', (layout) => {
  const come = async (view: string, id: number) => {
    const { page, context, goes } = await visit(browser, house, { as: 'moderator', locale: 'en' });
    await goes(`/moderation?view=${view}&id=${id}`);
    await page.getByRole('article', { name: `Review #${id}`, exact: true }).waitFor();
    await page.getByRole('option').first().waitFor();
    const session = await context.newCDPSession(page);
    const pressed = new Set<string>();
    return {
      page,
      pressed,
      press: async (...characters: string[]) => {
        for (const character of characters) {
          pressed.add(character);
          await pressOn(layout, session, character);
        }
      },
      close: () => context.close(),
    };
  };
  const current = (page: Page, id: number): Locator => page.locator(`#review-entry-${id}[data-current=true]`);
  const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
  const escape = async (page: Page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  /** The single letters and signs that the key sheet promises on this screen. */
  const promised = (page: Page): Promise<string[]> =>
    page.locator('dt > span').evaluateAll((spans) => spans.map((span) => [...span.querySelectorAll('kbd')].map((key) => key.textContent ?? '')).flat().filter((key) => /^[a-z/?.]$/.test(key)));

  test('a review to decide, with an open signal', async () => {
    const id = await fresh('verified', ({ open_signals }) => Number(open_signals) > 0);
    const { page, press, pressed, close } = await come('to-decide', id);
    const rows = (await house.queue('verified')).map((row) => row.id);
    const next = rows[rows.indexOf(id) + 1] ?? 0;
    await press('j');
    await current(page, next).waitFor();
    await press('k');
    await current(page, id).waitFor();
    await page.getByRole('article', { name: `Review #${id}`, exact: true }).waitFor();
    await press('x');
    await page.locator(`#review-entry-${id}[aria-selected=true]`).waitFor();
    await press('x');
    await press('z');
    await page.getByText('There is nothing to undo', { exact: false }).first().waitFor();
    await press('f');
    await page.getByRole('group', { name: 'Narrow the queue' }).waitFor();
    await press('h');
    await page.getByRole('button', { name: /^Hide the history/ }).waitFor();
    await press('r');
    await dialog(page, `Review #${id}: for which reason?`).waitFor();
    await escape(page);
    await press('/');
    await page.locator('input[type=search]:focus').waitFor();
    await page.keyboard.press('Escape');
    await press('a');
    await page.locator('[role=status]', { hasText: 'Publish is shut.' }).waitFor();
    await page.locator('#review-queue').focus();
    await press('s');
    await page.locator('[id^=signal-]:focus').waitFor();
    await press('w');
    await page.locator('[role=status]', { hasText: /signal left\./i }).waitFor();
    await press('c');
    await page.getByRole('button', { name: /^(Release|Claim)/ }).waitFor();
    await press('.');
    await dialog(page, 'Report abuse').waitFor();
    await escape(page);
    await press('g', 'b');
    await dialog(page, 'What concerns you').waitFor();
    await escape(page);
    await press('?');
    await dialog(page, 'Keys of this screen').waitFor();
    const keys = await promised(page);
    await press('?');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const [key, path] of [['p', '/providers'], ['m', '/letters'], ['h', '/events'], ['l', '/policies'], ['i', '/requests'], ['d', '/'], ['r', '/moderation']] as const) {
      await press('g', key);
      await page.waitForURL((url) => url.pathname === path);
    }
    expect(keys.filter((key) => !pressed.has(key))).toEqual([]);
    await close();
  });

  test('reviews to verify, challenged and published, and a second signature', async () => {
    const received = await fresh('received');
    const first = await come('to-verify', received);
    await first.press('v');
    await dialog(first.page, 'Confirm the author').waitFor();
    await escape(first.page);
    await first.press('p');
    await expect.poll(async () => (await house.row('reviews', received)).state).toBe('verifying');
    await first.close();

    const challenged = await come('challenged', await fresh('challenged'));
    await challenged.press('v');
    await dialog(challenged.page, 'Confirm the author again').waitFor();
    await challenged.close();

    const published = await come('published', await fresh('published'));
    await published.press('q');
    await dialog(published.page, 'Open a challenge for the provider').waitFor();
    await published.close();

    const lea = (await house.house.database.read('staff').where({ email: 'moderator@entente.example' }).first('id')) as { id: number };
    const rejecting = await fresh('rejecting', ({ proposed_by }) => proposed_by !== lea.id);
    const second = await come('second-signature', rejecting);
    await second.press('w');
    await dialog(second.page, 'Refuse the rejection').waitFor();
    await second.close();
  });
});
