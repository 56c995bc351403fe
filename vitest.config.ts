import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// What depends on the database runs once per engine; everything else runs once.
const onEitherDatabase = ['workflows', 'data', 'access', 'http'].map((folder) => `tests/${folder}/**/*.test.ts`);

// No module of ours has a state that a test could find changed, so files share one copy of the modules: loading the whole house
// for each of a hundred files took longer than the tests. What a test opened is closed by `eachFile.ts`.
const together = { isolate: false, setupFiles: 'tests/support/eachFile.ts' };

export default defineConfig({
  test: {
    passWithNoTests: true,
    clearMocks: true,
    // Left to itself Vitest keeps a core free, which on two cores is half of them.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // Whatever no other project takes, so that a test in a new folder cannot be forgotten.
          include: ['tests/**/*.test.ts'],
          exclude: [...onEitherDatabase, 'tests/{client,browser}/**'],
          ...together,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'sqlite',
          include: onEitherDatabase,
          env: { TEST_DATABASE: 'sqlite' },
          globalSetup: 'tests/support/sqliteSetup.ts',
          ...together,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: onEitherDatabase,
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: 'tests/support/postgresSetup.ts',
          ...together,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'client',
          include: ['tests/client/**/*.test.{ts,tsx}'],
          isolate: false,
          environment: 'jsdom',
          setupFiles: ['tests/support/eachFile.ts', 'tests/support/jsdom.ts'],
          env: { TEST_DATABASE: 'sqlite' },
          globalSetup: 'tests/support/sqliteSetup.ts',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          env: { TEST_DATABASE: 'sqlite' },
          globalSetup: 'tests/browser/story.ts',
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
