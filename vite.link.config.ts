import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page behind a link (dist/link/link.html, its files under /link/assets): a build of its own, so that it shares no chunk with the console. */
export default defineConfig({
  root: 'client',
  base: '/link/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/link',
    emptyOutDir: true,
    target: 'es2020',
    sourcemap: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'client/link.html' },
  },
});
