import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useLive } from '../live/useLive.ts';
import type { About } from '../live/shown.ts';
import { http } from '../providers/http.ts';
import { useIsEditing } from './editing.ts';

/** A colleague on the same record. */
export interface Here {
  readonly staff_id: number;
  readonly name: string;
  readonly editing: boolean;
}

/** This tab, among those of one person. */
const tab = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Skimming tells nobody: only whoever stays so long is here. */
const stayMs = 1_000;
/** A sign of life; the server waits for three times as long. */
const beatMs = 25_000;

/** Where the server believes this tab to be. */
let present: string | undefined;
let last: Promise<unknown> = Promise.resolve();
/** One after the other: a sign of life on the next page must not be overtaken by the farewell to this one. */
const inTurn = <T>(send: () => Promise<T>): Promise<T> => {
  const sent = last.then(send, send);
  last = sent.catch(() => undefined);
  return sent;
};
const farewell = (): Promise<unknown> => http(`/api/presence/${tab}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);

/** Says that this tab is on no record any more, if it ever said that it was. */
function leave(address: string): void {
  void inTurn(async () => {
    if (present !== address) return;
    present = undefined;
    await farewell();
  });
}

const onSeen = (listener: () => void): (() => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};
const useSeen = (): boolean => useSyncExternalStore(onSeen, () => document.visibilityState !== 'hidden');

/** Says that this person is on a record, while their tab is seen or something is written in it, and answers who else is. Where it cannot be said, nobody is named. */
export function usePresence({ resource, id }: About): readonly Here[] {
  const [others, setOthers] = useState<{ readonly at: string; readonly people: readonly Here[] }>();
  const editing = useIsEditing();
  const seen = useSeen();
  const address = `/api/presence/${resource}/${id}`;
  const hear = useCallback((asked: ReturnType<typeof http>) => void asked.then(({ json }) => setOthers({ at: address, people: json as Here[] }), () => setOthers(undefined)), [address]);
  useLive('presence', id, ({ of }) => {
    if (of === resource && seen) hear(http(address));
  });
  const here = seen || editing;
  useEffect(() => {
    if (!here) return undefined;
    const beat = () => hear(inTurn(() => {
      present = address;
      return http(address, { method: 'PUT', body: JSON.stringify({ tab, editing }) });
    }));
    // What begins to be written is told at once; whoever only comes may be passing by.
    const stay = window.setTimeout(beat, editing ? 0 : stayMs);
    const again = window.setInterval(beat, beatMs);
    return () => {
      window.clearTimeout(stay);
      window.clearInterval(again);
    };
  }, [address, editing, hear, here]);
  useEffect(() => {
    if (!here) return undefined;
    const closes = () => void farewell();
    window.addEventListener('pagehide', closes);
    return () => {
      window.removeEventListener('pagehide', closes);
      leave(address);
    };
  }, [address, here]);
  return others?.at === address ? others.people : [];
}
