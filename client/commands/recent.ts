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

/** The record that an address shows, if it shows one; a queue that is skimmed opens none. */
export function recordAt(pathname: string): Opened | null {
  const [, resource = '', id] = /^\/([a-z_]+)\/(\d{1,10})(?:\/|$)/.exec(pathname) ?? [];
  return id ? { resource: resource === 'vetting' ? 'applications' : resource, id: Number(id) } : null;
}

/** Remembers each record as it is opened. */
export function useRememberOpened(): void {
  const here = recordAt(useLocation().pathname);
  const last = useRef('');
  const [resource, id] = [here?.resource, here?.id];
  useEffect(() => {
    if (!resource || !id || last.current === `${resource}/${id}`) return;
    last.current = `${resource}/${id}`;
    const others = recentRecords().filter((one) => one.resource !== resource || one.id !== id);
    sessionStorage.setItem(place(), JSON.stringify([{ resource, id }, ...others].slice(0, most)));
  }, [resource, id]);
}
