/** Lists without a pointer: down the rows, into a record, back to the same row; and the views that one keeps of them. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { atKeyboard } from './hands.ts';
import { type OpenHouse, openHouse } from './house.ts';
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

/** A section, and who works in it. */
const sections = [
  ['/customers', 'cases'], ['/providers', 'cases'], ['/conduct_cases', 'manager'], ['/mediations', 'manager'], ['/appeals', 'manager'], ['/sanctions', 'manager'], ['/requests', 'cases'], ['/provider_requests', 'cases'],
  ['/recommendations', 'vetting'], ['/incidents', 'manager'], ['/staff_complaints', 'manager'], ['/engagements', 'cases'], ['/disclosures', 'manager'], ['/fee_refunds', 'manager'], ['/profile_claims', 'vetting'],
] as const;

describe.each(['vetting', 'cases', 'manager'] as const)('by keyboard as %s', (who) => {
  test('each list is walked, a record opened, and Esc leads back to its row', async () => {
    const hands = await atKeyboard(browser, house, { as: who });
    const { page } = hands;
    for (const [address] of sections.filter(([, as]) => as === who)) {
      await hands.goes(address);
      const rows = page.locator('main tbody tr');
      await rows.first().waitFor();
      await hands.presses('j', ...((await rows.count()) > 1 ? ['j'] : []));
      const link = page.locator('main tbody tr a:focus');
      await link.waitFor();
      await hands.seesFocus();
      const to = await link.getAttribute('href');
      await hands.presses('Enter');
      await page.waitForURL((url) => url.pathname === to);
      await page.locator('main nav ol li[aria-current=page]').waitFor();
      await hands.presses('Escape');
      await page.waitForURL((url) => url.pathname === address);
      await page.locator(`main tbody tr a[href="${to ?? ''}"]:focus`).waitFor();
    }
    expect(hands.pointed).toEqual([]);
    await hands.context.close();
  });
});

test('at most four answers are asked for before the first list; what only stands beside it comes after', async () => {
  const { context, page, goes } = await visit(browser, house, { as: 'moderator' });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // The stream is a line that stays open: nothing waits for its answer.
    if (pathname.startsWith('/api/') && pathname !== '/api/stream') asked.push(pathname);
  });
  await goes('/moderation');
  await page.getByRole('option').first().waitFor();
  expect(asked).toContain('/api/reviews');
  const before = asked.slice(0, asked.indexOf('/api/reviews'));
  expect(before).toEqual(before.slice(0, 4));
  // The numbers of the menu, all the same.
  await page.getByRole('navigation').getByLabel(/waiting/).first().waitFor();
  expect(asked).toContain('/api/appeals/facets');
  await context.close();
});

test('a view is kept, shared, found by a colleague, opened first, and taken away', async () => {
  const hands = await atKeyboard(browser, house, { as: 'manager' });
  const { page } = hands;
  await hands.goes('/conduct_cases?filter={"state":["decided"]}&order=ASC&page=1&perPage=25&sort=created_at');
  await page.locator('main tbody tr').first().waitFor();
  await page.getByRole('button', { name: 'Views' }).focus();
  await hands.presses('Enter');
  await page.getByRole('menuitem', { name: 'Keep this view…' }).focus();
  await hands.presses('Enter');
  await page.getByRole('dialog').getByLabel('Name').waitFor();
  await hands.types('Decided, not closed');
  await page.getByRole('radio', { name: 'Everybody', exact: true }).focus();
  await hands.presses('Space', 'Control+Enter');
  await page.getByRole('button', { name: 'View: Decided, not closed' }).waitFor();
  // A menu that is open takes Esc for itself.
  await page.getByRole('button', { name: 'View: Decided, not closed' }).focus();
  await hands.presses('Enter');
  await page.getByRole('menu').waitFor();
  await hands.presses('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(new URL(page.url()).pathname).toBe('/conduct_cases');

  const other = await atKeyboard(browser, house, { as: 'cases' });
  await other.goes('/conduct_cases');
  await other.page.getByRole('button', { name: 'Views' }).focus();
  await other.presses('Enter');
  await other.page.getByRole('menuitem', { name: /Decided, not closed/ }).focus();
  await other.presses('Enter');
  await other.page.getByRole('button', { name: 'View: Decided, not closed' }).focus();
  await other.presses('Enter');
  expect(await other.page.getByRole('menuitem', { name: 'Delete this view' }).count()).toBe(0);
  await other.page.getByRole('menuitem', { name: 'Open this list with this view' }).focus();
  await other.presses('Enter');
  await other.page.getByText('Chosen.').first().waitFor({ state: 'attached' });
  await other.context.close();
  // In another browser the list opens with it.
  const again = await atKeyboard(browser, house, { as: 'cases' });
  await again.goes('/conduct_cases');
  await again.page.getByRole('button', { name: 'View: Decided, not closed' }).waitFor();
  await again.context.close();

  await page.getByRole('button', { name: 'View: Decided, not closed' }).focus();
  await hands.presses('Enter');
  await page.getByRole('menuitem', { name: 'Delete this view' }).focus();
  await hands.presses('Enter');
  await page.getByRole('button', { name: 'Views' }).waitFor();
  expect(hands.pointed).toEqual([]);
  await hands.context.close();
});
