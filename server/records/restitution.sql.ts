import type { Behaviour } from '../engine/behaviour.ts';
import { type Refused, forbidden } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type Changes, say } from '#engine/workflow';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const another = say('This damage did not happen at a service of that provider.', 'Ce dommage n’a pas eu lieu lors d’une prestation de ce prestataire.');

/** A restitution stands on a case, and is about its provider. */
export const restitutionBehaviour: Behaviour = {
  async prepares({ trx, by }, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const value of values) {
      const found = (await trx('conduct_cases').where({ id: Number(value.conduct_case_id) }).first('provider_id', 'linked_staff_id')) as { provider_id: number; linked_staff_id: number | null } | undefined;
      const damage = value.damage_id == null ? undefined : ((await trx('damages').where({ id: Number(value.damage_id) }).first('provider_id')) as { provider_id: number } | undefined);
      if (!found) prepared.push(invalid({ conduct_case_id: unknown }));
      else if (found.linked_staff_id === by.id) prepared.push(forbidden());
      else if (value.damage_id != null && damage?.provider_id !== found.provider_id) prepared.push(invalid({ damage_id: another }));
      else prepared.push({ ...value, ...found, found_by: by.id });
    }
    return prepared;
  },
};
