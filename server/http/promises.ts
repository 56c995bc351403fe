/** The promises of the house, and which of them break by Friday: for those who answer for them. */
import { Router } from 'express';
import type { House } from '../house.ts';
import { forbidden } from '../engine/errors.ts';
import { daysOf, promisesOf } from '../engine/promises.ts';
import { type Actor, say } from '#engine/workflow';
import { comingFriday, inDays } from '#workflows/promises';
import { promisedBetween } from './deskItems.ts';
import { only } from './limits.ts';
import { actorOf } from './who.ts';

const shownOfEach = 20;

/** Words of the policies that are kept in another way than by a clock (section O). */
const otherwise = [
  { word: say('before (booking, work, proposing, listing)', 'avant (réservation, travail, proposition, référencement)'), how: say('A gate: the step is refused until it is so', 'Une condition : l’étape est refusée tant qu’elle n’est pas remplie') },
  { word: say('immediately (a provider who does not know an author)', 'sans délai (prestataire qui ne connaît pas un auteur)'), how: say('Measured, never a bar: it is looked into whenever it comes', 'Mesuré, jamais un obstacle : c’est examiné à tout moment') },
  { word: say('systematically (a delay)', 'systématiquement (un retard)'), how: say('On the day of each commitment its provider is asked what came of it', 'Au jour de chaque engagement, on demande au prestataire ce qu’il en est') },
  { word: say('if it persists', 's’il persiste'), how: say('Any later incident after the polite request', 'Tout nouvel incident après la demande courtoise') },
  { word: say('the last three', 'les trois derniers'), how: say('A warning when a service ended more than 24 months ago', 'Un avertissement quand une prestation a pris fin il y a plus de 24 mois') },
  { word: say('still a member, has not initiated', 'toujours membre, n’a pas engagé'), how: say('Looked at again at every step of a mediation', 'Vérifié à nouveau à chaque étape d’une médiation') },
];

/** Every promise of this person's work, with the cases that are late and those that will be by the close of Friday. */
async function outlook(house: House, by: Actor): Promise<object> {
  const now = house.clock.now().toISOString();
  const friday = comingFriday(now);
  const all = promisesOf(by);
  const [broken, coming] = await Promise.all([promisedBetween(house, by, all, { from: null, to: now, most: shownOfEach }), promisedBetween(house, by, all, { from: now, to: friday, most: shownOfEach })]);
  const promises = all.map((promise, index) => {
    const { name, word, clause, resource, can, breach, paused, since } = promise;
    const days = daysOf(house, promise);
    return { name, word, clause_id: clause, resource, owner: can, days, settable: since !== undefined, says: inDays(promise.promised, days), breach, paused: paused?.because ?? null, broken: broken[index], coming: coming[index] };
  });
  return { now, friday, promises, otherwise };
}

/** `GET /api/promises`. */
export function promiseRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/promises')
    .get(async (request, response) => {
      const by = actorOf(request);
      if (!by.roles.includes('manager')) throw forbidden();
      response.json(await outlook(house, by));
    })
    .all(only('GET'));
  return router;
}
