/** A mediation from the request to the agreement that both sign: the team at its desk, the customer on a phone in French, the provider on a phone in English. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
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

const secret = 'Je me contenterais de 60 euros, mais ne le dites pas.';

/** Nothing stands in anybody's way on this page, down to 320 px. */
const holds = async ({ page, troubles }: Visitor, stage: string, narrow = true): Promise<void> => {
  const found = { barriers: await barriers(page), overflow: [...(await overflow(page)), ...(narrow ? await overflow(page, 320) : [])], inline: await inlineScripts(page), troubles: [...troubles] };
  expect(found, stage).toEqual({ barriers: [], overflow: [], inline: [], troubles: [] });
};

/** The way into the room in the newest letter to this address. */
async function addressFor(email: string): Promise<string> {
  await house.postRound();
  const letter = house.mail.filter(({ to, text }) => to === email && text.includes('/link#')).at(-1);
  const address = /https?:\S+\/link#[\w-]+/.exec(letter?.text ?? '')?.[0];
  if (!address) throw new Error(`No letter with a link reached ${email}`);
  return address.replace(house.url, '');
}

/** The text of what this page downloads. */
async function downloaded(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  const bytes = await readFile(await file.path());
  return (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replace(/\s+/g, ' ');
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('two people who disagree are helped to an agreement that is theirs alone', async () => {
  const { read } = house.house.database;
  const customer = (await read('customers').where({ name: 'Hélène Garnier' }).first('id', 'email')) as { id: number; email: string };
  const provider = (await read('providers').where({ name: 'Brightside Cleaning' }).first('id', 'email')) as { id: number; email: string };
  const mediator = (await read('staff').where({ email: 'manager2@entente.example' }).first('id')) as { id: number };

  // The request is taken in at the console.
  const nora = await visit(browser, house, { as: 'cases' });
  await nora.goes(`/mediations/create?customer_id=${customer.id}&provider_id=${provider.id}`);
  await nora.page.getByLabel(/^About/).fill('The oven was left dirty');
  await nora.page.getByLabel(/^What happened/).fill('She paid 180 for a deep clean and the oven was left as it was.');
  await nora.page.getByLabel(/^Day of their direct contact/).fill('2026-03-10');
  await nora.page.getByLabel(/^Their direct contact/).fill('She rang, they said ovens are not included.');
  await nora.page.getByRole('button', { name: /save|create/i }).click();
  await nora.page.waitForURL(/\/mediations\/\d+/);
  const { id } = (await read('mediations').orderBy('id', 'desc').first('id')) as { id: number };
  const on = { resource: 'mediations', id };

  // The customer, on a phone, in French.
  const helene = await visit(browser, house, { locale: 'fr', width: 390, height: 844 });
  await helene.goes(await addressFor(customer.email));
  const phone = helene.page;
  await phone.getByRole('heading', { name: 'Votre médiation' }).waitFor();
  await holds(helene, 'what is asked of the customer');
  const declares = async () => {
    await phone.getByLabel('Oui').check();
    await press(phone, 'Merci de confirmer');
    await phone.getByText('C’est fait.').waitFor();
  };
  await declares();
  await house.acts('cases', on, 'assign_mediator', { mediator_id: mediator.id });
  await house.acts('manager2', on, 'accept');
  await phone.reload();
  await declares();

  // The mediator opens the room at the console.
  const hugo = await visit(browser, house, { as: 'manager2' });
  await hugo.goes(`/mediations/${id}/show`);
  const desk = hugo.page;
  await desk.getByRole('button', { name: /^Open the room/ }).click();
  await desk.getByRole('region', { name: 'Private space of Hélène Garnier' }).waitFor();
  await holds(hugo, 'the room', false);

  await phone.reload();
  await declares();
  await press(phone, 'Écrire un message');
  await phone.getByLabel('Seul le médiateur le lit').check();
  await phone.getByLabel(/Ce que vous voulez dire/).fill(secret);
  await phone.getByLabel(/Un fichier à l’appui/).setInputFiles({ name: 'facture.txt', mimeType: 'text/plain', buffer: Buffer.from('Facture 118') });
  await phone.getByText('facture.txt').first().waitFor();
  await press(phone, 'Écrire un message');
  await phone.getByText(secret).waitFor();
  await phone.getByRole('link', { name: 'Télécharger facture.txt' }).waitFor();
  await press(phone, 'Faire une proposition');
  await phone.getByLabel('Remboursement partiel').check();
  await phone.getByRole('group', { name: 'Qui s’en charge' }).getByLabel('Prestataire').check();
  await phone.getByLabel(/En vos mots/).fill('La moitié de ce que j’ai payé');
  await phone.getByLabel(/Montant/).fill('90');
  await holds(helene, 'the form of an offer');
  await press(phone, 'Faire une proposition');
  await phone.getByText('Votre proposition 1', { exact: true }).first().waitFor();

  // The provider, on a phone, in English.
  const firm = await visit(browser, house, { locale: 'en', width: 390, height: 844, theme: 'dark' });
  await firm.goes(await addressFor(provider.email));
  await firm.page.getByRole('heading', { name: 'Offer 1 by Hélène Garnier' }).first().waitFor();
  expect(await firm.page.content()).not.toContain(secret);
  await holds(firm, 'what the provider finds');
  await press(firm.page, 'Answer with an offer of my own');
  await firm.page.getByLabel('Partial refund').check();
  await firm.page.getByRole('group', { name: 'Who does it' }).getByLabel('Provider').check();
  await firm.page.getByLabel(/In your words/).fill('A third, for the oven');
  await firm.page.getByLabel(/Amount/).fill('60');
  await press(firm.page, 'Make an offer');
  await firm.page.getByText('It is the turn of Hélène Garnier').waitFor();

  // She sees what changed, accepts, and both sign the same text.
  await phone.reload();
  await phone.getByText(/Avant : Prestataire/).waitFor();
  await press(phone, 'Accepter cette proposition');
  await press(phone, 'Oui, j’accepte');
  await phone.getByLabel(/Votre nom/).fill('Hélène Garnier');
  await holds(helene, 'what is to be signed');
  await press(phone, 'Signer l’accord');
  await phone.getByText(/^Hélène Garnier a signé le/).waitFor();
  await desk.reload();
  await desk.getByRole('button', { name: /^Sign the agreement/ }).waitFor();
  await desk.keyboard.press('y');
  await desk.getByText(/We impose no outcome, and sign for nobody/).last().waitFor();
  await firm.page.reload();
  await firm.page.getByLabel(/Your name/).fill('Marta Kowalska');
  await press(firm.page, 'Sign the agreement');
  await firm.page.getByRole('heading', { name: 'The agreement is signed by both' }).waitFor();
  await holds(firm, 'signed');

  await phone.reload();
  const texts = [await downloaded(phone, 'Télécharger l’accord (PDF)'), await downloaded(firm.page, 'Download the agreement (PDF)')];
  const { agreement_hash, state } = await house.row('mediations', id);
  expect([state, texts[0] === texts[1]]).toEqual(['agreed', true]);
  for (const words of ['Accord de médiation', 'Mediation agreement', 'Hélène Garnier', 'Marta Kowalska', 'A third, for the oven', String(agreement_hash).slice(0, 20)]) expect(texts[0]).toContain(words);
  expect(texts[0]).not.toContain(secret);
  await desk.reload();
  await desk.getByRole('link', { name: 'Download the agreement (PDF)' }).waitFor();
  await holds(hugo, 'the agreement at the console', false);
  for (const { context } of [nora, helene, hugo, firm]) await context.close();
}, 180_000);
