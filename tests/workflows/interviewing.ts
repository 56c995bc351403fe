/** Words that the tests of interviews share: a candidate's file, a meeting, a scorecard. */
import { expect } from 'vitest';
import type { Answer, Body, Person, World } from '../support/world.ts';

const score = (mark: number, comment: string) => ({ score: mark, comment });

/** A scorecard with nothing left out; `word` stands in each of its texts. */
export const scorecard = (word = 'Clear', mark = 3) => ({
  scores: {
    competence: score(mark, `${word}: told two jobs from end to end.`), love_of_work: score(mark, `${word}: showed photographs of joints.`),
    customer_care: score(mark, `${word}: warns before being late.`), skills: score(mark, `${word}: knows the rules on gas.`),
  },
  profile_validated: true,
  motivation_validated: true,
  notes: `${word} notes.`,
});

export const meeting = { starts_at: '2026-03-04T14:00:00.000Z', minutes: 45, mode: 'in_person', place: '4 rue du Lac, Lyon' };

/** What whoever held the meeting sends, as soon as it began. */
export const recorded = (word?: string, mark?: number) => ({ started_at: '2026-03-02T10:00:00.000Z', minutes: 50, mode: 'in_person', participants: 'Inès, Dora, Karim Sow', ...scorecard(word, mark) });

/** A candidate's file, past the recommendation that opened it. */
export async function applicationOf(here: World, values: Record<string, unknown> = {}): Promise<number> {
  const at = here.house.clock.now().toISOString();
  const plain = { version: 1, created_at: at, updated_at: at };
  const candidate = { candidate_name: 'Karim Sow', candidate_email: 'karim@sow.example', candidate_phone: '+33 6 11 22 33 44', trade: 'plumbing', locale: 'fr' };
  return here.house.database.transaction(async (trx) => {
    const { locale, ...named } = candidate;
    const one = async (table: string, row: object) => ((await trx(table).insert({ ...plain, ...row }).returning('id')) as { id: number }[])[0]?.id ?? 0;
    const recommendation_id = await one('recommendations', { ...named, locale, state: 'genuine', recommender_kind: 'customer', recommender_name: 'Awa Kane', channel: 'form', received_at: at });
    const provider_id = await one('providers', { name: 'Karim Sow', email: 'karim@sow.example', locale, trade: 'plumbing' });
    return one('applications', { ...candidate, state: 'interviewing', recommendation_id, provider_id, ...values });
  });
}

export const schedules = (person: Person, application_id: number, values: Record<string, unknown> = {}): Promise<Answer> =>
  person.asks('POST', '/api/interviews', { application_id, ...meeting, ...values });

/** An interview as scheduled by Inès, with herself and these colleagues. */
export async function scheduled(here: World, others: readonly Person[] = [], values: Record<string, unknown> = {}): Promise<Body & { resource: string }> {
  const ines = await here.who('ines');
  const answer = await schedules(ines, await applicationOf(here), { interviewer_ids: [ines.id, ...others.map(({ id }) => id)], ...values });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return { ...answer.body, resource: 'interviews' };
}
