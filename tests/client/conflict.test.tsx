import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { CoreAdminContext } from 'ra-core';
import { MemoryRouter } from 'react-router-dom';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createDataProvider } from '../../client/providers/data.ts';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { lightTheme } from '../../client/theme.ts';
import { ConflictDialog } from '../../client/workflow/ConflictDialog.tsx';
import { currentConflict, showConflict } from '../../client/workflow/conflict.ts';
import type { CaseRecord, OfferedAction } from '../../client/workflow/record.ts';
import { TransitionForm } from '../../client/workflow/TransitionForm.tsx';

const i18nProvider = await createI18nProvider('en');

const explanation = 'This sentence names a neighbour, who took no part in the job.';

const action: OfferedAction = {
  name: 'return_to_author',
  label: { en: 'Return to the author', fr: 'Renvoyer à l’auteur' },
  refused: null,
  input: {
    required: ['explanation'],
    properties: { explanation: { type: 'string', maxLength: 2000, long: true, label: { en: 'Explanation', fr: 'Explication' } } },
  },
};
const title = { before: 'Never came back', after: 'Never came back, at all' };
const seen: CaseRecord = { id: 12, version: 7, state: 'verified', title: title.before, updated_at: '2026-11-20T09:00:00.000Z', transitions: [action] };
const fresh: CaseRecord = { ...seen, version: 8, title: title.after, updated_at: '2026-11-20T10:00:00.000Z' };

let sent: unknown[] = [];
const server = setupServer(
  http.post('*/api/reviews/12/transitions', async ({ request }) => {
    const body = (await request.json()) as { version: number };
    sent.push(body);
    if (body.version === 7) return HttpResponse.json({ code: 'STALE', message: 'Somebody changed this record since you opened it.' }, { status: 409 });
    return HttpResponse.json({ ...fresh, version: 9, state: 'returned' }, { status: 201 });
  }),
  http.post('*/api/reviews/12/transitions/preview', () => HttpResponse.json({ letters: [] })),
  http.get('*/api/reviews/12', () => HttpResponse.json(fresh)),
  http.get('*/api/events', () =>
    HttpResponse.json(
      [{ id: 31, resource: 'reviews', record_id: 12, action: 'edit', actor_name: 'Ali Diop', at: '2026-11-20T10:00:00.000Z', details: { before: { title: title.before }, after: { title: title.after } } }],
      { headers: { 'X-Total-Count': '1' } },
    ),
  ),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  sent = [];
  showConflict(null);
});
afterAll(() => server.close());

function open(close: () => void, done: () => void) {
  return render(
    <MemoryRouter>
      <CoreAdminContext dataProvider={createDataProvider()} i18nProvider={i18nProvider} queryClient={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <ThemeProvider theme={createTheme(lightTheme)}>
          <TransitionForm resource="reviews" record={seen} action={action} close={close} done={done} />
          <ConflictDialog />
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  );
}

async function writeAndSend() {
  await userEvent.type(screen.getByLabelText(/Explanation/), explanation);
  await userEvent.click(screen.getByRole('button', { name: 'Return to the author' }));
  return screen.findByRole('dialog', { name: 'It changed while you were working' });
}

test('a decision on a record that moved shows who changed what, and every word that was written', async () => {
  open(vi.fn(), vi.fn());
  const dialog = await writeAndSend();
  expect(await within(dialog).findByText(explanation)).toBeInTheDocument();
  expect(await within(dialog).findByText('Ali Diop')).toBeInTheDocument();
  const theirs = await within(dialog).findByRole('region', { name: 'As it stands now' });
  expect(await within(theirs).findByText(/, at all/)).toBeInTheDocument();
  expect(theirs.querySelector('ins')).not.toBeNull();
});

test('done again on what stands now, it is sent with the same words at the new version', async () => {
  const [close, done] = [vi.fn(), vi.fn()];
  open(close, done);
  const dialog = await writeAndSend();
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Return to the author anyway' }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  expect(sent.at(-1)).toEqual({ name: 'return_to_author', version: 8, input: { explanation } });
  expect(close).toHaveBeenCalled();
  expect(sessionStorage).toHaveLength(0);
});

test('left as it is, the words wait in the form, also after the page was closed and opened again', async () => {
  const close = vi.fn();
  const view = open(close, vi.fn());
  const dialog = await writeAndSend();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Leave it as it is' }));
  await waitFor(() => expect(currentConflict()).toBeNull());
  expect(close).not.toHaveBeenCalled();
  view.unmount();
  open(close, vi.fn());
  expect(screen.getByLabelText(/Explanation/)).toHaveValue(explanation);
});
