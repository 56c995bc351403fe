/** On which clauses decisions were overturned: where a rule is read in two ways, or badly. */
import { say } from '#engine/workflow';
import { clauseById } from '#workflows/clauses';
import type { InsightTable, Question, TableRow } from '#workflows/insightTable';
import { type Reader, asked, counted, shareOf } from './counting.sql.ts';
import type { Span } from './parity.sql.ts';

const outcomes = ['upheld', 'reduced', 'overturned'] as const;
/** Clauses shown: those with the most appeals. */
const most = 20;
const none = say('No clause named', 'Sans clause citée');

/** Appeals decided in the span, by the clause that the first decision rested on. */
export async function appealTable(reader: Reader, { from, to }: Span): Promise<InsightTable> {
  const of = (clause_id: string | null, state?: string): Question => ({ resource: 'appeals', filter: { decided_at_gte: from, decided_at_lt: to, ...(state && { state }), clause_id } });
  const found = (await asked(reader, { resource: 'appeals', filter: { decided_at_gte: from, decided_at_lt: to } })
    ?.groupBy('appeals.clause_id').count({ n: '*' }).select('appeals.clause_id as clause_id')) as { clause_id: string | null; n: number | string }[] | undefined;
  const clauses = (found ?? []).sort((a, b) => Number(b.n) - Number(a.n) || String(a.clause_id).localeCompare(String(b.clause_id))).slice(0, most);
  const rows: TableRow[] = [];
  for (const { clause_id } of clauses) {
    const decided = await counted(reader, of(clause_id));
    const cells = Object.fromEntries(await Promise.all(outcomes.map(async (state) => [state, await counted(reader, of(clause_id, state))] as const)));
    const changed = { value: (cells.reduced?.value ?? 0) + (cells.overturned?.value ?? 0), of: { resource: 'appeals', filter: { ...of(clause_id).filter, state: ['reduced', 'overturned'] } } };
    rows.push({ name: clause_id ?? 'none', label: (clause_id === null ? none : clauseById(clause_id)?.text) ?? say(clause_id ?? '', clause_id ?? ''), cells: { decided, ...cells, changed: shareOf(changed, decided.value) } });
  }
  return {
    name: 'appeals',
    title: say('Appeals by clause', 'Recours par clause'),
    note: say('Appeals decided in the time, by the clause on which the first decision rested.', 'Recours tranchés sur la période, selon la clause sur laquelle reposait la première décision.'),
    columns: [
      { name: 'decided', label: say('Decided', 'Tranchés'), unit: 'count' },
      { name: 'upheld', label: say('Decision stands', 'Décision confirmée'), unit: 'count' },
      { name: 'reduced', label: say('Made milder', 'Adoucie'), unit: 'count' },
      { name: 'overturned', label: say('Overturned', 'Annulée'), unit: 'count' },
      { name: 'changed', label: say('Part changed', 'Part modifiée'), unit: 'share' },
    ],
    rows,
  };
}
