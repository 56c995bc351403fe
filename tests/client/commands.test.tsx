import { render, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommandScope } from '../../client/commands/CommandScope.tsx';
import { listen } from '../../client/commands/listen.ts';
import { chooseKeys } from '../../client/commands/preferences.ts';
import { forgetPreferences } from '../../client/providers/preferences.ts';
import { type Command, createRegistry } from '../../client/commands/registry.ts';
import { RegistryContext, useCommand } from '../../client/commands/useCommand.ts';

/** What a board sends for a character: the character, and where its key lies. */
interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly repeat?: boolean;
}

const qwerty: Readonly<Record<string, Press>> = {
  a: { key: 'a', code: 'KeyA' },
  z: { key: 'z', code: 'KeyZ' },
  '?': { key: '?', code: 'Slash', shiftKey: true },
  '/': { key: '/', code: 'Slash' },
  '.': { key: '.', code: 'Period' },
};
const azerty: Readonly<Record<string, Press>> = {
  a: { key: 'a', code: 'KeyQ' },
  z: { key: 'z', code: 'KeyW' },
  '?': { key: '?', code: 'KeyM', shiftKey: true },
  '/': { key: '/', code: 'Period', shiftKey: true },
  '.': { key: '.', code: 'Comma', shiftKey: true },
};

const press = (what: Press, target: EventTarget = document.body): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...what });
  target.dispatchEvent(event);
  return event;
};
const letter = (key: string): Press => ({ key, code: `Key${key.toUpperCase()}` });

const registry = createRegistry();
const tell = vi.fn<(command: Command) => void>();
let stop = (): void => undefined;
beforeEach(() => {
  tell.mockClear();
  stop = listen(window, registry, tell);
});
afterEach(() => {
  stop();
  forgetPreferences();
});
const server = setupServer(http.put('*/api/preferences', () => HttpResponse.json({})));
beforeAll(() => server.listen());
afterAll(() => server.close());

type Given = Partial<Command> & { readonly keys: string; readonly run: () => void };

function Screen({ commands }: { commands: readonly Given[] }) {
  return commands.map((command) => <One key={command.keys} command={command} />);
}
function One({ command }: { command: Given }) {
  useCommand({ id: `test.${command.keys}`, label: command.keys, group: 'decide', ...command });
  return null;
}
const show = (commands: readonly Given[], children?: React.ReactNode) =>
  render(
    <RegistryContext value={registry}>
      <Screen commands={commands} />
      {children}
    </RegistryContext>,
  );

describe.each([
  ['QWERTY', qwerty],
  ['AZERTY', azerty],
])('on %s', (_name, board) => {
  test.each(Object.keys(board))('%s fires its own command', (sign) => {
    const run = vi.fn();
    show([{ keys: sign, run }]);
    press(board[sign] as Press);
    expect(run).toHaveBeenCalledTimes(1);
  });
});

test('the key that lies where A lies on another board fires nothing', () => {
  const publish = vi.fn();
  show([{ keys: 'a', run: publish }]);
  press({ key: 'q', code: 'KeyA' });
  expect(publish).not.toHaveBeenCalled();
});

test('shift makes another letter, and Ctrl another command', () => {
  const [next, extend, palette] = [vi.fn(), vi.fn(), vi.fn()];
  show([{ keys: 'j', run: next }, { keys: 'shift+j', run: extend }, { keys: 'mod+j', run: palette }]);
  press({ key: 'J', code: 'KeyJ', shiftKey: true });
  press({ key: 'j', code: 'KeyJ', ctrlKey: true });
  expect([next.mock.calls.length, extend.mock.calls.length, palette.mock.calls.length]).toEqual([0, 1, 1]);
});

test('a sequence waits for its second key, and a wrong second key starts afresh', () => {
  const [desk, publish] = [vi.fn(), vi.fn()];
  show([{ keys: 'g d', run: desk }, { keys: 'a', run: publish }]);
  press(letter('g'));
  expect(desk).not.toHaveBeenCalled();
  press(letter('d'));
  expect(desk).toHaveBeenCalledTimes(1);
  press(letter('g'));
  press(letter('a'));
  press(letter('d'));
  expect([desk.mock.calls.length, publish.mock.calls.length]).toEqual([1, 1]);
});

test('letters belong to the text while somebody types; Esc leaves the field', () => {
  const publish = vi.fn();
  show([{ keys: 'a', run: publish }], <textarea aria-label="note" />);
  const field = screen.getByLabelText('note');
  field.focus();
  expect(press(letter('a'), field).defaultPrevented).toBe(false);
  expect(publish).not.toHaveBeenCalled();
  press({ key: 'Escape', code: 'Escape' }, field);
  expect(field).not.toHaveFocus();
  press(letter('a'));
  expect(publish).toHaveBeenCalledTimes(1);
});

test('Ctrl+Enter sends even while somebody types', () => {
  const send = vi.fn();
  show([{ keys: 'mod+enter', run: send }], <textarea aria-label="note" />);
  press({ key: 'Enter', code: 'Enter', ctrlKey: true }, screen.getByLabelText('note'));
  expect(send).toHaveBeenCalledTimes(1);
});

test('Enter on a link follows the link', () => {
  const open = vi.fn();
  show([{ keys: 'enter', run: open }], <a href="/desk">desk</a>);
  press({ key: 'Enter', code: 'Enter' }, screen.getByText('desk'));
  expect(open).not.toHaveBeenCalled();
});

test('a shut command says why in place of running', () => {
  const publish = vi.fn();
  show([{ keys: 'a', run: publish, disabled: 'A signal is open.' }]);
  press(letter('a'));
  expect(publish).not.toHaveBeenCalled();
  expect(tell.mock.lastCall?.[0].disabled).toBe('A signal is open.');
});

test('a shut command may do something else instead: go to what shuts it', () => {
  const [publish, toSignal] = [vi.fn(), vi.fn()];
  show([{ keys: 'a', run: publish, disabled: 'A signal is open.', refused: toSignal }]);
  press(letter('a'));
  expect([publish.mock.calls.length, toSignal.mock.calls.length, tell.mock.calls.length]).toEqual([0, 1, 0]);
});

test('a held key repeats moves, never decisions', () => {
  const [publish, next] = [vi.fn(), vi.fn()];
  show([{ keys: 'a', run: publish }, { keys: 'j', run: next, repeat: true }]);
  press({ ...letter('a'), repeat: true });
  press({ ...letter('j'), repeat: true });
  expect([publish.mock.calls.length, next.mock.calls.length]).toEqual([0, 1]);
});

test('a dialog has its own keys, and gives the page its keys back', () => {
  const [publish, ground] = [vi.fn(), vi.fn()];
  const view = show(
    [{ keys: 'a', run: publish }],
    <CommandScope>
      <div role="dialog" aria-label="grounds" tabIndex={-1}>
        <One command={{ keys: 't', run: ground }} />
      </div>
    </CommandScope>,
  );
  press(letter('a'), screen.getByRole('dialog'));
  press(letter('t'), screen.getByRole('dialog'));
  expect([publish.mock.calls.length, ground.mock.calls.length]).toEqual([0, 1]);
  view.rerender(<RegistryContext value={registry}><Screen commands={[{ keys: 'a', run: publish }]} /></RegistryContext>);
  press(letter('a'));
  expect(publish).toHaveBeenCalledTimes(1);
});

test('single keys can be switched off, chords stay, and a command can have another key (WCAG 2.1.4)', () => {
  const [publish, palette] = [vi.fn(), vi.fn()];
  show([{ keys: 'a', run: publish, id: 'reviews.publish' }, { keys: 'mod+k', run: palette }]);
  void chooseKeys({ off: true });
  press(letter('a'));
  press({ key: 'k', code: 'KeyK', ctrlKey: true });
  expect([publish.mock.calls.length, palette.mock.calls.length]).toEqual([0, 1]);
  void chooseKeys({ off: false, own: { 'reviews.publish': 'y' } });
  press(letter('a'));
  press(letter('y'));
  expect(publish).toHaveBeenCalledTimes(1);
});
