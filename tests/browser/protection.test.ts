/** From abuse met on a request to a measure that another manager lifts: the team by keyboard alone, the customer by the link of a letter. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addStaff, clockActor } from '../../server/access/staff.ts';
import { openBrowser } from '../support/browser.ts';
import { type Hands, atKeyboard } from './hands.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { visit } from './visitor.ts';

let house: OpenHouse;
let browser: Browser;
const here: Hands[] = [];

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const rita = { name: 'Rita Vance', email: 'rita@vance.example', locale: 'en' };
const words = 'You people are useless, and you in particular are too stupid to read.';

const comesIn = async (as: string, path: string): Promise<Hands> => {
  const hands = await atKeyboard(browser, house, { as, locale: 'en' });
  here.push(hands);
  await hands.goes(path);
  await hands.page.getByRole('heading', { level: 1 }).waitFor();
  return hands;
};
/** Nobody on the staff reached for a pointer, and no page complained. */
const leaves = async (): Promise<void> => {
  for (const { pointed, troubles, context } of here.splice(0)) {
    expect({ pointed, troubles }).toEqual({ pointed: [], troubles: [] });
    await context.close();
  }
};
const button = ({ page }: Hands, name: RegExp) => page.getByRole('button', { name }).and(page.locator('[aria-disabled=false]'));
/** Presses a key once the action that it stands for is on the screen. */
const does = async (hands: Hands, name: RegExp, key: string): Promise<void> => {
  await button(hands, name).first().waitFor();
  await hands.presses(key);
};
/** The form of an action is open and holds the focus. */
const asks = async ({ page }: Hands): Promise<void> => {
  await page.getByRole('dialog').locator(':focus').first().waitFor();
};

async function requested(subject: string, text: string): Promise<number> {
  const { id } = await house.sends('requests', { kind: 'complaint', sender_name: rita.name, sender_email: rita.email, locale: 'en', channel: 'email', subject, text });
  return id;
}

/** An incident that happens now, confirmed by the other of the two who judge. */
async function again(customer_id: number): Promise<void> {
  const { id } = await house.files('moderator', 'incidents', { customer_id, category: 'language', channel: 'phone', verbatim: words });
  await house.acts('cases', { resource: 'incidents', id }, 'triage', { outcome: 'confirmed', clause_id: 'abuse-policy.language', note: 'The same words, after our request.' });
}

/** A phone on which the link of the newest letter to the customer is opened. */
async function opensLink(): Promise<Page> {
  await house.postRound();
  const letter = house.mail.filter(({ to }) => to === rita.email).at(-1);
  const address = /https?:\S+\/link#[\w-]+/.exec(letter?.text ?? '')?.[0] ?? '';
  const visitor = await visit(browser, house, { locale: 'en', width: 390, height: 844 });
  await visitor.goes(address.replace(house.url, ''));
  return visitor.page;
}

test('abuse is reported from a request, stopped step by step by two at a time, followed by support, and lifted by a third', async () => {
  const { id: customer } = await house.sends('customers', rita);
  const request = await requested('Where is my plumber', 'He was to come at nine.');
  const stands = async () => (await house.row('customers', customer)).state;
  const becomes = (state: string) => expect.poll(stands, { timeout: 10_000 }).toBe(state);
  const incidents = async () => (await house.house.database.read('incidents').where({ customer_id: customer }).orderBy('id')) as { id: number; state: string; about_id: number | null }[];

  // Léa is on the telephone with the request in front of her: a dot, the words, what it was, where. She names nobody: the page knows.
  const lea = await comesIn('moderator', `/requests/${request}/show`);
  await lea.sees('He was to come at nine.');
  const began = Date.now();
  await lea.presses('.');
  await lea.page.getByRole('dialog', { name: 'Report abuse' }).locator('textarea:focus').waitFor();
  await lea.sees(lea.page.getByRole('dialog').getByText(rita.name));
  await lea.types(words);
  await lea.presses('Tab', 'Space', 'Tab', 'Space', 'ArrowDown', 'Control+Enter');
  await lea.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(Date.now() - began).toBeLessThan(60_000);
  const [first] = await incidents();
  expect(first).toMatchObject({ state: 'reported', category: 'language', channel: 'phone', about_resource: 'requests', about_id: request });
  await lea.goes('/my-reports');
  await lea.sees('Nobody has judged it yet.');

  // Dora finds it on her desk, asks for the words, and says what it is.
  const dora = await comesIn('manager', '/');
  await dora.page.getByRole('link', { name: `#${first?.id} · ${rita.name}` }).first().focus();
  await dora.presses('Enter');
  await dora.sees('Before you judge');
  expect(await dora.page.getByText('stupid').count()).toBe(0);
  await dora.page.getByRole('button', { name: 'Show what was said' }).focus();
  await dora.presses('Enter');
  await dora.page.getByLabel('What do you need it for?').and(dora.page.locator(':focus')).waitFor();
  await dora.types('To judge it');
  await dora.presses('Enter');
  await dora.sees(words);
  await does(dora, /^Say what it is/, 't');
  await asks(dora);
  await dora.presses('Space', 'Tab', 'Space', 'Tab');
  await dora.types('Aimed at Léa, not at the plumber who was late.');
  await dora.presses('Control+Enter');
  await expect.poll(async () => (await incidents())[0]?.state).toBe('confirmed');
  // The problem behind it waits as it did.
  expect((await house.row('requests', request)).closed_at).toBeNull();
  await leaves();

  // Nora asks to stop: the only step that is drawn.
  const nora = await comesIn('cases', `/customers/${customer}/show`);
  await nora.sees('Only after the step above.');
  await does(nora, /^Ask to stop/, 's');
  await asks(nora);
  await nora.page.getByRole('dialog').getByRole('article').waitFor();
  await nora.presses('Control+Enter');
  await becomes('asked_to_stop');
  await nora.sees(/No confirmed incident happened after the step before/);
  await leaves();
  await house.postRound();
  expect(house.mail.at(-1)?.to).toBe(rita.email);

  // It happens again: Nora proposes to stop the correspondence, and Dora confirms.
  house.passes({ hours: 3 });
  await again(customer);
  const proposing = await comesIn('cases', `/customers/${customer}/show`);
  await does(proposing, /^Stop the correspondence/, 's');
  await asks(proposing);
  await proposing.presses('Control+Enter');
  await proposing.sees(/it waits for a second person/);
  const confirming = await comesIn('manager', `/customers/${customer}/show`);
  await does(confirming, /^Confirm/, 'y');
  await becomes('correspondence_stopped');
  await leaves();

  // And again: Dora proposes to block until a day, and Hugo confirms.
  house.passes({ hours: 3 });
  await again(customer);
  const blocking = await comesIn('manager', `/customers/${customer}/show`);
  await does(blocking, /^Block/, 's');
  await asks(blocking);
  // The first of the ways: focused when it is there to be pressed.
  await blocking.page.getByRole('checkbox', { name: 'E-mail' }).focus();
  await blocking.presses('Space');
  await blocking.page.getByRole('checkbox', { name: 'E-mail', checked: true }).waitFor();
  const day = blocking.page.getByRole('dialog').locator('[type=date]');
  await day.focus();
  await blocking.types('09012026');
  await expect.poll(() => day.inputValue()).toBe('2026-09-01');
  await blocking.presses('Control+Enter');
  await blocking.sees(/it waits for a second person/);
  const hugo = await comesIn('manager2', `/customers/${customer}/show`);
  await does(hugo, /^Confirm/, 'y');
  await becomes('blocked');
  // What she writes now is kept aside, and destroyed by nobody.
  expect(await house.row('requests', await requested('Again', 'Answer me!'))).toMatchObject({ kept_aside: 1, state: 'received' });

  // Dora offers Léa support; she accepts, it is given, and the incident is closed.
  const support = (await house.house.database.read('support_actions').where({ incident_id: first?.id ?? 0 }).first()) as { id: number };
  await blocking.goes('/support_actions');
  await blocking.page.getByRole('link', { name: 'Léa Fontaine' }).first().waitFor();
  await blocking.goes(`/support_actions/${support.id}/show`);
  await does(blocking, /^Offer support/, 'o');
  await asks(blocking);
  await blocking.presses('Space', 'Tab');
  await blocking.types('Shall we talk about it over a coffee?');
  await blocking.presses('Control+Enter');
  await blocking.page.getByRole('dialog').waitFor({ state: 'detached' });
  const supported = await comesIn('moderator', `/support_actions/${support.id}/show`);
  await does(supported, /^Accept/, 'a');
  await does(blocking, /^Mark as given/, 'o');
  await expect.poll(async () => (await house.row('support_actions', support.id)).state).toBe('done');
  await blocking.goes(`/incidents/${first?.id ?? 0}/show`);
  await does(blocking, /^Close/, 'e');
  await expect.poll(async () => (await incidents())[0]?.state).toBe('closed');
  await leaves();

  // The notice tells Rita which doors stay open, and lets her ask once that somebody else looks at it.
  const asking = await opensLink();
  await asking.getByRole('textbox').first().fill('My mother was dying that week. I am sorry for what I said.');
  await asking.getByRole('button', { name: 'Send my answer' }).click();
  await asking.getByRole('heading', { name: /^Thank you/ }).waitFor();
  await asking.context().close();
  expect(house.mail.filter(({ to }) => to === rita.email).at(-1)?.text).toMatch(/complain/i);

  // Whoever took the measure does not decide; Mina, who had no part in it, lifts it.
  await house.house.database.transaction(async (trx) => addStaff(trx, { email: 'manager3@entente.example', name: 'Mina Roth', roles: ['manager'], locale: 'en' }, await clockActor(house.house), house.house.clock.now().toISOString()));
  const took = await comesIn('manager', `/customers/${customer}/show`);
  await took.page.getByRole('button', { name: /^Lift the measure/ }).and(took.page.locator('[aria-disabled=true]')).waitFor();
  const mina = await comesIn('manager3', `/customers/${customer}/show`);
  await mina.sees('My mother was dying that week.');
  await does(mina, /^Lift the measure/, 'l');
  await asks(mina);
  await mina.types('She apologised, and told us what had happened.');
  await mina.presses('Control+Enter');
  await becomes('in_good_standing');
  await leaves();
  await house.postRound();
  expect(house.mail.filter(({ to }) => to === rita.email).at(-1)?.text).toContain('She apologised');
});
