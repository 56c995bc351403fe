import type { Behaviour } from '../engine/behaviour.ts';
import { invalid } from '../engine/inputs.ts';
import { say } from '#engine/workflow';
import { resourceNamed } from '#workflows/index';

const unknown = say('There is no list of this name.', 'Aucune liste ne porte ce nom.');
const sealed = say('Views of this list are kept for oneself.', 'Les vues de cette liste se gardent pour soi.');
const roleless = say('Choose the role that finds it.', 'Choisissez le rôle qui la trouvera.');

/** Lists that have routes of their own, and the queue of moderation, which narrows reviews in its own way. */
const apart = ['events', 'letters', 'staff', 'api_keys', 'moderation'];

/** A list of what is kept from somebody would tell them, by how it was narrowed. */
const isShared = ({ resource, scope }: Readonly<Record<string, unknown>>): boolean => scope !== 'private' && resourceNamed(String(resource))?.sealed === true;

/** A view belongs to whoever keeps it, and is of a list that exists. */
export const savedViewBehaviour: Pick<Required<Behaviour>, 'prepares' | 'resists'> = {
  prepares: ({ by }, values) =>
    Promise.resolve(values.map((one) => {
      if (!resourceNamed(String(one.resource)) && !apart.includes(String(one.resource))) return invalid({ resource: unknown });
      if (isShared(one)) return invalid({ scope: sealed });
      return one.scope === 'role' && !one.role ? invalid({ role: roleless }) : { ...one, owner_id: by.id };
    })),
  resists: (_work, row, values) => {
    const { scope, role } = { ...row, ...values } as { scope?: unknown; role?: unknown };
    if (isShared({ ...row, ...values })) throw invalid({ scope: sealed });
    if (scope === 'role' && !role) throw invalid({ role: roleless });
    return Promise.resolve();
  },
};
