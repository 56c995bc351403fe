import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { CoreAdminContext } from 'ra-core';
import { TextInput } from 'react-admin';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDataProvider } from '../../client/providers/data.ts';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { EditPage } from '../../client/records/EditPage.tsx';
import { lightTheme } from '../../client/theme.ts';
import { ConflictDialog } from '../../client/workflow/ConflictDialog.tsx';
import { showConflict } from '../../client/workflow/conflict.ts';

const i18nProvider = await createI18nProvider('en');

let stands = { id: 3, version: 4, name: 'Sow Plomberie', trade: 'plumber' };
let reads = 0;
let sent: { readonly match: string | null; readonly body: unknown }[] = [];
const server = setupServer(
  http.get('*/api/providers/3', () => {
    reads += 1;
    return HttpResponse.json(stands);
  }),
  http.put('*/api/providers/3', async ({ request }) => {
    const match = request.headers.get('If-Match');
    sent.push({ match, body: await request.json() });
    if (match !== `"${stands.version}"`) return HttpResponse.json({ code: 'STALE', message: 'Somebody changed this record since you opened it.' }, { status: 409 });
    return HttpResponse.json({ ...stands, version: stands.version + 1 });
  }),
  http.get('*/api/events', () => HttpResponse.json([], { headers: { 'X-Total-Count': '0' } })),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  stands = { id: 3, version: 4, name: 'Sow Plomberie', trade: 'plumber' };
  reads = 0;
  sent = [];
});
afterEach(() => showConflict(null));
afterAll(() => server.close());

function open(client: QueryClient) {
  render(
    <MemoryRouter initialEntries={['/providers/3']}>
      <CoreAdminContext dataProvider={createDataProvider()} i18nProvider={i18nProvider} queryClient={client}>
        <ThemeProvider theme={createTheme(lightTheme)}>
          <Routes>
            <Route path="/providers/:id" element={<EditPage resource="providers"><TextInput source="trade" /></EditPage>} />
            <Route path="*" element={<p>saved</p>} />
          </Routes>
          <ConflictDialog />
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  );
}

test('a colleague’s change does not replace what is being written; saving shows both, and keeps mine', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  open(client);
  const field = await screen.findByLabelText('Trade');
  await userEvent.clear(field);
  await userEvent.type(field, 'plumbing and gas');
  stands = { ...stands, version: 5, trade: 'plumber and tiler' };
  await client.invalidateQueries({ queryKey: ['providers', 'getOne', { id: '3' }] });
  expect(reads).toBe(1);
  expect(field).toHaveValue('plumbing and gas');

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = await screen.findByRole('dialog', { name: 'It changed while you were working' });
  const mine = await within(dialog).findByRole('region', { name: 'Yours' });
  expect(mine).toHaveTextContent('plumbing and gas');
  expect(sent).toEqual([{ match: '"4"', body: { trade: 'plumbing and gas' } }]);

  await userEvent.click(await within(dialog).findByRole('button', { name: 'Save my changes anyway' }));
  await waitFor(() => expect(sent.at(-1)).toEqual({ match: '"5"', body: { trade: 'plumbing and gas' } }));
  expect(await screen.findByText('saved')).toBeInTheDocument();
});
