/** What somebody writes in a form outlives its tab: the house keeps it, and no earlier choice replaces one made on the way here. */
import { QueryClient } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { CoreAdminContext } from 'ra-core';
import { MemoryRouter } from 'react-router-dom';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDataProvider } from '../../client/providers/data.ts';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { textOf } from '../../server/engine/workflow.ts';
import { type DraftPlace, useFormDraft } from '../../client/workflow/keptDraft.ts';

const i18nProvider = await createI18nProvider('en');
let kept: Record<string, unknown> | null = null;
const server = setupServer(
  http.get('*/api/drafts/reviews/3/propose_rejection', () => (kept ? HttpResponse.json({ input: kept, revision: 1, saved_at: '2026-03-02T10:00:00.000Z' }) : HttpResponse.json({ code: 'MISSING' }, { status: 404 }))),
  http.put('*/api/drafts/reviews/3/propose_rejection', async ({ request }) => {
    kept = ((await request.json()) as { input: Record<string, unknown> }).input;
    return HttpResponse.json({ input: kept, revision: 1, saved_at: '2026-03-02T10:00:00.000Z' });
  }),
  http.delete('*/api/drafts/reviews/3/propose_rejection', () => {
    kept = null;
    return new HttpResponse(null, { status: 204 });
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  kept = null;
  sessionStorage.clear();
});
afterAll(() => server.close());

const place: DraftPlace = { resource: 'reviews', id: 3, name: 'propose_rejection' };
function Form({ chosen }: { chosen: Record<string, unknown> }) {
  const [values, change, drop] = useFormDraft(place, { ground: 'none' }, chosen);
  return (
    <>
      <input aria-label="words" value={textOf(values.explanation)} onChange={({ target }) => change('explanation', target.value)} />
      <output>{textOf(values.ground)}</output>
      <button type="button" onClick={drop}>sent</button>
    </>
  );
}
const open = (chosen: Record<string, unknown> = {}) =>
  render(
    <MemoryRouter>
      <CoreAdminContext dataProvider={createDataProvider()} i18nProvider={i18nProvider} queryClient={new QueryClient()}><Form chosen={chosen} /></CoreAdminContext>
    </MemoryRouter>,
  );
const words = () => screen.getByLabelText<HTMLInputElement>('words').value;

test('a text that was begun in a tab that closed is there in the next one, and gone once it was sent', async () => {
  const first = open();
  fireEvent.change(screen.getByLabelText('words'), { target: { value: 'It threatens him.' } });
  // Leaving saves at once.
  first.unmount();
  await waitFor(() => expect(kept).toEqual({ ground: 'none', explanation: 'It threatens him.' }));
  sessionStorage.clear();
  const second = open();
  await waitFor(() => expect(words()).toBe('It threatens him.'));
  fireEvent.click(screen.getByText('sent'));
  await waitFor(() => expect(kept).toBe(null));
  second.unmount();
  open();
  expect(words()).toBe('');
});

test('what was typed here, or chosen on the way here, is never replaced by what was kept elsewhere', async () => {
  kept = { ground: 'unlawful', explanation: 'Kept elsewhere.' };
  open({ ground: 'personal_data' });
  fireEvent.change(screen.getByLabelText('words'), { target: { value: 'Typed here.' } });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('personal_data'));
  expect(words()).toBe('Typed here.');
});
