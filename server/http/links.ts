import type { Request, RequestHandler } from 'express';
import { Router } from 'express';
import * as z from 'zod';
import { Refused } from '#engine/errors';
import { checkedInput } from '#engine/inputs';
import { actInRoom, answerLink, formOf, isKnown, isRoom, linkActor, linkById, linkByToken } from '#engine/linkForms';
import { type LinkRow, unknownLink, usedLink } from '#engine/links';
import { say } from '#engine/workflow';
import { addressBlock } from '../access/addressBlock.ts';
import { countAttempt, perWindow } from '../access/throttle.ts';
import { blindName } from '../access/tokens.ts';
import type { House } from '../house.ts';
import { only } from './limits.ts';
import { linkFileRoutes } from './linkFiles.ts';
import { openedLinkId, openedName, setLinkCookie } from './linkCookie.ts';
import { type Resolver, who } from './who.ts';

/** Without a token the page is only reloading: the cookie says which link. */
const opening = z.object({ token: z.string().min(1).max(200).optional() });
const answering = z.object({ input: z.record(z.string(), z.unknown()), opened: z.string().max(40).optional(), act: z.string().max(60).optional(), version: z.int().optional() });

const minute = 60_000;
const mostOpens = 10;

const links = new WeakMap<Request, LinkRow>();

/** The holder of a link, so that refusals speak their language and the log names the link, never the person. */
const holder = (find: Find): Resolver => async (house, request) => {
  const link = await find(house, request);
  if (!link) return null;
  links.set(request, link);
  return linkActor(link);
};
type Find = (house: House, request: Request) => Promise<LinkRow | undefined>;

const byCookie: Find = async (house, request) => {
  const id = openedLinkId(house, request);
  return id === null ? undefined : linkById(house, id);
};

/** The link that this browser opened, while it is still good for something. */
export async function openedLink(house: House, request: Request): Promise<LinkRow | undefined> {
  const link = await byCookie(house, request);
  return link && isKnown(house, link) ? link : undefined;
}

const byToken: Find = async (house, request) => {
  const { token } = checkedInput(opening, request.body) as z.output<typeof opening>;
  const link = token === undefined ? await byCookie(house, request) : await linkByToken(house, token);
  return link && isKnown(house, link) ? link : undefined;
};

/** Ten openings a minute from one address, whatever the tokens: enough for a person, too few to guess. Throws Refused 429 SLOW_DOWN. */
function slowly(house: House): RequestHandler {
  return async (request, _response, next) => {
    const from = blindName(house.settings.SECRET_KEY, addressBlock(request.ip ?? ''));
    await countAttempt(house, [perWindow(`links:${from}`, mostOpens, minute)]);
    next();
  };
}

/**
 * What the page `/link#TOKEN` calls (api.md, "More routes"; security.md 21–23): `POST /links/open` shows what is asked,
 * `POST /links/submit` answers it, once. Only a taken answer spends the link; looking never does. Open to strangers:
 * mount it before who asks is found out.
 */
export function linkRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/links/open')
    .post(slowly(house), who(house, [holder(byToken)]), async (request, response) => {
      const link = links.get(request);
      if (!link) throw unknownLink();
      if (link.used_at !== null) throw usedLink();
      const form = await formOf(house, link);
      // A reload is not a new opening: the half hour runs on.
      if ((request.body as z.output<typeof opening>).token !== undefined) setLinkCookie(house, response, link);
      response.json({ ...form, opened: openedName(house, link) });
    })
    .all(only('POST'));
  router
    .route('/links/submit')
    .post(who(house, [holder(byCookie)]), async (request, response) => {
      const link = links.get(request);
      if (!link) throw openAgain();
      const { input, opened, act, version } = checkedInput(answering, request.body) as z.output<typeof answering>;
      if (opened !== undefined && opened !== openedName(house, link)) throw openAgain();
      if (!isRoom(link)) return void response.status(201).json({ done: await answerLink(house, link, input) });
      const done = await actInRoom(house, link, { name: act ?? '', version: version ?? 0, input });
      response.status(201).json({ done, room: { ...(await formOf(house, link)), opened: openedName(house, link) } });
    })
    .all(only('POST'));
  const holderOf = (request: Request): LinkRow => {
    const link = links.get(request);
    if (!link) throw openAgain();
    return link;
  };
  router.use(linkFileRoutes(house, { asks: who(house, [holder(byCookie)]), holderOf, elsewhere: openAgain }));
  return router;
}

/** 401 SIGNED_OUT: half an hour has passed, or another link was opened since. */
function openAgain(): Refused {
  const detail = say('This page was left open for too long. Open the link in your letter again.', 'Cette page est restée ouverte trop longtemps. Rouvrez le lien de votre courrier.');
  return new Refused(401, 'SIGNED_OUT', detail);
}
