/** Refusals and faults as `application/problem+json` (RFC 9457), in the language of the person refused. */
import type { ErrorRequestHandler, Request } from 'express';
import type { House } from '../house.ts';
import { unavailable } from '../data/complaints.ts';
import { Refused } from '../engine/errors.ts';
import { type Locale, type Say, say } from '#engine/workflow';
import { requestIdOf } from './requestLog.ts';
import { knownActor } from './who.ts';

/** Colleagues are told in the language of the screen they look at, outsiders in that of their letter, strangers in their browser's. */
export function localeOf(request: Request): Locale {
  const by = knownActor(request);
  const [named] = /^(en|fr)\b/i.exec(request.get('accept-language') ?? '') ?? [];
  if (by?.kind === 'staff' && named) return named.toLowerCase() as Locale;
  return by?.locale ?? (request.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en');
}

const away = new Refused(
  503,
  'UNAVAILABLE',
  say('The house cannot answer at this moment. Look again before you send this a second time.', 'La maison ne peut pas répondre pour l’instant. Vérifiez avant d’envoyer ceci une seconde fois.'),
  { headers: { 'Retry-After': '5' } },
);
const broken = say('Something broke on our side. It is recorded; please try again.', 'Quelque chose s’est cassé de notre côté. C’est noté ; merci de réessayer.');

/** Body of a problem; `message` and `errors` are what react-admin's forms read. */
function problem(refused: Refused, locale: Locale): object {
  const { status, code, detail, more } = refused;
  const text = (one: Say) => one[locale];
  const errors = Object.fromEntries(Object.entries(more.errors ?? {}).map(([name, sentence]) => [name, text(sentence)]));
  return {
    type: `urn:entente:refusal:${code.toLowerCase().replaceAll('_', '-')}`,
    title: code,
    status,
    detail: text(detail),
    code,
    message: text(detail),
    errors: { ...errors, root: { serverError: text(detail) } },
    ...(more.clause_id && { clause_id: more.clause_id }),
    ...(more.clause_on && { clause_on: more.clause_on }),
    ...(more.unmet && { unmet: more.unmet.map((gate) => ({ ...gate, detail: text(gate.detail) })) }),
  };
}

/** What the framework and the body parsers throw, as our own refusals. */
function asRefused(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  const { status, type } = error as { status?: number; type?: string };
  if (status === 413 || type === 'entity.too.large') return new Refused(413, 'TOO_LARGE', say('This is too large.', 'C’est trop volumineux.'));
  if (status === 415) return new Refused(415, 'UNSUPPORTED_TYPE', say('This kind of content is not accepted here.', 'Ce type de contenu n’est pas accepté ici.'));
  if (status !== undefined && status >= 400 && status < 500) return new Refused(400, 'MALFORMED', say('This request cannot be read.', 'Cette requête est illisible.'));
  return null;
}

/** Last of the middlewares. A fault of ours is logged with its request id and told in one sentence. */
export function failures(house: House): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refused = asRefused(error);
    if (!refused) house.log.error({ err: error, request_id: requestIdOf(response) }, 'broken');
    const told = refused ?? (unavailable(error) ? away : new Refused(500, 'BROKEN', broken));
    response.status(told.status).set(told.more.headers ?? {}).type('application/problem+json');
    response.send(JSON.stringify({ ...problem(told, localeOf(request)), ...(!refused && { request_id: requestIdOf(response) }) }));
  };
}
