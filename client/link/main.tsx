import { createRoot } from 'react-dom/client';
import { LinkPage } from './LinkPage.tsx';
import { takeToken } from './token.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(<LinkPage token={takeToken()} />);

// Another link pasted into the same tab changes only what stands after the #: begin again with it.
window.addEventListener('hashchange', () => window.location.reload());
