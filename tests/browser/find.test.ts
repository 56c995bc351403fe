/** From any page to any person or case by the palette: a few keys and no pointer (ux.md, measure 5). */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { atKeyboard } from './hands.ts';
import { type OpenHouse, openHouse } from './house.ts';

let house: OpenHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** The most keys after Ctrl+K, Enter included. */
const most = 6;
const newest = async (table: string) => (await house.house.database.read(table).orderBy('id', 'desc').first()) as Record<string, unknown> & { id: number };

test('a person by the beginning of a name, a case by its number or its words, within six keys and three seconds', async () => {
  const hands = await atKeyboard(browser, house, { as: 'manager', locale: 'fr' });
  const { page } = hands;
  const customer = await house.sends('customers', { name: 'Zoé Quéméneur', email: 'zoe@quemeneur.example' });
  const provider = await house.sends('providers', { name: 'Étanchéité Xylo', email: 'xylo@firm.example' });
  const [mediation, conduct, asked] = [await newest('mediations'), await newest('conduct_cases'), await newest('requests')];
  const short = ({ reference }: Record<string, unknown>) => String(reference).replace(/-\d{4}-0+/, '-').toLowerCase();
  const from = ['/', '/customers', '/policies'] as const;
  await hands.goes('/');
  for (const [index, [typed, address]] of ([
    ['quem', `/customers/${customer.id}/show`],
    ['xylo', `/providers/${provider.id}/show`],
    [short(mediation), `/mediations/${mediation.id}/show`],
    [short(conduct), `/conduct_cases/${conduct.id}/show`],
    [short(asked), `/requests/${asked.id}/show`],
  ] as const).entries()) {
    await hands.goes(from[index % from.length] ?? '/');
    await page.locator('main h1').first().waitFor();
    await hands.presses('Control+k');
    await page.locator('[cmdk-input]:focus').waitFor();
    const began = Date.now();
    await hands.types(typed);
    await page.locator(`[cmdk-item][data-selected=true][data-value="${address.slice(1, -5)}"]`).waitFor();
    await hands.presses('Enter');
    await page.waitForURL((url) => url.pathname === address);
    expect(Date.now() - began).toBeLessThan(3_000);
    expect([...typed].length + 1).toBeLessThanOrEqual(most);
    // An address stands before its page does.
    await page.waitForFunction((shown) => sessionStorage.getItem(Object.keys(sessionStorage).find((key) => key.startsWith('entente.recent:')) ?? '')?.includes(shown), `"id":${address.split('/')[2]}}`);
  }
  // The page before this one stands first in the palette, before anything is typed.
  await hands.presses('Control+k');
  await page.locator(`[cmdk-item][data-selected=true][data-value="conduct_cases/${conduct.id}"]`).waitFor();
  await hands.presses('Enter');
  await page.waitForURL(`**/conduct_cases/${conduct.id}/show`);
  expect(hands.pointed).toEqual([]);
  expect(hands.troubles).toEqual([]);
  await hands.context.close();
});

test('the sign for search finds across everything where a page has no search of its own, and in the list where it has one', async () => {
  const hands = await atKeyboard(browser, house, { as: 'manager' });
  await hands.goes('/');
  await hands.page.locator('main h1').first().waitFor();
  await hands.presses('/');
  await hands.page.getByRole('dialog', { name: 'Commands and search' }).waitFor();
  await hands.presses('Escape');
  await hands.goes('/mediations');
  await hands.page.getByRole('table').waitFor();
  await hands.presses('/');
  await hands.page.locator('input[type=search]:focus').waitFor();
  expect(hands.pointed).toEqual([]);
  await hands.context.close();
});
