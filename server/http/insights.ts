import { type Request, type Response, Router } from 'express';
import { forbidden, malformed } from '../engine/errors.ts';
import { csvOf } from '../insights/csv.ts';
import type { Reader } from '../insights/counting.sql.ts';
import { type Overview, mayCount, overview, spanAsked } from '../insights/overview.sql.ts';
import { type Yearly, yearAsked, yearly } from '../insights/yearly.sql.ts';
import { yearlyPdf } from '../insights/yearlyPdf.ts';
import { quarterOf, spanOf } from '../workflows/fairness.ts';
import { fairnessFor } from '../workflows/fairness.sql.ts';
import { abilityOf } from '../engine/work.ts';
import { requestFigures } from '../workflows/requestFigures.sql.ts';
import { trainingMatrix } from '../workflows/trainingMatrix.sql.ts';
import type { House } from '../house.ts';
import type { Locale } from '#engine/workflow';
import type { InsightTable } from '#workflows/insightTable';
import { only } from './limits.ts';
import { actorOf, requireStaff } from './who.ts';

/** Figures are counted anew when they are older than this; many managers look at the same morning. */
const freshMs = 60_000;
const mostKept = 100;

/** Keeps the figures of each reader for a minute: what one may count, another may not. */
function keptFor<T>(house: House): (reader: Reader, key: string, count: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { at: number; answer: Promise<T> }>();
  return ({ by }, key, count) => {
    const name = `${by.id} ${by.roles.join()} ${key}`;
    const now = house.clock.now().getTime();
    const found = kept.get(name);
    if (found && now - found.at < freshMs && now >= found.at) return found.answer;
    if (kept.size >= mostKept) kept.clear();
    const answer = count();
    kept.set(name, { at: now, answer });
    answer.catch(() => kept.delete(name));
    return answer;
  };
}

const unknownFile = () => malformed('Name a table and a format that this page has.', 'Indiquez un tableau et un format que cette page propose.');

/** One table, or all of them, as a file. @throws Refused MALFORMED */
function sendCsv(response: Response, all: readonly InsightTable[], { table, name, locale }: { table: unknown; name: string; locale: Locale }): void {
  const tables = all.filter((one) => table === undefined || one.name === table);
  if (!tables.length) throw unknownFile();
  response.attachment(`${name}${typeof table === 'string' ? `-${table}` : ''}.csv`);
  response.set({ 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'no-store' }).send(csvOf(tables, locale));
}

/** `GET /api/insights/…`: what is seen only when many records are put side by side. */
export function insightRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const [keptOverview, keptYear] = [keptFor<Overview>(house), keptFor<Yearly>(house)];
  const readerOf = (request: Request): Reader => {
    const reader = { house, by: actorOf(request), at: house.clock.now().toISOString() };
    mayCount(reader.by);
    return reader;
  };
  router
    .route('/insights/overview')
    .get(async (request, response) => {
      const reader = readerOf(request);
      const { format, table, ...query } = request.query;
      if (format !== undefined && format !== 'csv') throw unknownFile();
      const span = spanAsked(query, reader.at);
      const name = [span.week, span.locale].filter(Boolean).join('-');
      const answer = await keptOverview(reader, `${name} ${span.weeks}`, () => overview({ ...reader, ...(span.locale && { locale: span.locale }) }, span));
      if (format === undefined) return void response.json(answer);
      sendCsv(response, answer.tables, { table, name: `insights-${name}`, locale: reader.by.locale });
    })
    .all(only('GET'));
  router
    .route('/insights/yearly')
    .get(async (request, response) => {
      const reader = readerOf(request);
      const { format, table, locale = reader.by.locale } = request.query;
      const year = yearAsked(request.query.year, reader.at);
      if (locale !== 'en' && locale !== 'fr') throw malformed('The report is written in en or fr.', 'Le rapport s’écrit en en ou fr.');
      if (format !== undefined && format !== 'csv' && format !== 'pdf') throw unknownFile();
      const answer = await keptYear(reader, String(year), () => yearly(reader, year));
      if (format === undefined) return void response.json(answer);
      if (format !== 'pdf') return sendCsv(response, answer.tables, { table, name: `transparency-${year}`, locale });
      response.attachment(`transparency-${year}-${locale}.pdf`);
      response.set({ 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' }).send(await yearlyPdf(answer, locale));
    })
    .all(only('GET'));
  router
    .route('/insights/incidents')
    .get(async (request, response) => {
      const by = actorOf(request);
      if (!by.roles.includes('manager') && !by.roles.includes('auditor')) throw forbidden();
      const { quarter = quarterOf(house.clock.now().toISOString()) } = request.query;
      if (typeof quarter !== 'string' || !spanOf(quarter)) throw malformed('Name a quarter, such as 2026-Q1.', 'Indiquez un trimestre, tel que 2026-Q1.');
      response.json(await fairnessFor(house.database.read, by, quarter));
    })
    .all(only('GET'));
  router
    .route('/insights/trainings')
    .get(requireStaff, async (request, response) => {
      response.json(await trainingMatrix(house.database.read, actorOf(request), house.clock.now().toISOString()));
    })
    .all(only('GET'));
  router
    .route('/insights/requests')
    .get(requireStaff, async (request, response) => {
      const by = actorOf(request);
      if (!abilityOf(by).can('read', 'Request')) throw forbidden();
      response.json(await requestFigures(house.database.read, by, house.clock.now().toISOString()));
    })
    .all(only('GET'));
  return router;
}
