/** What changes in the house, as it changes. One connection per browser: HTTP/1.1 lends six per host, and people open many tabs. */

/** One change of one record (api.md, `GET /api/stream`). */
export interface Change {
  readonly resource: string;
  readonly id: number;
  readonly version?: number;
  readonly state?: string;
}

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();
const tell = (change: Change): void => {
  for (const listener of listeners) listener(change);
};

/** Calls back at each change that this person may see. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function connect(heard: Listener): () => void {
  const source = new EventSource('/api/stream');
  source.onmessage = ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as Change);
  return () => source.close();
}

/**
 * Begins to listen until the answer is called. Where the browser has locks, the tab that holds one keeps the connection
 * and passes on what it hears; when it closes, the next takes over.
 */
export function openStream(): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') return connect(tell);
  const channel = new BroadcastChannel('entente.stream');
  channel.onmessage = ({ data }: MessageEvent<Change>) => tell(data);
  const leaving = new AbortController();
  let disconnect = (): void => undefined;
  void navigator.locks
    .request('entente.stream', { signal: leaving.signal }, () => {
      disconnect = connect((change) => {
        tell(change);
        channel.postMessage(change);
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
