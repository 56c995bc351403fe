import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import type { LinkRow } from '#engine/links';
import type { House } from '../house.ts';
import { cookieName, cookieOf, cookieOptions } from './cookies.ts';

const openFor = 30 * 60_000;

const signed = (house: House, text: string): string => createHmac('sha256', house.settings.SECRET_KEY).update(`opened-link:${text}`).digest('base64url');

const nameOf = (house: House): string => cookieName(house, 'entente_link');

/**
 * Remembers in the browser, for half an hour and no longer than the link lives, which link was opened. The value says
 * which and until when, and is signed; nothing is kept on the server.
 */
export function setLinkCookie(house: House, response: Response, link: LinkRow): void {
  const now = house.clock.now().getTime();
  const until = Math.min(now + openFor, Date.parse(link.expires_at));
  const text = `${link.id}.${until}`;
  response.cookie(nameOf(house), `${text}.${signed(house, text)}`, { ...cookieOptions(house), maxAge: until - now });
}

/** The number of the link that this browser opened; null when it opened none, too long ago, or says so falsely. */
export function openedLinkId(house: House, request: Request): number | null {
  const [, id = '', until = '', signature = ''] = /^(\d{1,10})\.(\d{1,15})\.([\w-]{43})$/.exec(cookieOf(request, nameOf(house)) ?? '') ?? [];
  const expected = signed(house, `${id}.${until}`);
  if (signature.length !== expected.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return null;
  return Number(until) > house.clock.now().getTime() ? Number(id) : null;
}

/**
 * A name for an opened link that says nothing about it. The page sends it back with the answer, so that what was written
 * in one tab is never taken for the link that another tab opened since.
 */
export const openedName = (house: House, link: LinkRow): string => signed(house, `name:${link.id}`).slice(0, 16);
