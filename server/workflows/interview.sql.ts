/** What interviews read and write beyond their own row: who may hold one, how many there are, and the scorecards. */
import { subject as typed } from '@casl/ability';
import type { Knex } from 'knex';
import { locked } from '../data/dialect.ts';
import type { Behaviour, Effect, Work } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type CaseRow, type Changes, type Say, say } from '#engine/workflow';
import { openStates } from './applicationWords.ts';
import { type Filed, type InterviewFacts, interviewGates, interviewLimit, interviewersOf } from './interviewGates.ts';
import { interviewLettersFor, placeOf } from './interviewLetters.sql.ts';
import { mostInterviews } from './interviewWords.ts';

const mayInterview = ['vetting_officer', 'manager'];

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const notInterviewer = say('Interviewers are vetting officers or managers, and no party to the file.', 'Les entretiens sont menés par l’équipe des admissions ou l’encadrement, hors de toute personne concernée.');
const placeMissing = say('Say where, at which link, or at which number.', 'Indiquez le lieu, le lien ou le numéro.');

interface Application {
  readonly id: number;
  readonly state: string;
  readonly candidate_phone: string | null;
  readonly candidate_staff_id: number | null;
  readonly recommender_staff_id: number | null;
}

const refusedBy = ({ code, clause, says }: { code: string; clause: string; says: Say }): Refused => new Refused(422, code, says, { clause_id: clause });

/** The newest scorecard of each author, of each interview. */
async function filedOn(read: Knex, ids: readonly number[]): Promise<Map<number, Filed[]>> {
  const rows = (await read('scorecards').whereIn('interview_id', [...ids]).orderBy('number').select('interview_id', 'author_id', 'number', 'profile_validated', 'motivation_validated')) as (Record<'profile_validated' | 'motivation_validated' | 'interview_id', number> & Filed)[];
  const found = new Map<number, Filed[]>();
  for (const { interview_id, author_id, number, profile_validated, motivation_validated } of rows) {
    const others = (found.get(interview_id) ?? []).filter((one) => one.author_id !== author_id);
    found.set(interview_id, [...others, { author_id, number, profile_validated: Number(profile_validated) === 1, motivation_validated: Number(motivation_validated) === 1 }]);
  }
  return found;
}

async function facts(read: Knex, rows: readonly CaseRow[]): Promise<InterviewFacts[]> {
  const open = (await read('applications').whereIn('id', rows.map((row) => Number(row.application_id))).whereIn('state', openStates).pluck('id')) as number[];
  const filed = await filedOn(read, rows.map(({ id }) => id));
  return rows.map((row) => ({ application_open: open.includes(Number(row.application_id)), filed: filed.get(row.id) ?? [] }));
}

/** Whether each of these is a colleague who holds interviews and is not named by the file. */
async function mayAllInterview(trx: Work['trx'], ids: readonly number[], { candidate_staff_id, recommender_staff_id }: Application): Promise<boolean> {
  const rows = (await trx('staff').whereIn('id', [...ids]).whereNull('disabled_at').select('id', 'roles')) as { id: number; roles: string }[];
  const able = rows.filter(({ id, roles }) => id !== candidate_staff_id && id !== recommender_staff_id && (JSON.parse(roles) as string[]).some((role) => mayInterview.includes(role)));
  return able.length === ids.length;
}

/** Completes a new interview. The application's row is locked first, so that two who schedule at once are counted one after the other. */
async function prepare({ house, trx, by, ability }: Work, value: Changes): Promise<Changes | Refused> {
  const application = (await locked(house.database.engine, trx('applications').where({ id: Number(value.application_id) })).first()) as Application | undefined;
  // A file that one may not see is as good as none.
  if (!application || !ability.can('read', typed('Application', { ...application }))) return invalid({ application_id: unknown });
  if (!(openStates as readonly string[]).includes(application.state)) return refusedBy(interviewGates.application_open);
  const named = value.interviewer_ids ? [...new Set(value.interviewer_ids as unknown as number[])] : [by.id];
  const errors: Record<string, Say> = {};
  if (!(await mayAllInterview(trx, named, application))) errors.interviewer_ids = notInterviewer;
  if (!placeOf(value.mode, value.place, application.candidate_phone)) errors.place = placeMissing;
  if (Object.keys(errors).length) return invalid(errors);
  const known = (await trx('interviews').where({ application_id: application.id }).select('state')) as { state: string }[];
  if (known.filter(({ state }) => state === 'scheduled' || state === 'held').length >= mostInterviews) return refusedBy(interviewLimit);
  const { candidate_staff_id, recommender_staff_id } = application;
  // Never given twice: an interview is not deleted, and the application is locked.
  const uid = `application-${application.id}-interview-${known.length + 1}@${new URL(house.settings.BASE_URL).hostname}`;
  return { ...value, place: value.place || null, interviewer_ids: JSON.stringify(named), uid, sequence: 0, candidate_staff_id, recommender_staff_id };
}

/** From whom what was filed is kept: interviewers whose own scorecards are still to come, written `,3,7,`; null when there is none. */
function keptFrom(row: CaseRow, authors: readonly number[]): string | null {
  const awaited = interviewersOf(row).filter((id) => !authors.includes(id));
  return awaited.length ? `,${awaited.join(',')},` : null;
}

interface Card {
  readonly id: number;
  readonly author_id: number;
  readonly number: number;
  readonly hidden_from: string | null;
}

const cardsOf = (trx: Knex, row: CaseRow): Promise<Card[]> => trx('scorecards').where({ interview_id: row.id }).select('id', 'author_id', 'number', 'hidden_from') as unknown as Promise<Card[]>;

/** Shows the cards to whoever was waiting only because of somebody who has filed now, or was excused. */
async function release({ change }: Effect, cards: readonly Card[], hidden_from: string | null): Promise<void> {
  for (const card of cards) if (card.hidden_from !== hidden_from) await change('scorecards', card.id, { hidden_from }, 'disclose');
}

/** Writes one's scorecard down, as the next of its author's; from then on one sees the others', and so do they. */
async function file(effect: Effect): Promise<void> {
  const { trx, row, by, input, add } = effect;
  const cards = await cardsOf(trx, row);
  const hidden_from = keptFrom(row, [...cards.map(({ author_id }) => author_id), by.id]);
  await add(
    'scorecards',
    {
      interview_id: row.id, application_id: Number(row.application_id), author_id: by.id,
      number: Math.max(0, ...cards.filter(({ author_id }) => author_id === by.id).map(({ number }) => number)) + 1,
      scores: JSON.stringify(input.scores), profile_validated: Number(input.profile_validated), motivation_validated: Number(input.motivation_validated),
      notes: (input.notes as string | undefined) ?? null, correction_reason: (input.reason as string | undefined) ?? null, hidden_from,
      candidate_staff_id: row.candidate_staff_id as number | null, recommender_staff_id: row.recommender_staff_id as number | null,
    },
    'file',
  );
  await release(effect, cards, hidden_from);
}

/** Whoever was not there is awaited no more. */
async function excuse(effect: Effect): Promise<void> {
  const cards = await cardsOf(effect.trx, effect.row);
  await release(effect, cards, keptFrom(effect.row, cards.map(({ author_id }) => author_id)));
}

export const interviewBehaviour: Behaviour = {
  facts,
  async prepares(work, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const value of values) prepared.push(await prepare(work, value));
    return prepared;
  },
  effects: { record: file, add_scorecard: file, correct: file, excuse },
  letter: interviewLettersFor,
  /** Whose scorecards are in: who files next is no secret, what they wrote is. */
  async shows(read, rows) {
    const filed = await filedOn(read, rows.map(({ id }) => id));
    return rows.map(({ id }) => ({ filed_by: (filed.get(id) ?? []).map(({ author_id }) => author_id) }));
  },
};
