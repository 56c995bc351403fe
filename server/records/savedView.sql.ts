import type { Behaviour } from '../engine/behaviour.ts';
import { invalid } from '../engine/inputs.ts';
import { say } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';

const unknown = say('There is no list of this name.', 'Aucune liste ne porte ce nom.');
const roleless = say('Choose the role that finds it.', 'Choisissez le rôle qui la trouvera.');

/** A view belongs to whoever keeps it, and is of a list that exists. */
export const savedViewBehaviour: Pick<Required<Behaviour>, 'prepares' | 'resists'> = {
  prepares: ({ by }, values) =>
    Promise.resolve(values.map((one) => {
      if (!resourceNamed(String(one.resource))) return invalid({ resource: unknown });
      return one.scope === 'role' && !one.role ? invalid({ role: roleless }) : { ...one, owner_id: by.id };
    })),
  resists: (_work, row, values) => {
    const { scope, role } = { ...row, ...values } as { scope?: unknown; role?: unknown };
    if (scope === 'role' && !role) throw invalid({ role: roleless });
    return Promise.resolve();
  },
};
