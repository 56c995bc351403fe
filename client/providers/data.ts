import simpleRest from 'ra-data-simple-rest';
import { type DataProvider, HttpError, type Identifier, type RaRecord } from 'ra-core';
import { type Reply, http } from './http.ts';

const root = '/api';
/** The most ids that one request may name (api.md, "many"). */
const together = 200;

export interface Act {
  readonly name: string;
  readonly version: number;
  readonly input?: Readonly<Record<string, unknown>>;
}

export interface ManyOutcome {
  readonly done: readonly { readonly id: number; readonly version: number }[];
  readonly refused: readonly { readonly id: number; readonly code: string; readonly detail: string }[];
}

export interface Claim {
  readonly claimed_by: number;
  readonly until: string;
}

/** A letter as it would leave, before anything is written. */
export interface LetterPreview {
  readonly to: string;
  readonly locale: 'en' | 'fr';
  readonly subject: string;
  readonly body: string;
}

/** One's own form of a transition, begun and not sent. */
export interface KeptForm {
  readonly input: Readonly<Record<string, unknown>>;
  readonly saved_at: string;
}

export interface FacetCount {
  readonly value: string | number | null;
  readonly count: number;
  readonly capped?: boolean;
}
export type Facets = Readonly<Record<string, readonly FacetCount[]>>;

export interface Found {
  readonly resource: string;
  readonly id: number;
  readonly title: string;
  readonly state?: string | null;
}

/** What the console asks of the house: the records' dialect and the verbs of cases. */
export interface HouseProvider extends DataProvider {
  /** Performs a transition; answers the record as it is afterwards. @throws HttpError with the refusal */
  transition(resource: string, id: Identifier, act: Act): Promise<{ data: RaRecord }>;
  /** One request for at most 100 rows, one outcome per row. */
  transitionMany(resource: string, act: { name: string; input?: Act['input']; items: readonly { id: Identifier; version: number }[] }): Promise<{ data: ManyOutcome }>;
  /** Takes back this person's last acts on several rows, within their window. */
  undoMany(resource: string, items: readonly { id: Identifier; version: number }[]): Promise<{ data: ManyOutcome }>;
  /** Takes back this person's last act within its window. */
  undo(resource: string, id: Identifier, at: { version: number }): Promise<{ data: RaRecord }>;
  claim(resource: string, id: Identifier): Promise<{ data: Claim }>;
  release(resource: string, id: Identifier): Promise<{ data: { id: Identifier } }>;
  /** Takes over a colleague's claim, with a reason that is recorded. */
  breakClaim(resource: string, id: Identifier, reason: string): Promise<{ data: Claim }>;
  previewTransition(resource: string, id: Identifier, act: Omit<Act, 'version'>): Promise<{ data: readonly LetterPreview[] }>;
  /** What this person began of a form; null when nothing is kept. */
  draft(resource: string, id: Identifier, name: string): Promise<{ data: KeptForm['input'] | null }>;
  keepDraft(resource: string, id: Identifier, name: string, input: KeptForm['input']): Promise<{ data: KeptForm }>;
  dropDraft(resource: string, id: Identifier, name: string): Promise<{ data: unknown }>;
  facets(resource: string, fields: readonly string[], filter?: Readonly<Record<string, unknown>>): Promise<{ data: Facets }>;
  search(q: string, options?: { signal?: AbortSignal }): Promise<{ data: readonly Found[] }>;
  /** Shows what a record masks, for a purpose that its history keeps. */
  reveal(resource: string, id: Identifier, asked: { field: string; purpose: string }): Promise<{ data: { field: string; value: unknown } }>;
  /** Sends again a letter that was set aside, to a corrected address if one is given. */
  sendAgain(id: Identifier, to: { to_email?: string }): Promise<{ data: RaRecord }>;
  /** Any other route of the house, as `{data}`. */
  read<T>(path: string, options?: { signal?: AbortSignal }): Promise<{ data: T }>;
}

const at = (resource: string, id: Identifier, rest = ''): string => `${root}/${resource}/${encodeURIComponent(id)}${rest}`;
const asked = (values: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)])).toString();

const draftAt = (resource: string, id: Identifier, name: string): string => `${root}/drafts/${resource}/${encodeURIComponent(id)}/${encodeURIComponent(name)}`;

async function send<T>(method: string, url: string, body?: unknown): Promise<{ data: T }> {
  const { json } = await http(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { data: json as T };
}

type Versioned = Readonly<Record<string, unknown>> & { readonly version?: number };

/** Only what changed is sent: fields the server keeps for itself never travel. */
function changes(data: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => key !== 'version' && JSON.stringify(value) !== JSON.stringify(before[key])),
  );
}

const refuseBulk = (): Promise<never> => Promise.reject(new HttpError('', 405, { code: 'METHOD_NOT_ALLOWED' }));

/** The data provider: simple-rest for lists and records, our own verbs for cases (stack.md, section 5). */
export function createDataProvider(): HouseProvider {
  // simple-rest hands us rows without their headers; the list whose count was cut short is remembered by its array.
  const cut = new WeakSet<object>();
  const listening = async (url: string, options?: RequestInit): Promise<Reply> => {
    const reply = await http(url, options);
    if (reply.headers.get('X-Total-Capped') === 'true' && Array.isArray(reply.json)) cut.add(reply.json);
    return reply;
  };
  const rest = simpleRest(root, listening, 'X-Total-Count');
  const marked = <R extends { data: object }>(answer: R): R & { meta?: { capped: true } } =>
    cut.has(answer.data) ? { ...answer, meta: { capped: true as const } } : answer;

  return {
    ...rest,
    supportAbortSignal: true,
    getList: async (resource, params) => marked(await rest.getList(resource, params)),
    getManyReference: async (resource, params) => marked(await rest.getManyReference(resource, params)),
    getMany: async (resource, params) => {
      const ids = [...new Set(params.ids)];
      const chunks = Array.from({ length: Math.ceil(ids.length / together) }, (_, n) => ids.slice(n * together, (n + 1) * together));
      const answers = await Promise.all(chunks.map((some) => rest.getMany(resource, { ...params, ids: some })));
      return { data: answers.flatMap((answer) => answer.data) };
    },
    update: async (resource, params) => {
      const { id, data, previousData } = params as { id: Identifier; data: Versioned; previousData?: Versioned };
      const version = previousData?.version ?? data.version;
      const { json } = await http(at(resource, id), {
        method: 'PUT',
        body: JSON.stringify(changes(data, previousData)),
        headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
      });
      return { data: json as never };
    },
    updateMany: refuseBulk,
    delete: async (resource, { id, previousData }) => {
      const { data } = await send<unknown>('DELETE', at(resource, id));
      return { data: (data ?? previousData ?? { id }) as never };
    },
    deleteMany: refuseBulk,

    transition: (resource, id, { name, version, input = {} }) => send('POST', at(resource, id, '/transitions'), { name, version, input }),
    transitionMany: (resource, { name, input = {}, items }) => send('POST', `${root}/${resource}/transitions`, { name, input, items }),
    undoMany: (resource, items) => send('POST', `${root}/${resource}/undo`, { items }),
    undo: (resource, id, { version }) => send('POST', at(resource, id, '/undo'), { version }),
    claim: (resource, id) => send('PUT', at(resource, id, '/claim'), {}),
    release: async (resource, id) => {
      await http(at(resource, id, '/claim'), { method: 'DELETE' });
      return { data: { id } };
    },
    breakClaim: (resource, id, reason) => send('PUT', at(resource, id, '/claim'), { break: reason }),
    previewTransition: async (resource, id, { name, input = {} }) => {
      const { data } = await send<{ letters: readonly LetterPreview[] }>('POST', at(resource, id, '/transitions/preview'), { name, input });
      return { data: data.letters };
    },
    draft: async (resource, id, name) => {
      try {
        const { json } = await http(draftAt(resource, id, name));
        return { data: (json as KeptForm).input };
      } catch (error) {
        if (error instanceof HttpError && error.status === 404) return { data: null };
        throw error;
      }
    },
    keepDraft: (resource, id, name, input) => send('PUT', draftAt(resource, id, name), { input }),
    dropDraft: (resource, id, name) => send('DELETE', draftAt(resource, id, name)),
    facets: async (resource, fields, filter = {}) => {
      const { json } = await http(`${root}/${resource}/facets?${asked({ fields, filter })}`);
      return { data: json as Facets };
    },
    search: async (q, { signal } = {}) => {
      const { json } = await http(`${root}/search?q=${encodeURIComponent(q)}`, signal ? { signal } : {});
      return { data: json as readonly Found[] };
    },
    reveal: (resource, id, asked) => send('POST', at(resource, id, '/reveal'), asked),
    sendAgain: (id, to) => send('POST', at('letters', id, '/send_again'), to),
    read: async <T>(path: string, { signal }: { signal?: AbortSignal } = {}) => {
      const { json } = await http(`${root}${path}`, signal ? { signal } : {});
      return { data: json as T };
    },
  };
}
