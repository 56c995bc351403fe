import { type Request, Router } from 'express';
import type { House } from '../house.ts';
import { Refused, forbidden, malformed, missing } from '../engine/errors.ts';
import { type Format, openRows } from '../engine/importFile.ts';
import { type Told, importRows, mayImport } from '../engine/imports.ts';
import { importable, sentencesOf } from '../engine/importRows.ts';
import { type Locale, type Resource, say } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';
import { only } from './limits.ts';
import { bodyOf } from './streamedBody.ts';
import { actorOf } from './who.ts';

/** Refused rows that an answer tells one by one; all are counted. */
const mostTold = 1_000;
const formats: Readonly<Record<string, Format>> = { 'text/csv': 'csv', 'application/x-ndjson': 'ndjson' };

/** `POST /api/imports/RESOURCE`: rows in a stream, written as they arrive; `dry_run=1` only says what would come of them. */
export function importRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/imports/:resource')
    .post(async (request, response) => {
      const by = actorOf(request);
      const resource = resourceIn(request);
      if (!mayImport(by, resource)) throw forbidden();
      const format = formatIn(request);
      const dryRun = dryRunIn(request);
      const errors: object[] = [];
      const told = (some: readonly Told[]) => {
        if (errors.length < mostTold) errors.push(...some.flatMap((one) => errorOf(one, by.locale)).slice(0, mostTold - errors.length));
      };
      const { parts } = await openRows(resource, format, bodyOf(request));
      response.json({ ...(await importRows(house, resource, by, parts, { dryRun, told })), errors });
    })
    .all(only('POST'));
  return router;
}

function resourceIn({ params }: Request): Resource {
  const name = String(params.resource);
  const resource = importable.includes(name) ? resourceNamed(name) : undefined;
  if (!resource) throw missing();
  return resource;
}

function formatIn(request: Request): Format {
  const format = formats[(request.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''];
  if (!format) throw new Refused(415, 'UNSUPPORTED_TYPE', say('Send this as text/csv or application/x-ndjson.', 'Envoyez ceci en text/csv ou application/x-ndjson.'));
  return format;
}

function dryRunIn({ query }: Request): boolean {
  const { dry_run: asked = '0' } = query as Record<string, string | undefined>;
  if (asked !== '0' && asked !== '1') throw malformed('dry_run is 0 or 1.', 'dry_run vaut 0 ou 1.');
  return asked === '1';
}

/** A refused row as the answer tells it. */
function errorOf({ row, outcome }: Told, locale: Locale): object[] {
  return outcome instanceof Refused ? [{ line: row.line, code: outcome.code, errors: sentencesOf(outcome, locale) }] : [];
}
