/** What a provider owes: a scoping note from the console to the two phones on which it is validated, and a request that is declined without harm. */
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

/** Nothing stands in anybody's way on this page, down to 320 px. */
const holds = async ({ page, troubles }: Visitor, stage: string): Promise<void> => {
  const found = { barriers: await barriers(page), overflow: [...(await overflow(page)), ...(await overflow(page, 320))], inline: await inlineScripts(page), troubles: [...troubles] };
  expect(found, stage).toEqual({ barriers: [], overflow: [], inline: [], troubles: [] });
};

/** The way to answer in the newest letter to this address. */
async function addressFor(email: string): Promise<string> {
  await house.postRound();
  const letter = house.mail.filter(({ to, text }) => to === email && text.includes('/link#')).at(-1);
  const address = /https?:\S+\/link#[\w-]+/.exec(letter?.text ?? '')?.[0];
  if (!address) throw new Error(`No letter with a link reached ${email}`);
  return address.replace(house.url, '');
}

test('a scoping note is restated, confirmed, proposed and validated by both, each on their own phone', async () => {
  const { read } = house.house.database;
  const customer = (await read('customers').where({ name: 'Hélène Garnier' }).first('id', 'email')) as { id: number; email: string };
  const provider = (await read('providers').where({ name: 'Brightside Cleaning' }).first('id', 'email')) as { id: number; email: string };
  const { id: engagement } = await house.sends('engagements', { provider_id: provider.id, customer_id: customer.id, title: 'Grand ménage de printemps' });

  const nora = await visit(browser, house, { as: 'cases' });
  await nora.goes(`/scoping_notes/create?engagement_id=${engagement}`);
  await nora.page.getByLabel(/^The need/).fill('Un appartement où le chat n’a plus de poils\nRien de parfumé');
  await nora.page.getByLabel('The place').fill('Trois pièces, sous les toits');
  await nora.page.getByRole('button', { name: /save|create/i }).click();
  await nora.page.waitForURL(/\/scoping_notes\/\d+/);

  const helene = await visit(browser, house, { locale: 'fr', width: 390, height: 844 });
  await helene.goes(await addressFor(customer.email));
  await helene.page.getByText('2. Rien de parfumé').waitFor();
  await holds(helene, 'the need to confirm');
  await helene.page.getByRole('radio', { name: 'Oui' }).check();
  await helene.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await helene.page.getByRole('heading', { name: /^Merci/ }).waitFor();

  const marta = await visit(browser, house, { locale: 'en', width: 390, height: 844 });
  await marta.goes(await addressFor(provider.email));
  const fields = { 'services.0.service': 'A thorough clean', 'services.0.need': '1', 'milestones.0.what': 'The clean', 'milestones.0.due_on': '2026-04-02', 'criteria.0.what': 'No more hair', 'criteria.0.metric': 'Tape test on the sofa', 'criteria.0.target': '0 hairs', 'criteria.0.measured_on': '2026-04-03' };
  for (const [path, value] of Object.entries(fields)) await marta.page.locator(`[id="field-${path}"]`).fill(value);
  await marta.page.getByRole('radio', { name: 'The customer' }).check();
  await holds(marta, 'the proposal');
  await marta.page.getByRole('button', { name: 'Send my answer' }).click();
  await marta.page.getByRole('heading', { name: /^Thank you/ }).waitFor();

  const again = await visit(browser, house, { locale: 'fr', width: 390, height: 844 });
  await again.goes(await addressFor(customer.email));
  await again.page.getByText(/Tape test on the sofa/).waitFor();
  await holds(again, 'the note to validate');
  await again.page.getByRole('radio', { name: 'Oui' }).check();
  await again.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await again.page.getByRole('heading', { name: /^Merci/ }).waitFor();

  await nora.goes(`/engagements/${engagement}/show`);
  await nora.page.getByText('Validated by both').waitFor();
  await nora.page.getByRole('link', { name: 'The clean' }).waitFor();
  await holds(nora, 'the engagement');
  await nora.page.getByRole('link', { name: /^Un appartement/ }).click();
  await nora.page.getByRole('columnheader', { name: 'Criterion' }).waitFor();
  await holds(nora, 'the note at the console');

  // When the two fall out, what they agreed to be measured by stands beside the dispute.
  const { id: dispute } = await house.files('cases', 'mediations', { provider_id: provider.id, customer_id: customer.id, engagement_id: engagement, subject: 'Hair on the sofa', facts: 'Three days later there was hair everywhere.', requested_by: 'customer' });
  await nora.goes(`/mediations/${dispute}/show`);
  await nora.page.getByRole('link', { name: 'What both agreed to be measured by' }).waitFor();
  await nora.page.getByText('Tape test on the sofa').waitFor();
  await holds(nora, 'the dispute');
});

test('a provider says no by their link, and the console tells it without a colour of blame', async () => {
  const { read } = house.house.database;
  const provider = (await read('providers').where({ name: 'Benali & Sons Plumbing' }).first('id', 'email')) as { id: number; email: string };
  const waiting = (await read('provider_requests').where({ provider_id: provider.id, state: 'sent' }).first('id')) as { id: number };
  const link = await visit(browser, house, { locale: 'en', width: 390, height: 844 });
  await house.files('cases', 'provider_requests', { provider_id: provider.id, kind: 'customer', subject: 'A cellar under water', text: 'Could you come on Sunday?' });
  await link.goes(await addressFor(provider.email));
  await link.page.getByRole('radio', { name: 'No', exact: true }).check();
  await link.page.getByRole('radio', { name: 'Too great a risk of failing' }).check();
  await holds(link, 'a no');
  await link.page.getByRole('button', { name: 'Send my answer' }).click();
  await link.page.getByRole('heading', { name: /^Thank you/ }).waitFor();

  const nora = await visit(browser, house, { as: 'cases' });
  await nora.goes('/provider_requests');
  await nora.page.getByRole('link', { name: 'A cellar under water' }).waitFor();
  await holds(nora, 'the requests');
  await nora.page.getByRole('link', { name: 'A cellar under water' }).click();
  await nora.page.getByText('Saying no is never held against a provider').waitFor();
  await nora.goes(`/provider_requests/${waiting.id}/show`);
  await nora.page.getByRole('button', { name: /^Write down the answer/ }).waitFor();
  await nora.page.keyboard.press('a');
  await nora.page.getByRole('dialog').waitFor();
  await holds(nora, 'an answer written down');
  await nora.goes('/commitments');
  await nora.page.getByText('Unwritten').waitFor();
  await holds(nora, 'the commitments');
});
