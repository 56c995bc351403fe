/** What the stream tells that is no event: that a bell changed. Looked at once for all listeners of a process. */
import type { House } from '../house.ts';
import type { Listener } from './stream.ts';

/** How often it is looked at: what concerns somebody is on their screen within two seconds. */
export const pulseMs = 700;

interface Counted {
  readonly staff_id: number;
  readonly n: number | string;
  readonly last: number;
}

export class Pulse {
  /** What each listener was last told of their bell: how many lines are unread, and which is the newest. */
  private readonly bells = new WeakMap<Listener, string>();

  constructor(private readonly house: House) {}

  /** Tells each of these listeners whose bell changed, wherever it was rung or read. It says where to look, never what is written there. */
  async tell(listeners: Iterable<Listener>): Promise<void> {
    const all = [...listeners];
    const { read } = this.house.database;
    const ids = [...new Set(all.map(({ by }) => by.id))];
    const rows = (await read('bell_lines').whereIn('staff_id', ids).whereNull('read_at').groupBy('staff_id').select('staff_id', read.raw('count(*) as n'), read.raw('max(id) as last'))) as Counted[];
    const now = new Map(rows.map(({ staff_id, n, last }) => [staff_id, `${n}/${last}`]));
    for (const listener of all) {
      const bell = now.get(listener.by.id) ?? '';
      if (bell !== (this.bells.get(listener) ?? '')) listener.response.write(`data: ${JSON.stringify({ resource: 'bell', id: 0 })}\n\n`);
      this.bells.set(listener, bell);
    }
  }
}
