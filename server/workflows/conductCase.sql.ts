/** What a conduct case reads and writes beyond its own row. */
import { takeUploads } from '../attachments/uploads.ts';
import type { Behaviour, Effect } from '../engine/behaviour.ts';
import { invalid } from '../engine/inputs.ts';
import { type CaseRow, say, textOf } from '#engine/workflow';
import { aboutProviders } from './aboutProvider.sql.ts';
import { dayEnds } from './businessDays.ts';
import { clauseById } from './clauses.ts';
import { conductFacts, wordsOn } from './conductFacts.sql.ts';
import { type ConductFacts, departureIn, startOf } from './conductGates.ts';
import { conductLetterFor } from './conductLetters.sql.ts';
import { rangeOf } from './conductRange.ts';
import { type Level, exclusionNoticeDays, levels, outcomes, violationsOf } from './conductWords.ts';
import { keeping, noteUndoes, refreshMembership } from './membershipBy.sql.ts';
import { dayAfter } from './listing.ts';
import { houseDay } from './localTime.ts';
import { nextReferences } from './reference.sql.ts';

const unknownDamage = say('This damage did not happen at a service of that provider.', 'Ce dommage n’a pas eu lieu lors d’une prestation de ce prestataire.');

const dayMs = 86_400_000;
/** Letters wait as long for an undo: what begins at once begins when its letter leaves. */
const undoMs = 20_000;

/** Midnight before a day: the end of the one before it, whatever the clocks do that night. */
const startAt = (day: string): string => dayEnds(dayAfter(day, -1));

/** When a sanction begins and ends. */
function span({ at, input }: Effect, level: Level): { starts_at: string; ends_at: string | null } {
  if (level === 'termination') return { starts_at: new Date(Date.parse(at) + exclusionNoticeDays * dayMs).toISOString(), ends_at: null };
  if (level === 'warning') return { starts_at: at, ends_at: null };
  const first = startOf(input, at);
  return { starts_at: first > houseDay(at) ? startAt(first) : new Date(Date.parse(at) + undoMs).toISOString(), ends_at: dayEnds(textOf(input.ends_on)) };
}

/** The sanction that the decision makes, and the exclusion's notice on the provider's row, with what it changed kept on the sanction. */
async function sanctioned(effect: Effect, level: Level): Promise<void> {
  const { trx, row, before, by, at, add, change } = effect;
  const [reference = ''] = await nextReferences(trx, 'sanctions', 'S', at, 1);
  const proposed = typeof before.proposal === 'string' && before.proposal !== '';
  const id = await add('sanctions', {
    state: 'notified', reference, level, ...span(effect, level), notified_at: at,
    provider_id: Number(row.provider_id), conduct_case_id: row.id, clause_ids: textOf(row.clause_ids), reasons: textOf(row.reasons),
    decided_by: Number(row.decided_by), confirmed_by: proposed ? by.id : null, linked_staff_id: row.linked_staff_id as number | null,
  }, 'create');
  // A warning waits for nothing.
  if (level === 'warning') await change('sanctions', id, { state: 'in_force', in_force_at: at }, 'take_effect');
  if (level !== 'termination') return;
  const { kept, effect: noting } = keeping(effect);
  await refreshMembership(noting, Number(row.provider_id), 'conduct_cases.decide');
  await noteUndoes(effect, id, kept);
}

/** What the carelessness that was found must make good (S3-18). */
async function restitution({ trx, row, input, by, add }: Effect): Promise<void> {
  const given = input.restitution as { finding: string; amount_cents: number; damage_id?: number } | undefined;
  if (!given) return;
  const theirs = given.damage_id === undefined || (await trx('damages').where({ id: given.damage_id, provider_id: Number(row.provider_id) }).first('id')) !== undefined;
  if (!theirs) throw invalid({ 'restitution.damage_id': unknownDamage });
  await add('restitutions', {
    conduct_case_id: row.id, provider_id: Number(row.provider_id), damage_id: given.damage_id ?? null, finding: given.finding, found_by: by.id, amount_cents: given.amount_cents, linked_staff_id: row.linked_staff_id as number | null,
  }, 'create');
}

const outcomeOf = (row: CaseRow): keyof typeof outcomes => textOf(row.outcome) as keyof typeof outcomes;

export const conductCaseBehaviour: Behaviour = {
  facts: conductFacts,
  async prepares(work, values) {
    const references = await nextReferences(work.trx, 'conduct_cases', 'C', work.at, values.length);
    return aboutProviders(work, values, (_provider, _sent, index) => ({ reference: references[index] ?? '', severity: 'medium' }));
  },
  effects: {
    async decide(effect) {
      const outcome = outcomeOf(effect.row);
      if (outcome !== 'no_action' && outcome in levels) await sanctioned(effect, outcome);
      await restitution(effect);
    },
    // What the provider joined to their words is kept with the case.
    record_statement: async (effect) => void (await takeUploads(effect, { resource: 'conduct_cases', id: effect.row.id, state: effect.row.state })),
  },
  letter: conductLetterFor,
  async shows(read, rows) {
    const cases = rows as readonly CaseRow[];
    const facts = await conductFacts(read, cases);
    return cases.map((row, index) => {
      const { comparable, standing, library } = facts[index] as ConductFacts;
      return {
        comparable: comparable.slice(0, 20), range: rangeOf(comparable), standing,
        // In what each decision would depart, so that the form may ask for the sentence before it is sent.
        departures: Object.fromEntries(Object.keys(outcomes).map((outcome) => [outcome, departureIn(facts[index] as ConductFacts, row, { outcome })])),
        clause_texts: Object.fromEntries(violationsOf(row.violations).map(({ clause_id, occurred_on }) => [clause_id, wordsOn(library, clause_id, occurred_on, clauseById(clause_id)?.text ?? { en: clause_id, fr: clause_id })])),
      };
    });
  },
};
