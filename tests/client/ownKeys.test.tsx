/** Another key for a command: kept with the account, shown wherever the key is shown, and refused with its reason where it would never be heard. */
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { CoreAdminContext } from 'ra-core';
import { MemoryRouter } from 'react-router-dom';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Kbd } from '../../client/commands/Kbd.tsx';
import { OwnKeys } from '../../client/commands/OwnKeys.tsx';
import { listen } from '../../client/commands/listen.ts';
import { createRegistry } from '../../client/commands/registry.ts';
import { RegistryContext, useCommand, useKeysOf } from '../../client/commands/useCommand.ts';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { forgetPreferences, loadPreferences } from '../../client/providers/preferences.ts';
import { lightTheme } from '../../client/theme.ts';

const i18nProvider = await createI18nProvider('en');
const house = { keys: { off: false, own: {} as Record<string, string> }, views: {} };
let kept = house;
const server = setupServer(
  http.get('*/api/preferences', () => HttpResponse.json(kept)),
  http.put('*/api/preferences', async ({ request }) => {
    kept = { ...kept, ...((await request.json()) as Partial<typeof house>) };
    return HttpResponse.json(kept);
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  kept = house;
  localStorage.clear();
});
afterEach(() => forgetPreferences());
afterAll(() => server.close());

const ran = vi.fn();
function Screen() {
  useCommand({ id: 'test.publish', keys: 'a', label: 'Publish it', group: 'decide', run: ran });
  useCommand({ id: 'test.go', keys: 'g r', label: 'Go there', group: 'go', run: vi.fn() });
  const keys = useKeysOf('test.publish', 'a');
  return <output>{keys ? <Kbd keys={keys} spoken /> : 'no key'}</output>;
}

function open() {
  const registry = createRegistry();
  const stop = listen(window, registry, vi.fn());
  const screen_ = render(
    <MemoryRouter>
      <CoreAdminContext i18nProvider={i18nProvider}>
        <ThemeProvider theme={createTheme(lightTheme)}>
          <RegistryContext value={registry}><Screen /><OwnKeys /></RegistryContext>
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  );
  return () => {
    stop();
    screen_.unmount();
  };
}

async function gives(command: string, key: string): Promise<void> {
  const button = await screen.findByRole('button', { name: new RegExp(`Change the key of “${command}”`) });
  fireEvent.click(button);
  fireEvent.keyDown(button, { key });
}

test('a key chosen once is heard and shown, here and at the next visit, until the house key is taken back', async () => {
  const leave = open();
  await gives('Publish it', 'u');
  await waitFor(() => expect(kept.keys.own).toEqual({ 'test.publish': 'u' }));
  expect(screen.getByRole('status').textContent).toBe('u');
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(ran).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'u' });
  expect(ran).toHaveBeenCalledTimes(1);
  leave();
  forgetPreferences();
  await loadPreferences();
  const again = open();
  expect(screen.getByRole('status').textContent).toBe('u');
  fireEvent.click(await screen.findByRole('button', { name: /House key/ }));
  await waitFor(() => expect(kept.keys.own).toEqual({}));
  expect(screen.getByRole('status').textContent).toBe('a');
  again();
});

test('a key that another command has, or begins with, is refused with the name of that command', async () => {
  const leave = open();
  await gives('Go there', 'a');
  expect((await screen.findByRole('alert')).textContent).toContain('Publish it');
  await gives('Publish it', 'g');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Go there'));
  expect(kept.keys.own).toEqual({});
  leave();
});

test('single keys switched off are off at the next visit too', async () => {
  const leave = open();
  fireEvent.click(screen.getByRole('switch'));
  await waitFor(() => expect(kept.keys.off).toBe(true));
  expect(screen.getByRole('status').textContent).toBe('no key');
  leave();
});
