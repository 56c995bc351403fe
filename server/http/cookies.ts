import type { CookieOptions, Request } from 'express';
import type { House } from '../house.ts';

const overTls = (house: House): boolean => house.settings.BASE_URL.startsWith('https:');

/** A cookie's full name. Over TLS the prefix makes browsers refuse it from any other host, path or plain connection. */
export const cookieName = (house: House, name: string): string => (overTls(house) ? `__Host-${name}` : name);

/** The cookie that holds a session's token. */
export const sessionCookie = (house: House): string => cookieName(house, 'entente');

/** How every cookie is set: out of reach of scripts, never sent along from another site. */
export const cookieOptions = (house: House): CookieOptions => ({ httpOnly: true, sameSite: 'strict', path: '/', secure: overTls(house) });

/** The value of one cookie; undefined when it is absent or sent twice, since nobody can tell which was ours. */
export function cookieOf(request: Request, name: string): string | undefined {
  const values = (request.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0] : undefined;
}
