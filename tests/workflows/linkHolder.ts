/** Somebody with a letter in hand, as their browser speaks to the house. */
import { hashOfToken } from '../../server/engine/links.ts';
import type { Answer, World } from '../support/world.ts';

/** A good answer to a request for proof. */
export const yes = { confirms: true, proof: 'Invoice 118, 12 February, Lyon' };

export interface Holder {
  readonly answer: Answer;
  /** What the browser sends back from now on. */
  readonly cookie: string;
  submits(input: unknown, more?: { opened?: string; headers?: Record<string, string> }): Promise<Answer>;
}

const cookieIn = ({ headers }: Answer): string => headers.getSetCookie().map((line) => line.split(';')[0] ?? '').join('; ');

/** Opens a link by its token. */
export async function opens(here: World, token: string, headers: Record<string, string> = {}): Promise<Holder> {
  const answer = await here.stranger().asks('POST', '/api/links/open', { token }, headers);
  const cookie = cookieIn(answer);
  return {
    answer,
    cookie,
    submits: (input, { opened, headers: others = {} } = {}) => here.stranger().asks('POST', '/api/links/submit', { input, ...(opened !== undefined && { opened }) }, { cookie, ...others }),
  };
}

/** A published review in its provider's mailbox: the tokens to reply and to challenge. */
export async function invitation(here: World, values: Record<string, unknown> = {}): Promise<{ review: { resource: string; id: number }; reply: string; challenge: string }> {
  const lea = await here.who('lea');
  const review = await here.review(values);
  await lea.does('verify_author', review, { method: 'invoice', evidence: 'Invoice 118 of 12 February' });
  await lea.does('publish', review);
  await post(here);
  const provider = (await here.row('providers', Number((await here.row('reviews', review.id)).provider_id))).email as string;
  return { review, reply: here.tokenFor(provider, 0), challenge: here.tokenFor(provider, 1) };
}

/** A review whose author was asked for proof: the token in their letter. */
export async function proofRequest(here: World, values: Record<string, unknown> = {}): Promise<{ review: { resource: string; id: number }; token: string }> {
  const review = await here.review(values);
  await (await here.who('lea')).does('request_proof', review);
  await post(here);
  return { review, token: here.tokenFor((await here.row('reviews', review.id)).author_email as string) };
}

/** The undo window passes and letters leave. */
export async function post(here: World): Promise<void> {
  here.passes({ seconds: 21 });
  await here.postRound();
}

/** The link's row, by its token. */
export const linkOf = async (here: World, token: string): Promise<Record<string, unknown>> =>
  (await here.house.database.read('links').where({ token_hash: hashOfToken(token) }).first()) as Record<string, unknown>;

/** Moves the clock to so many seconds before a link's end. */
export const passesToEndOf = (here: World, { expires_at }: Record<string, unknown>, seconds: number): void =>
  here.passes({ seconds: (Date.parse(String(expires_at)) - here.house.clock.now().getTime()) / 1000 - seconds });
