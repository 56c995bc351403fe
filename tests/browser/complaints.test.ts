/** A complaint about a colleague, from intake to letter: taken in, made precise by its author's link, examined by a manager, answered in writing; and nothing of it for the person named. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { barriers, overflow } from './measures.ts';
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

const author = 'maud.keller@courrier.example';
const letterTo = (email: string) => house.mail.filter(({ to }) => to === email).at(-1);
const comes = (as: string): Promise<Visitor> => visit(browser, house, { as, locale: 'en' });

/** What is behind a button of the page, once its dialog stands. */
async function opens(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
}
const sent = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

async function takenIn(): Promise<string> {
  const { page, context, goes, troubles } = await comes('cases');
  await goes('/complaints/passed_on');
  await page.getByRole('link', { name: 'Take in a complaint' }).click();
  await page.getByLabel('Complainant *', { exact: false }).first().fill('Maud Keller');
  await page.getByLabel('E-mail').fill(author);
  await page.getByRole('combobox', { name: /^About/ }).click();
  await page.getByRole('option', { name: 'Dora Lindqvist' }).click();
  await page.getByLabel('An expectation was not met').check();
  await page.getByLabel('A policy was not followed').check();
  await page.getByLabel('Courtesy').check();
  await page.getByLabel('What happened').fill('Elle m’a raccroché au nez, c’est inadmissible !');
  await page.getByRole('button', { name: 'Save' }).click();
  const listed = page.getByRole('listitem').filter({ hasText: 'Maud Keller' });
  await listed.waitFor();
  const reference = /P-[A-Z]{4}-[A-Z]{4}/.exec((await listed.textContent()) ?? '')?.[0] ?? '';
  expect(reference).not.toBe('');
  await goes(`/staff_complaints/${(await found(reference)).id}/show`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('main').textContent()).not.toContain('raccroché');
  expect(troubles).toEqual([]);
  await context.close();
  return reference;
}

const found = async (reference: string) => (await house.house.database.read('staff_complaints').where({ reference }).first()) as { id: number; state: string };

/** What the manager named in it is shown, wherever she looks. */
async function seesNothing(reference: string): Promise<void> {
  const { page, context, goes } = await comes('manager');
  const { id } = await found(reference);
  for (const path of ['/', '/staff_complaints', `/staff_complaints?filter=${encodeURIComponent(JSON.stringify({ q: 'Keller' }))}`, `/staff_complaints/${id}/show`, '/letters', '/events']) {
    await goes(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => !document.querySelector('.MuiSkeleton-root, [role=progressbar]'));
    const told = (await page.locator('body').textContent()) ?? '';
    for (const word of ['Keller', reference, 'raccroché']) expect({ path, word, told: told.includes(word) }).toEqual({ path, word, told: false });
  }
  await context.close();
}

test('a complaint about a manager goes from whoever took it in to the letter, past her', async () => {
  const reference = await takenIn();
  const { id } = await found(reference);

  // The other manager asks for what is missing; no reviewer can be chosen before.
  const hugo = await comes('manager2');
  await hugo.goes(`/staff_complaints/${id}/show`);
  await hugo.page.getByRole('button', { name: /^Assign a reviewer/ }).waitFor();
  expect(await hugo.page.getByRole('button', { name: /^Assign a reviewer/ }).getAttribute('aria-disabled')).toBe('true');
  await opens(hugo.page, 'r');
  await hugo.page.getByRole('dialog').getByRole('textbox').fill('Quel jour était-ce, et qu’attendiez-vous d’elle ?');
  await hugo.page.getByText('Quelques précisions sur votre plainte').waitFor();
  await sent(hugo.page);
  await house.postRound();

  const asked = letterTo(author);
  const address = /https?:\S+\/link#[\w-]+/.exec(asked?.text ?? '')?.[0]?.replace(house.url, '') ?? '';
  const maud = await visit(browser, house, { locale: 'fr', width: 390, height: 844 });
  await maud.goes(address);
  await maud.page.getByRole('heading', { name: `Votre plainte ${reference}` }).waitFor();
  await maud.page.getByText('Quel jour était-ce').waitFor();
  expect(await maud.page.getByRole('main').textContent()).not.toContain('Lindqvist');
  expect({ barriers: await barriers(maud.page), overflow: [...(await overflow(maud.page)), ...(await overflow(maud.page, 320))], troubles: maud.troubles }).toEqual({ barriers: [], overflow: [], troubles: [] });
  await maud.page.getByLabel(/Ce qui s’est passé/).fill('Mardi vers dix heures, en plein milieu de ma phrase.');
  await maud.page.getByLabel(/Ce qui était attendu/).fill('Qu’on me laisse finir et qu’on me rappelle si la ligne coupe.');
  await maud.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await maud.page.getByRole('heading', { name: 'Merci, nous avons votre réponse' }).waitFor();
  await maud.context.close();

  // He examines it himself: she is not offered, and whoever took it in could not.
  await hugo.page.reload();
  await hugo.page.getByText('en plein milieu de ma phrase').first().waitFor();
  await opens(hugo.page, 'a');
  await hugo.page.getByRole('dialog').getByRole('radio').first().waitFor();
  expect(await hugo.page.getByRole('dialog').getByRole('radio').count()).toBe(1);
  await hugo.page.getByRole('radio', { name: 'Hugo Laurent' }).check();
  await sent(hugo.page);
  await hugo.page.getByRole('button', { name: /^Conclude/ }).waitFor();
  expect(await hugo.page.getByRole('button', { name: /^Conclude/ }).getAttribute('aria-disabled'), 'not before she was heard').toBe('true');
  await opens(hugo.page, 'v');
  await hugo.page.getByRole('dialog').getByRole('textbox').fill('The line broke; she did not call back, and should have.');
  await sent(hugo.page);

  await opens(hugo.page, 'c');
  const dialog = hugo.page.getByRole('dialog');
  const ground = (name: string) => dialog.getByRole('group', { name });
  await ground('An expectation was not met').getByRole('radio', { name: 'Upheld', exact: true }).check();
  await ground('An expectation was not met').getByRole('textbox').fill('La ligne a coupé et personne ne vous a rappelée.');
  await ground('A policy was not followed').getByRole('radio', { name: 'Not upheld' }).check();
  await ground('A policy was not followed').getByRole('textbox').fill('La réponse elle-même suivait notre politique.');
  await dialog.getByLabel(/in your own words/).fill('Nous aurions dû vous rappeler aussitôt, et nous vous présentons nos excuses.');
  await dialog.getByText('Une attente n’a pas été satisfaite : fondé.').waitFor();
  await sent(hugo.page);
  await hugo.page.getByText('Concluded').first().waitFor();
  expect((await found(reference)).state).toBe('concluded');
  await seesNothing(reference);

  await house.postRound();
  expect(letterTo(author)?.subject).toBe(`Nos conclusions sur votre plainte (${reference})`);
  expect(letterTo(author)?.text).toContain('Une politique n’a pas été suivie : non fondé.');
  await hugo.page.reload();
  await hugo.page.getByRole('button', { name: /^Close/ }).waitFor();
  await hugo.page.keyboard.press('f');
  await hugo.page.getByText('Closed').first().waitFor();
  await expect.poll(async () => (await found(reference)).state).toBe('closed');
  expect(hugo.troubles).toEqual([]);
  await seesNothing(reference);
  await hugo.context.close();
});
