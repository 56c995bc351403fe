import type { Behaviour } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { say } from '#engine/workflow';
import { exerciseNamed } from '#workflows/practice';

const unknown = say('There is no such exercise.', 'Cet exercice n’existe pas.');
const already = (): Refused => new Refused(409, 'ALREADY_ANSWERED', say('You have answered this one: the explanation is shown.', 'Vous y avez déjà répondu : l’explication est affichée.'));

/** An answer belongs to whoever gives it, is marked by the rules, and is given once. */
export const practiceAnswerBehaviour: Behaviour = {
  async prepares({ trx, by }, values) {
    const given = new Set((await trx('practice_answers').where({ staff_id: by.id }).pluck('exercise')) as string[]);
    return values.map((one) => {
      const exercise = exerciseNamed(one.exercise);
      if (!exercise) return invalid({ exercise: unknown });
      return given.has(exercise.name) ? already() : { ...one, staff_id: by.id, correct: Number(one.answer === exercise.answer) };
    });
  },
};
