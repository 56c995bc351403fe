/** What must be true before an interview moves or a scorecard is filed, and the words that say why it is not. */
import { type Gate, say, textOf } from '#engine/workflow';
import { complete, mostInterviews } from './interviewWords.ts';
import { paymentGate } from './paymentGate.ts';

/** One interviewer's newest scorecard, as far as the rules need it. */
export interface Filed {
  readonly author_id: number;
  readonly number: number;
  readonly profile_validated: boolean;
  readonly motivation_validated: boolean;
}

/** What the gates need beyond the row itself (interview.sql.ts). */
export interface InterviewFacts {
  readonly application_open: boolean;
  readonly filed: readonly Filed[];
}

/** The colleagues who hold an interview. */
export const interviewersOf = ({ interviewer_ids: ids }: Readonly<Record<string, unknown>>): number[] =>
  (typeof ids === 'string' ? (JSON.parse(ids) as number[]) : ((ids ?? []) as number[]));

const has = ({ filed }: InterviewFacts, id: number): boolean => filed.some(({ author_id }) => author_id === id);

const typed = <Name extends string>(gates: Record<Name, Gate<InterviewFacts>>): Record<Name, Gate<InterviewFacts>> => gates;

export const interviewGates = typed({
  application_open: {
    holds: ({ application_open }) => application_open,
    code: 'APPLICATION_CLOSED', clause: 'quality-charter.meetings',
    says: say('The application is decided: nothing is added to its interviews.', 'La candidature est décidée : on n’ajoute plus rien à ses entretiens.'),
    mend: say('A new application begins with a new recommendation.', 'Une nouvelle candidature commence par une nouvelle recommandation.'),
  },
  still_to_come: {
    of_input: true,
    holds: (_facts, { now, input }) => !(Date.parse(textOf(input?.starts_at)) < Date.parse(now)),
    code: 'INTERVIEW_IN_THE_PAST', clause: 'quality-charter.meetings',
    says: say('Nobody can be invited to a moment that has passed.', 'On n’invite personne à un moment déjà passé.'),
    mend: say('Choose a day and time to come.', 'Choisissez une date et une heure à venir.'),
  },
  begun: {
    of_input: true,
    holds: (_facts, { now, input }) => !(Date.parse(textOf(input?.started_at)) > Date.parse(now)),
    code: 'INTERVIEW_NOT_HELD_YET', clause: 'quality-charter.meetings',
    says: say('An interview is recorded once it was held, not before.', 'Un entretien s’enregistre une fois tenu, pas avant.'),
    mend: say('Give the moment at which it began.', 'Indiquez le moment où il a commencé.'),
  },
  due: {
    holds: (_facts, { row, now }) => textOf(row.starts_at) <= now,
    code: 'INTERVIEW_NOT_DUE', clause: 'quality-charter.meetings',
    says: say('Nobody is missing before the interview was to begin.', 'Personne ne manque avant l’heure de l’entretien.'),
    mend: say('Wait for its time, move it, or cancel it.', 'Attendez l’heure, déplacez l’entretien ou annulez-le.'),
  },
  scorecard_complete: {
    of_input: true,
    holds: (_facts, { input }) => complete(input?.scores),
    code: 'SCORECARD_INCOMPLETE', clause: 'quality-charter.scorecard',
    says: say('Each of the four criteria needs a score and a sentence that justifies it.', 'Chacun des quatre critères demande une note et une phrase qui la justifie.'),
    mend: say('Score the criteria that are left, and write what you heard.', 'Notez les critères restants et écrivez ce que vous avez entendu.'),
  },
  interviewer: {
    holds: (_facts, { row, by }) => interviewersOf(row).includes(by.id),
    code: 'INTERVIEWER_NOT_NAMED', clause: 'quality-charter.scorecard', personal: true,
    says: say('Only those who held the interview file a scorecard.', 'Seules les personnes qui ont mené l’entretien remplissent une grille.'),
    mend: say('The interviewers named on it can.', 'Les personnes désignées pour l’entretien le peuvent.'),
  },
  not_filed: {
    holds: (facts, { by }) => !has(facts, by.id),
    code: 'SCORECARD_ALREADY_FILED', clause: 'quality-charter.scorecard', personal: true,
    says: say('Your scorecard is filed and does not change.', 'Votre grille est déposée et ne change plus.'),
    mend: say('Correct it: the correction stands beside it, with its reason.', 'Corrigez-la : la correction figure à côté, avec sa raison.'),
  },
  filed: {
    holds: (facts, { by }) => has(facts, by.id),
    code: 'NO_SCORECARD_OF_YOURS', clause: 'quality-charter.scorecard', personal: true,
    says: say('One corrects one’s own scorecard only, and you filed none.', 'On ne corrige que sa propre grille, et vous n’en avez déposé aucune.'),
    mend: say('Its author can correct it.', 'Son auteur peut la corriger.'),
  },
  excusable: {
    of_input: true,
    holds: (facts, { row, input }) => {
      const named = interviewersOf(row);
      return typeof input?.staff_id !== 'number' || (named.includes(input.staff_id) && named.length > 1 && !has(facts, input.staff_id));
    },
    code: 'INTERVIEWER_NOT_EXCUSABLE', clause: 'house-rules.own-judgement',
    says: say('Only a named interviewer who has filed nothing can be excused, and one must remain.', 'On n’excuse qu’une personne désignée qui n’a rien déposé, et il doit en rester une.'),
    mend: say('Choose somebody whose scorecard is awaited.', 'Choisissez quelqu’un dont la grille est attendue.'),
  },
  no_payment_data: paymentGate,
});

/** Refused on creation, where no row exists yet to be judged. */
export const interviewLimit = {
  code: 'INTERVIEW_LIMIT_REACHED',
  clause: 'quality-charter.meetings',
  says: say(
    `An application has at most ${mostInterviews} interviews, scheduled or held.`,
    `Une candidature a au plus ${mostInterviews} entretiens, prévus ou tenus.`,
  ),
} as const;
