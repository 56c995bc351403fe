/** The state of the house, for whoever administers it: what does not arrive, does not go on, or should be looked at. It names accounts and keys, and no case. */
import { Router } from 'express';
import type { House } from '../house.ts';
import { lockedAccounts } from '../access/signIn.ts';
import { type Actor, type Say, say } from '#engine/workflow';
import { resourceNamed, resources } from '#workflows/index';
import type { DeskItem } from './deskItems.ts';
import { only } from './limits.ts';
import { actorOf, requireAdministrator } from './who.ts';

export interface StateLine {
  readonly title: Say;
  readonly says: Say;
  readonly at: string | null;
  /** Where it is mended; null where this page is all there is. */
  readonly path: string | null;
  /** Stands on the desk of an administrator. */
  readonly urgent: boolean;
}

const parts = ['letters', 'imports', 'accounts', 'keys', 'chain', 'clock'] as const;
type Part = (typeof parts)[number];
type Lines = Promise<StateLine[]>;

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
/** From so late on the clock, or the postman, is thought to stand still. */
const lateMs = 5 * minuteMs;
/** The chain is sealed every hour: twice as long without says that it is not. */
const unsealedMs = 120 * minuteMs;
const unusedDays = 90;
const importsShown = 20;
const importDays = 30;
const most = 50;
const countedTo = 200;

const asideList = `/letters?filter=${encodeURIComponent(JSON.stringify({ delivery: 'set_aside' }))}`;
const named = (name: string): Say => say(name, name);
/** Who has no other role is shown no letter of any case. */
const readsCases = (by: Actor): boolean => by.roles.some((role) => role !== 'administrator');
const counted = (n: number): string => (n > countedTo ? `${countedTo}+` : String(n));

/** Set aside after every attempt, or late. Those about sealed files are their own readers' affair, and are not even counted. */
async function ofLetters({ database: { read }, clock }: House, by: Actor): Lines {
  const sealed = resources.filter((one) => one.sealed).map(({ resource }) => resource);
  // As the index says it, word for word.
  const aside = (await read('letters').whereRaw(`delivery = 'set_aside'`).whereNotIn('resource', sealed).orderBy('id', 'desc').limit(countedTo + 1).select('created_at')) as { created_at: string }[];
  const oldest = (await read('letters').whereRaw(`delivery = 'waiting'`).orderBy('due_at').orderBy('id').first('due_at')) as { due_at: string } | undefined;
  const late = oldest && clock.now().getTime() - Date.parse(oldest.due_at) > lateMs;
  return [
    ...(aside.length ? [{ title: say(`Letters set aside: ${counted(aside.length)}`, `Courriers mis à part\u00a0: ${counted(aside.length)}`), says: say('No attempt arrived: mend the mail server or the address; whoever reads their case sends them again', 'Aucun essai n’est parvenu\u00a0: réparez le serveur de courrier ou l’adresse\u00a0; qui lit le dossier les renvoie'), at: aside[0]?.created_at ?? null, path: readsCases(by) ? asideList : null, urgent: true }] : []),
    ...(late ? [{ title: say('Letters leave late', 'Courriers en retard'), says: say('The oldest was to leave', 'Le plus ancien devait partir'), at: oldest.due_at, path: null, urgent: true }] : []),
  ];
}

/** Files of which rows were refused, or that stopped half way. */
async function ofImports({ database: { read }, clock }: House): Lines {
  const since = new Date(clock.now().getTime() - importDays * dayMs).toISOString();
  const rows = (await read('imports').where('started_at', '>', since).where((any) => void any.where('refused', '>', 0).orWhereNull('finished_at')).orderBy('id', 'desc').limit(importsShown)) as { resource: string; refused: number; lines_done: number; started_at: string; finished_at: string | null }[];
  return rows.map(({ resource, refused, lines_done, started_at, finished_at }) => ({
    title: say(`Import: ${resourceNamed(resource)?.label.en ?? resource}`, `Import\u00a0: ${resourceNamed(resource)?.label.fr ?? resource}`), at: started_at, path: null, urgent: true,
    says: finished_at
      ? say(`Rows refused: ${refused}; mend the .refused.csv beside the file and import that`, `Lignes refusées\u00a0: ${refused}\u00a0; corrigez le .refused.csv à côté du fichier et importez-le`)
      : say(`Stopped after line ${lines_done}: the same command goes on there`, `Arrêté après la ligne ${lines_done}\u00a0: la même commande reprend là`),
  }));
}

/** Invitations that ran out or are open, and accounts that too many failures closed. */
async function ofAccounts(house: House): Lines {
  const now = house.clock.now().toISOString();
  const invited = (await house.database.read('staff').where({ kind: 'person' }).whereNull('disabled_at').whereNotNull('invitation_expires_at').orderBy('invitation_expires_at').limit(most).select('id', 'name', 'invitation_expires_at as until')) as { id: number; name: string; until: string }[];
  const locked = await lockedAccounts(house);
  return [
    ...locked.map(({ id, name, until }) => ({ title: named(name), says: say('Closed after too many failed sign-ins, until', 'Fermé après trop d’échecs de connexion, jusqu’à'), at: until, path: `/staff/${id}/show`, urgent: true })),
    ...invited.map(({ id, name, until }) => ({
      title: named(name), at: until, path: `/staff/${id}/show`, urgent: until <= now,
      says: until <= now ? say('The invitation ran out: invite again', 'L’invitation a expiré\u00a0: inviter à nouveau') : say('Invited, and has not come yet: open until', 'Invitation en cours, ouverte jusqu’à'),
    })),
  ];
}

/** Keys that nothing has used for long. */
async function ofKeys({ database: { read }, clock }: House): Lines {
  const before = new Date(clock.now().getTime() - unusedDays * dayMs).toISOString();
  const rows = (await read('api_keys').whereNull('revoked_at').where('created_at', '<=', before).where((idle) => void idle.whereNull('last_used_at').orWhere('last_used_at', '<=', before)).orderBy('id').limit(most).select('id', 'name', 'last_used_at')) as { id: number; name: string; last_used_at: string | null }[];
  return rows.map(({ id, name, last_used_at }) => ({ title: named(name), at: last_used_at, path: `/api_keys/${id}/show`, urgent: false, says: say(`A key that nothing has used for ${unusedDays} days: end it if nothing needs it`, `Clé inutilisée depuis ${unusedDays} jours\u00a0: mettez-y fin si rien n’en a besoin`) }));
}

/** Since when the history is sealed; whether it still holds is asked where it is read, for that takes its time. */
async function ofChain({ database: { read }, clock }: House): Lines {
  const last = (await read('seals').orderBy('id', 'desc').first('to_event', 'at')) as { to_event: number; at: string } | undefined;
  const before = new Date(clock.now().getTime() - unsealedMs).toISOString();
  const newest = (await read('events').where('at', '<', before).orderBy('id', 'desc').first('id')) as { id: number } | undefined;
  const open = newest !== undefined && newest.id > (last?.to_event ?? 0);
  const title = say('History', 'Historique');
  if (open) return [{ title, says: last ? say('Not sealed for two hours; the last seal', 'Plus scellé depuis deux heures\u00a0; dernier sceau') : say('Never sealed', 'Jamais scellé'), at: last?.at ?? null, path: '/events', urgent: true }];
  return last ? [{ title, says: say('Sealed every hour; the last seal', 'Scellé chaque heure\u00a0; dernier sceau'), at: last.at, path: '/events', urgent: false }] : [];
}

/** What the clock itself should have done by now: telling that a day has come is its smallest duty. */
async function ofClock({ database: { read }, clock }: House): Lines {
  const before = new Date(clock.now().getTime() - lateMs).toISOString();
  const late = (await read('snoozes').whereNull('told_at').where('until_at', '<=', before).orderBy('until_at').first('until_at')) as { until_at: string } | undefined;
  return late ? [{ title: say('The clock stands still', 'L’horloge est arrêtée'), says: say('It was to act', 'Elle devait agir'), at: late.until_at, path: null, urgent: true }] : [];
}

const asked: Readonly<Record<Part, (house: House, by: Actor) => Lines>> = { letters: ofLetters, imports: ofImports, accounts: ofAccounts, keys: ofKeys, chain: ofChain, clock: ofClock };

async function stateOf(house: House, by: Actor): Promise<{ name: Part; lines: StateLine[] }[]> {
  return Promise.all(parts.map(async (name) => ({ name, lines: await asked[name](house, by) })));
}

/** What an administrator answers for and that does not go as it should, as lines of their desk; of anybody else, nothing. */
export async function stateItems(house: House, by: Actor): Promise<DeskItem[]> {
  if (!by.roles.includes('administrator')) return [];
  return (await stateOf(house, by)).flatMap(({ name, lines }) => lines.filter(({ urgent }) => urgent).map(({ title, says, at, path }, nth): DeskItem => ({ resource: name, id: nth, title: title[by.locale], why: says, due_at: at, since: at, path: path ?? `/state#${name}` })));
}

/** `GET /api/state`. */
export function stateRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/state')
    .get(requireAdministrator, async (request, response) => {
      response.json(await stateOf(house, actorOf(request)));
    })
    .all(only('GET'));
  return router;
}
