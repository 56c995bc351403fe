/** The screens of interviews as somebody finds them who holds one: in both languages, both themes and both sizes. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertMany } from '../../server/data/bulk.ts';
import { openBrowser } from '../support/browser.ts';
import { recorded } from '../workflows/interviewing.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { barriers, inlineScripts, overflow } from './measures.ts';
import { type Visitor, visit } from './visitor.ts';

let house: OpenHouse;
let browser: Browser;
const ids = { held: 0, next: 0, application: 0 };

/** Asks the house as somebody of the story. */
async function asks(box: string, path: string, body: object): Promise<{ id: number; version: number }> {
  const cookie = `entente=${await house.session(box)}`;
  const response = await fetch(house.url + path, { method: 'POST', headers: { cookie, origin: house.url, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  expect(response.status, path).toBe(201);
  return (await response.json()) as { id: number; version: number };
}

const numberOf = async (table: string, where: Record<string, string>): Promise<number> => ((await house.house.database.read(table).where(where).orderBy('id', 'desc').first('id')) as { id: number }).id;

/** A candidate of whom two interviewers have filed, and who is to come again tomorrow. */
async function candidate(): Promise<void> {
  const at = house.house.clock.now().toISOString();
  const named = { version: 1, created_at: at, updated_at: at, candidate_name: 'Élodie Marchand-Lefèvre', candidate_email: 'elodie@marchand.example', trade: 'électricité', locale: 'fr' };
  const external_id = 'of-the-interviews';
  await house.house.database.transaction(async (trx) => {
    await insertMany(trx, 'recommendations', [{ ...named, external_id, state: 'genuine', recommender_kind: 'customer', recommender_name: 'Awa Kane', channel: 'form', received_at: at }]);
    await insertMany(trx, 'providers', [{ version: 1, created_at: at, updated_at: at, name: named.candidate_name, locale: 'fr', external_id }]);
  });
  const [recommendation_id, provider_id] = [await numberOf('recommendations', { external_id }), await numberOf('providers', { external_id })];
  await house.house.database.transaction((trx) => insertMany(trx, 'applications', [{ ...named, state: 'interviewing', recommendation_id, provider_id }]));
  ids.application = await numberOf('applications', { candidate_name: named.candidate_name });
  const interviewer_ids = [await numberOf('staff', { email: 'vetting@entente.example' }), await numberOf('staff', { email: 'manager@entente.example' })];
  const meeting = { application_id: ids.application, minutes: 45, mode: 'video', place: 'https://meet.example/elodie', interviewer_ids };
  const held = await asks('vetting', '/api/interviews', { ...meeting, starts_at: '2026-03-12T13:00:00.000Z' });
  const filed = await asks('vetting', `/api/interviews/${held.id}/transitions`, { name: 'record', version: held.version, input: { ...recorded('Claire', 4), started_at: at } });
  const { started_at: _at, minutes: _minutes, mode: _mode, participants: _participants, ...card } = recorded('Nette', 2);
  await asks('manager', `/api/interviews/${held.id}/transitions`, { name: 'add_scorecard', version: filed.version, input: { ...card, motivation_validated: false } });
  ids.held = held.id;
  ids.next = (await asks('vetting', '/api/interviews', { ...meeting, starts_at: '2026-03-13T08:30:00.000Z' })).id;
}

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  await candidate();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** Any two of language, theme and size meet in one of these. */
const looks = [
  { locale: 'fr', theme: 'light', width: 1280, height: 800 },
  { locale: 'en', theme: 'dark', width: 1280, height: 800 },
  { locale: 'fr', theme: 'dark', width: 390, height: 844 },
  { locale: 'en', theme: 'light', width: 390, height: 844 },
] as const;

test.each(looks)('$locale, $theme, $width px: the week as a list and as a calendar, a meeting, a scorecard, the forms', async (look) => {
  const visitor = await visit(browser, house, { ...look, as: 'manager' });
  const { page } = visitor;
  const [french, narrow] = [look.locale === 'fr', look.width < 700];
  const button = (fr: string, en: string) => page.getByRole('button', { name: new RegExp(`^${french ? fr : en}`) });
  const holds = async ({ troubles }: Visitor, screen: string): Promise<void> => {
    await page.waitForFunction(() => !document.querySelector('[role=progressbar]') && !document.getAnimations().some(({ playState }) => playState === 'running'));
    const found = { barriers: await barriers(page), overflow: await overflow(page), inline: await inlineScripts(page), troubles: [...troubles] };
    expect(found, screen).toEqual({ barriers: [], overflow: [], inline: [], troubles: [] });
    if (narrow) expect(await overflow(page, 320), `${screen} at 320 px`).toEqual([]);
  };
  const opens = async (path: string): Promise<void> => {
    await visitor.goes(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  await opens('/vetting/interviews?week=2026-03-12');
  const meetings = page.getByRole('link', { name: /Marchand-Lefèvre/ });
  await meetings.nth(1).waitFor();
  // A phone begins with the list, a desk with the grid; the same two meetings stand in both.
  expect(await page.locator('.fc, [class*=fc-]').count() > 0).toBe(!narrow);
  await holds(visitor, 'the week as it opens');
  await (narrow ? button('Calendrier', 'Calendar') : button('Liste', 'List')).click();
  await meetings.nth(1).waitFor();
  expect(await meetings.count()).toBe(2);
  await holds(visitor, 'the week, the other way');
  await button('Planifier un', 'Schedule an').click();
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  await holds(visitor, 'scheduling');

  await opens(`/interviews/${ids.held}/show`);
  await page.getByText('Nette: told two jobs').waitFor();
  await holds(visitor, 'scorecards side by side');
  await opens(`/interviews/${ids.next}/show`);
  await button('Déplacer', 'Move').click();
  await page.getByRole('dialog').getByRole('article').first().waitFor();
  await holds(visitor, 'moving, with its letters');
  await opens(`/interviews/${ids.next}/scorecard`);
  await button('Enregistrer', 'Record').click();
  await page.getByRole('alert').first().waitFor();
  await holds(visitor, 'a scorecard that is not whole');
  await visitor.context.close();
});
