/** How screens are looked at: in both themes and at both sizes, with each language in a browser of its own, side by side. */
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { OpenHouse } from './house.ts';
import { barriers, inlineScripts, overflow } from './measures.ts';
import { type Visitor, visit } from './visitor.ts';

export const sizes = [{ width: 1280, height: 800 }, { width: 390, height: 844 }] as const;
export const languages = ['fr', 'en'] as const;
export type Locale = (typeof languages)[number];
type Size = (typeof sizes)[number];
type Theme = 'light' | 'dark';

/** What stands on a page that is still to come; a status may also say what was selected. */
const busy = '.MuiSkeleton-root, [role=progressbar], main [role=status]:is([aria-label], :has(.MuiCircularProgress-root))';

/** Somebody who looks, in the language of their browser, through windows of these sizes. */
export interface Eyes extends Visitor {
  readonly locale: Locale;
  readonly windows: readonly Size[];
}

/** Another theme in place, as if the person had switched it in another tab: what is open stays open. */
async function dress(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((wanted) => {
    const [key, newValue] = ['RaStoreentente.theme', JSON.stringify(wanted)];
    document.body.dataset.steady = '0';
    if (localStorage.getItem(key) === newValue) return;
    localStorage.setItem(key, newValue);
    dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }, theme);
  // Styles that change make the page pass through other inks: it must have stood still for some frames.
  await page.waitForFunction(({ theme, busy }) => {
    const drawn = document.querySelector(busy) === null && getComputedStyle(document.documentElement).colorScheme === theme;
    const steady = drawn && !document.getAnimations().some(({ playState }) => playState === 'running') ? Number(document.body.dataset.steady) + 1 : 0;
    document.body.dataset.steady = String(steady);
    return steady > 2;
  }, { theme, busy });
}

/** What is worn or open comes first, so that going through all of them changes the least. */
const from = <One>(first: One | undefined, all: readonly One[]): readonly One[] => (first === undefined ? all : [first, ...all.filter((one) => one !== first)]);

/**
 * Everything that is asked of a screen, through each of the windows: the whole in the theme that is worn, then the colours in the
 * other, and on a phone once more half as wide. Who has looked through the wide window looks at the phone in one theme: the other
 * language's eyes, which begin in the other theme, see it in that. The screen stays as it was last looked at.
 */
export async function holds({ page, troubles, locale, windows }: Eyes, screen: string): Promise<void> {
  for (const size of from(windows.find(({ width }) => width === page.viewportSize()?.width), windows)) {
    const phone = size.width < 700;
    await page.setViewportSize(size);
    const worn = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme as Theme);
    for (const theme of phone && windows.length > 1 ? [worn] : from<Theme>(worn, ['light', 'dark'])) {
      await dress(page, theme);
      const found = { barriers: await barriers(page, { ofColour: theme !== worn }), overflow: await overflow(page), inline: await inlineScripts(page), troubles: [...troubles] };
      expect(found, `${screen}, ${locale}, ${theme}, ${size.width} px`).toEqual({ barriers: [], overflow: [], inline: [], troubles: [] });
    }
    if (phone) expect(await overflow(page, 320), `${screen} at 320 px, ${locale}`).toEqual([]);
  }
}

/** Waits until the page at this address is drawn. */
export async function ready(page: Page, path: string): Promise<void> {
  await page.getByRole('main').waitFor();
  await page.waitForFunction(([at, loading]) => location.pathname === at && document.title !== '' && !document.querySelector(loading ?? ''), [path.split('?')[0], busy]);
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
}

/** From page to page as a link would lead, without loading everything anew. */
export async function leads({ page }: Eyes, path: string, there = path): Promise<void> {
  await page.evaluate((to) => {
    document.title = '';
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await ready(page, there);
}

/** How a test begins to look; what it opened is closed with it. Through both windows, unless one is named. */
export function looking(opened: () => { readonly browser: Browser; readonly house: OpenHouse }, windows: readonly Size[] = sizes) {
  const enters = async (as: string | undefined, path: string, locale: Locale): Promise<Eyes> => {
    const { browser, house } = opened();
    const visitor = await visit(browser, house, { locale, theme: locale === 'fr' ? 'light' : 'dark', ...windows[0], ...(as ? { as } : {}) });
    onTestFinished(() => visitor.context.close());
    await visitor.goes(path);
    await ready(visitor.page, path);
    return { ...visitor, locale, windows };
  };
  return {
    enters,
    /** One person walks from page to page, and each page holds; answers where they stand then. An address that leads elsewhere is given with where it leads. */
    walks: (as: string, paths: readonly (string | readonly [from: string, to: string])[]) =>
      Promise.all(languages.map(async (locale) => {
        const [first = '/', ...others] = paths.map((path) => (typeof path === 'string' ? ([path, path] as const) : path));
        const eyes = await enters(as, first[0] ?? '/', locale);
        await holds(eyes, first[0] ?? '/');
        for (const [path, there] of others) {
          await leads(eyes, path, there);
          await holds(eyes, path);
        }
        return eyes;
      })),
  };
}
