import type { Express, RequestHandler } from 'express';
import helmet from 'helmet';
import type { House } from '../house.ts';

const features = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb', 'publickey-credentials-create', 'publickey-credentials-get'];

/** Sets the application itself: who is believed about addresses, exact paths, one plain way to read a query. Call it first. */
export function strictApplication(app: Express, house: House): void {
  app.disable('x-powered-by');
  // Our ETags are versions of records; one made from a body would let a shared cache compare what two people see.
  app.set('etag', false);
  app.set('trust proxy', house.settings.TRUST_PROXY);
  app.set('query parser', 'simple');
  app.enable('strict routing');
  app.enable('case sensitive routing');
}

/**
 * The headers of every answer, pages and API alike.
 * Scripts come from our own files only. Styles may stand in the page: the console's styles are written by Emotion as it runs, and
 * a page served as a file has no place for a nonce of its own. A style cannot run code, and nothing else of a page may be inline.
 */
export function securityHeaders(house: House): RequestHandler[] {
  const overTls = house.settings.BASE_URL.startsWith('https:');
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: overTls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  const permissions: RequestHandler = (_request, response, next) => {
    response.set('Permissions-Policy', features.map((feature) => `${feature}=()`).join(', '));
    next();
  };
  return [headers, permissions];
}

/** Nothing that the API says is kept by a browser, a proxy or a cache, but for what is published (`published.ts`). */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
