import { HttpError } from 'ra-core';
import { say } from '#engine/workflow';
import { asLocale } from '../i18n/useSay.ts';

/** What the server says when it refuses (RFC 9457, api.md "Refusals"). */
export interface Problem {
  readonly code: string;
  readonly detail?: string;
  readonly message?: string;
  readonly errors?: Readonly<Record<string, unknown>>;
  readonly clause_id?: string;
  /** The day whose text of the clause counts; today's when left out. */
  readonly clause_on?: string;
  readonly unmet?: readonly { readonly code: string; readonly detail: string; readonly clause_id?: string; readonly clause_on?: string }[];
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly json: unknown;
  /** What came as a file to keep. */
  readonly blob?: Blob;
}

const lost = say('The server does not answer. Check the connection; nothing was lost here.', 'Le serveur ne répond pas. Vérifiez la connexion ; rien n’est perdu ici.');
const unreadable = say('The server answered something unreadable.', 'Le serveur a donné une réponse illisible.');

/** Sentences are asked for, and made here, in the language of the page. */
const language = () => asLocale(document.documentElement.lang);

function read(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * One request to the house, as JSON both ways; a form with a file goes as it is.
 * @throws HttpError with the server's sentence and the whole problem as `body`; status 0 when nothing answered
 */
export async function http(url: string, options: RequestInit = {}): Promise<Reply> {
  const headers = new Headers(options.headers);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', language());
  if (options.method && options.method !== 'GET' && !(options.body instanceof FormData)) headers.set('Content-Type', 'application/json');
  let response: Response;
  try {
    response = await fetch(url, { ...options, headers, credentials: 'same-origin' });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new HttpError(lost[language()], 0, { code: 'UNREACHABLE' });
  }
  if (response.ok && response.headers.get('Content-Disposition')?.startsWith('attachment')) return { status: response.status, headers: response.headers, body: '', json: undefined, blob: await response.blob() };
  const body = await response.text();
  const json = read(body);
  if (!response.ok) {
    const problem = json as Problem | undefined;
    const wait = response.headers.get('Retry-After');
    throw new HttpError(problem?.message ?? problem?.detail ?? unreadable[language()], response.status, {
      code: 'BROKEN',
      ...problem,
      ...(wait ? { retry_after: Number(wait) } : {}),
    });
  }
  return { status: response.status, headers: response.headers, body, json };
}

/** The problem inside an error, when the server gave one. */
export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof HttpError ? (error.body as Problem | undefined) : undefined;
