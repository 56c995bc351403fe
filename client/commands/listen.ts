import { type Stroke, answers, strokes } from './keys.ts';
import { keysOf } from './preferences.ts';
import { type Command, type Registry, page } from './registry.ts';

/** How long `g` waits for its second key. */
const patience = 1500;

const wordless = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file', 'image']);

/** Whether a person is writing there, so that letters belong to the text. */
function isField(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !wordless.has(target.type);
  if (target instanceof HTMLElement && (target.isContentEditable || target.role === 'textbox')) return true;
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Keys that the focused element answers by itself: Enter on a link, arrows in a set of choices. */
function isNative(target: Element, key: string): boolean {
  if (key === 'Enter' || key === ' ')
    return target.closest('a[href], button, summary, input, [role=button], [role=menuitem], [role=tab], [role=switch]') !== null;
  if (key.startsWith('Arrow'))
    return target.closest('[role=radiogroup], [role=tablist], [role=slider], [role=combobox], input') !== null;
  return false;
}

const inOverlay = (target: Element): boolean => target.closest('.MuiModal-root, [role=dialog], [role=menu]') !== null;

/** Whatever floats above the page and closes by Esc itself: a menu, a note beside a button, the choices of a field. */
const floating = '.MuiModal-root:not(.MuiModal-hidden), .MuiAutocomplete-popper, [role=menu]';

interface Candidate {
  readonly command: Command;
  readonly left: readonly Stroke[];
}

/**
 * Listens to a window's keys for a registry. Off while somebody types (`Esc` leaves the field), in overlays that opened no
 * scope, and for keys the focused element answers; a held key repeats moves only.
 * @returns what stops listening
 */
export function listen(target: Window, registry: Registry, tell: (command: Command) => void): () => void {
  let waiting: readonly Candidate[] = [];
  let until = 0;

  const all = (): Candidate[] =>
    registry.active().flatMap((command) => keysOf(command).map((keys) => ({ command, left: strokes(keys) })));

  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return;
    const from = event.target instanceof Element ? event.target : document.body;
    const overlay = inOverlay(from);
    if (overlay && registry.scope() === page) return;
    if (event.key === 'Escape' && registry.scope() === page && document.querySelector(floating)) return;
    const typing = isField(from);
    if (typing && event.key === 'Escape' && !overlay && from instanceof HTMLElement) {
      from.blur();
      event.preventDefault();
      return;
    }
    const step = (candidates: readonly Candidate[]): Candidate[] =>
      candidates.flatMap(({ command, left: [next, ...left] }) => {
        if (!next || !answers(next, event) || (typing && !next.mod) || (!next.mod && isNative(from, event.key))) return [];
        return [{ command, left }];
      });

    let reached = event.timeStamp <= until ? step(waiting) : [];
    if (reached.length === 0) reached = step(all());
    waiting = reached.filter(({ left }) => left.length > 0);
    until = event.timeStamp + patience;
    if (reached.length === 0) return;
    event.preventDefault();
    if (waiting.length > 0) return;
    const found = reached.at(-1)?.command;
    if (!found || (event.repeat && !found.repeat)) return;
    if (!found.disabled) found.run();
    else if (found.refused) found.refused();
    else tell(found);
  };

  target.addEventListener('keydown', pressed);
  return () => target.removeEventListener('keydown', pressed);
}
