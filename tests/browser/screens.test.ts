/** Every screen in both languages, both themes and both sizes: no barrier, nothing out of the window, nothing the security policy had to stop. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type OpenHouse, openHouse } from './house.ts';
import { barriers, inlineScripts, overflow } from './measures.ts';
import { type Visitor, visit } from './visitor.ts';

let house: OpenHouse;
let browser: Browser;

/** The browsers of a test, closed with it. */
const here: Visitor[] = [];

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});
afterEach(async () => {
  for (const { context } of here.splice(0)) await context.close();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const sizes = [{ width: 1280, height: 800 }, { width: 390, height: 844 }] as const;

/** What stands on a page that is still to come. */
const busy = '.MuiSkeleton-root, [role=progressbar], main [role=status]';

type Locale = 'en' | 'fr';
interface Look {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
}

/** A page is looked at in each of these, one after the other; the last is how it was opened. */
const everyLook: readonly Look[] = [{ locale: 'fr', theme: 'dark' }, { locale: 'en', theme: 'dark' }, { locale: 'en', theme: 'light' }, { locale: 'fr', theme: 'light' }];

/** Another look in place, as if the person had switched it in another tab. Another theme leaves open what is open; another language draws the page anew. */
async function dress(page: Page, look: Look): Promise<void> {
  const turns = await page.evaluate((wanted) => {
    const other = document.documentElement.lang !== wanted.locale;
    for (const [name, value] of Object.entries(wanted)) {
      const [key, newValue] = [`RaStoreentente.${name}`, JSON.stringify(value)];
      localStorage.setItem(key, newValue);
      dispatchEvent(new StorageEvent('storage', { key, newValue }));
    }
    document.body.dataset.steady = '0';
    return other;
  }, look);
  // The switch names the language it leads to: where it stands, the page has been drawn in the other one. A change of language
  // draws everything anew, styles included, and for a moment the page has no ink of its own: it must have stood still for so many frames.
  await page.waitForFunction(({ locale, theme, busy, frames }) => {
    const drawn = document.querySelector(`button[lang=${locale === 'fr' ? 'en' : 'fr'}]`) !== null && document.querySelector(busy) === null;
    const inked = getComputedStyle(document.body).color !== 'rgb(0, 0, 0)' && getComputedStyle(document.documentElement).colorScheme === theme;
    const still = drawn && inked && !document.getAnimations().some(({ playState }) => playState === 'running');
    const steady = still ? Number(document.body.dataset.steady) + 1 : 0;
    document.body.dataset.steady = String(steady);
    return steady > frames;
  }, { ...look, busy, frames: turns ? 40 : 2 });
}

describe.each(sizes)('$width px', (size) => {
  const narrow = size.width < 700;

  /** Everything that is asked of a screen in these looks, and of a phone half as wide. */
  const holds = async ({ page, troubles }: Visitor, screen: string, looks = everyLook): Promise<void> => {
    for (const look of looks) {
      await dress(page, look);
      const found = { barriers: await barriers(page), overflow: await overflow(page), inline: await inlineScripts(page), troubles: [...troubles] };
      expect(found, `${screen}, ${look.locale}, ${look.theme}`).toEqual({ barriers: [], overflow: [], inline: [], troubles: [] });
      if (narrow) expect(await overflow(page, 320), `${screen} at 320 px, ${look.locale}`).toEqual([]);
    }
  };
  const ready = async (page: Page, path: string): Promise<void> => {
    await page.getByRole('main').waitFor();
    await page.waitForFunction(([at, loading]) => location.pathname === at && document.title !== '' && !document.querySelector(loading ?? ''), [path.split('?')[0], busy]);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  };
  /** From page to page as a link would lead, without loading everything anew. */
  const leads = async ({ page }: Visitor, path: string, there = path): Promise<void> => {
    await page.evaluate((to) => {
      document.title = '';
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
    await ready(page, there);
  };
  const enters = async (as: string | undefined, path: string, locale: Locale = 'fr'): Promise<Visitor> => {
    const visitor = await visit(browser, house, { locale, ...size, ...(as ? { as } : {}) });
    here.push(visitor);
    await visitor.goes(path);
    await ready(visitor.page, path);
    return visitor;
  };

  // Entered once for each language: react-admin draws everything anew when it changes, and axe would look at the page between two.
  test.each(['fr', 'en'] as const)('the door (%s)', async (locale) => {
    const looks = everyLook.filter((look) => look.locale === locale);
    const visitor = await enters(undefined, '/login', locale);
    await visitor.page.getByRole('button', { name: 'Léa Fontaine' }).waitFor();
    await holds(visitor, 'sign-in', looks);
    await visitor.page.getByRole('textbox').first().fill('nobody@entente.example');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.getByRole('alert').locator('.MuiAlert-message').waitFor();
    await visitor.page.locator('[type=submit]:enabled').waitFor();
    await visitor.page.waitForFunction(() => document.getAnimations().length === 0);
    await holds(visitor, 'sign-in, refused', looks);
  });

  test('the pages of a moderator', async () => {
    const published = (await house.queue('published')).at(-1);
    const visitor = await enters('moderator', '/');
    await holds(visitor, 'desk');
    const pages = ['/reviews', `/reviews/${published?.id}`, '/signals', '/providers', `/providers/${String(published?.provider_id)}/show`, '/customers', '/engagements', '/letters', '/letters/20/show', '/events', '/profile', '/moderation?view=to-decide&q=nothing-is-called-so', '/nowhere'];
    for (const path of pages) {
      await leads(visitor, path);
      await holds(visitor, path);
    }
  });

  test('checks, insurance and a member, as a vetting officer sees them', async () => {
    const [listed] = (await house.house.database.read('providers').where({ listed: 1 }).limit(1)) as { id: number }[];
    const visitor = await enters('vetting', '/vetting/checks');
    await holds(visitor, '/vetting/checks');
    for (const path of ['/providers', `/providers/${listed?.id}/show`, `/providers/${listed?.id}`]) {
      await leads(visitor, path);
      await holds(visitor, path);
    }
  });

  test('the pipeline, a file, its decision and a recommendation', async () => {
    const [file] = (await house.house.database.read('applications').where({ state: 'checking_references' }).limit(1)) as { id: number; recommendation_id: number }[];
    const visitor = await enters('manager', '/vetting?as=board');
    await holds(visitor, '/vetting?as=board');
    for (const path of [`/vetting/${file?.id}`, `/vetting/${file?.id}/decision`, '/recommendations', `/recommendations/${file?.recommendation_id}/show`, '/recommendations/create', '/vetting?as=list']) {
      await leads(visitor, path);
      await holds(visitor, path);
    }
  });

  test('incidents, support, and the report from any page', async () => {
    const first = async (table: string, state: string) => (await house.house.database.read(table).where({ state }).first()) as { id: number; customer_id: number };
    const [waits, support] = [await first('incidents', 'reported'), await first('support_actions', 'offered')];
    const visitor = await enters('manager', '/incidents');
    await holds(visitor, '/incidents');
    for (const path of [`/incidents/${waits.id}/show`, '/support_actions', `/support_actions/${support.id}/show`, '/my-reports', `/customers/${waits.customer_id}/show`]) {
      await leads(visitor, path);
      await holds(visitor, path);
    }
    await visitor.page.keyboard.press('.');
    await visitor.page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await holds(visitor, 'a report', [{ locale: 'fr', theme: 'dark' }, { locale: 'fr', theme: 'light' }]);
  });

  test('complaints about us, trainings and fairness', async () => {
    const [examined] = (await house.house.database.read('staff_complaints').where({ state: 'under_review' }).limit(1)) as { id: number }[];
    const visitor = await enters('manager2', '/staff_complaints');
    await holds(visitor, '/staff_complaints');
    for (const path of ['/staff_complaints/create', '/complaints/passed_on', '/insights/trainings', '/trainings/create', '/insights/fairness', '/consistency_reviews/create', `/staff_complaints/${examined?.id}/show`]) {
      await leads(visitor, path);
      await holds(visitor, path);
    }
    await visitor.page.keyboard.press('c');
    await visitor.page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await holds(visitor, 'the conclusions of a complaint', [{ locale: 'fr', theme: 'dark' }, { locale: 'fr', theme: 'light' }]);
  });

  test('the ladder: a block that is due, a review asked for, a proposal, somebody held back under another name', async () => {
    const named = async (name: string, state?: string) => ((await house.house.database.read('customers').where({ name, ...(state && { state }) }).first()) as { id: number }).id;
    const pages = [await named('Darren Oldroyd', 'blocked'), await named('Gareth Pugh'), await named('Michel Blanchard'), await named('D. Oldroyd')].map((id) => `/customers/${id}/show`);
    const visitor = await enters('manager2', '/customers');
    for (const path of ['/customers', ...pages]) {
      await leads(visitor, path);
      await holds(visitor, path);
    }
  });

  test('the pages of an administrator', async () => {
    const visitor = await enters('admin', '/staff');
    await holds(visitor, '/staff');
    for (const path of ['/staff/create', '/staff/4/show', '/staff/4', '/api_keys', '/api_keys/create', '/api_keys/1/show']) {
      await leads(visitor, path);
      await holds(visitor, path);
    }
    await leads(visitor, '/reviews', '/access-denied');
    await holds(visitor, 'a page that is not theirs to see');
  });

  test.each(['fr', 'en'] as const)('triage, in every state of its panes and dialogs: %s', async (locale) => {
    const waiting = await house.queue('verified');
    const signalled = waiting.find(({ open_signals, claimed_by }) => Number(open_signals) > 0 && claimed_by === null);
    const calm = waiting.find(({ open_signals, claimed_by }) => open_signals === 0 && claimed_by === null);
    const visitor = await enters('moderator', `/moderation?view=to-decide&id=${signalled?.id}`, locale);
    const { page } = visitor;
    const shows = (screen: string) => holds(visitor, screen, [{ locale, theme: 'dark' }, { locale, theme: 'light' }]);
    const pane = async (name: RegExp) => {
      if (narrow) await page.getByRole('navigation').getByRole('button', { name }).click();
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
