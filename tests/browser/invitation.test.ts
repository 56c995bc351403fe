/** A colleague is invited, chooses a password behind the link, and works here. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { barriers, inlineScripts, overflow } from './measures.ts';
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

test('an administrator invites a colleague, whose link serves once and leaves no trace in the address', async () => {
  const admin = await visit(browser, house, { locale: 'en', theme: 'light', width: 1280, height: 800, as: 'admin' });
  await admin.page.goto(`${house.url}/staff/create`);
  await admin.page.getByLabel('Name').fill('Moussa Sarr');
  await admin.page.getByLabel('E-mail').fill('moussa@entente.example');
  await admin.page.getByLabel('Moderator').check();
  await admin.page.getByRole('button', { name: 'Save' }).click();
  const address = await admin.page.getByRole('dialog').getByRole('textbox').inputValue();
  expect(address).toMatch(/\/invitation#[\w-]{40,}$/);

  const colleague = await visit(browser, house, { locale: 'fr', theme: 'dark', width: 390, height: 844 });
  const { page } = colleague;
  await page.goto(address);
  await page.getByRole('heading', { name: 'Choisissez votre mot de passe' }).waitFor();
  expect(page.url()).toBe(`${house.url}/invitation`);
  const [first, again] = [page.getByLabel('Mot de passe', { exact: false }).first(), page.getByLabel('Le même mot de passe')];
  await first.fill('une phrase à moi seul');
  await again.fill('une autre phrase que la mienne');
  await again.press('Enter');
  await page.getByText('Les deux mots de passe diffèrent.').waitFor();
  await first.fill('trop court');
  await again.fill('trop court');
  await again.press('Enter');
  await page.getByText('15').first().waitFor();
  expect({ barriers: await barriers(page), overflow: await overflow(page), inline: await inlineScripts(page) }).toEqual({ barriers: [], overflow: [], inline: [] });
  await first.fill('le tilleul sent bon en juin');
  await again.fill('le tilleul sent bon en juin');
  await again.press('Enter');
  await page.getByText('Votre mot de passe est enregistré, Moussa Sarr.').waitFor();
  await page.getByRole('link', { name: 'Aller à la connexion' }).click();
  await page.getByLabel('Adresse e-mail').fill('moussa@entente.example');
  await page.getByLabel('Mot de passe').fill('le tilleul sent bon en juin');
  await page.getByLabel('Mot de passe').press('Enter');
  await page.getByText('Moussa Sarr').first().waitFor();

  const late = await visit(browser, house, { locale: 'en', theme: 'light', width: 1280, height: 800 });
  await late.page.goto(address);
  await late.page.getByLabel('Password', { exact: false }).first().fill('another sentence of mine');
  await late.page.getByLabel('The same password again').fill('another sentence of mine');
  await late.page.getByLabel('The same password again').press('Enter');
  await late.page.getByRole('alert').getByText(/.+/).waitFor();
  expect(await late.page.getByRole('button', { name: 'Keep this password' }).count()).toBe(1);
});
