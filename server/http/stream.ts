/** Live changes by server-sent events: what happened to records that this person may read, across all processes. */
import { type Request, type Response, Router } from 'express';
import type { House } from '../house.ts';
import { readableColumns } from '../engine/ability.ts';
import { accessible } from '../engine/accessible.ts';
import { Refused } from '../engine/errors.ts';
import { abilityOf } from '../engine/work.ts';
import { type Actor, isWorkflow, say } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';
import { only } from './limits.ts';
import { Pulse, pulseMs } from './pulse.ts';
import { actorOf, bySession } from './who.ts';

export interface Listener {
  readonly by: Actor;
  readonly request: Request;
  readonly response: Response;
}

interface Told {
  readonly id: number;
  readonly resource: string;
  readonly record_id: number;
}

const everyMs = 300;
const beatMs = 20_000;
const mostAtOnce = 500;
/** Transactions may commit out of the order of their numbers: so many numbers are waited for, so long. */
const mostMissing = 2_000;
const awaitedMs = 60_000;
const mostEach = 8;
const mostInAll = 1_000;

/** Follows the trace for all listeners of this process: one reading for everybody, none when nobody listens. */
class Follower {
  private readonly listeners = new Set<Listener>();
  /** Numbers passed over, and since when. */
  private readonly missing = new Map<number, number>();
  /** The newest event that was told; when the first listener came, the newest there was: nothing older is news. */
  private last = 0;
  private started: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private beat: NodeJS.Timeout | undefined;
  private pulse: NodeJS.Timeout | undefined;
  private readonly besides: Pulse;

  constructor(private readonly house: House) {
    this.besides = new Pulse(house);
  }

  /** How many streams one person holds. */
  count = (by: Actor): number => [...this.listeners].filter((one) => one.by.id === by.id).length;
  get full(): boolean {
    return this.listeners.size >= mostInAll;
  }

  /** Counted at once, so that many who come together are not one too many; whoever leaves meanwhile is gone. */
  async add(listener: Listener): Promise<void> {
    this.listeners.add(listener);
    this.started ??= this.start();
    try {
      await this.started;
    } catch (error) {
      this.remove(listener);
      throw error;
    }
  }

  private async start(): Promise<void> {
    const newest = (await this.house.database.read('events').max({ id: 'id' }).first()) as { id: number | null };
    if (!this.listeners.size) return;
    this.last = newest.id ?? 0;
    this.missing.clear();
    this.timer = setTimeout(() => void this.follow(), everyMs);
    this.pulse = setTimeout(() => void this.feel(), pulseMs);
    this.beat = setInterval(() => void this.checkSessions(), beatMs);
  }

  private async feel(): Promise<void> {
    await this.besides.tell(this.listeners).catch((error: unknown) => this.house.log.warn({ err: error }, 'stream'));
    clearTimeout(this.pulse);
    if (this.listeners.size) this.pulse = setTimeout(() => void this.feel(), pulseMs);
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size) return;
    this.started = undefined;
    clearTimeout(this.timer);
    clearTimeout(this.pulse);
    clearInterval(this.beat);
  }

  private async follow(): Promise<void> {
    let more = false;
    try {
      more = await this.tell();
    } catch (error) {
      this.house.log.warn({ err: error }, 'stream');
    }
    // Whoever follows a large import keeps up with it.
    if (this.listeners.size) this.timer = setTimeout(() => void this.follow(), more ? 0 : everyMs);
  }

  /** Tells what is new. Answers whether there may be more at once. */
  private async tell(): Promise<boolean> {
    const { read } = this.house.database;
    const columns = ['id', 'resource', 'record_id'];
    const late = this.missing.size ? ((await read('events').whereIn('id', [...this.missing.keys()]).select(columns)) as Told[]) : [];
    const rows = (await read('events').where('id', '>', this.last).orderBy('id').limit(mostAtOnce).select(columns)) as Told[];
    for (const { id } of late) this.missing.delete(id);
    this.noteMissing(rows);
    const changed = new Map<string, Set<number>>();
    for (const { resource, record_id } of [...late, ...rows]) changed.set(resource, (changed.get(resource) ?? new Set()).add(record_id));
    for (const [resource, ids] of changed) await this.tellOf(resource, [...ids]);
    return rows.length === mostAtOnce;
  }

  /** Numbers that were passed over belong to transactions that are still open, or that were taken back. */
  private noteMissing(rows: readonly Told[]): void {
    const now = performance.now();
    for (const [id, since] of this.missing) if (now - since > awaitedMs) this.missing.delete(id);
    for (const { id } of rows) {
      for (let passed = Math.max(this.last + 1, id - mostMissing); passed < id; passed += 1) if (this.missing.size < mostMissing) this.missing.set(passed, now);
      this.last = id;
    }
  }

  /** Reads the changed rows once for each set of rights among the listeners. */
  private async tellOf(name: string, ids: readonly number[]): Promise<void> {
    const resource = resourceNamed(name);
    if (!resource) return;
    const byAbility = new Map<ReturnType<typeof abilityOf>, Listener[]>();
    for (const listener of this.listeners) byAbility.set(abilityOf(listener.by), [...(byAbility.get(abilityOf(listener.by)) ?? []), listener]);
    for (const [ability, listeners] of byAbility) {
      // Where a case stands may be hidden from some who may read it; who has one ability has one set of columns.
      const readable = listeners[0] ? readableColumns(resource, listeners[0].by) : [];
      const columns = ['id', 'version', ...(isWorkflow(resource) ? ['state', 'claimed_by', 'claimed_until'].filter((column) => readable.includes(column)) : [])];
      const rows = (await accessible(this.house.database.read(name).whereIn(`${name}.id`, [...ids]).select(columns), ability, 'read', resource.subject, name)) as object[];
      for (const row of rows) for (const { response } of listeners) response.write(`data: ${JSON.stringify({ resource: name, ...row })}\n\n`);
    }
  }

  /** Whoever signed out, was disabled or lost a role hears nothing more. */
  private async checkSessions(): Promise<void> {
    for (const listener of [...this.listeners]) {
      const actor = await bySession(this.house, listener.request).catch(() => null);
      if (actor && actor.roles.join() === listener.by.roles.join()) listener.response.write(': here\n\n');
      else listener.response.end();
    }
  }

  end(): void {
    for (const { response } of this.listeners) response.end();
  }
}

const followers = new WeakMap<House, Follower>();

/** Ends every stream of this process, so that it can stop. */
export const endStreams = (house: House): void => followers.get(house)?.end();

/** `GET /api/stream`. */
export function streamRoutes(house: House): Router {
  const follower = new Follower(house);
  followers.set(house, follower);
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/stream')
    .get(async (request, response) => {
      const by = actorOf(request);
      if (by.kind !== 'staff' || follower.full || follower.count(by) >= mostEach)
        throw new Refused(503, 'UNAVAILABLE', say('Too many live connections; this page still works without.', 'Trop de connexions en direct ; la page fonctionne aussi sans.'), { headers: { 'Retry-After': '60' } });
      const listener = { by, request, response };
      response.on('close', () => follower.remove(listener));
      await follower.add(listener);
      response.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
      response.flushHeaders();
      response.write('retry: 2000\n\n');
    })
    .all(only('GET'));
  return router;
}
