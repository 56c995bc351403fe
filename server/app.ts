/** The application: everything but listening. What tests mount. */
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { abuseLoadRoutes } from './http/abuseLoad.ts';
import { agreementRoutes, roomRoutes } from './http/agreements.ts';
import { attachmentRoutes } from './http/attachments.ts';
import { bellRoutes } from './http/bell.ts';
import { chargeRoutes } from './http/charge.ts';
import { snoozeRoutes } from './http/snoozes.ts';
import { caseFileRoutes } from './http/caseFiles.ts';
import { clauseRoutes } from './http/clauses.ts';
import { deskRoutes } from './http/desk.ts';
import { preferenceRoutes } from './http/preferences.ts';
import { searchRoutes } from './http/search.ts';
import { failures } from './http/failures.ts';
import { insightRoutes } from './http/insights.ts';
import { linkRoutes } from './http/links.ts';
import { noteRoutes } from './http/notes.ts';
import { notFound } from './http/limits.ts';
import { importRoutes } from './http/imports.ts';
import { declarationRoutes } from './http/declarations.ts';
import { draftRoutes } from './http/drafts.ts';
import { documentRoutes } from './http/openapi.ts';
import { pages } from './http/pages.ts';
import { apiRouter, mountPlatform } from './http/platform.ts';
import { presenceRoutes } from './http/presence.ts';
import { promiseRoutes } from './http/promises.ts';
import { passedOnRoutes } from './http/passedOn.ts';
import { resourceRoutes } from './http/resources.ts';
import { standingRoutes } from './http/standing.ts';
import { stateRoutes } from './http/state.ts';
import { streamRoutes } from './http/stream.ts';
import { termsRoutes } from './http/terms.ts';
import { timelineRoutes } from './http/timeline.ts';
import { traceRoutes } from './http/trace.ts';
import { welcomeRoutes } from './http/welcome.ts';
import type { House } from './house.ts';

/** Where the build wrote the pages: beside the built server, or in the project when it runs from its sources. */
const dist = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../dist' : '..', import.meta.url));

/** Builds the application around a house. */
export function createApp(house: House): Express {
  const app = express();
  mountPlatform(app, house);
  app.use(
    '/api',
    apiRouter(house, {
      open: [welcomeRoutes(house), declarationRoutes(), documentRoutes(), linkRoutes(house), roomRoutes(house)],
      routes: [
        deskRoutes(house),
        bellRoutes(house),
        presenceRoutes(house),
        promiseRoutes(house),
        chargeRoutes(house),
        snoozeRoutes(house),
        searchRoutes(house),
        preferenceRoutes(house),
        clauseRoutes(house),
        draftRoutes(house),
        stateRoutes(house),
        streamRoutes(house),
        traceRoutes(house),
        timelineRoutes(house),
        importRoutes(house),
        attachmentRoutes(house),
        noteRoutes(house),
        caseFileRoutes(house),
        termsRoutes(house),
        agreementRoutes(house),
        abuseLoadRoutes(house),
        standingRoutes(house),
        passedOnRoutes(house),
        insightRoutes(house),
        resourceRoutes(house),
      ],
    }),
    notFound,
  );
  app.use(pages(dist));
  app.use(notFound);
  app.use(failures(house));
  return app;
}
