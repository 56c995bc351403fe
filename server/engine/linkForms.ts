/** What a link opens, and the one act it is good for. */
import type { House } from '../house.ts';
import { type LinkContext, linkContextOf } from '../workflows/linkSummaries.sql.ts';
import { type LinkRow, type Upload, hashOfToken, unknownLink, uploadsOf, usedLink } from './links.ts';
import { checkedInput } from './inputs.ts';
import { performIn, transitionNamed, withFall, workflowNamed } from './perform.ts';
import { refusal } from './refusal.ts';
import { behaviourOf } from './registry.ts';
import { schemaOf } from './show.ts';
import { type Actor, type CaseRow, type LinkPurpose, type Locale, type Say, type Transition, type Workflow } from './workflow.ts';
import { abilityOf, workOf } from './work.ts';

/** What the page behind a link needs to draw itself. */
export interface LinkForm extends LinkContext {
  readonly purpose: string;
  readonly locale: Locale;
  readonly title: Say;
  readonly form: object;
  readonly expires_at: string;
  /** Files that may be joined: how many, and those that are here already; null when it takes none. */
  readonly files: { readonly most: number; readonly held: readonly Upload[] } | null;
  /** Why the answer would be refused now, whatever it says; null when it is welcome. */
  readonly refused: { readonly code: string; readonly detail: Say } | null;
  /** What may be done in a room, and the version of the case that its holder is shown. */
  readonly acts?: readonly OfferedAct[];
  readonly version?: number;
}

/** One act of a room: its form, or why it is refused now. */
export interface OfferedAct {
  readonly name: string;
  readonly label: Say;
  readonly form: object;
  readonly refused: LinkForm['refused'];
}

/** The link with this token, whatever became of it. The look-up is by hash, so its time tells nothing about the token. */
export const linkByToken = async (house: House, token: string): Promise<LinkRow | undefined> =>
  (await house.database.read('links').where({ token_hash: hashOfToken(token) }).first()) as LinkRow | undefined;

/** The link with this number, whatever became of it. */
export const linkById = async (house: House, id: number): Promise<LinkRow | undefined> => (await house.database.read('links').where({ id }).first()) as LinkRow | undefined;

/** Whether the link may still be spoken of to its holder: open, or answered. */
export const isKnown = (house: House, link: LinkRow): boolean =>
  link.used_at !== null || (link.revoked_at === null && link.expires_at > house.clock.now().toISOString());

/** Whoever holds the link, with the rights of one party on one record. */
export const linkActor = (link: LinkRow): Actor => ({
  kind: 'link',
  id: link.id,
  name: link.name,
  roles: [declaredFor(link).declared.party],
  locale: link.locale,
  only: { resource: link.resource, id: link.record_id },
});

function declaredFor(link: LinkRow): { workflow: Workflow; declared: LinkPurpose<string>; transition: Transition<string, string> } {
  const workflow = workflowNamed(link.resource);
  const declared = workflow.links?.[link.purpose];
  const transition = declared && workflow.transitions[declared.does];
  if (!declared || !transition) throw new Error(`No link ${link.purpose} on ${link.resource}`);
  return { workflow, declared, transition };
}

/** How many files the holder of this link may join to their answer. */
export const filesOf = (link: LinkRow): number => declaredFor(link).declared.files ?? 0;

/**
 * The form of a link that is open. Reads only: opening changes nothing.
 * @throws Refused MISSING when its record has gone (an undo)
 */
export async function formOf(house: House, link: LinkRow): Promise<LinkForm> {
  const { workflow, declared, transition } = declaredFor(link);
  const { read } = house.database;
  const row = (await read(link.resource).where({ id: link.record_id }).first()) as CaseRow | undefined;
  if (!row) throw unknownLink();
  const now = house.clock.now().toISOString();
  const by = linkActor(link);
  const facts = (await behaviourOf(link.resource).facts?.(read, [row], now))?.[0] ?? {};
  const refusedNow = (name: string): LinkForm['refused'] => {
    const no = refusal(workflow, name, facts, { row, by, now }, abilityOf(by));
    return no && { code: no.code, detail: no.detail };
  };
  const { acts } = declared;
  return {
    purpose: link.purpose,
    locale: link.locale,
    title: declared.says,
    form: schemaOf(acts ? undefined : (declared.form ?? transition.input)),
    expires_at: link.expires_at,
    files: declared.files ? { most: declared.files, held: await uploadsOf(read, link) } : null,
    refused: acts ? null : refusedNow(declared.does),
    ...(acts && {
      version: row.version,
      acts: Object.entries(acts).map(([name, act]) => ({ name, label: transitionNamed(workflow, name).label, form: schemaOf(act?.form ?? transitionNamed(workflow, name).input), refused: refusedNow(name) })),
    }),
    ...(await linkContextOf(read, link)),
  };
}

/** The transition that an answer performs, and its input: what was asked and what the link itself answers. */
function actOf({ workflow, declared }: ReturnType<typeof declaredFor>, input: Record<string, unknown>): { name: string; transition: Transition<string, string>; input: Record<string, unknown> } {
  const { form, fills, instead, does } = declared;
  const answer = form ? checkedInput(form, input) : input;
  const other = instead && answer[instead.field] === instead.is ? instead.does : undefined;
  const name = other ?? does;
  const transition = transitionNamed(workflow, name);
  if (!form) return { name, transition, input: { ...answer, ...fills } };
  // A form may ask what only one of its two transitions takes.
  const known = Object.keys(transition.input?.shape ?? {});
  return { name, transition, input: Object.fromEntries(Object.entries({ ...answer, ...fills }).filter(([field]) => known.includes(field))) };
}

/**
 * Performs the one act a link is good for, and spends the link in the same transaction: of many answers one is taken, and
 * a refused one leaves the link open.
 * @returns what was done, in words
 * @throws Refused LINK_USED, MISSING (over or taken back), or what the transition is refused for
 */
export function answerLink(house: House, link: LinkRow, input: unknown): Promise<Say> {
  const answer = house.database.transaction(async (trx) => {
    const work = workOf(house, trx, linkActor(link));
    const spent = await trx('links').where({ id: link.id }).whereNull('used_at').whereNull('revoked_at').where('expires_at', '>', work.at).update({ used_at: work.at });
    if (spent !== 1) {
      const now = (await trx('links').where({ id: link.id }).first('used_at')) as Pick<LinkRow, 'used_at'> | undefined;
      throw now?.used_at ? usedLink() : unknownLink();
    }
    const { name, transition, input: given } = actOf(declaredFor(link), (input ?? {}) as Record<string, unknown>);
    await performIn(work, { resource: link.resource, id: link.record_id, name, input: given, by: work.by });
    return transition.done;
  });
  return withFall(house, answer);
}

/** Whether the link opens a room, in which its holder comes and goes. */
export const isRoom = (link: LinkRow): boolean => declaredFor(link).declared.acts !== undefined;

/**
 * Performs one act of a room, on the version that its holder was shown. The link stays open.
 * @throws Refused MISSING (over, taken back, or no act of this room), STALE, or what the transition is refused for
 */
export function actInRoom(house: House, link: LinkRow, act: { name: string; version: number; input: unknown }): Promise<Say> {
  const { workflow, declared } = declaredFor(link);
  const room = declared.acts && Object.hasOwn(declared.acts, act.name) ? declared.acts[act.name] : undefined;
  const done = house.database.transaction(async (trx) => {
    const work = workOf(house, trx, linkActor(link));
    const open = (await trx('links').where({ id: link.id }).whereNull('used_at').whereNull('revoked_at').where('expires_at', '>', work.at).first('id')) as { id: number } | undefined;
    if (!room || !open) throw unknownLink();
    const given = room.form ? checkedInput(room.form, act.input) : (act.input as object);
    await performIn(work, { resource: link.resource, id: link.record_id, name: act.name, version: act.version, input: { ...given, ...room.fills }, by: work.by });
    return transitionNamed(workflow, act.name).done;
  });
  return withFall(house, done);
}
