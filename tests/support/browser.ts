import { chromium as playwright, type Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

// Nothing but the pages under test may go over the network; a container has a small /dev/shm and often only root.
const QUIET = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/**
 * A real browser without a window, for the tests in tests/browser. Each person in a test gets a context of her own
 * (`browser.newContext`); close the browser when the file ends. Throws when no browser can be had.
 */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return playwright.launch({ executablePath, args: QUIET, env: { ...process.env, ...env } });
}
