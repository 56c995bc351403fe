import { Router } from 'express';
import type { Request } from 'express';
import { missing, Refused } from '#engine/errors';
import { readableColumns } from '#engine/ability';
import { checkedInput } from '#engine/inputs';
import { say } from '#engine/workflow';
import type { Actor } from '#engine/workflow';
import { invite } from '../access/invitations.ts';
import { addStaff, changeStaff, listStaff } from '../access/staff.ts';
import type { NewStaff, StaffChange, StaffRow } from '../access/staff.ts';
import type { House } from '../house.ts';
import { newStaff, staff, staffChange } from '../records/staff.ts';
import { only } from './limits.ts';
import { recordId } from './recordId.ts';
import { answer, versionOf } from './resources.ts';
import { answerShortList } from './shortList.ts';
import { actorOf, requireAdministrator, requireStaff } from './who.ts';

/** `/api/staff`: colleagues for everybody, accounts for administrators (product.md, "The people"). */
export function staffRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/staff')
    .get(requireStaff, async (request, response) => {
      const by = actorOf(request);
      answerShortList(request, response, staff, await listStaff(house), (row) => shown(row, by));
    })
    .post(requireAdministrator, async (request, response) => {
      const by = actorOf(request);
      const values = checkedInput(newStaff, request.body) as unknown as NewStaff;
      const { id, invitation } = await house.database.transaction(async (trx) => {
        const added = await addStaff(trx, values, by, house.clock.now().toISOString());
        return { id: added, invitation: await invite(trx, house, added, by) };
      });
      const invited = { ...shown(await staffWithId(house, id), by), invitation };
      answer(response, 201, invited);
    })
    .all(only('GET', 'POST'));
  router
    .route('/staff/:id')
    .get(requireStaff, async (request, response) => {
      answer(response, 200, shown(await staffWithId(house, recordId(request)), actorOf(request)));
    })
    .put(requireAdministrator, async (request, response) => {
      const [id, by] = [recordId(request), actorOf(request)];
      const version = versionOf(request);
      if (version === undefined) throw unversioned();
      const change = checkedInput(staffChange, changedFields(request, shown(await staffWithId(house, id), by)));
      await changeStaff(house, id, version, change as StaffChange, by);
      answer(response, 200, shown(await staffWithId(house, id), by));
    })
    .all(only('GET', 'PUT'));
  router
    .route('/staff/:id/invitation')
    .post(requireAdministrator, async (request, response) => {
      const [id, by] = [recordId(request), actorOf(request)];
      const { disabled_at } = await staffWithId(house, id);
      if (disabled_at) throw disabled();
      response.status(201).json(await house.database.transaction((trx) => invite(trx, house, id, by)));
    })
    .all(only('POST'));
  return router;
}

type Shown = { id: number; version: number } & Record<string, unknown>;

/** A member of staff as `by` may see one: the columns of the declaration, and no other. */
function shown(row: StaffRow, by: Actor): Shown {
  const columns = readableColumns(staff, by).map((name): [string, unknown] => [name, name === 'languages' && row.languages ? (JSON.parse(row.languages) as unknown) : row[name as keyof StaffRow]]);
  const account = by.roles.includes('administrator') ? { disabled: row.disabled_at !== null } : {};
  return { id: row.id, version: row.version, ...Object.fromEntries<unknown>(columns), roles: JSON.parse(row.roles) as unknown, ...account };
}

/** What a PUT asks to change. React-admin sends whole records: what the server fills by itself is passed over when it comes back unchanged. */
function changedFields(request: Request, now: Shown): Record<string, unknown> {
  const { version: _version, ...sent } = (request.body ?? {}) as Record<string, unknown>;
  const unchanged = (name: string) => !(name in staffChange.shape) && name in now && now[name] === sent[name];
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !unchanged(name)));
}

async function staffWithId(house: House, id: number): Promise<StaffRow> {
  const row = (await listStaff(house)).find((one) => one.id === id);
  if (!row) throw missing();
  return row;
}

const unversioned = (): Refused => new Refused(428, 'VERSION_REQUIRED', say('Say which version you saw.', 'Indiquez la version que vous avez vue.'));

function disabled(): Refused {
  const detail = say('This account is disabled. Enable it before you invite the person.', 'Ce compte est désactivé. Réactivez-le avant d’inviter la personne.');
  return new Refused(422, 'INVALID', detail);
}
