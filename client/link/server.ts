/** The two questions this page asks the house. */
import type { Locale, Say } from '#engine/workflow';
import type { LinkSummary, PlainSummary } from '#workflows/linkSummary';
import type { RoomSummary } from '#workflows/roomSummary';
import type { InputSchema } from '../workflow/schema.ts';

/** A file that was joined to an answer not yet given. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
}

interface Link {
  readonly purpose: string;
  readonly locale: Locale;
  readonly title: Say;
  readonly form: InputSchema;
  readonly values: Readonly<Record<string, unknown>>;
  readonly expires_at: string;
  readonly refused: { readonly code: string; readonly detail: Say } | null;
  /** Files that may be joined to the answer; null when it takes none. */
  readonly files?: { readonly most: number; readonly held: readonly Upload[] } | null;
  /** Sent back with the answer, so that another tab's link is never taken for this one. */
  readonly opened: string;
}

/** One question, answered once. */
export interface Asked extends Link {
  readonly summary: LinkSummary | PlainSummary;
}

/** What a link opens. */
export type Opened = Asked | RoomOpened;

/** One act of a room: its form, or why it is refused now. */
export interface OfferedAct {
  readonly name: string;
  readonly label: Say;
  readonly form: InputSchema;
  readonly refused: Link['refused'];
}

/** A room, in which its holder comes and goes. */
export interface RoomOpened extends Link {
  readonly summary: RoomSummary;
  readonly acts: readonly OfferedAct[];
  readonly version: number;
  /** Files that may go with a message, and those that wait for it. */
  readonly files: { readonly most: number; readonly held: readonly { readonly id: number; readonly name: string; readonly kind: string; readonly bytes: number }[] } | null;
}

export interface Problem {
  /** The server's own code; `UNREACHABLE` when nothing answered. */
  readonly code: string;
  readonly detail?: string;
  readonly errors?: Readonly<Record<string, unknown>>;
  readonly unmet?: readonly { readonly mend?: Say }[];
}

export type Reply<T> = { readonly value: T; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: Problem };

async function request<T>(path: string, init: RequestInit & { readonly headers?: Readonly<Record<string, string>> }): Promise<Reply<T>> {
  try {
    const response = await fetch(path, { ...init, headers: { ...init.headers, Accept: 'application/json', 'Accept-Language': document.documentElement.lang }, credentials: 'same-origin' });
    const json: unknown = response.status === 204 ? {} : await response.json();
    return response.ok ? { value: json as T } : { problem: { code: 'BROKEN', ...(json as Partial<Problem>) } };
  } catch {
    // No connection, or an answer that is not the house's own: the words typed are still here, and may be sent again.
    return { problem: { code: 'UNREACHABLE' } };
  }
}

const ask = <T>(path: string, body: object): Promise<Reply<T>> => request(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** What the link asks; by its token, or by the cookie of an earlier opening. */
export const openLink = (token: string | undefined): Promise<Reply<Opened>> => ask('/api/links/open', token === undefined ? {} : { token });

/** Sends the answer, once. */
const submitLink = (opened: string, input: object): Promise<Reply<{ done: Say }>> => ask('/api/links/submit', { input, opened });

/** The same, opening the link again when its half hour is over: nobody has to look for the letter a second time. */
export const submitAgain = (token: string | undefined, opened: string, input: object): Promise<Reply<{ done: Say }>> => orAgain(token, () => submitLink(opened, input));

interface Act {
  readonly act: string;
  readonly version: number;
  readonly input: object;
}

/** Acts in a room, opening it again when its half hour is over; answers the room as it is afterwards. */
export async function actAgain(token: string | undefined, opened: string, act: Act): Promise<Reply<{ done: Say; room: RoomOpened }>> {
  const submit = () => ask<{ done: Say; room: RoomOpened }>('/api/links/submit', { ...act, opened });
  const first = await submit();
  if (first.problem?.code !== 'SIGNED_OUT' || token === undefined) return first;
  const again = await openLink(token);
  return again.problem ? { problem: again.problem } : submit();
}

/** Does what needs an open link, once more after opening it again when its half hour is over. */
async function orAgain<T>(token: string | undefined, act: () => Promise<Reply<T>>): Promise<Reply<T>> {
  const first = await act();
  if (first.problem?.code !== 'SIGNED_OUT' || token === undefined) return first;
  const again = await openLink(token);
  return again.problem ? { problem: again.problem } : act();
}

/** Joins a file to the answer that is being written. */
export function joinFile(token: string | undefined, opened: string, file: File): Promise<Reply<Upload>> {
  const body = (): FormData => {
    const form = new FormData();
    form.set('opened', opened);
    form.set('file', file);
    return form;
  };
  return orAgain(token, () => request('/api/links/attachments', { method: 'POST', body: body() }));
}

/** Takes a file out again. */
export const takeOutFile = (token: string | undefined, id: number): Promise<Reply<object>> => orAgain(token, () => request(`/api/links/attachments/${id}`, { method: 'DELETE' }));
