/** The triage screen on a real house: its requests are passed on to the application, as the person who is signed in. */
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { CoreAdminContext } from 'ra-core';
import { Notification } from 'react-admin';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { BellButton } from '../../client/bell/BellButton.tsx';
import { CommandsProvider } from '../../client/commands/CommandsProvider.tsx';
import Desk from '../../client/desk/Desk.tsx';
import { Announcer } from '../../client/layout/Announcer.tsx';
import { Live } from '../../client/live/Live.tsx';
import { createDataProvider } from '../../client/providers/data.ts';
import { createI18nProvider } from '../../client/providers/i18n.ts';
import { forgetSession, session } from '../../client/providers/session.ts';
import CustomerShow from '../../client/people/CustomerShow.tsx';
import ProviderShow from '../../client/people/ProviderShow.tsx';
import InsightsPage from '../../client/insights/InsightsPage.tsx';
import CallPage from '../../client/references/CallPage.tsx';
import PracticePage from '../../client/practice/PracticePage.tsx';
import RequestList from '../../client/requests/RequestList.tsx';
import ReviewShow from '../../client/reviews/ReviewShow.tsx';
import Moderation from '../../client/reviews/Moderation.tsx';
import { lightTheme } from '../../client/theme.ts';
import { ConflictDialog } from '../../client/workflow/ConflictDialog.tsx';
import { showConflict } from '../../client/workflow/conflict.ts';
import { forgetAct } from '../../client/workflow/undo.ts';
import { UndoBar } from '../../client/workflow/UndoBar.tsx';
import { type Person, type World, world } from '../support/world.ts';

/** What the screen asked of the house: `POST /api/reviews/1/transitions`. */
export const asked: string[] = [];
let asking: Person | undefined;
const underway = new Set<Promise<unknown>>();

/** Passes the page's own requests on to the house; the test's go there by themselves. */
const house = setupServer(
  http.all('http://localhost:3000/api/*', async ({ request }) => {
    const { pathname, search } = new URL(request.url);
    asked.push(`${request.method} ${pathname}`);
    const text = await request.text();
    const extra = Object.fromEntries([...request.headers].filter(([name]) => name === 'accept-language' || name === 'if-match'));
    if (!asking) return HttpResponse.error();
    const asks = asking.asks(request.method, pathname + search, text === '' ? undefined : text, extra);
    underway.add(asks);
    const answer = await asks.finally(() => underway.delete(asks));
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name.startsWith('x-total') || name === 'etag'));
    return HttpResponse.json(answer.body, { status: answer.status, headers });
  }),
);

/** The entries of the queue, by number. */
export const entries = () => within(screen.getByRole('listbox')).getAllByRole('option').map((entry) => Number(/#(\d+)/.exec(entry.textContent)?.[1]));

/** Words that name a third party, with their number. */
export const third = { locale: 'fr', body: 'Son voisin M. Jean Dupont, au 06 12 34 56 78, dit qu’il a déménagé après avoir pris notre acompte.' };

/** A virtual list shows only what has a place on the screen; jsdom gives none. */
const giveRoom = (): void => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(700);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(400);
};

/** Opens the triage screen as this person, and waits for the first review, or for its entry where only the list is shown. */
export async function sitsDown(person: Person, first: number, address = '/moderation?view=to-decide', locale: 'en' | 'fr' = 'en', pane: 'list' | 'review' | 'elsewhere' = 'review') {
  asking = person;
  forgetSession();
  await session();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const i18nProvider = await createI18nProvider(locale);
  render(
    <MemoryRouter initialEntries={[address]}>
      <CoreAdminContext dataProvider={createDataProvider()} i18nProvider={i18nProvider} queryClient={client}>
        <ThemeProvider theme={createTheme(lightTheme)}>
          <CommandsProvider>
            <main>
              <Routes>
                <Route path="/" element={<Desk />} />
                <Route path="/moderation" element={<Moderation />} />
                <Route path="/reviews/:id" element={<ReviewShow />} />
                <Route path="/reviews/:id/show" element={<ReviewShow />} />
                <Route path="/vetting/:id/references/:slot/call" element={<CallPage />} />
                <Route path="/requests" element={<RequestList />} />
                <Route path="/insights" element={<InsightsPage />} />
                <Route path="/practice" element={<PracticePage />} />
                <Route path="/customers/:id/show" element={<CustomerShow />} />
                <Route path="/providers/:id/show" element={<ProviderShow />} />
                <Route path="*" element={<p>elsewhere</p>} />
              </Routes>
            </main>
            <BellButton />
            <Announcer />
            <UndoBar />
            <ConflictDialog />
            <Live />
          </CommandsProvider>
          <Notification />
        </ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  );
  if (pane !== 'elsewhere') await (pane === 'review' ? shows(first) : screen.findByRole('option'));
}

/** Leaves the screen, once the house has answered what was asked. */
async function leaves(): Promise<void> {
  cleanup();
  asking = undefined;
  await Promise.allSettled(underway);
}

/** Waits until this review is in front of the reader. */
export const shows = (id: number): Promise<HTMLElement> => screen.findByRole('article', { name: new RegExp(`(Review #|Avis nº )${id}$`) });

/** A press on a board: the character it writes, wherever its key lies. */
export function press(key: string, more: Partial<KeyboardEventInit> = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: `Key${key.toUpperCase()}`, ...more });
}

/** Words that are each somebody's own, so that no text is taken for a copy of another. */
const stories = [
  'The tap drips again and the invoice was twice the estimate we had signed together in spring.',
  'Windows left half clean, the ladder scratched our new floor and nobody ever apologised for it.',
  'My laptop came back without its charger, and the backup that was promised had never been made.',
  'Dinner for forty arrived cold; the waiters were kind but the kitchen forgot the vegetarian plates.',
];

/** A review of its own provider whose author is confirmed, in the queue of what is to be decided. */
export async function verified(world: World, by: Person, nth: number, values: Record<string, unknown> = {}) {
  const provider = await world.provider({ name: `Provider ${nth}`, email: `provider${nth}@trade.example`, external_id: `p${nth}` });
  const review = await world.review({ provider_id: provider.id, title: null, body: stories[nth % stories.length], author_name: `Author ${nth}`, author_email: `author${nth}@home.example`, ...values });
  const answer = await by.does('verify_author', review, { method: 'phone_call', evidence: 'Called, and heard the whole story' });
  expect(answer.status, answer.body.detail).toBe(201);
  world.passes({ minutes: 1 });
  return review;
}

export interface Day {
  readonly here: World;
  readonly lea: Person;
  readonly ali: Person;
}

/** A fresh house for each test, with two moderators, whose clock the screen reads too. */
export function eachDay(): Day {
  const day: { -readonly [Key in keyof Day]?: Day[Key] } = {};
  const desk = window.matchMedia;
  beforeAll(() => house.listen({ onUnhandledRequest: 'bypass' }));
  beforeEach(async () => {
    giveRoom();
    const here = await world();
    vi.useFakeTimers({ toFake: ['Date'], now: here.house.clock.now() });
    Object.assign(day, { here, lea: await here.who('lea'), ali: await here.who('ali') });
    asked.length = 0;
  });
  afterEach(async () => {
    await leaves();
    vi.stubGlobal('matchMedia', desk);
    vi.useRealTimers();
    vi.restoreAllMocks();
    forgetAct();
    showConflict(null);
  });
  afterAll(() => house.close());
  return day as Day;
}
