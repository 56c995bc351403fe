import { afterAll, afterEach } from 'vitest';
import { closeFile, closeTest } from './closing.ts';

// Each test tears its own world down, so that a file of a hundred tests holds one database at a time.
afterEach(closeTest);
afterAll(closeFile);
