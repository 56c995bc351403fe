/** The load, in a process of its own: reads what to ask from its first argument, prints what came of it as JSON. */
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  readonly cookie?: string;
  /** Paths asked in turn; `{id}` takes the next of `ids`. */
  readonly paths: readonly string[];
  readonly ids: readonly number[];
  /** Every nth request is a decision on the next of `decisions`; 1: only decisions. */
  readonly decideEvery?: number;
  readonly decisions?: readonly number[];
  /** Our server takes a transition; the floor a bare path. */
  readonly floor: boolean;
}

export interface Outcome {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
  readonly failed: number;
}

const load = JSON.parse(process.argv[2] ?? '{}') as Load;
let turn = 0;
let decided = 0;

function next(): autocannon.Request {
  turn += 1;
  const headers = { ...(load.cookie && { cookie: load.cookie }) };
  const id = load.decisions?.[decided];
  if (load.decideEvery && turn % load.decideEvery === 0 && id !== undefined) {
    decided += 1;
    if (load.floor) return { method: 'GET', path: `/decide/${id}`, headers };
    return {
      method: 'POST', path: `/api/reviews/${id}/transitions`,
      headers: { ...headers, origin: load.url, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'publish', version: 1, input: {} }),
    };
  }
  const path = load.paths[turn % load.paths.length] ?? '/';
  return { method: 'GET', path: path.replace('{id}', String(load.ids[turn % load.ids.length])), headers };
}

const result = await autocannon({
  url: load.url, connections: load.connections, duration: load.seconds,
  // Only decisions, and none left: stop rather than ask for something else.
  ...(load.decideEvery === 1 && { amount: Math.max(load.connections, load.decisions?.length ?? 0) }),
  requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
});
const outcome: Outcome = {
  // By its own clock: autocannon's duration counts whole seconds, which a short run of decisions does not fill.
  perSecond: (result['2xx'] * 1000) / (result.finish.getTime() - result.start.getTime()), p50: result.latency.p50, p99: result.latency.p99,
  answers: result['2xx'], failed: result.non2xx + result.errors + result.timeouts,
};
console.log(JSON.stringify(outcome));
