import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// In development the server listens beside Vite, which passes on what is not the console's.
const server = `http://127.0.0.1:${process.env.SERVER_PORT ?? '3001'}`;

/** The console (dist/console), and the development server for both pages. */
export default defineConfig({
  root: 'client',
  cacheDir: '../node_modules/.vite',
  plugins: [react(), linkPage()],
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? '3000'),
    strictPort: true,
    proxy: Object.fromEntries(['^/api/', '^/(livez|readyz)$'].map((path) => [path, server])),
  },
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    manifest: true,
    // The Content-Security-Policy allows scripts and pictures from this origin only: nothing may be inlined.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Left alone, what two pages share becomes a file of its own: 57 files to enter and 70 more for a page, each compressed
          // by itself and six at a time over HTTP/1.1. In three files the same code weighs a tenth less and paints in half the time.
          groups: [
            { name: 'first', tags: ['$initial'], priority: 3 },
            // Names of closed lists: each language brings them all.
            { name: 'words', test: /Words\.ts$/, priority: 2 },
            // What sixty pages share, nearly every page needs.
            { name: 'common', minShareCount: 60, priority: 1 },
          ],
        },
      },
    },
  },
});

/** The server answers /link itself in production; here the page is Vite's. */
function linkPage(): Plugin {
  return {
    name: 'link-page',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (request.url?.split('?')[0] === '/link') request.url = '/link.html';
        next();
      });
    },
  };
}
