/** What an appeal reads and writes beyond its own row. */
import type { Knex } from 'knex';
import { passing } from '../engine/acts.ts';
import type { Behaviour } from '../engine/behaviour.ts';
import { appealDecided } from '../letters/appeal.ts';
import { dayInWords, inLocale } from '../letters/paper.ts';
import { type CaseRow, type Locale, type Resource, type Role, type Row, textOf } from '#engine/workflow';
import type { AppealFacts } from './appealGates.ts';
import { decisionOf } from './appealedDecision.sql.ts';
import { type AppealOutcome, type Appealable, appealCloses, reductions, reviewing } from './appealWords.ts';
import { handsIn } from './caseHands.sql.ts';
import { resourceNamed } from './index.ts';
import { carryOut } from './restoring.sql.ts';

/** Records in which the decision was prepared: the case itself, the case that a sanction came from, and what belongs to them. */
const prepared = (of: Appealable, decided: Row): readonly { resource: string; id: number }[] => [
  { resource: of, id: decided.id }, ...(of === 'sanctions' ? [{ resource: 'conduct_cases', id: Number(decided.conduct_case_id) }] : []),
];

/** Colleagues who did anything there before the appeal came, or decided something since. */
async function touchedBy(read: Knex, { of_resource, submitted_at }: CaseRow, decided: Row): Promise<number[]> {
  const found = (await handsIn(read, prepared(of_resource as Appealable, decided))
    .where((when) => void when.where('at', '<', textOf(submitted_at)).orWhereNotIn('action', [...passing]))
    .distinct('actor_id')) as { actor_id: number }[];
  return found.map(({ actor_id }) => actor_id);
}

interface Person {
  readonly id: number;
  readonly name: string;
  readonly roles: string;
}

/** Whoever's work lets them read such a case and judge it, and who is not kept out of this one. */
function ableAmong(staff: readonly Person[], { of_resource, linked_staff_id }: CaseRow, decided: Row): Person[] {
  const { reads } = resourceNamed(textOf(of_resource)) as Resource;
  const keptOut = [linked_staff_id, decided.candidate_staff_id, decided.recommender_staff_id];
  return staff.filter(({ id, roles }) => !keptOut.includes(id) && (JSON.parse(roles) as Role[]).some((role) => reviewing.includes(role) && reads.includes(role)));
}

const colleagues = async (read: Knex): Promise<Person[]> => (await read('staff').where({ kind: 'person' }).whereNull('disabled_at').orderBy('name').select('id', 'name', 'roles')) as Person[];
const decidedOf = async (read: Knex, row: CaseRow): Promise<Row> => (await read(textOf(row.of_resource)).where({ id: Number(row.of_id) }).first()) as Row;

/** The facts of each appeal: it is looked at one at a time. */
async function facts(read: Knex, rows: readonly CaseRow[]): Promise<AppealFacts[]> {
  const staff = await colleagues(read);
  const found: AppealFacts[] = [];
  for (const row of rows) {
    const decided = await decidedOf(read, row);
    found.push({
      touched: await touchedBy(read, row, decided),
      able: ableAmong(staff, row, decided).map(({ id }) => id),
      level: textOf(row.of_resource === 'sanctions' ? decided.level : decided.state),
      starts_at: (decided.starts_at as string | null | undefined) ?? null,
      ends_at: (decided.ends_at as string | null | undefined) ?? null,
    });
  }
  return found;
}

/** What the decision became, as the letter says it. */
function becomes(locale: Locale, input: Readonly<Record<string, unknown>>): string {
  const label = inLocale(locale, reductions[input.reduced_to as keyof typeof reductions]).split(' : ').at(-1)?.split(': ').at(-1) ?? '';
  const until = textOf(input.ends_on);
  if (input.reduced_to !== 'suspension' || !until) return label;
  return locale === 'fr' ? `${label} jusqu’au ${dayInWords('fr', until)}` : `${label} until ${dayInWords('en', until)}`;
}

export const appealBehaviour: Behaviour = {
  facts,
  effects: { decide: carryOut },
  letter(_kind, _work, row, input) {
    const [locale, name] = [row.locale as Locale, textOf(row.appellant_name)];
    const outcome = input.outcome as AppealOutcome;
    const letter = appealDecided(locale, {
      name, reference: textOf(row.reference), of: row.of_resource as Appealable, decided_on_at: textOf(row.decided_on_at), outcome, reasons: textOf(input.reasons),
      ...(outcome === 'reduced' && { now: becomes(locale, input) }),
    });
    return Promise.resolve({ ...letter, name, email: row.appellant_email as string | null, locale });
  },
  /** The decision beside it, and who may look at it afresh. */
  async shows(read, rows) {
    const staff = await colleagues(read);
    const shown: object[] = [];
    for (const row of rows as readonly CaseRow[]) {
      const decided = await decidedOf(read, row);
      const touched = await touchedBy(read, row, decided);
      const reviewers = ableAmong(staff, row, decided).map(({ id, name }) => ({ id, name, free: !touched.includes(id) }));
      shown.push({ decision: await decisionOf(read, row, decided), closes_at: appealCloses(textOf(row.decided_on_at)), reviewers });
    }
    return shown;
  },
};
