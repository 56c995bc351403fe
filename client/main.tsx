import { createRoot } from 'react-dom/client';
import { RouterProvider, createBrowserRouter } from 'react-router-dom';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its root element');

// A data router: only one of these can hold a person back from leaving words unsent.
createRoot(root).render(<RouterProvider router={createBrowserRouter([{ path: '*', element: <App /> }])} />);
