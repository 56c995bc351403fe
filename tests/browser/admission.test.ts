/** From a recommendation to a provider whom customers see: two officers by keyboard, a candidate and a client by the links of letters that really left, a manager. */
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type MailSink, openMailSink } from '../support/mailSink.ts';
import { readPart } from '../support/mime.ts';
import { type Hands, atKeyboard } from './hands.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { fillsSheet, passesChecks } from './sheets.ts';
import { visit } from './visitor.ts';

let house: OpenHouse;
let browser: Browser;
let sink: MailSink;
const here: Hands[] = [];

beforeAll(async () => {
  sink = await openMailSink();
  [house, browser] = await Promise.all([openHouse({ SMTP_URL: sink.url }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
  await sink.close();
});

const candidate = { name: 'Moussa Sow', email: 'moussa@sow-plomberie.example' };
const clients = [
  { client_name: 'Awa Ba', client_phone: '+33 6 10 00 00 01', service_description: 'Fuite sous l’évier', service_ended_on: '2026-02-20' },
  { client_name: 'Jean Diop', client_phone: '+33 6 10 00 00 02', service_description: 'Chauffe-eau remplacé', service_ended_on: '2026-02-02' },
  { client_name: 'Marie Kane', client_email: 'marie@kane.example', service_description: 'Salle de bain refaite', service_ended_on: '2026-01-15' },
] as const;

const comesIn = async (as: string, locale: 'fr' | 'en', path: string): Promise<Hands> => {
  const hands = await atKeyboard(browser, house, { as, locale });
  here.push(hands);
  await hands.goes(path);
  return hands;
};
/** Nobody on the staff reached for a pointer, and no page complained. */
const leaves = async (): Promise<void> => {
  for (const { pointed, troubles, context } of here.splice(0)) {
    expect({ pointed, troubles }).toEqual({ pointed: [], troubles: [] });
    await context.close();
  }
};

/** The newest letter that reached somebody, once what was due has left. */
async function letterTo(email: string) {
  await house.postRound();
  const letter = sink.messages.filter(({ to }) => to.includes(email)).at(-1);
  if (!letter) throw new Error(`No letter reached ${email}`);
  return letter;
}

/** A phone on which the link of somebody's letter is opened, in French. */
async function opensLink(email: string): Promise<Page> {
  const address = /https?:\S+\/link#[\w-]+/.exec((await letterTo(email)).text)?.[0] ?? '';
  const visitor = await visit(browser, house, { locale: 'fr', width: 390, height: 844 });
  await visitor.goes(address.replace(house.url, ''));
  await visitor.page.getByRole('button', { name: 'Envoyer ma réponse' }).waitFor();
  return visitor.page;
}
const sends = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await page.getByRole('heading', { name: 'Merci, nous avons votre réponse' }).waitFor();
  await page.context().close();
};

const file = async () => (await house.house.database.read('applications').where({ candidate_name: candidate.name }).first()) as { id: number; state: string; provider_id: number; version: number };
const becomes = (state: string) => expect.poll(async () => (await file()).state, { timeout: 10_000 }).toBe(state);

/** The call is on: the focus is in the first answer. */
async function answers({ page }: Hands): Promise<void> {
  await page.locator('[data-field=agreed_to_answer] input').first().waitFor();
  await page.locator('[data-field=agreed_to_answer] input').first().focus();
}

test('a candidate goes from a recommendation heard on the telephone to a provider whom customers see', async () => {
  // Day one: Inès notes the recommendation, confirms it, opens the file and plans the interview.
  const first = await comesIn('vetting', 'fr', '/recommendations/create');
  await first.sees(first.page.getByRole('heading', { name: 'Noter une recommandation' }));
  await first.page.locator('[name=recommender_name]:focus').waitFor();
  await first.types('Fatou Ndiaye');
  await first.presses('Tab', 'Tab');
  await first.types('+33 6 20 00 00 01');
  await first.presses('Tab', 'Tab', 'Tab');
  await first.types('Il a refait sa cuisine');
  await first.presses('Tab');
  await first.types(candidate.name);
  await first.presses('Tab');
  await first.types('plomberie');
  await first.presses('Tab');
  await first.types('+33 6 30 00 00 01');
  await first.presses('Tab');
  await first.types(candidate.email);
  await first.presses('Enter');
  await first.sees(first.page.getByRole('heading', { name: candidate.name, level: 1 }));
  await first.sees('Rien trouvé que les deux partagent.');
  await first.presses('a');
  await first.sees(first.page.getByRole('dialog', { name: 'Confirmer l’authenticité' }));
  await first.page.locator('[name=method]:focus').waitFor();
  await first.presses('ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab');
  await first.types('Rappelée chez elle le 12 mars, facture en main.');
  await first.presses('Control+Enter');
  await first.page.getByRole('button', { name: /^Ouvrir un dossier/ }).waitFor();
  await first.presses('o');
  await first.sees(first.page.getByRole('heading', { name: candidate.name, level: 1 }));
  await first.page.getByRole('button', { name: /^Commencer les entretiens/ }).waitFor();
  await first.presses('a');
  await becomes('interviewing');
  await first.page.getByRole('button', { name: /^Planifier un entretien/ }).waitFor();
  await first.presses('i');
  const plan = first.page.getByRole('dialog');
  await plan.getByRole('textbox', { name: /^Adresse|^Lieu|^Où/ }).fill('4 rue du Lac, Lyon');
  await first.presses('Control+Enter');
  await plan.waitFor({ state: 'detached' });
  const { id } = await file();

  // A real mail, which the calendar of another program reads.
  const part = readPart((await letterTo(candidate.email)).raw, 'text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(part?.text ?? '') as unknown as string);
  const [event] = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect([event?.startDate.toJSDate().toISOString(), event?.location]).toEqual(['2026-03-13T09:00:00.000Z', '4 rue du Lac, Lyon']);
  await leaves();

  // Day two: the interview is held; the candidate is asked for their customers, and names three.
  house.passes({ hours: 25 });
  const interview = (await house.house.database.read('interviews').where({ application_id: id }).first('id')) as { id: number };
  const second = await comesIn('vetting', 'fr', `/interviews/${interview.id}/scorecard`);
  for (const level of ['Digit4', 'Digit3', 'Digit4', 'Digit3']) {
    const criterion = second.page.locator('section[data-field]:not([data-done])').first();
    await criterion.getByRole('radio').first().focus();
    await second.presses(level, 'Tab');
    await second.types('Raconte deux chantiers de bout en bout.');
    await criterion.evaluate((element) => element.setAttribute('data-done', ''));
  }
  for (const name of ['profile_validated', 'motivation_validated']) {
    await second.page.locator(`[data-field=${name}] input`).first().focus();
    await second.presses('Space');
  }
  await second.presses('Control+Enter');
  await second.page.waitForURL('**/interviews/*/show');
  await second.goes(`/vetting/${id}`);
  await second.page.getByRole('button', { name: /^Demander les anciens clients/ }).waitFor();
  await second.presses('s');
  await second.sees('Anciens clients demandés');
  await second.presses('a');
  await becomes('checking_references');
  const declaring = await opensLink(candidate.email);
  for (const [index, { service_ended_on, ...named }] of clients.entries()) {
    const box = (name: string) => declaring.locator(`[name="customers.${index}.${name}"]`);
    if ((await box('client_name').count()) === 0) await declaring.getByRole('button', { name: 'Ajouter une ligne' }).click();
    for (const [name, value] of Object.entries(named)) await box(name).fill(value);
    await box('service_ended_on').fill(service_ended_on);
    for (const words of ['Français', 'Oui']) await declaring.locator('fieldset.row').nth(index).getByRole('radio', { name: words, exact: true }).check();
  }
  await sends(declaring);

  // Two officers call, each by keyboard alone, and the third customer answers by the link in their letter.
  await second.page.getByRole('heading', { name: /^1 · Awa Ba/ }).waitFor();
  await second.presses('t');
  await second.page.waitForURL(`**/vetting/${id}/references/1/call`);
  await answers(second);
  await fillsSheet(second, 'Fuite réparée');
  await second.presses('Control+Enter');
  await second.page.waitForURL(`**/vetting/${id}/references/2/call`);
  const paul = await comesIn('vetting2', 'en', `/vetting/${id}/references/2/call`);
  await answers(paul);
  await fillsSheet(paul, 'Water heater');
  await paul.presses('Control+Enter');
  await paul.page.waitForURL(`**/vetting/${id}/references/3/call`);
  await answers(paul);
  await paul.presses('Escape');
  await paul.page.waitForURL(`**/vetting/${id}`);
  await paul.page.getByRole('button', { name: /^Send the form/ }).waitFor();
  await paul.presses('m');
  await paul.sees('Form sent');
  const answering = await opensLink('marie@kane.example');
  const says = (name: string, words: string) => answering.getByRole('group', { name }).getByRole('radio', { name: words, exact: true }).check();
  await says('Acceptez-vous de répondre à quelques questions ?', 'Oui');
  await says('La prestation décrite ci-dessus est-elle exacte ?', 'Oui');
  await answering.locator('[name="professionalism.score"]').nth(4).check();
  await answering.locator('[name="satisfaction.score"]').nth(3).check();
  await says('Referiez-vous appel à ce professionnel ?', 'Oui');
  await sends(answering);
  await expect.poll(async () => (await house.row('applications', id)).references_completed).toBe(3);
  await paul.page.getByRole('button', { name: /^Start the checks/ }).and(paul.page.locator('[aria-disabled=false]')).waitFor();
  await paul.presses('a');
  await becomes('checking_documents');

  // Paul passes each check by its sheet, with the certificate beside it; the candidate signs by their link.
  await passesChecks(paul);
  expect(await house.house.database.read('checks').where({ application_id: id, state: 'passed' }).pluck('kind')).toHaveLength(3);
  await paul.page.getByRole('button', { name: /^Ask for the signature/ }).and(paul.page.locator('[aria-disabled=false]')).waitFor();
  await paul.presses('a');
  await becomes('awaiting_signature');
  await leaves();
  const signing = await opensLink(candidate.email);
  for (const box of await signing.getByRole('checkbox').all()) await box.check();
  await signing.locator('[name=signed_name]').fill(candidate.name);
  await sends(signing);

  // A manager reads the gates and what will come of it, and admits.
  const dora = await comesIn('manager', 'en', '/');
  await dora.page.getByRole('link', { name: new RegExp(candidate.name) }).first().focus();
  await dora.presses('Enter');
  await dora.page.getByRole('heading', { name: candidate.name, level: 1 }).waitFor();
  await dora.presses('Shift+D');
  await dora.sees(`${candidate.name} becomes an active provider.`);
  await dora.sees('Customers see them at once.');
  await dora.presses('a');
  const letter = dora.page.getByRole('dialog').getByRole('article');
  await dora.page.getByRole('dialog').getByRole('textbox').waitFor();
  await dora.types('Three good references, insured, signed.');
  await letter.waitFor();
  expect(await letter.locator('[lang=fr]').last().textContent()).toContain('vous êtes maintenant membre');
  await dora.presses('Control+Enter');
  await becomes('admitted');
  await leaves();
  const { provider_id } = await file();
  expect(await house.row('providers', provider_id)).toMatchObject({ state: 'active', listed: 1 });
  expect((await letterTo(candidate.email)).text).toContain('Bienvenue');
});
