/** Whatever may be edited: a colleague's change in between opens the conflict dialog, with what one had written in it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Suspense, createElement } from 'react';
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { CoreAdminContext, type ResourceProps } from 'ra-core';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { resources } from '#workflows/index';
import { restitutions } from '../../client/conduct/index.ts';
import { damages } from '../../client/damages/index.ts';
import { engagements } from '../../client/engagements/index.ts';
import { incidents } from '../../client/incidents/index.ts';
import { customers, providers } from '../../client/people/index.ts';
import { policies } from '../../client/policies/index.ts';
import { createDataProvider } from '../../client/providers/data.ts';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { recommendations } from '../../client/recommendations/index.ts';
import { requests } from '../../client/requests/index.ts';
import { staff } from '../../client/staff/index.ts';
import { lightTheme } from '../../client/theme.ts';
import { ConflictDialog } from '../../client/workflow/ConflictDialog.tsx';
import { showConflict } from '../../client/workflow/conflict.ts';

const i18nProvider = await createI18nProvider('en');
const pages: readonly ResourceProps[] = [customers, damages, engagements, incidents, policies, providers, recommendations, requests, restitutions, staff];

const colleagues = [1, 2].map((id) => ({ id, name: `Colleague ${id}`, roles: ['manager'] }));
/** A record whose every column holds something of its kind. */
const stands = (name: string): Record<string, string | number | boolean | readonly string[]> => {
  const kinds: Readonly<Record<string, string | number | boolean | readonly string[]>> = { number: 1, date: '2026-03-01', instant: '2026-03-01T10:00:00.000Z', json: [], flag: false };
  const columns = Object.entries(resources.find(({ resource }) => resource === name)?.columns ?? {}).map(([column, { kind }]) => [column, kinds[kind] ?? (column.endsWith('email') ? 'before@kane.example' : 'before')]);
  return { name: 'before', roles: ['manager'], ...(Object.fromEntries(columns) as ReturnType<typeof stands>), locale: 'en', id: 7, version: 4, state: 'received' };
};
let sent = 0;
const server = setupServer(
  http.put('*/api/presence/*', () => HttpResponse.json([])),
  http.get('*/api/:resource/7', ({ params }) => HttpResponse.json(stands(String(params.resource)))),
  http.put('*/api/:resource/7', ({ request }) => {
    sent += 1;
    expect(request.headers.get('If-Match')).toBe('"4"');
    return HttpResponse.json({ code: 'STALE', message: 'Somebody changed this record since you opened it.' }, { status: 409 });
  }),
  http.get('*/api/staff', () => HttpResponse.json(colleagues, { headers: { 'X-Total-Count': '2' } })),
  http.get('*/api/providers', () => HttpResponse.json([1, 2].map((id) => ({ id, name: `Firm ${id}` })), { headers: { 'X-Total-Count': '2' } })),
  http.get('*/api/*', () => HttpResponse.json([], { headers: { 'X-Total-Count': '0' } })),
  http.all('*/api/*', () => new HttpResponse(null, { status: 204 })),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  showConflict(null);
  cleanup();
});
afterAll(() => server.close());

/** Writes something else in the first field that takes words, else chooses another colleague. */
async function changes(): Promise<void> {
  const field = await waitFor(() => {
    const words = document.querySelector<HTMLInputElement>('form textarea:not([aria-hidden]), form input:not([type=checkbox]):not([aria-hidden]):not([role=combobox])');
    return words ?? screen.getByRole('combobox');
  });
  if (field.getAttribute('role') === 'combobox') {
    await userEvent.click(field);
    await userEvent.click(await screen.findByRole('option', { name: /^(Firm|Colleague) 2$/ }));
  } else fireEvent.change(field, { target: { value: (field as HTMLInputElement).type === 'date' ? '2026-03-09' : (field as HTMLInputElement).type === 'email' ? 'mine@kane.example' : 'mine' } });
}

test.each(pages.map((page) => [page.name, page] as const))('%s', async (name, { edit }) => {
  const before = sent;
  render(
    <MemoryRouter initialEntries={[`/${name}/7`]}>
      <CoreAdminContext dataProvider={createDataProvider()} i18nProvider={i18nProvider} queryClient={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <ThemeProvider theme={createTheme(lightTheme)}>
          <Suspense><Routes><Route path={`/${name}/:id`} element={createElement(edit as () => null)} /></Routes></Suspense>
          <ConflictDialog />
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  );
  await changes();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent, document.body.textContent ?? '').toBe(before + 1));
  const dialog = await screen.findByRole('dialog', { name: 'It changed while you were working' });
  const mine = await within(dialog).findByRole('region', { name: 'Yours' });
  await waitFor(() => expect(mine).toHaveTextContent(/mine|9 Mar 2026|Colleague 2|#2|Firm 2/));
});

test('no page edits in another way', () => {
  const client = join(import.meta.dirname, '../../client');
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.ts'));
  const edited = files.flatMap((file) => [...readFileSync(join(client, file), 'utf8').matchAll(/name: '(\w+)',[^}]*?edit: lazy/g)].map(([, name]) => name));
  // A version of a policy is written anew by an act, whose conflict is any act's.
  expect(edited.sort()).toEqual([...pages.map(({ name }) => name), 'policy_versions'].sort());
});
