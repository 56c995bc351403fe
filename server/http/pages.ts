/** The console and the link page, as files; every other address of the console is its own page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { Router, type Response } from 'express';

const year = 'public, max-age=31536000, immutable';

function files(folder: string): ReturnType<typeof express.static> {
  return express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response: Response, path) => response.set('Cache-Control', path.includes('assets') ? year : 'no-cache'),
  });
}

/** Serves what the build wrote to `dist`; nothing when it was not built (tests of the API). */
export function pages(dist: string): Router {
  const router = Router({ strict: true, caseSensitive: true });
  // Files alone: an answer of the API may hold a secret beside what its reader chose, and the length of a compressed one would tell.
  router.use(compression());
  const link = join(dist, 'link', 'link.html');
  const console = join(dist, 'console', 'index.html');
  if (existsSync(link)) {
    router.get('/link', (_request, response) => response.set('Cache-Control', 'no-cache').sendFile(link));
    router.use('/link', files(join(dist, 'link')));
  }
  if (existsSync(console)) {
    router.use(files(join(dist, 'console')));
    router.get(/^\/(?!api(\/|$))[^.]*$/, (_request, response) => response.set('Cache-Control', 'no-cache').sendFile(console));
  }
  return router;
}
