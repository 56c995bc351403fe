/** Every screen in both languages, both themes and both sizes: no barrier, nothing out of the window, nothing the security policy had to stop. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { holds, languages, looking } from './looks.ts';

let house: OpenHouse;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** The first row of a table that answers to this. */
const first = async (table: string, where: Record<string, unknown> = {}): Promise<Record<string, number>> =>
  (await house.house.database.read(table).where(where).orderBy('id').first()) as Record<string, number>;

describe('through both windows', () => {
  const { enters, walks } = looking(() => ({ browser, house }));

  test.each(languages)('the door (%s)', async (locale) => {
    const visitor = await enters(undefined, '/login', locale);
    const { page } = visitor;
    await page.getByRole('button', { name: 'Léa Fontaine' }).waitFor();
    await holds(visitor, 'sign-in');
    await page.getByRole('textbox').first().fill('nobody@entente.example');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').locator('.MuiAlert-message').waitFor();
    await page.locator('[type=submit]:enabled').waitFor();
    await page.waitForFunction(() => document.getAnimations().length === 0);
    await holds(visitor, 'sign-in, refused');
  });

  test('the pages of a moderator', async () => {
    const published = (await house.queue('published')).at(-1);
    const looking = await walks('moderator', [
      '/', '/practice', '/reviews', `/reviews/${published?.id}`, '/signals', '/providers', `/providers/${String(published?.provider_id)}/show`, '/customers', '/engagements', '/letters', '/letters/20/show',
      '/events', '/profile', '/moderation?view=to-decide&q=nothing-is-called-so', '/nowhere', '/customers?displayedFilters={}',
    ]);
    for (const visitor of looking) {
      await visitor.page.getByRole('button', { name: /^(Vues|Views)$/ }).click();
      await visitor.page.getByRole('menuitem').first().waitFor();
      await holds(visitor, 'the views of a list');
    }
  });

  test('checks, insurance and a member, as a vetting officer sees them', async () => {
    const { id } = await first('providers', { listed: 1 });
    await walks('vetting', ['/vetting/checks', '/providers', `/providers/${id}/show`, `/providers/${id}`]);
  });

  test('the pipeline, a file, its decision and a recommendation', async () => {
    const { id, recommendation_id } = await first('applications', { state: 'checking_references' });
    await walks('manager', ['/vetting?as=board', `/vetting/${id}`, `/vetting/${id}/decision`, '/recommendations', `/recommendations/${recommendation_id}/show`, '/recommendations/create', '/vetting?as=list']);
  });

  test('the policies, who was told, prices and conditions, and damage', async () => {
    const [document, draft, told, terms, damage] = [await first('policies'), await first('policy_versions', { state: 'draft' }), await first('policy_versions', { state: 'in_force' }), await first('provider_terms'), await first('damages')];
    await walks('manager', [
      '/policies', `/policies/${document.id}/show`, `/policy_versions/${told.id}/show`, `/policy_versions/${draft.id}`, `/policy_versions/create?policy_id=${document.id}`,
      `/provider_terms/${terms.id}/show`, `/provider_terms/create?provider_id=${terms.provider_id}&kind=prices`, '/damages', `/damages/${damage.id}/show`, '/damages/create',
    ]);
  });

  test('the pages of an administrator', () =>
    walks('admin', ['/staff', '/staff/create', '/staff/4/show', '/staff/4', '/api_keys', '/api_keys/create', '/api_keys/1/show', '/state', ['/reviews', '/access-denied']]));

  test('whoever asked for less movement sees another theme at once: not one colour passes over', async () => {
    const { page } = await enters('moderator', '/reviews', 'en');
    await page.getByRole('button', { name: 'Light theme' }).click();
    await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'light');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
