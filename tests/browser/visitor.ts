/** Somebody at a browser of their own: how they come in, and what their pages may never do. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a visit needs of a house: where it is, a way in, and how far its clock is from this machine's. */
export interface VisitedHouse {
  readonly url: string;
  session(box: string): Promise<string>;
  ahead(): number;
}

export interface Visit {
  /** Whose session; nobody signed in when left out. */
  readonly as?: string;
  readonly locale?: 'en' | 'fr';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the pages so far: errors, what the Content-Security-Policy stopped, requests to elsewhere. */
  readonly troubles: readonly string[];
  /** Goes to an address of the house. */
  goes(path: string): Promise<void>;
}

/** Chromium's own line about an answer such as 401 or 409: the page reads the answer itself. */
const isAnswer = (text: string): boolean => text.startsWith('Failed to load resource: the server responded with a status of 4');

/** As text: what a compiler adds to a function would not be there in the page. Keeps what the person switched meanwhile over a reload. */
const beforeAnything = (ahead: number, store: Readonly<Record<string, string>>): string => `
  const Real = Date;
  window.Date = class extends Real {
    constructor(...parts) { super(...(parts.length === 0 ? [Real.now() + ${ahead}] : parts)); }
    static now() { return Real.now() + ${ahead}; }
  };
  if (location.protocol === 'http:') for (const [key, value] of Object.entries(${JSON.stringify(store)}))
    if (localStorage.getItem('RaStoreentente.' + key) === null) localStorage.setItem('RaStoreentente.' + key, value);
`;

/** Opens a browser context as a person would find it: own cookies, language, theme, and the house's time. */
export async function visit(browser: Browser, house: VisitedHouse, { as, locale = 'en', theme = 'light', width = 1280, height = 800 }: Visit = {}): Promise<Visitor> {
  const context = await browser.newContext({ locale: locale === 'fr' ? 'fr-FR' : 'en-GB', timezoneId: 'Europe/Paris', viewport: { width, height }, reducedMotion: 'reduce', colorScheme: theme });
  if (as) await context.addCookies([{ name: 'entente', value: await house.session(as), url: house.url, httpOnly: true, sameSite: 'Strict' }]);
  await context.addInitScript({ content: beforeAnything(house.ahead(), { version: '1', locale: JSON.stringify(locale), theme: JSON.stringify(theme) }) });
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAnswer(message.text())) troubles.push(message.text());
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  context.on('request', (request) => {
    if (!request.url().startsWith(house.url) && !/^(data|blob):/.test(request.url())) troubles.push(`asked ${request.url()}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return {
    context,
    page,
    troubles,
    goes: async (path) => {
      await page.goto(house.url + path);
    },
  };
}
