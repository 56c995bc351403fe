import { subject as typed } from '@casl/ability';
import type { House } from '../house.ts';
import { dangling } from '../data/complaints.ts';
import { locked } from '../data/dialect.ts';
import { Refused, forbidden, missing } from './errors.ts';
import { recordEvent } from './events.ts';
import { type Actor, type Row, isWorkflow, say } from './workflow.ts';
import { workOf } from './work.ts';
import { resourceOr404 } from './write.ts';

/**
 * Removes a record that nothing cites: a plain one, or a case whose workflow says who may. Any other case is never removed.
 * @throws Refused MISSING, FORBIDDEN, STILL_CITED, METHOD_NOT_ALLOWED for a case, or the workflow's own refusal (REVIEW_DELETE_FORBIDDEN)
 */
export async function remove(house: House, act: { resource: string; id: number; by: Actor }): Promise<void> {
  const resource = resourceOr404(act.resource);
  const removal = house.database.transaction(async (trx) => {
    const work = workOf(house, trx, act.by);
    const row = (await locked(house.database.engine, trx(act.resource).where({ id: act.id })).first()) as Row | undefined;
    const may = (action: string) => work.ability.can(action, typed(resource.subject, { ...row }));
    if (!row || !(may('read') || may('delete'))) throw missing();
    if (isWorkflow(resource) && !resource.deletes) {
      const no = resource.delete_refused;
      if (no) throw new Refused(422, no.code, no.says, { clause_id: no.clause });
      throw new Refused(405, 'METHOD_NOT_ALLOWED', say('A case is never deleted.', 'Un dossier ne se supprime jamais.'), { headers: { Allow: 'GET, PUT' } });
    }
    if (!may('delete')) throw forbidden();
    await trx(act.resource).where({ id: act.id }).delete();
    await recordEvent(trx, { resource: act.resource, record_id: act.id, action: 'delete', by: act.by, at: work.at, details: { before: row } });
  });
  await removal.catch((error: unknown) => {
    throw dangling(error) ? new Refused(422, 'STILL_CITED', say('Other records name this one: it stays.', 'D’autres fiches désignent celle-ci : elle reste.')) : error;
  });
}
