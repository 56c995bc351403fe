/** The page behind a link, on a phone, in French: an author's proof and a provider's reply, from the letters that really left. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { barriers, inlineScripts, overflow } from './measures.ts';
import { type Visitor, visit } from './visitor.ts';

let house: OpenHouse;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** The address that the newest letter to somebody gives for this purpose: letters give several, each after what it is for. */
async function addressFor(email: string, nth = 0): Promise<string> {
  await house.postRound();
  const letter = house.mail.filter(({ to }) => to === email).at(-1);
  const address = [...(letter?.text ?? '').matchAll(/https?:\S+\/link#[\w-]+/g)][nth]?.[0];
  if (!address) throw new Error(`No letter with a link reached ${email}`);
  return address.replace(house.url, '');
}

const holds = async ({ page, troubles }: Visitor, stage: string): Promise<void> => {
  const found = { barriers: await barriers(page), overflow: [...(await overflow(page)), ...(await overflow(page, 320))], inline: await inlineScripts(page), troubles: [...troubles] };
  expect(found, stage).toEqual({ barriers: [], overflow: [], inline: [], troubles: [] });
};

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const onPhone = () => visit(browser, house, { locale: 'fr', theme, width: 390, height: 844 });

  test('an author shows that the review is theirs, once', async () => {
    const review = (await house.queue('received')).find(({ locale, author_email }) => locale === 'fr' && author_email);
    const id = review?.id ?? 0;
    await house.does('moderator', id, 'request_proof');
    const address = await addressFor(String(review?.author_email));
    const author = await onPhone();
    const { page } = author;
    await author.goes(address);
    await page.getByRole('heading', { name: 'Votre réponse' }).waitFor();
    expect(await page.evaluate(() => location.hash), 'the token leaves the address').toBe('');
    await holds(author, 'what is asked');

    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await page.getByText('Merci de revoir ce qui est signalé ci-dessous.').waitFor();
    await holds(author, 'what is wrong');

    await page.getByLabel('Oui').check();
    await page.getByRole('textbox').fill('Facture 2026-118 du 12 février, réglée par chèque.');
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await page.getByRole('heading', { name: 'Merci, nous avons votre réponse' }).waitFor();
    await holds(author, 'sent');
    expect((await house.row('reviews', id)).proof_text).toBe('Facture 2026-118 du 12 février, réglée par chèque.');

    await page.goto('about:blank');
    await author.goes(address);
    await page.getByRole('heading', { name: 'Vous avez déjà répondu' }).waitFor();
    await holds(author, 'used');
    await author.context.close();
  });

  test('a provider replies, and a moderator finds the reply', async () => {
    const speaks = await house.house.database.read('providers').where({ locale: 'fr' }).whereNotNull('email').pluck('id');
    const review = (await house.queue('verified')).find(({ provider_id, open_signals, claimed_by }) => speaks.includes(provider_id) && open_signals === 0 && claimed_by === null);
    const id = review?.id ?? 0;
    await house.does('moderator', id, 'publish');
    const firm = await house.row('providers', Number(review?.provider_id));
    const address = await addressFor(String(firm.email));
    const provider = await onPhone();
    const { page } = provider;
    await provider.goes(address);
    await page.getByRole('heading', { name: 'L’avis', exact: true }).waitFor();
    expect(await page.getByRole('main').textContent()).toContain(String(review?.body).slice(0, 40));
    await holds(provider, 'what is asked');
    const reply = `Merci de votre avis. Nous repassons mardi (${theme}).`;
    await page.getByRole('textbox').fill(reply);
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
    await page.getByRole('heading', { name: 'Merci, nous avons votre réponse' }).waitFor();
    await holds(provider, 'sent');
    await provider.context.close();

    const moderator = await visit(browser, house, { as: 'moderator', locale: 'fr', theme });
    await moderator.goes(`/reviews/${id}`);
    await moderator.page.getByText(reply).first().waitFor();
    await moderator.context.close();
  });

  test('a link that was cut short says so', async () => {
    const lost = await onPhone();
    await lost.goes('/link#half-of-it');
    await lost.page.getByRole('heading', { name: 'Ce lien ne fonctionne pas, ou plus' }).waitFor();
    await holds(lost, 'missing');
    await lost.context.close();
  });
});

describe('a language whose texts do not arrive', () => {
  const without = async (language: string, how: Parameters<typeof visit>[2]) => {
    const visitor = await visit(browser, house, how);
    await visitor.context.route(`**/assets/${language}-*.js`, (route) => route.abort());
    return visitor;
  };

  test.each(['/login', '/link#half-of-it'])('%s says so in both languages, and how to go on', async (address) => {
    const { page, context, goes } = await without('french', { locale: 'fr', width: 390, height: 844 });
    await goes(address);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.locator('[lang]').evaluateAll((said) => said.map((one) => one.getAttribute('lang')))).toEqual(['fr', 'en']);
    expect(await barriers(page)).toEqual([]);
    await context.unrouteAll();
    await page.getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: address === '/login' ? 'Se connecter' : 'Ce lien ne fonctionne pas, ou plus' }).waitFor();
    await context.close();
  });

  test.each([['/login', 'Sign in'], ['/link#half-of-it', 'This link does not work, or no longer']])('%s stays whole in the language that it has', async (address, title) => {
    const visitor = await without('french', { locale: 'en' });
    const { page, context } = visitor;
    await visitor.goes(address);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByText('did not arrive').waitFor();
    expect([await page.evaluate(() => document.documentElement.lang), await page.getByRole('heading', { level: 1 }).textContent()]).toEqual(['en', title]);
    expect(await barriers(page)).toEqual([]);
    await context.close();
  });
});
