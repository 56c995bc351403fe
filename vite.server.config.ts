import { defineConfig } from 'vite';

/** The server and its two commands (dist/server): plain ES modules; what npm installed stays outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'server/main.ts', import: 'server/import.ts', staff: 'server/staff.ts' },
      // Shared pieces lie beside the entries, so that a path relative to the code is the same from each of them.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
