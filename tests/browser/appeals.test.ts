/** A suspension, from what a customer told us to the day on which it is overturned: the provider by the links in their letters, on a phone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

/** The address in the newest letter to somebody. */
async function addressFor(email: string): Promise<string> {
  await house.postRound();
  const letter = house.mail.filter(({ to }) => to === email).at(-1);
  const address = /https?:\S+\/link#[\w-]+/.exec(letter?.text ?? '')?.[0];
  if (!address) throw new Error(`No letter with a link reached ${email}`);
  return address.replace(house.url, '');
}

const holds = async ({ page, troubles }: Visitor, stage: string): Promise<void> => {
  const narrow = (page.viewportSize()?.width ?? 1280) < 700 ? await overflow(page, 320) : [];
  const found = { barriers: await barriers(page), overflow: [...(await overflow(page)), ...narrow], inline: await inlineScripts(page), troubles: [...troubles] };
  expect(found, stage).toEqual({ barriers: [], overflow: [], inline: [], troubles: [] });
};

const day = (ago: number): string => new Date(house.house.clock.now().getTime() - ago * 86_400_000).toISOString().slice(0, 10);
const read = (table: string) => house.house.database.read(table);
const facts = 'Un déplacement de 80 euros, absent du devis accepté, a été facturé.';
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** What is compared before and after: the provider's row but for the marks of having been written. */
async function standing(id: number): Promise<Record<string, unknown>> {
  const { version: _version, updated_at: _at, ...row } = await house.row('providers', id);
  return row;
}

test('a provider is suspended, appeals on their phone with a file, and is back as if nothing had been decided', async () => {
  const provider = (await read('providers').where({ state: 'active', listed: 1, locale: 'fr' }).whereNotNull('email').whereNotIn('id', read('conduct_cases').whereNot({ state: 'closed' }).select('provider_id')).whereNotIn('id', read('sanctions').whereIn('state', ['notified', 'in_force']).select('provider_id')).orderBy('id').first()) as { id: number; email: string; name: string };
  const before = await standing(provider.id);

  // What a customer told Nora: she writes it down, says which clause it would break, and asks the provider.
  const nora = await visit(browser, house, { as: 'cases' });
  const desk = nora.page;
  await nora.goes(`/conduct_cases/create?provider_id=${provider.id}`);
  await desk.getByLabel(/^What was noticed/).fill('Une cliente conteste un déplacement facturé.');
  await desk.getByRole('button', { name: /^Save/ }).click();
  await desk.getByRole('button', { name: /^Open the case/ }).waitFor();
  await desk.keyboard.press('o');
  const form = desk.getByRole('dialog');
  await form.getByLabel(/^What it is/).click();
  await desk.getByRole('option', { name: 'A fee that was not agreed' }).click();
  await form.getByLabel(/^Day of the facts/).fill(day(4));
  await form.getByLabel(/^The facts/).fill(facts);
  await desk.keyboard.press('Control+Enter');
  await desk.getByRole('button', { name: /^Ask for the provider’s statement/ }).click();
  await desk.getByText('Provider asked').first().waitFor();
  const found = (await read('conduct_cases').where({ provider_id: provider.id }).orderBy('id', 'desc').first()) as { id: number };

  const phone = await visit(browser, house, { locale: 'fr', width: 390, height: 844 });
  await phone.goes(await addressFor(provider.email));
  await phone.page.getByText(facts).waitFor();
  await phone.page.getByRole('textbox').fill('Le déplacement figure au devis, page deux.');
  await phone.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await phone.page.getByRole('heading', { name: 'Merci, nous avons votre réponse' }).waitFor();

  await nora.goes(`/conduct_cases/${found.id}/decision`);
  await desk.getByRole('radio', { name: 'Suspension' }).check();
  await desk.getByLabel(/^Last day/).fill(day(-20));
  await desk.getByLabel(/^Why this decision differs/).fill('La cliente est âgée et seule.');
  await desk.getByLabel(/^Reasons/).fill('Le devis accepté ne nomme aucun déplacement.');
  await desk.getByText('Notre décision : une suspension').waitFor();
  await holds(nora, 'the suspension with its letter');
  await desk.keyboard.press('Control+Enter');
  await desk.getByText('Decided', { exact: true }).first().waitFor();
  const address = await addressFor(provider.email);
  house.passes({ hours: 1 });
  await house.clock();
  expect(await standing(provider.id)).toMatchObject({ state: 'suspended', listed: 0 });

  // The provider appeals, with a file, on the same phone.
  const { page } = phone;
  await page.goto('about:blank');
  await phone.goes(address);
  await page.getByRole('heading', { name: 'Former un recours contre notre décision' }).waitFor();
  await holds(phone, 'what an appeal asks');
  await page.getByLabel(/Pourquoi vous pensez/).fill('Le déplacement est au devis, page deux. Je le joins.');
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await page.getByText('Joignez au moins un document').last().waitFor();
  await page.getByLabel('Fichiers à l’appui').setInputFiles([{ name: 'faux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') }]);
  await page.getByText('Seuls les fichiers PDF').waitFor();
  await holds(phone, 'a file that is none');
  await page.getByLabel('Fichiers à l’appui').setInputFiles([{ name: 'devis.pdf', mimeType: 'application/pdf', buffer: pdf }, { name: 'message.txt', mimeType: 'text/plain', buffer: Buffer.from('D’accord pour le devis et le déplacement.') }]);
  await page.getByRole('button', { name: 'Retirer message.txt' }).waitFor();
  await holds(phone, 'two files');
  await page.getByRole('button', { name: 'Retirer message.txt' }).click();
  await page.getByText('message.txt').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await page.getByRole('heading', { name: 'Merci, nous avons votre réponse' }).waitFor();
  await holds(phone, 'sent');

  // Dora finds it on her desk and gives it to Hugo; Nora, who decided, cannot be chosen.
  const dora = await visit(browser, house, { as: 'manager' });
  await dora.goes('/');
  await dora.page.getByRole('link', { name: new RegExp(provider.name) }).filter({ hasText: /A-\d{4}/ }).first().click();
  await dora.page.getByRole('heading', { level: 1, name: new RegExp(provider.name) }).waitFor();
  await dora.page.getByRole('article', { name: 'The letter they received' }).getByText('La clause').waitFor();
  await dora.page.getByRole('link', { name: 'Download devis.pdf' }).waitFor();
  await holds(dora, 'the appeal beside the decision');
  await dora.page.keyboard.press('e');
  await dora.page.getByLabel('Who looks at it afresh').click();
  expect(await dora.page.getByRole('option', { name: /Nora Quinn/ }).getAttribute('aria-disabled')).toBe('true');
  await dora.page.getByRole('option', { name: 'Hugo Laurent' }).click();
  await dora.page.getByRole('button', { name: /Give it to them/ }).click();
  await dora.page.getByText('Looked at afresh').first().waitFor();

  // Hugo overturns it, with the letter before his eyes.
  const appeal = (await read('appeals').where({ provider_id: provider.id }).first()) as { id: number };
  const hugo = await visit(browser, house, { as: 'manager2', locale: 'fr' });
  await hugo.goes(`/appeals/${appeal.id}/show`);
  await hugo.page.getByRole('heading', { name: 'La décision', exact: true }).waitFor();
  await hugo.page.keyboard.press('y');
  await hugo.page.getByRole('radio', { name: 'La décision est annulée' }).check();
  await hugo.page.getByLabel(/Motifs, tels que/).fill('Le devis joint nomme bien le déplacement, page deux.');
  await hugo.page.getByText('Votre recours : la décision est annulée').waitFor();
  await holds(hugo, 'the decision with its letter');
  await hugo.page.keyboard.press('Control+Enter');
  await hugo.page.getByText('Décision annulée').first().waitFor();
  await holds(hugo, 'overturned');

  expect(await standing(provider.id)).toEqual(before);
  await house.postRound();
  expect(house.mail.findLast(({ to }) => to === provider.email)).toMatchObject({ subject: expect.stringMatching(/^Votre recours : la décision est annulée/) as unknown, text: expect.stringContaining('nomme bien le déplacement') as unknown });
});
