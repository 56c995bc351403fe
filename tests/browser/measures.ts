/** What every screen must satisfy, whatever it shows: no barrier that axe knows of, nothing wider than the window, no script in the page itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The rules that ask what colour something has. Every other rule reads what is there and where it stands, which no theme changes. */
const colours = ['color-contrast', 'link-in-text-block'];
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The barriers on the screen as it stands (or those of its colours alone), each by its rule and where it is: none is what every test asks for. */
export async function barriers(page: Page, { ofColour = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(ofColour ? colours : everything)}, resultTypes: ['violations'] })`;
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
}

/** What stands out of the window to the right, in a window so wide, or of the frame of its table; empty when nothing needs sideways scrolling. */
export async function overflow(page: Page, width?: number): Promise<string[]> {
  const size = page.viewportSize();
  if (width && size) await page.setViewportSize({ ...size, width });
  const wide = await page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const frames = [...document.querySelectorAll('table')].flatMap(({ parentElement: frame }) => (frame && frame.scrollWidth > frame.clientWidth + 1 ? [`table: ${frame.scrollWidth} in ${frame.clientWidth}`] : []));
    if (root.scrollWidth <= innerWidth) return frames;
    const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
    return [...frames, `${root.scrollWidth} in ${innerWidth}`, ...out.slice(0, 3).map((one) => `${one.tagName} ${(one.textContent ?? '').slice(0, 40)}`)];
  });
  if (width && size) await page.setViewportSize(size);
  return wide;
}

/** Scripts and handlers written into the page: the policy would stop them, and none may be there to be stopped. */
export const inlineScripts = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[...document.scripts].filter(({ src }) => !src).map(({ text }) => text.slice(0, 60)),
    ...[...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on'))),
  ]);
