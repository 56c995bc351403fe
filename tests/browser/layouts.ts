/** Where the characters sit on two boards, and a press of one as the browser receives it: the place of the key, and what it produced. */
import type { CDPSession } from 'playwright-core';

interface Place {
  readonly code: string;
  readonly shift?: boolean;
}

const own = (letter: string): Place => ({ code: `Key${letter.toUpperCase()}` });

/** What is elsewhere than on the key that bears its name in `code`, which is named after the English board. */
const elsewhere: Readonly<Record<'QWERTY' | 'AZERTY', Readonly<Record<string, Place>>>> = {
  QWERTY: { '/': { code: 'Slash' }, '?': { code: 'Slash', shift: true }, '.': { code: 'Period' } },
  AZERTY: {
    a: own('q'), q: own('a'), z: own('w'), w: own('z'), m: { code: 'Semicolon' },
    '/': { code: 'Period', shift: true }, '?': { code: 'KeyM', shift: true }, '.': { code: 'Comma', shift: true },
  },
};

export type Layout = keyof typeof elsewhere;
export const layouts = Object.keys(elsewhere) as Layout[];

/** Presses the key that produces this character on this board. */
export async function pressOn(layout: Layout, session: CDPSession, character: string): Promise<void> {
  const { code, shift = false } = elsewhere[layout][character] ?? own(character);
  const press = { key: character, code, modifiers: shift ? 8 : 0, windowsVirtualKeyCode: character.toUpperCase().charCodeAt(0) };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: character, ...press });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
}
