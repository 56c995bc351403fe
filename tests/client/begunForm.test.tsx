/** A record that somebody began to write down waits for them: in another tab, until it is sent or thrown away. */
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { CoreAdminContext } from 'ra-core';
import { TextInput } from 'react-admin';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CommandsProvider } from '../../client/commands/CommandsProvider.tsx';
import { createDataProvider } from '../../client/providers/data.ts';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { CreatePage } from '../../client/records/EditPage.tsx';
import { lightTheme } from '../../client/theme.ts';

const i18nProvider = await createI18nProvider('en');
let kept: Record<string, Record<string, unknown>> = {};
let made: unknown[] = [];
const at = '*/api/drafts/damages/new/:name';
const server = setupServer(
  http.get(at, ({ params }) => {
    const input = kept[String(params.name)];
    return input ? HttpResponse.json({ input, revision: 1, saved_at: '2026-03-02T10:00:00.000Z' }) : HttpResponse.json({ code: 'MISSING' }, { status: 404 });
  }),
  http.put(at, async ({ request, params }) => {
    const { input } = (await request.json()) as { input: Record<string, unknown> };
    kept = { ...kept, [String(params.name)]: input };
    return HttpResponse.json({ input, revision: 1, saved_at: '2026-03-02T10:00:00.000Z' });
  }),
  http.delete(at, ({ params }) => {
    const { [String(params.name)]: _gone, ...rest } = kept;
    kept = rest;
    return new HttpResponse(null, { status: 204 });
  }),
  http.post('*/api/damages', async ({ request }) => {
    made.push(await request.json());
    return HttpResponse.json({ id: 9, version: 1 }, { status: 201 });
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  kept = {};
  made = [];
});
afterAll(() => server.close());

const open = (address = '/damages/create') =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <CoreAdminContext dataProvider={createDataProvider()} i18nProvider={i18nProvider} queryClient={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <ThemeProvider theme={createTheme(lightTheme)}>
          <CommandsProvider>
            <Routes>
              <Route path="/damages/create" element={<CreatePage resource="damages"><TextInput source="description" /></CreatePage>} />
              <Route path="*" element={<p>its page</p>} />
            </Routes>
          </CommandsProvider>
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  );
const field = () => screen.findByRole<HTMLInputElement>('textbox');

test('what was begun in a tab that closed is there again, said so, and gone once it was sent', async () => {
  const first = open();
  await userEvent.type(await field(), 'The floor');
  first.unmount();
  await waitFor(() => expect(kept.create).toMatchObject({ description: 'The floor' }));
  open();
  expect(await field()).toHaveValue('The floor');
  expect(screen.getByText('What you had begun is here again.')).toBeInTheDocument();
  await userEvent.type(await field(), ' is scratched');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('its page')).toBeInTheDocument();
  expect(made).toEqual([{ description: 'The floor is scratched' }]);
  await waitFor(() => expect(kept).toEqual({}));
});

test('what is about one service is not taken up for another, and a visible button begins afresh', async () => {
  kept = { 'create?engagement_id=4': { description: 'Of the fourth' } };
  const other = open('/damages/create?engagement_id=5');
  expect(await field()).toHaveValue('');
  other.unmount();
  open('/damages/create?engagement_id=4');
  expect(await field()).toHaveValue('Of the fourth');
  await userEvent.click(screen.getByRole('button', { name: 'Begin afresh' }));
  expect(await field()).toHaveValue('');
  await waitFor(() => expect(kept).toEqual({}));
});
