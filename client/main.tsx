import { createRoot } from 'react-dom/client';
import { RouterProvider, createBrowserRouter } from 'react-router-dom';
import { App } from './App.tsx';
import { Wordless } from './i18n/Wordless.tsx';
import { createI18nProvider, firstLocale } from './providers/i18n.ts';
import { createStore } from './providers/store.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has lost its root element');
const root = createRoot(element);

const store = createStore();
createI18nProvider(firstLocale(store.getItem<string>('locale'))).then(
  // A data router: only one of these can hold a person back from leaving words unsent.
  (i18nProvider) => root.render(<RouterProvider router={createBrowserRouter([{ path: '*', element: <App store={store} i18nProvider={i18nProvider} /> }])} />),
  () => root.render(<Wordless />),
);
