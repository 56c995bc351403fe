/** What the first page is about to need, asked for while the console is still being put together. */
import type { Locale } from '#engine/workflow';
import { textsIn } from './i18n/index.ts';
import { firstLocale } from './providers/i18n.ts';
import { type Staff, session } from './providers/session.ts';

/** The pages that a working day begins with, by address. */
const pages: Readonly<Record<string, () => Promise<unknown>>> = {
  '/': () => import('./desk/Desk.tsx'),
  '/moderation': () => import('./reviews/Moderation.tsx'),
  '/vetting': () => import('./applications/Pipeline.tsx'),
  '/insights': () => import('./insights/InsightsPage.tsx'),
};

const silently = (asked: Promise<unknown> | undefined): void => void asked?.catch(() => undefined);

/**
 * Asks together for who is here, the page at this address and the texts of the language that this browser is likely to read in.
 * Whoever needs one of them later finds it on its way; one that fails is asked for again then, and says so.
 */
export function askAhead(address: string, kept: string | undefined): Promise<Staff | undefined> {
  // Sentences are asked for in the language of the page.
  document.documentElement.lang = firstLocale(kept);
  silently(textsIn(firstLocale(kept)));
  silently(pages[address]?.());
  return session().catch(() => undefined);
}

/** The language to begin with: the one chosen at this browser, else the one of the account, else the browser's own. */
export const localeOf = async (kept: string | undefined, staff: Promise<Staff | undefined>): Promise<Locale> => firstLocale(kept ?? (await staff)?.locale);
