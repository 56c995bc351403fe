/** What the stream tells that is no event: that a bell changed, that somebody came to a record or left it. Looked at once for all listeners of a process. */
import type { House } from '../house.ts';
import { accessible } from '../engine/accessible.ts';
import { abilityOf } from '../engine/work.ts';
import { resourceNamed } from '#workflows/index';
import { aliveSince } from './presence.ts';
import type { Listener } from './stream.ts';

/** How often it is looked at: what concerns somebody is on their screen within two seconds. */
export const pulseMs = 700;

interface Counted {
  readonly staff_id: number;
  readonly n: number | string;
  readonly last: number;
}

interface Present {
  readonly resource: string;
  readonly record_id: number;
  readonly staff_id: number;
  readonly editing: number;
}

/** It says where to look, never what is written there. */
const tell = ({ response }: Listener, change: { resource: string; id: number; of?: string }): void => void response.write(`data: ${JSON.stringify(change)}\n\n`);

export class Pulse {
  /** What each listener was last told of their bell: how many lines are unread, and which is the newest. */
  private readonly bells = new WeakMap<Listener, string>();
  /** Who was on each record, by its resource and number. */
  private present: ReadonlyMap<string, string> | undefined;

  constructor(private readonly house: House) {}

  /** Tells these listeners what changed since the last time. */
  async tell(listeners: Iterable<Listener>): Promise<void> {
    const all = [...listeners];
    await this.tellBells(all);
    await this.tellPresence(all);
  }

  /** Each whose bell changed, wherever it was rung or read. */
  private async tellBells(all: readonly Listener[]): Promise<void> {
    const { read } = this.house.database;
    const ids = [...new Set(all.map(({ by }) => by.id))];
    const rows = (await read('bell_lines').whereIn('staff_id', ids).whereNull('read_at').groupBy('staff_id').select('staff_id', read.raw('count(*) as n'), read.raw('max(id) as last'))) as Counted[];
    const now = new Map(rows.map(({ staff_id, n, last }) => [staff_id, `${n}/${last}`]));
    for (const listener of all) {
      const bell = now.get(listener.by.id) ?? '';
      if (bell !== (this.bells.get(listener) ?? '')) tell(listener, { resource: 'bell', id: 0 });
      this.bells.set(listener, bell);
    }
  }

  /** Those who may read a record, when somebody came to it, began or ceased to write, or left it. */
  private async tellPresence(all: readonly Listener[]): Promise<void> {
    const { database: { read }, clock } = this.house;
    const rows = (await read('presences').where('seen_at', '>', aliveSince(clock.now())).orderBy('staff_id').orderBy('tab').select('resource', 'record_id', 'staff_id', 'editing')) as Present[];
    const now = new Map<string, string>();
    for (const { resource, record_id, staff_id, editing } of rows) now.set(`${resource}/${record_id}`, `${now.get(`${resource}/${record_id}`) ?? ''} ${staff_id}:${editing}`);
    const before = this.present;
    this.present = now;
    if (!before) return;
    const changed = new Map<string, number[]>();
    for (const place of new Set([...before.keys(), ...now.keys()])) {
      const [resource = '', id] = place.split('/');
      if (before.get(place) !== now.get(place)) changed.set(resource, [...(changed.get(resource) ?? []), Number(id)]);
    }
    for (const [resource, ids] of changed) await this.tellOf(resource, ids, all);
  }

  private async tellOf(of: string, ids: readonly number[], all: readonly Listener[]): Promise<void> {
    const declared = resourceNamed(of);
    if (!declared) return;
    for (const ability of new Set(all.map(({ by }) => abilityOf(by)))) {
      const readable = (await accessible(this.house.database.read(of).whereIn(`${of}.id`, [...ids]).select(`${of}.id`), ability, 'read', declared.subject, of)) as { id: number }[];
      for (const { id } of readable) for (const listener of all) if (abilityOf(listener.by) === ability) tell(listener, { resource: 'presence', id, of });
    }
  }
}
