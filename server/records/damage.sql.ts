import type { Behaviour } from '../engine/behaviour.ts';
import type { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { certificateOn } from '../workflows/listing.sql.ts';
import { type Changes, say } from '#engine/workflow';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const future = say('This is still to come.', 'C’est encore à venir.');

/** A warning, not a bar: it is said on the record, and stands on a manager’s desk until the insurer was told. */
const uncovered = {
  code: 'NO_COVER_ON_DATE', clause_id: 'client-protection.insurance-incidents',
  detail: say('No certificate that we know covered the provider on that day.', 'Aucune attestation connue ne couvrait le prestataire ce jour-là.'),
};

/** Resolves the certificate by the day of the facts, never by today's. */
export const damageBehaviour: Behaviour = {
  async prepares({ trx, at }, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const value of values) {
      const found = (await trx('engagements').join('providers', 'providers.id', 'engagements.provider_id').where({ 'engagements.id': Number(value.engagement_id) }).first('provider_id', 'linked_staff_id')) as
        | { provider_id: number; linked_staff_id: number | null }
        | undefined;
      const day = String(value.occurred_on);
      if (!found) prepared.push(invalid({ engagement_id: unknown }));
      else if (day > at) prepared.push(invalid({ occurred_on: future }));
      else prepared.push({ ...value, ...found, check_id: (await certificateOn(trx, found.provider_id, day))?.id ?? null });
    }
    return prepared;
  },
  shows: (_read, rows) => Promise.resolve(rows.map(({ check_id, occurred_on }) => (check_id == null ? { cover: { ...uncovered, clause_on: occurred_on } } : {}))),
};
