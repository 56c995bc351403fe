import { createRoot } from 'react-dom/client';
import { RouterProvider, createBrowserRouter } from 'react-router-dom';
import { App, isInvitation } from './App.tsx';
import { askAhead, localeOf } from './ahead.ts';
import { Wordless } from './i18n/Wordless.tsx';
import { createI18nProvider } from './providers/i18n.ts';
import { createStore } from './providers/store.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has lost its root element');
const root = createRoot(element);

const store = createStore();
const kept = store.getItem<string>('locale');
const staff = isInvitation() ? Promise.resolve(undefined) : askAhead(window.location.pathname, kept);
localeOf(kept, staff).then(createI18nProvider).then(
  // A data router: only one of these can hold a person back from leaving words unsent.
  (i18nProvider) => root.render(<RouterProvider router={createBrowserRouter([{ path: '*', element: <App store={store} i18nProvider={i18nProvider} /> }])} />),
  () => root.render(<Wordless />),
);
