import { createHash } from 'node:crypto';
import { Router } from 'express';
import * as z from 'zod';
import type { House } from '../house.ts';
import type { CaseFile } from '../casefile/caseFile.ts';
import { collect, filedWorkflow } from '../casefile/collect.sql.ts';
import { drawn } from '../casefile/draw.ts';
import { missing } from '../engine/errors.ts';
import { recordEvent } from '../engine/events.ts';
import { checkedInput } from '../engine/inputs.ts';
import { type Recipient, recipients } from '#workflows/caseFileWords';
import { asked, choice, id, locale, text } from '#workflows/fields';
import { type Say, say } from '#engine/workflow';
import { only } from './limits.ts';
import { actorOf, requireStaff } from './who.ts';

const labels = Object.fromEntries(Object.entries(recipients).map(([name, { label }]) => [name, label])) as Record<Recipient, Say>;

/** Of which case, for whom, why, and how it is written. */
export const newCaseFile = z.object({
  resource: text(40),
  record_id: id,
  recipient: asked(choice(labels), say('For whom', 'Pour qui')),
  purpose: asked(text(300, 3), say('For what purpose', 'Pour quel motif')),
  format: z.enum(['pdf', 'json']).default('pdf'),
  locale: locale.default('en'),
});

const bytesOf = async (format: 'pdf' | 'json', file: CaseFile): Promise<Buffer> => (format === 'pdf' ? drawn(file) : Buffer.from(JSON.stringify(file, null, 2)));

/** `POST /api/case_files`: one case as a PDF or as JSON, for one recipient; who made it, for whom and why stays in the history. */
export function caseFileRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/case_files')
    .post(requireStaff, async (request, response) => {
      const by = actorOf(request);
      const { format, ...wanted } = checkedInput(newCaseFile, request.body) as z.output<typeof newCaseFile>;
      const declared = filedWorkflow(wanted.resource);
      if (!declared) throw missing();
      const file = await collect(house, house.database.read, declared, by, wanted);
      const bytes = await bytesOf(format, file);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await house.database.transaction((trx) =>
        recordEvent(trx, { resource: wanted.resource, record_id: wanted.record_id, action: 'case_file', by, at: file.made_at, details: { recipient: wanted.recipient, purpose: wanted.purpose, format, sha256 } }));
      response.attachment(`${declared.resource}-${file.reference.replace(/[^\w-]/g, '')}-${wanted.recipient}.${format}`);
      response.set({ 'Content-Type': format === 'pdf' ? 'application/pdf' : 'application/json', 'Cache-Control': 'no-store', 'X-Content-SHA256': sha256 }).send(bytes);
    })
    .all(only('POST'));
  return router;
}
