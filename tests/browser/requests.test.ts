/** A customer's request is answered by keyboard alone, the letter read before it leaves; the customer gives new facts behind the link in it, and it is open again. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { atKeyboard } from './hands.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { barriers, overflow } from './measures.ts';
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

const answer = 'Nobody may ask you to pay outside the platform. Answer that you would rather not; we speak to him today.';

test('from the desk to the answered letter without a pointer, and back by the customer’s link', async () => {
  const [waits] = (await house.house.database.read('requests').where({ state: 'acknowledged', kind: 'concern', locale: 'fr' })) as { id: number; reference: string; sender_email: string }[];
  if (!waits) throw new Error('No concern waits in the story');
  const nora = await atKeyboard(browser, house, { as: 'cases', locale: 'en' });
  const { page } = nora;
  await nora.goes('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await nora.presses('g', 'i');
  // Its number stands on the desk too: first the list.
  await page.waitForURL('**/requests**');
  await page.getByRole('table').getByRole('link', { name: waits.reference, exact: true }).waitFor();
  // Down the list to this one, and into it.
  for (let step = 0; step < 20; step += 1) {
    await nora.presses('j');
    await nora.seesFocus();
    if ((await page.evaluate(() => document.activeElement?.textContent)) === waits.reference) break;
  }
  await nora.presses('Enter');
  await page.getByRole('heading', { level: 1, name: waits.reference }).waitFor();

  await page.getByRole('button', { name: /^Take it on/ }).waitFor();
  await nora.presses('s');
  await nora.sees(page.getByRole('main').getByText('In progress').first());
  await page.getByRole('radio', { name: 'Explained' }).waitFor();
  // Nothing filled in: the key that sends leads to what is missing.
  await nora.presses('Control+Enter');
  await nora.sees('This is needed.');
  await nora.presses('a');
  await nora.seesFocus();
  for (let step = 0; step < 3 && !(await page.getByRole('radio', { name: 'Explained' }).isChecked()); step += 1) await nora.presses('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Explained' }).isChecked()).toBe(true);
  await nora.presses('Tab');
  await nora.types('price conditions open');
  await nora.presses('Enter', 'Tab');
  await nora.types(answer);
  // The letter, in the customer's own language, before it leaves.
  const letter = page.getByRole('article').filter({ hasText: `${waits.reference} : notre réponse` });
  await letter.getByText('Protection des clients').waitFor();
  expect(await letter.textContent()).toContain(answer);
  await nora.presses('Control+Enter');
  await page.getByText('Unchanged since it was given').waitFor();
  expect(nora.pointed).toEqual([]);
  expect(nora.troubles).toEqual([]);
  expect(await house.row('requests', waits.id)).toMatchObject({ state: 'answered', outcome: 'explained', answer_clause: 'client-protection.clear-prices', answer_version: 1 });

  await house.postRound();
  const mailed = house.mail.filter(({ to }) => to === waits.sender_email).at(-1);
  const address = /https?:\S+(\/link#[\w-]+)/.exec(mailed?.text ?? '')?.[1] ?? '';
  const customer = await visit(browser, house, { locale: 'fr', width: 390, height: 844 });
  await customer.goes(address);
  await customer.page.getByRole('heading', { name: `Votre demande ${waits.reference}` }).waitFor();
  expect({ barriers: await barriers(customer.page), overflow: [...(await overflow(customer.page)), ...(await overflow(customer.page, 320))], troubles: customer.troubles }).toEqual({ barriers: [], overflow: [], troubles: [] });
  const facts = 'Il vient de m’envoyer son relevé d’identité bancaire par message.';
  await customer.page.getByRole('textbox').fill(facts);
  await customer.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await customer.page.getByRole('heading', { name: 'Merci, nous avons votre réponse' }).waitFor();
  await customer.context.close();

  await nora.sees(facts);
  await nora.sees('The answer given before');
  await nora.context.close();
});
