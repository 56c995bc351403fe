/** What changes in the house, as it changes. One connection per browser: HTTP/1.1 lends six per host, and people open many tabs. */

/** One change of one record (api.md, `GET /api/stream`). */
export interface Change {
  readonly resource: string;
  readonly id: number;
  readonly version?: number;
  readonly state?: string;
  /** Of somebody who came to a record or left it: the record's resource. */
  readonly of?: string;
}

type Listener = (change: Change) => void;

/** What comes over the connection: a change, or null when it is there again after it was lost. */
type Heard = Change | null;

const listeners = new Set<Listener>();
const returns = new Set<() => void>();
const tell = (heard: Heard): void => {
  if (heard) for (const listener of listeners) listener(heard);
  else for (const back of returns) back();
};

/** Calls back at each change that this person may see. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls back when the connection is there again: what happened meanwhile went unheard. */
export function onReturn(back: () => void): () => void {
  returns.add(back);
  return () => returns.delete(back);
}

/** `EventSource.CLOSED`: the browser tries again by itself after a lost connection, never after a refusal (a 503). */
const closed = 2;
export const againMs = 10_000;

function connect(hear: (heard: Heard) => void): () => void {
  let source: EventSource;
  let timer: number | undefined;
  let lost = false;
  const open = () => {
    source = new EventSource('/api/stream');
    source.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as Change);
    source.onopen = () => {
      if (lost) hear(null);
      lost = false;
    };
    source.onerror = () => {
      lost = true;
      if (source.readyState === closed) timer = window.setTimeout(open, againMs);
    };
  };
  open();
  return () => {
    window.clearTimeout(timer);
    source.close();
  };
}

/**
 * Begins to listen until the answer is called. Where the browser has locks, the tab that holds one keeps the connection
 * and passes on what it hears; when it closes, the next takes over.
 */
export function openStream(): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') return connect(tell);
  const channel = new BroadcastChannel('entente.stream');
  channel.onmessage = ({ data }: MessageEvent<Heard>) => tell(data);
  const leaving = new AbortController();
  let disconnect = (): void => undefined;
  void navigator.locks
    .request('entente.stream', { signal: leaving.signal }, () => {
      disconnect = connect((heard) => {
        tell(heard);
        channel.postMessage(heard);
      });
      return new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()));
    })
    // Leaving while still in the queue for the lock is no failure.
    .catch(() => undefined);
  return () => {
    leaving.abort();
    disconnect();
    channel.close();
  };
}
