/**
 * Keys as people type them: a letter or a sign is known by the character it produces, never by its place on the
 * board, so a French keyboard and an English one fire the same command.
 */

/** One press: `j`, `shift+j`, `mod+enter`, `?`. */
export interface Stroke {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

/** What is read of a keyboard event. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'getModifierState'>;

const names: Readonly<Record<string, string>> = {
  enter: 'Enter', esc: 'Escape', up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight',
  space: ' ', home: 'Home', end: 'End', pageup: 'PageUp', pagedown: 'PageDown', backspace: 'Backspace', del: 'Delete',
};
const byKey = new Map(Object.entries(names).map(([name, key]) => [key, name]));
const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);
const isNamed = (key: string): boolean => key.length > 1 || key === ' ';

function stroke(text: string): Stroke {
  const parts = text.toLowerCase().split('+');
  const last = parts.pop() ?? '';
  return { mod: parts.includes('mod'), shift: parts.includes('shift'), alt: parts.includes('alt'), key: names[last] ?? last };
}

/** Reads `g r` or `mod+k` into its presses. */
export const strokes = (keys: string): readonly Stroke[] => keys.trim().split(/\s+/).map(stroke);

/** Whether a press answers a stroke. Signs and digits ignore shift: their place differs from board to board. */
export function answers(wanted: Stroke, press: Press): boolean {
  // AltGr reports itself as Ctrl+Alt on some systems; the character it produces is what counts.
  const composed = press.getModifierState('AltGraph');
  if (wanted.mod !== (!composed && (press.ctrlKey || press.metaKey))) return false;
  if (wanted.alt !== (!composed && press.altKey)) return false;
  if (isNamed(wanted.key)) return press.key === wanted.key && press.shiftKey === wanted.shift;
  if (isLetter(wanted.key)) return press.key.toLowerCase() === wanted.key && press.shiftKey === wanted.shift;
  return press.key === wanted.key;
}

/** The stroke that a press writes, for choosing one's own keys; null for a lone modifier or a dead key. */
export function written(press: Press): string | null {
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Tab', '+'].includes(press.key)) return null;
  const key = byKey.get(press.key) ?? press.key.toLowerCase();
  const shift = press.shiftKey && (isLetter(press.key) || isNamed(press.key));
  return [press.ctrlKey || press.metaKey ? 'mod+' : '', shift ? 'shift+' : '', key].join('');
}

/** A stroke that may stay when single keys are switched off (WCAG 2.1.4): a chord with Ctrl or ⌘, or a key without a character. */
export const isSafe = ({ mod, key }: Stroke): boolean => mod || isNamed(key);
