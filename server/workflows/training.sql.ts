/** Who may be given which work: whoever was trained on the version of the policy that it rests on (S2-02). */
import type { Knex } from 'knex';
import type { Behaviour, Work } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type Changes, say } from '#engine/workflow';
import { type InForce, standingOn } from './trainingWords.ts';

/** The version in force of each of these policies. */
export const versionsInForce = (read: Knex, policies: readonly string[]): Promise<InForce[]> =>
  read('policy_versions')
    .join('policies', 'policies.id', 'policy_versions.policy_id')
    .where({ state: 'in_force' })
    .whereIn('slug', [...policies])
    .select('slug as policy', 'number', 'in_force_at') as unknown as Promise<InForce[]>;

/** Who may be given work that rests on this policy: trained on the version in force, or within the days of grace. */
export async function trainedOn(read: Knex, policy: string, staffIds: readonly number[], now: string): Promise<readonly number[]> {
  const [version] = await versionsInForce(read, [policy]);
  if (!version) return staffIds;
  const rows = (await read('trainings').where({ policy }).whereIn('staff_id', [...staffIds]).groupBy('staff_id').select('staff_id').max({ latest: 'number' })) as { staff_id: number; latest: number }[];
  const latest = new Map(rows.map(({ staff_id, latest: number }) => [staff_id, Number(number)]));
  return staffIds.filter((id) => standingOn(version, latest.get(id) ?? null, now) !== 'overdue');
}

const trainingWords = {
  says: say('This person has not been trained on the policy in force.', 'Cette personne n’a pas été formée à la politique en vigueur.'),
  mend: say('Train them and record it, or choose somebody who was trained.', 'Formez-la et enregistrez la formation, ou choisissez une personne formée.'),
  code: 'TRAINING_REQUIRED', clause: 'abuse-policy.training',
} as const;

/**
 * Work on a case is given to nobody who was not trained on its policy.
 * @throws Refused TRAINING_REQUIRED
 */
export async function mustBeTrained({ trx, at }: Pick<Work, 'trx' | 'at'>, staff_id: number, policy = 'abuse-policy'): Promise<void> {
  const trained = await trainedOn(trx, policy, [staff_id], at);
  if (!trained.length) throw new Refused(422, trainingWords.code, trainingWords.says, { clause_id: trainingWords.clause });
}

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const notKnown = say('This version was never made known.', 'Cette version n’a jamais été rendue publique.');
const future = say('This lies ahead of us.', 'Cette date est à venir.');

const notOneself = (): Refused =>
  new Refused(422, 'SECOND_PERSON_REQUIRED', say('Somebody else records that you were trained.', 'C’est une autre personne qui enregistre votre formation.'), { clause_id: 'house-rules.second-person' });

async function checked({ trx, by, at }: Work, one: Changes): Promise<Changes | Refused> {
  if (by.kind === 'staff' && one.staff_id === by.id) return notOneself();
  if (String(one.trained_on) > at.slice(0, 10)) return invalid({ trained_on: future });
  const person = (await trx('staff').where({ id: Number(one.staff_id), kind: 'person' }).first('id')) as { id: number } | undefined;
  if (!person) return invalid({ staff_id: unknown });
  const made = (await trx('policy_versions').join('policies', 'policies.id', 'policy_versions.policy_id').where({ slug: String(one.policy) }).whereIn('policy_versions.state', ['announced', 'in_force', 'superseded']).select('number', 'policy_versions.state')) as { number: number; state: string }[];
  const number = one.number ?? made.find(({ state }) => state === 'in_force')?.number;
  return number != null && made.some((version) => version.number === number) ? { ...one, number } : invalid({ number: notKnown });
}

export const trainingBehaviour: Behaviour = {
  async prepares(work, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const one of values) prepared.push(await checked(work, one));
    return prepared;
  },
  resists({ by, at }, { staff_id }, values) {
    if (by.kind === 'staff' && staff_id === by.id) return Promise.reject(notOneself());
    return typeof values.trained_on === 'string' && values.trained_on > at.slice(0, 10) ? Promise.reject(invalid({ trained_on: future })) : Promise.resolve();
  },
};
