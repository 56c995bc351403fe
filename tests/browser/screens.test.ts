/** Every screen in both languages, both themes and both sizes: no barrier, nothing out of the window, nothing the security policy had to stop. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { holds, languages, looking, ready, sizes } from './looks.ts';

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

  test('complaints about us, trainings and fairness', async () => {
    const { id } = await first('staff_complaints', { state: 'under_review' });
    const looking = await walks('manager2', [
      '/staff_complaints', '/staff_complaints/create', '/complaints/passed_on', '/insights/trainings', '/trainings/create', '/insights?locale=fr', '/insights/yearly?year=2026', '/promises', '/second_looks', '/insights/fairness', '/consistency_reviews/create', `/staff_complaints/${id}/show`,
    ]);
    for (const visitor of looking) {
      await visitor.page.keyboard.press('c');
      await visitor.page.getByRole('dialog').getByRole('textbox').first().waitFor();
      await holds(visitor, 'the conclusions of a complaint');
    }
  });

  test('the ladder: a block that is due, a review asked for, a proposal, somebody held back under another name', async () => {
    const named = async (name: string, state?: string) => (await first('customers', { name, ...(state && { state }) })).id;
    const people = [await named('Darren Oldroyd', 'blocked'), await named('Gareth Pugh'), await named('Michel Blanchard'), await named('D. Oldroyd')];
    await walks('manager2', ['/customers', ...people.map((id) => `/customers/${id}/show`)]);
  });

  test('mediations: the list, a room under way, one that was signed and closed, and the form of a request', async () => {
    const [open, closed] = [await first('mediations', { state: 'exchanging' }), await first('mediations', { state: 'closed' })];
    await walks('manager2', ['/mediations', `/mediations/${open.id}/show`, `/mediations/${closed.id}/show`, '/mediations/create']);
  });

  test('the pages of an administrator', () =>
    walks('admin', ['/staff', '/staff/create', '/staff/4/show', '/staff/4', '/api_keys', '/api_keys/create', '/api_keys/1/show', '/state', ['/reviews', '/access-denied']]));

  test('incidents, support, and the report from any page', async () => {
    const [waits, support] = [await first('incidents', { state: 'reported' }), await first('support_actions', { state: 'offered' })];
    const looking = await walks('manager', ['/incidents', `/incidents/${waits.id}/show`, `/incidents/${waits.id}`, '/support_actions', `/support_actions/${support.id}/show`, '/my-reports', `/customers/${waits.customer_id}/show`]);
    for (const visitor of looking) {
      await visitor.page.keyboard.press('.');
      await visitor.page.getByRole('dialog').getByRole('textbox').first().waitFor();
      await holds(visitor, 'a report');
    }
  });

  test('appeals, waiting, under review and decided', async () => {
    const ids = await Promise.all(['received', 'under_review', 'overturned', 'reduced'].map(async (state) => (await first('appeals', { state, of_resource: 'sanctions' })).id));
    await walks('manager2', ['/appeals', ...ids.map((id) => `/appeals/${id}/show`)]);
  });

  test('whoever asked for less movement sees another theme at once: not one colour passes over', async () => {
    const { page } = await enters('moderator', '/reviews', 'en');
    await page.getByRole('button', { name: 'Light theme' }).click();
    await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'light');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

// What a key opens differs with the size: panes side by side, or one at a time.
describe.each(sizes)('$width px', (size) => {
  const { enters } = looking(() => ({ browser, house }), [size]);

  test.each(languages)('triage, in every state of its panes and dialogs: %s', async (locale) => {
    const waiting = await house.queue('verified');
    const signalled = waiting.find(({ open_signals, claimed_by }) => Number(open_signals) > 0 && claimed_by === null);
    const calm = waiting.find(({ open_signals, claimed_by }) => open_signals === 0 && claimed_by === null);
    const visitor = await enters('moderator', `/moderation?view=to-decide&id=${signalled?.id}`, locale);
    const { page } = visitor;
    const shows = (screen: string) => holds(visitor, screen);
    const pane = async (name: RegExp) => {
      if (size.width < 700) await page.getByRole('navigation').getByRole('button', { name }).click();
    };
    const opens = async (key: string, name: string) => {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await shows(name);
    };
    const closes = async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('x');
    await shows('queue, narrowing, with one selected');
    await opens('Shift+A', 'bulk publication');
    await closes();
    await page.keyboard.press('x');
    await pane(/^(Faits|Facts)/);
    await page.keyboard.press('s');
    await shows('facts, a signal focused');
    await pane(/^(Avis|Review)$/);
    await page.keyboard.press('h');
    await shows('review with its history');
    await opens('Control+k', 'palette');
    await closes();
    await opens('?', 'key sheet');
    await closes();
    await opens('d', 'putting off');
    await closes();
    await opens('r', 'reasons');
    await page.keyboard.press('t');
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await shows('form with its letter');
    await closes();

    await visitor.goes(`/moderation?view=to-decide&id=${calm?.id}`);
    await ready(page, '/moderation');
    await pane(/^(Avis|Review)$/);
    await page.getByRole('article', { name: new RegExp(`${calm?.id}$`) }).waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('o');
    await page.getByRole('dialog').getByRole('article').waitFor();
    await house.release(calm?.id ?? 0);
    await house.does('moderator2', calm?.id ?? 0, 'publish');
    await page.keyboard.press('Control+Enter');
    await page.locator('#conflict-title').waitFor();
    await page.getByText('Ali Benali').first().waitFor();
    // Her account is French; the sentence follows the screen that she reads.
    await page.getByText(locale === 'fr' ? 'Quelqu’un a modifié cette fiche' : 'Somebody changed this record').waitFor();
    await shows('conflict');
  });
});
