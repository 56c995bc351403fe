/** Files that come through a link. They belong to nothing yet: the act that the link is good for takes them in, and what is never taken in goes again. */
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import type { Effect } from '../engine/behaviour.ts';
import { Refused, missing } from '../engine/errors.ts';
import { recordEvent } from '../engine/events.ts';
import { type LinkRow, type Upload, unknownLink, uploadsOf, usedLink } from '../engine/links.ts';
import { say } from '#engine/workflow';
import { forget, settled } from './keep.ts';
import type { Arrived } from './store.ts';

const hourMs = 3_600_000;
/** In the place of the link's hash: its holder took it out again. */
const takenOut = 'taken out';

const tooMany = (most: number): Refused => new Refused(422, 'TOO_MANY_FILES', say(`At most ${most} files. Take one out first.`, `${most} fichiers au plus. Retirez-en un d’abord.`));

/**
 * Keeps a file for the answer of a link that takes `most` of them.
 * @throws Refused TOO_MANY_FILES, LINK_USED, MISSING (over or taken back), UNSUPPORTED_TYPE, PAYMENT_DATA_NOT_ALLOWED
 */
export function keepUpload(house: House, link: LinkRow, most: number, file: Arrived & { readonly name: string }): Promise<Upload> {
  const { read } = house.database;
  return settled(house, file, {
    async asks() {
      if ((await uploadsOf(read, link)).length >= most) throw tooMany(most);
    },
    async writes(trx, kind) {
      const now = house.clock.now().toISOString();
      // Of two that arrive at once the second waits here, and counts the first.
      const open = (await locked(house.database.engine, trx('links').where({ id: link.id })).first()) as LinkRow | undefined;
      if (open?.used_at) throw usedLink();
      if (!open || open.revoked_at || open.expires_at <= now) throw unknownLink();
      if ((await uploadsOf(trx, link)).length >= most) throw tooMany(most);
      const shown = { name: file.name, kind, bytes: file.bytes };
      const [made] = (await trx('outsider_uploads').insert({ ...shown, link_hash: link.token_hash, sha256: file.sha256, created_at: now }).returning('id')) as { id: number }[];
      return { id: made?.id ?? 0, ...shown };
    },
  });
}

/** Takes a file out again before the answer is given. @throws Refused MISSING when the link has no such file */
export async function takeOut(house: House, { token_hash }: LinkRow, id: number): Promise<void> {
  // The bytes stay for the sweep: the same file may be arriving again at this very moment.
  const out = await house.database.transaction((trx) => trx('outsider_uploads').where({ id, link_hash: token_hash }).update({ link_hash: takenOut, created_at: house.clock.now().toISOString() }));
  if (out !== 1) throw missing();
}

/** Makes the files of the link that acts those of a record, each with its event, in the transaction of the act. Answers how many there are. */
export async function takeUploads({ trx, by, at }: Effect, record: { readonly resource: string; readonly id: number; readonly state: string | null }): Promise<number> {
  if (by.kind !== 'link') return 0;
  const { token_hash } = (await trx('links').where({ id: by.id }).first('token_hash')) as Pick<LinkRow, 'token_hash'>;
  const files = (await trx('outsider_uploads').where({ link_hash: token_hash }).orderBy('id')) as (Upload & { sha256: string })[];
  const { resource, id: record_id, state } = record;
  for (const { name, kind, bytes, sha256 } of files) {
    const [made] = (await trx('attachments').insert({ version: 1, created_at: at, updated_at: at, resource, record_id, name, kind, bytes, sha256, uploaded_by: null }).returning('id')) as { id: number }[];
    await recordEvent(trx, { resource, record_id, action: 'attach', from_state: state, to_state: state, by, at, details: { after: { attachment: name }, attachment_id: made?.id, kind, bytes, sha256 } });
  }
  await trx('outsider_uploads').where({ link_hash: token_hash }).delete();
  return files.length;
}

/** Forgets files, an hour old or more, that were taken out or whose link is over: nobody will ever read them. */
export async function sweepUploads(house: House): Promise<void> {
  const { read } = house.database;
  const now = house.clock.now();
  const open = read('links').whereNull('used_at').whereNull('revoked_at').where('expires_at', '>', now.toISOString()).whereRaw('links.token_hash = outsider_uploads.link_hash').select(read.raw('1'));
  const left = (await read('outsider_uploads').where('created_at', '<', new Date(now.getTime() - hourMs).toISOString()).whereNotExists(open).select('id', 'sha256')) as { id: number; sha256: string }[];
  for (const { id, sha256 } of left) {
    await house.database.transaction((trx) => trx('outsider_uploads').where({ id }).delete());
    await forget(house, sha256);
  }
}
