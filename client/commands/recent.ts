/** The records that this person opened last in this tab: which ones, never what they say. */
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { whoIsHere } from '../providers/session.ts';

export interface Opened {
  readonly resource: string;
  readonly id: number;
}

/** How many are kept. */
const most = 8;

const place = (): string => `entente.recent:${whoIsHere()?.id ?? 'nobody'}`;

/** The newest first. */
export function recentRecords(): readonly Opened[] {
  try {
    return JSON.parse(sessionStorage.getItem(place()) ?? '[]') as Opened[];
  } catch {
    return [];
  }
}

/** Pages that stand elsewhere than under the name of their resource. */
const elsewhere: Readonly<Record<string, string>> = { vetting: 'applications', moderation: 'reviews' };

/** The record that an address shows, if it shows one. */
export function recordAt({ pathname, search }: { readonly pathname: string; readonly search: string }): Opened | null {
  const [, first = '', id] = /^\/([a-z_]+)(?:\/(\d+)(?:\/|$))?/.exec(pathname) ?? [];
  const found = first === 'moderation' ? new URLSearchParams(search).get('id') : id;
  return found && /^\d{1,10}$/.test(found) ? { resource: elsewhere[first] ?? first, id: Number(found) } : null;
}

/** Remembers each record as it is opened. */
export function useRememberOpened(): void {
  const { pathname, search } = useLocation();
  const here = recordAt({ pathname, search });
  const last = useRef('');
  const [resource, id] = [here?.resource, here?.id];
  useEffect(() => {
    if (!resource || !id || last.current === `${resource}/${id}`) return;
    last.current = `${resource}/${id}`;
    const others = recentRecords().filter((one) => one.resource !== resource || one.id !== id);
    sessionStorage.setItem(place(), JSON.stringify([{ resource, id }, ...others].slice(0, most)));
  }, [resource, id]);
}
