/** What somebody answered in practice: theirs alone, kept as it was first given. No case, no score that anybody else sees. */
import * as z from 'zod';
import { record, roles, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, choice, text } from '../workflows/fields.ts';
import { practiceAnswers } from '../workflows/practice.ts';

export const practiceAnswer = record({
  subject: 'PracticeAnswer',
  resource: 'practice_answers',
  label: say('Practice answer', 'Réponse d’entraînement'),
  order: ['id', 'ASC'],
  fields: z.object({
    exercise: text(40),
    answer: asked(choice(practiceAnswers), say('What would you do?', 'Que feriez-vous ?')),
  }),
  columns: {
    ...plainColumns,
    staff_id: { kind: 'number' },
    exercise: { kind: 'text', filter: true },
    answer: { kind: 'text' },
    correct: { kind: 'flag' },
  },
  reads: [],
  creates: roles,
  rules: (by, allow) => {
    if (by.kind === 'staff') allow('read', { staff_id: by.id });
  },
});
