/** Links that let an outsider act once on one record. The token is never stored: it is derived when the letter leaves. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { House } from '../house.ts';
import type { Work } from './behaviour.ts';
import { Refused } from './errors.ts';
import { say } from './workflow.ts';

export interface LinkRow {
  readonly id: number;
  readonly purpose: string;
  readonly resource: string;
  readonly record_id: number;
  readonly name: string;
  readonly email: string;
  readonly locale: 'en' | 'fr';
  readonly nonce: string;
  readonly token_hash: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly used_at: string | null;
  readonly revoked_at: string | null;
}

/** 256 bits that only this house can make again from the link's nonce. */
export const tokenOf = (house: House, nonce: string): string =>
  createHmac('sha256', house.settings.SECRET_KEY).update(`link:${nonce}`).digest('base64url');

/** What stands in the database instead of the token. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The address that goes into the letter; the token stays behind the `#`, out of every log. */
export const addressOf = (house: House, nonce: string): string => `${house.settings.BASE_URL}/link#${tokenOf(house, nonce)}`;

/** Makes a link for one person, one purpose and one record. `days` it stays open. Returns its id. */
export async function addLink(
  work: Work,
  link: { purpose: string; resource: string; record_id: number; name: string; email: string; locale: string; days: number },
): Promise<number> {
  const nonce = randomBytes(24).toString('hex');
  const { days, ...columns } = link;
  const [row] = (await work.trx('links')
    .insert({
      ...columns,
      nonce,
      token_hash: hashOfToken(tokenOf(work.house, nonce)),
      created_at: work.at,
      expires_at: new Date(Date.parse(work.at) + days * 86_400_000).toISOString(),
    })
    .returning('id')) as { id: number }[];
  return row?.id ?? 0;
}

/** Ends the open links of a record (an undo, or a case that is over). */
export const revokeLinks = (trx: Knex, at: string, ids: readonly number[]): Promise<number> =>
  ids.length ? trx('links').whereIn('id', [...ids]).whereNull('used_at').update({ revoked_at: at }) : Promise.resolve(0);

/** The same words for a link that never was, is over, or was taken back: nothing can be learnt by trying. */
export const unknownLink = (): Refused =>
  new Refused(404, 'MISSING', say('This link does not serve, or no longer.', 'Ce lien n’est pas valable, ou ne l’est plus.'));

/** The link was answered already. */
export const usedLink = (): Refused =>
  new Refused(409, 'LINK_USED', say('This link has already been used: your answer reached us.', 'Ce lien a déjà servi : votre réponse nous est parvenue.'));

/** A file that waits for its link's answer, as its holder sees it. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
}

/** Files that wait for the answer of a link, oldest first. */
export const uploadsOf = async (read: Knex, { token_hash }: Pick<LinkRow, 'token_hash'>): Promise<Upload[]> =>
  (await read('outsider_uploads').where({ link_hash: token_hash }).orderBy('id').select('id', 'name', 'kind', 'bytes')) as Upload[];
