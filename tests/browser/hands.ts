/** Somebody who works by keyboard alone: their page cannot be clicked without the test knowing. */
import { expect } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { type Visit, type VisitedHouse, type Visitor, visit } from './visitor.ts';

// A mouse that lies still is told of a move when the page changes under it: only what a hand does counts.
const pointing = ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'dragstart'];

export interface Hands extends Visitor {
  /** Presses keys one after the other: `r`, `t`, `Control+Enter`. */
  presses(...keys: string[]): Promise<void>;
  types(text: string): Promise<void>;
  /** Waits until something stands on the screen. */
  sees(what: string | RegExp | Locator): Promise<void>;
  /** The number of the review in front. */
  review(): Promise<number>;
  /** The element that has the focus must be one that a person can see: neither the page nor nothing. */
  seesFocus(): Promise<void>;
  /** What was done with a pointer so far: nothing may be. */
  readonly pointed: readonly string[];
}

const located = (page: Page, what: string | RegExp | Locator): Locator => (typeof what === 'string' || what instanceof RegExp ? page.getByText(what).first() : what);

/** Opens a browser for somebody who will not touch a pointer. */
export async function atKeyboard(browser: Browser, house: VisitedHouse, who: Visit): Promise<Hands> {
  const visitor = await visit(browser, house, who);
  const { context, page } = visitor;
  const pointed: string[] = [];
  await context.exposeBinding('pointed', (_source, kind: string) => pointed.push(kind));
  await context.addInitScript({ content: pointing.map((kind) => `window.addEventListener('${kind}', () => window.pointed('${kind}'), true);`).join('\n') });
  return {
    ...visitor,
    pointed,
    presses: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    types: (text) => page.keyboard.type(text),
    sees: (what) => located(page, what).waitFor(),
    review: async () => Number((await page.getByRole('article', { name: /^(Avis nº|Review #)/ }).getAttribute('aria-label'))?.replace(/\D/g, '')),
    seesFocus: async () => {
      const seen = await page.evaluate(() => {
        const here = document.activeElement;
        const box = here?.getBoundingClientRect();
        const ringed = here ? getComputedStyle(here).outlineStyle !== 'none' || getComputedStyle(here).boxShadow !== 'none' || here.matches('input, textarea, [role=dialog] *') : false;
        return here !== document.body && box !== undefined && box.width > 0 && box.height > 0 && box.top < innerHeight && ringed;
      });
      expect(seen, 'a visible focus').toBe(true);
    },
  };
}

/**
 * Presses a key and measures, in the page, from the key event to the first frame that shows another review.
 * @returns milliseconds
 */
export async function untilNext(page: Page, key: string): Promise<number> {
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const shown = () => document.querySelector('article')?.getAttribute('aria-label');
        const before = shown();
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = () => {
              const now = shown();
              // The frame that holds the change is drawn when the next task runs.
              if (now && now !== before) setTimeout(() => resolve(performance.now() - timeStamp));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
        document.documentElement.dataset.measuring = 'yes';
      }),
  );
  await page.locator('html[data-measuring=yes]').waitFor({ state: 'attached' });
  await page.keyboard.press(key);
  const took = await measured;
  await page.evaluate(() => delete document.documentElement.dataset.measuring);
  return took;
}
