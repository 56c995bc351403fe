/** Who has a case in charge: handing it over with a note, and the days on which somebody is away. */
import { Router } from 'express';
import * as z from 'zod';
import { subject as typed } from '@casl/ability';
import type { House } from '../house.ts';
import { locked } from '../data/dialect.ts';
import { absentOn, chargeable, giveToBest, nobodyFree } from '../engine/charge.ts';
import { Refused, forbidden, missing, stale } from '../engine/errors.ts';
import { checkedInput } from '../engine/inputs.ts';
import { readableRow } from '../engine/readable.ts';
import { shown } from '../engine/show.ts';
import { workOf } from '../engine/work.ts';
import { editIn } from '../engine/write.ts';
import { noteIn } from '../notes/write.ts';
import { type Actor, type Row, say } from '#engine/workflow';
import { asked, day, id, text } from '#workflows/fields';
import { houseDay } from '#workflows/localTime';
import { only } from './limits.ts';
import { recordId } from './recordId.ts';
import { actorOf, requireStaff } from './who.ts';

/** The form of a handover: to a colleague, or to whoever is best placed when none is named. */
export const handover = z.object({
  resource: text(40),
  record_id: id,
  version: z.int().min(1),
  staff_id: asked(id.nullish(), say('To whom', 'À qui')),
  note: asked(text(2_000, 3), say('What they need to know', 'Ce qu’il faut savoir'), true),
});

/** The form of an absence: from the first day to the last. */
export const newAbsence = z.object({
  staff_id: id.optional(),
  from_on: asked(day, say('First day away', 'Premier jour d’absence')),
  until_on: asked(day, say('Last day away', 'Dernier jour d’absence')),
});

const mostAbsences = 50;
const away = (): Refused => new Refused(422, 'COLLEAGUE_ABSENT', say('This colleague is away today. Choose somebody who is here.', 'Ce collègue est absent aujourd’hui. Choisissez quelqu’un de présent.'));
const wrongWay = say('The last day comes before the first, or has passed.', 'Le dernier jour précède le premier, ou il est passé.');
const sameHands = say('They have it in charge already.', 'Cette personne en a déjà la charge.');

/** Hands a case over in one transaction: who has it in charge, the note that says why, and the colleague who is told. */
const handOver = (house: House, by: Actor, { resource, record_id, version, staff_id, note }: z.output<typeof handover>): Promise<Row> =>
  house.database.transaction(async (trx) => {
    const work = workOf(house, trx, by);
    const { declared } = await readableRow(trx, by, resource, record_id);
    const row = (await locked(house.database.engine, trx(resource).where({ id: record_id })).first()) as Row;
    if (!chargeable(declared) || !work.ability.can('edit', typed(declared.subject, { ...row }))) throw forbidden();
    if (version !== row.version) throw stale();
    if (staff_id && staff_id === row.assignee_id) throw new Refused(422, 'INVALID', sameHands, { errors: { staff_id: sameHands } });
    if (staff_id && (await absentOn(trx, work.at)).has(staff_id)) throw away();
    const given = staff_id ? { row: await editIn(work, declared, row, { assignee_id: staff_id }), taker: { id: staff_id } } : await giveToBest(work, declared, row);
    if (!given) throw nobodyFree();
    // Naming them tells them; a colleague who may not open the case is refused here, and nothing of it stands.
    await noteIn(work, { resource, record_id, text: note, mentions: [given.taker.id] });
    return (await trx(resource).where({ id: record_id }).first()) as Row;
  });

/** `POST /api/handovers`, `GET` and `POST /api/absences`, `DELETE /api/absences/ID`. */
export function chargeRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const { read } = house.database;
  /** One's own days are one's own; those of others are a manager's or an administrator's. */
  const mayFor = (by: Actor, staff: number): boolean => by.id === staff || by.roles.includes('manager') || by.roles.includes('administrator');
  router
    .route('/handovers')
    .post(requireStaff, async (request, response) => {
      const by = actorOf(request);
      const asking = checkedInput(handover, request.body) as z.output<typeof handover>;
      const row = await handOver(house, by, asking);
      const { declared } = await readableRow(read, by, asking.resource, row.id).catch(() => ({ declared: null }));
      response.status(201).json(declared ? shown(declared, row, by) : { id: row.id, version: row.version });
    })
    .all(only('POST'));
  router
    .route('/absences')
    .get(requireStaff, async (_request, response) => {
      const today = houseDay(house.clock.now().toISOString());
      response.json(await read('absences').where('until_on', '>=', today).orderBy('from_on').orderBy('id').limit(500).select('id', 'staff_id', 'from_on', 'until_on'));
    })
    .post(requireStaff, async (request, response) => {
      const by = actorOf(request);
      const { staff_id = by.id, from_on, until_on } = checkedInput(newAbsence, request.body) as z.output<typeof newAbsence>;
      if (!mayFor(by, staff_id)) throw forbidden();
      const at = house.clock.now().toISOString();
      if (until_on < from_on || until_on < houseDay(at)) throw new Refused(422, 'INVALID', wrongWay, { errors: { until_on: wrongWay } });
      const absence = await house.database.transaction(async (trx) => {
        if (!(await trx('staff').where({ id: staff_id, kind: 'person' }).first('id'))) throw missing();
        const planned = ((await trx('absences').where({ staff_id }).where('until_on', '>=', houseDay(at)).limit(mostAbsences).pluck('id')) as number[]).length;
        const tooMany = say(`At most ${mostAbsences} absences are planned for one person.`, `On prévoit au plus ${mostAbsences} absences par personne.`);
        if (planned >= mostAbsences) throw new Refused(422, 'INVALID', tooMany);
        const values = { created_at: at, staff_id, from_on, until_on, set_by: by.id };
        const [added] = (await trx('absences').insert(values).returning('id')) as { id: number }[];
        return { id: added?.id, staff_id, from_on, until_on };
      });
      response.status(201).json(absence);
    })
    .all(only('GET', 'POST'));
  router
    .route('/absences/:id')
    .delete(requireStaff, async (request, response) => {
      const by = actorOf(request);
      await house.database.transaction(async (trx) => {
        const found = (await trx('absences').where({ id: recordId(request) }).first('id', 'staff_id')) as { id: number; staff_id: number } | undefined;
        if (!found) throw missing();
        if (!mayFor(by, found.staff_id)) throw forbidden();
        await trx('absences').where({ id: found.id }).delete();
      });
      response.status(204).end();
    })
    .all(only('DELETE'));
  return router;
}
