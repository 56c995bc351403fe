import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { CoreAdminContext, ResourceDefinitionContextProvider } from 'ra-core';
import { MemoryRouter } from 'react-router-dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseAbility } from '../../client/providers/ability.ts';
import { createDataProvider } from '../../client/providers/data.ts';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { lightTheme } from '../../client/theme.ts';
import { History } from '../../client/workflow/History.tsx';

const i18nProvider = await createI18nProvider('en');

/** One more than the most that a request may ask for, and some. */
const many = 130;
const moved = { before: { provider_id: 3, customer_id: null }, after: { provider_id: 4, customer_id: 9 } };
const all = Array.from({ length: many }, (_, index) => ({ id: many - index, resource: 'reviews', record_id: 12, action: 'edit', actor_name: 'Ali Diop', at: '2026-11-20T10:00:00.000Z', details: index === 0 ? moved : {} }));
const named: Readonly<Record<string, Readonly<Record<number, string>>>> = { providers: { 3: 'Sow Plomberie', 4: 'Diop Toiture' }, customers: { 9: 'Awa Kane' } };

const server = setupServer(
  http.get('*/api/events', ({ request }) => {
    const [from, to] = JSON.parse(new URL(request.url).searchParams.get('range') ?? '[0,24]') as [number, number];
    return to - from >= 100 ? HttpResponse.json({ code: 'MALFORMED' }, { status: 400 }) : HttpResponse.json(all.slice(from, to + 1), { headers: { 'X-Total-Count': String(many) } });
  }),
  http.get('*/api/:resource', ({ request, params }) => {
    const { id } = JSON.parse(new URL(request.url).searchParams.get('filter') ?? '{}') as { id: number[] };
    return HttpResponse.json(id.map((one) => ({ id: one, name: named[String(params.resource)]?.[one] })));
  }),
);
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  houseAbility.update([{ action: 'manage', subject: 'all' }]);
});
afterAll(() => server.close());

function opens(): void {
  const page = (name: string) => ({ name, hasShow: true, recordRepresentation: 'name' });
  render(
    <MemoryRouter>
      <CoreAdminContext dataProvider={createDataProvider()} i18nProvider={i18nProvider} queryClient={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <ThemeProvider theme={createTheme(lightTheme)}>
          <ResourceDefinitionContextProvider definitions={{ providers: page('providers'), customers: page('customers') }}><History resource="reviews" id={12} /></ResourceDefinitionContextProvider>
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  );
}

test('a history is read to its first event, however long it is', async () => {
  opens();
  const history = await screen.findByRole('list', { name: 'History' });
  for (let seen = 25; seen < many; seen += 25) {
    await waitFor(() => expect(within(history).getAllByRole('listitem')).toHaveLength(seen));
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  }
  await waitFor(() => expect(within(history).getAllByRole('listitem')).toHaveLength(many));
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('a history names the records that an act tied or untied, not their numbers', async () => {
  opens();
  const [newest] = await screen.findAllByRole('listitem');
  await waitFor(() => expect(newest).toHaveTextContent('Diop Toiture'));
  expect(newest).toHaveTextContent('Sow Plomberie');
  expect(newest).toHaveTextContent('Awa Kane');
  expect(newest).not.toHaveTextContent('#');
});
