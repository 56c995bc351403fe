/** The screens of interviews on a real house: what they ask is passed on to the application, as the person who is signed in. */
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { CoreAdminContext } from 'ra-core';
import { Notification } from 'react-admin';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { CommandsProvider } from '../../client/commands/CommandsProvider.tsx';
import { InterviewSlots } from '../../client/interviews/InterviewSlots.tsx';
import InterviewShow from '../../client/interviews/InterviewShow.tsx';
import InterviewsPage from '../../client/interviews/InterviewsPage.tsx';
import ScorecardPage from '../../client/interviews/ScorecardPage.tsx';
import { createDataProvider } from '../../client/providers/data.ts';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { forgetSession, session } from '../../client/providers/session.ts';
import { lightTheme } from '../../client/theme.ts';
import { type Person, type World, world } from '../support/world.ts';
import { applicationOf, recorded, scheduled } from '../workflows/interviewing.ts';

const i18nProvider = await createI18nProvider('en');

const desk = window.matchMedia;
let asking: Person | undefined;
const underway = new Set<Promise<unknown>>();
const house = setupServer(
  http.all('http://localhost:3000/api/*', async ({ request }) => {
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    if (!asking) return HttpResponse.error();
    const asks = asking.asks(request.method, pathname + search, text === '' ? undefined : text);
    underway.add(asks);
    const answer = await asks.finally(() => underway.delete(asks));
    return HttpResponse.json(answer.body, { status: answer.status, headers: Object.fromEntries([...answer.headers].filter(([name]) => name.startsWith('x-total'))) });
  }),
);
beforeAll(() => house.listen({ onUnhandledRequest: 'bypass' }));
afterEach(async () => {
  await leaves();
  vi.useRealTimers();
  vi.stubGlobal('matchMedia', desk);
});
afterAll(() => house.close());

/** Leaves the screen, once the house has answered what was asked; what was written is kept on the way out. */
async function leaves(): Promise<void> {
  cleanup();
  await waitFor(() => expect(underway.size).toBe(0));
  asking = undefined;
}

/** Opens a screen as this person would. */
async function opens(here: World, person: Person, address: string, slots?: { id: number }): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: here.house.clock.now() });
  asking = person;
  forgetSession();
  await session();
  const candidate = slots && { id: slots.id, candidate_name: 'Karim Sow', state: 'interviewing' };
  render(
    <MemoryRouter initialEntries={[address]}>
      <CoreAdminContext dataProvider={createDataProvider()} i18nProvider={i18nProvider} queryClient={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <ThemeProvider theme={createTheme(lightTheme)}>
          <CommandsProvider>
            <Routes>
              <Route path="/vetting/interviews" element={<InterviewsPage />} />
              <Route path="/interviews/:id/show" element={<InterviewShow />} />
              <Route path="/interviews/:id/scorecard" element={<ScorecardPage />} />
              <Route path="/file" element={candidate ? <InterviewSlots applicationId={candidate.id} application={candidate} /> : null} />
            </Routes>
          </CommandsProvider>
          <Notification />
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  );
}

const scale = (name: string) => screen.findByRole('radiogroup', { name: new RegExp(`^${name}: level`) });
const words = async (name: string) => within(await screen.findByRole('region', { name })).getByRole('textbox');
const criteria = ['Competence', 'Love of the work', 'Care for the customer', 'Skills of the trade'];

test('in a scale that has the focus a digit chooses by its place on the board, and nowhere else', async () => {
  const here = await world();
  const { id } = await scheduled(here);
  await opens(here, await here.who('ines'), `/interviews/${id}/scorecard`);
  const [first, second] = within(await scale('Competence')).getAllByRole('radio');
  first?.focus();
  // On an AZERTY board the second key of the row writes é.
  fireEvent.keyDown(first as Element, { key: 'é', code: 'Digit2' });
  expect(second).toBeChecked();
  expect(second).toHaveFocus();
  const box = await words('Competence');
  box.focus();
  fireEvent.keyDown(box, { key: '3', code: 'Digit3' });
  expect(second).toBeChecked();
  expect(within(await scale('Skills of the trade')).queryAllByRole('radio', { checked: true })).toEqual([]);
});

test('a scorecard that is not whole says what is missing, and what was written is there again on another screen', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const { id } = await scheduled(here);
  await opens(here, ines, `/interviews/${id}/scorecard`);
  fireEvent.click(within(await scale('Competence')).getByRole('radio', { name: /^3/ }));
  fireEvent.change(await words('Competence'), { target: { value: 'Told two jobs from end to end.' } });
  await userEvent.click(screen.getByRole('button', { name: /^Record the interview/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Not complete: Love of the work, Care for the customer, Skills of the trade');
  expect(screen.getByText('1 of 4 criteria complete')).toBeInTheDocument();
  expect((await here.row('interviews', id)).state).toBe('scheduled');
  await leaves();

  await opens(here, ines, `/interviews/${id}/scorecard`);
  expect(within(await scale('Competence')).getByRole('radio', { name: /^3/ })).toBeChecked();
  expect(await words('Competence')).toHaveValue('Told two jobs from end to end.');
});

test('a whole scorecard is filed and read on the interview’s page', async () => {
  const here = await world();
  const { id } = await scheduled(here);
  await opens(here, await here.who('ines'), `/interviews/${id}/scorecard`);
  for (const name of criteria) {
    fireEvent.click(within(await scale(name)).getByRole('radio', { name: /^4/ }));
    fireEvent.change(await words(name), { target: { value: `Heard about ${name.toLowerCase()}.` } });
  }
  for (const question of [/^The profile/, /^The motivation/]) fireEvent.click(within(screen.getByRole('radiogroup', { name: question })).getByRole('radio', { name: 'Yes' }));
  await userEvent.click(screen.getByRole('button', { name: /^Record the interview/ }));
  expect(await screen.findByText('Heard about love of the work.')).toBeInTheDocument();
  expect((await screen.findAllByText('Profile validated')).length).toBeGreaterThan(0);
  expect(await here.row('interviews', id)).toMatchObject({ state: 'held', profile_validated: 1, motivation_validated: 1, participants: expect.stringContaining('Karim Sow') as string });
  expect(await here.house.database.read('drafts')).toEqual([]);
});

test('until they have filed, an interviewer is told to, and sees no score', async () => {
  const here = await world();
  const [ines, dora] = [await here.who('ines'), await here.who('dora')];
  const interview = await scheduled(here, [dora]);
  await ines.does('record', interview, recorded('Canary'));
  await opens(here, dora, `/interviews/${interview.id}/show`);
  expect(await screen.findByText(/shown no scores until then: Dora\. File your own scorecard to see the others’/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'My scorecard' })).toHaveAttribute('href', `/interviews/${interview.id}/scorecard`);
  expect(document.body).not.toHaveTextContent('Canary');
});

test('a file has room for two interviews: scheduled from there with its candidate, and then none more', async () => {
  const here = await world();
  const ines = await here.who('ines');
  const id = await applicationOf(here);
  await opens(here, ines, '/file', { id });
  for (const [n, place] of ['4 rue du Lac', '9 quai nord'].entries()) {
    await userEvent.click(await screen.findByRole('button', { name: /^Schedule an interview/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Schedule an interview with Karim Sow' });
    await userEvent.click(within(dialog).getByRole('button', { name: /^Schedule and invite/ }));
    expect(await within(dialog).findByText(/at which link/)).toBeInTheDocument();
    fireEvent.change(within(dialog).getByRole('textbox', { name: /^Address/ }), { target: { value: place } });
    await userEvent.click(within(dialog).getByRole('button', { name: /^Schedule and invite/ }));
    await waitFor(() => expect(within(screen.getByRole('listitem', { name: `Interview ${n + 1} of 2` })).getByText(new RegExp(place))).toBeInTheDocument());
  }
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Schedule an interview/ })).not.toBeInTheDocument());
  const rows = (await here.house.database.read('interviews').where({ application_id: id })) as { starts_at: string; interviewer_ids: string }[];
  expect(rows.map(({ interviewer_ids }) => interviewer_ids)).toEqual([`[${ines.id}]`, `[${ines.id}]`]);
});

test('a phone begins with the list: the week day by day, in the viewer’s own zone, which it names', async () => {
  const phone = (query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined });
  vi.stubGlobal('matchMedia', phone);
  const here = await world();
  await scheduled(here);
  await opens(here, await here.who('ines'), '/vetting/interviews?week=2026-03-02');
  const day = await screen.findByRole('region', { name: 'Wednesday 4 March' });
  expect(within(day).getByRole('link', { name: /Karim Sow/ })).toHaveAttribute('href', '/interviews/1/show');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  expect(screen.getByText(new RegExp(`Your time: ${timeZone.replaceAll('_', ' ')}`))).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Next week' }));
  expect(await screen.findByText('No interview this week.')).toBeInTheDocument();
});
