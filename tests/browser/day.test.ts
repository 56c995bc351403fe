/** A day of four roles in four browsers, on two server processes over one PostgreSQL: nothing is decided twice, nothing is lost, no number lags. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain } from '../../server/engine/audit.ts';
import { openBrowser } from '../support/browser.ts';
import { type Hands, atKeyboard } from './hands.ts';
import { openTwoServers } from './twoServers.ts';

let two: Awaited<ReturnType<typeof openTwoServers>>;
let browser: Browser;
/** Léa and Inès are served by the first process, Nora, Dora and Ali by the second. */
let lea: Hands, ines: Hands, nora: Hands, dora: Hands;
/** Léa’s colleague, who decides what she decides. */
let ali: Hands;

/** "Within two seconds", with room for two busy cores to paint it. */
const soon = { timeout: 4_000 };

beforeAll(async () => {
  [two, browser] = await Promise.all([openTwoServers(), openBrowser()]);
  const [first, second] = two.servers;
  [lea, ines, nora, dora, ali] = await Promise.all([
    atKeyboard(browser, first, { as: 'moderator', locale: 'fr' }),
    atKeyboard(browser, first, { as: 'vetting', locale: 'fr' }),
    atKeyboard(browser, second, { as: 'cases', locale: 'en' }),
    atKeyboard(browser, second, { as: 'manager', locale: 'en' }),
    atKeyboard(browser, second, { as: 'moderator2', locale: 'en' }),
  ]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await two.close();
});

/** The number beside an entry of the menu. */
const counted = async (hands: Hands, entry: string): Promise<number> => Number(/\d+/.exec((await hands.page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${entry} `) }).textContent()) ?? '')?.[0] ?? Number.NaN);
/** Waits until that number is this one. */
const counts = (hands: Hands, entry: string, expected: number) => expect.poll(() => counted(hands, entry), soon).toBe(expected);
const inState = async (table: string, ...states: string[]): Promise<number> => (await two.house.database.read(table).whereIn('state', states)).length;
/** Waits until what one person did stands; the next two seconds are the others’. */
const stands = (table: string, id: number, state: string) => expect.poll(async () => (await row(table, id)).state, { timeout: 15_000 }).toBe(state);
const row = async (table: string, id: number) => (await two.rows(table, { id }))[0] ?? {};
/** Reviews that nobody holds and that nothing bars from a decision. */
const calm = async (): Promise<number[]> => (await two.rows('reviews', { state: 'verified', open_signals: 0, claimed_by: null })).map(({ id }) => Number(id));

/** Asks the server as the page itself would, with its session. @returns the status */
const asks = (hands: Hands, path: string, body: object): Promise<number> =>
  hands.page.evaluate(async ([to, json]) => (await fetch(to, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: json })).status, [path, JSON.stringify(body)] as const);

test('what a moderator publishes through one process leaves the numbers of a manager at the other', async () => {
  const [id = 0] = await calm();
  await Promise.all([dora.goes('/'), ali.goes('/'), nora.goes('/'), ines.goes('/')]);
  await dora.sees(dora.page.getByRole('heading', { level: 1 }));
  await counts(dora, 'To decide', await inState('reviews', 'verified'));
  await lea.goes(`/moderation?view=to-decide&id=${id}`);
  await lea.sees(lea.page.getByRole('article', { name: `Avis nº ${id}`, exact: true }));
  const before = await counted(dora, 'To decide');
  await lea.presses('a');
  await stands('reviews', id, 'published');
  await counts(dora, 'To decide', before - 1);
});

test('of two who decide the same review at the same moment through two processes, one is refused', async () => {
  const ids = (await calm()).slice(0, 6);
  const rejection = { ground: 'rude_words', clause_id: 'quality-charter.critical-reviews', explanation: 'The third line insults the owner.' };
  const versions = new Map<number, number>();
  const outcomes = await Promise.all(
    ids.map(async (id) => {
      const version = Number((await row('reviews', id)).version);
      versions.set(id, version);
      return Promise.all([
        asks(lea, `/api/reviews/${id}/transitions`, { name: 'publish', version }),
        asks(ali, `/api/reviews/${id}/transitions`, { name: 'publish', version }),
        asks(ali, `/api/reviews/${id}/transitions`, { name: 'propose_rejection', version, input: rejection }),
      ]);
    }),
  );
  for (const [index, statuses] of outcomes.entries()) {
    expect(statuses.filter((status) => status === 201), `review ${ids[index]}: ${statuses.join()}`).toHaveLength(1);
    const told = await two.rows('events', { resource: 'reviews', record_id: ids[index] });
    expect(told.filter(({ action }) => action === 'publish' || action === 'propose_rejection')).toHaveLength(1);
    expect((await row('reviews', ids[index] ?? 0)).version).toBe((versions.get(ids[index] ?? 0) ?? 0) + 1);
  }
});

test('a rejection proposed at one process is signed at the other by a second person, and the first sees it go', async () => {
  const [id = 0] = await calm();
  await lea.goes(`/moderation?view=to-decide&id=${id}`);
  await lea.sees(lea.page.getByRole('article', { name: `Avis nº ${id}`, exact: true }));
  await lea.presses('r', 'x', 'd');
  await lea.sees(lea.page.getByRole('dialog', { name: 'Proposer un refus' }));
  await dora.goes('/');
  await counts(dora, 'Second signature', await inState('reviews', 'rejecting'));
  const waiting = await counted(dora, 'Second signature');
  await lea.presses('Control+Enter');
  await stands('reviews', id, 'rejecting');
  await counts(dora, 'Second signature', waiting + 1);
  await dora.goes(`/moderation?view=second-signature&id=${id}`);
  await dora.sees(dora.page.getByRole('article', { name: `Review #${id}`, exact: true }));
  await counts(lea, 'Seconde signature', waiting + 1);
  const rung = () => lea.page.getByRole('banner').getByRole('button', { name: /^Cloche/ }).getAttribute('aria-label').then((label) => Number(/\d+/.exec(label ?? '')?.[0] ?? 0));
  const before = await rung();
  await dora.presses('y');
  await stands('reviews', id, 'rejected');
  await counts(lea, 'Seconde signature', waiting);
  await expect.poll(rung, soon).toBe(before + 1);
  await lea.presses('g', 'b');
  await lea.sees(lea.page.getByRole('dialog', { name: 'Ce qui vous concerne' }).getByRole('listitem').filter({ hasText: `#${id} ` }).getByText('Dora Lindqvist a confirmé votre proposition', { exact: false }));
  await lea.presses('Escape');
});

test('two who mend the same customer at two processes: the second is shown both versions, and neither word is lost', async () => {
  const [customer] = await two.rows('customers', { state: 'in_good_standing' });
  const id = Number(customer?.id);
  await Promise.all([nora.goes(`/customers/${id}`), dora.goes(`/customers/${id}`)]);
  const write = async (hands: Hands, field: string, words: string) => {
    const input = hands.page.getByRole('textbox', { name: field });
    await input.focus();
    await hands.presses('Control+a');
    await hands.types(words);
    await hands.presses('Enter');
  };
  await dora.sees(dora.page.getByRole('textbox', { name: 'Name' }));
  await write(nora, 'Name', 'Agathe of the Mill');
  await nora.sees(nora.page.getByRole('heading', { name: 'Agathe of the Mill', level: 1 }));
  await write(dora, 'Platform’s number', 'customer-of-the-mill');
  const conflict = dora.page.getByRole('dialog');
  const result = conflict.getByRole('region', { name: 'What would come of it' });
  await dora.sees(result.getByText('Agathe of the Mill'));
  await dora.sees(result.getByText('customer-of-the-mill'));
  await conflict.getByRole('button').last().focus();
  await dora.presses('Enter');
  await dora.sees(dora.page.getByRole('heading', { name: 'Agathe of the Mill', level: 1 }));
  expect(await row('customers', id)).toMatchObject({ name: 'Agathe of the Mill', external_id: 'customer-of-the-mill', version: Number(customer?.version) + 2 });
});

test('what a vetting officer notes on a file stands on a manager’s screen at the other process', async () => {
  const [file] = await two.rows('applications', { state: 'checking_references' });
  await Promise.all([ines.goes(`/vetting/${String(file?.id)}`), dora.goes(`/vetting/${String(file?.id)}`)]);
  await dora.sees(dora.page.getByRole('heading', { level: 1 }));
  await ines.sees(ines.page.getByRole('button', { name: /Ajouter la note/ }));
  await ines.presses('n');
  await ines.types('La troisième cliente rappelle demain.');
  await ines.presses('Control+Enter');
  await dora.page.getByText('La troisième cliente rappelle demain.').waitFor(soon);
  // Who is there, and that she begins to write, is told across the two as well; and that she went.
  const others = dora.page.getByRole('group', { name: 'Who else is here' });
  await others.getByText('Inès Moreau is looking').waitFor(soon);
  await ines.page.keyboard.press('Escape');
  await ines.presses('d');
  await others.getByText('Inès Moreau is editing').waitFor(soon);
  await ines.presses('Escape');
  await others.getByText('Inès Moreau is looking').waitFor(soon);
  await ines.goes('/');
  await others.waitFor({ state: 'detached', ...soon });
});

test('what a case manager reports is counted at once by a manager, and so is what an officer confirms', async () => {
  const [customer] = await two.rows('customers', { state: 'in_good_standing' });
  const [recommendation] = await two.rows('recommendations', { state: 'received' });
  await dora.goes('/');
  await counts(dora, 'Incidents', await inState('incidents', 'reported'));
  await counts(dora, 'Recommendations', await inState('recommendations', 'received'));
  const [incidents, recommended] = [await counted(dora, 'Incidents'), await counted(dora, 'Recommendations')];
  await nora.goes(`/customers/${String(customer?.id)}/show`);
  await nora.sees(nora.page.getByRole('heading', { level: 1 }));
  await nora.presses('.');
  await nora.sees(nora.page.getByRole('textbox', { name: /What was said/ }));
  await nora.types('You are useless, all of you.');
  for (const name of [/insult/i, /telephone|phone/i]) {
    await nora.page.getByRole('radio', { name }).first().focus();
    await nora.presses('Space');
  }
  await nora.presses('Control+Enter');
  await expect.poll(() => inState('incidents', 'reported'), { timeout: 15_000 }).toBe(incidents + 1);
  await counts(dora, 'Incidents', incidents + 1);
  await ines.goes(`/recommendations/${String(recommendation?.id)}/show`);
  await ines.sees(ines.page.getByRole('heading', { level: 1 }));
  await ines.presses('a');
  await ines.sees(ines.page.getByRole('dialog'));
  await ines.page.getByRole('radio', { name: 'Appel téléphonique' }).focus();
  await ines.presses('Space');
  await ines.page.getByRole('textbox', { name: /entendu/ }).focus();
  await ines.types('Entendue au téléphone ce matin.');
  await ines.presses('Control+Enter');
  await stands('recommendations', Number(recommendation?.id), 'genuine');
  await counts(dora, 'Recommendations', recommended - 1);
});

test('at the end of the day every number in the four browsers is the number there is, the trace is whole, and nobody touched a pointer', async () => {
  const shown: readonly (readonly [Hands, string, string, readonly string[]])[] = [
    [lea, 'À décider', 'reviews', ['verified']],
    [lea, 'Seconde signature', 'reviews', ['rejecting']],
    [ines, 'Recommandations', 'recommendations', ['received']],
    [nora, 'Incidents', 'incidents', ['reported']],
    [dora, 'To decide', 'reviews', ['verified']],
    [dora, 'Recommendations', 'recommendations', ['received']],
  ];
  for (const [hands, entry, table, states] of shown) await counts(hands, entry, await inState(table, ...states));
  expect(await verifyChain(two.house)).toMatchObject({ ok: true });
  for (const { pointed, troubles } of [lea, ines, nora, dora, ali]) expect({ pointed, troubles }).toEqual({ pointed: [], troubles: [] });
});
