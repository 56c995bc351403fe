/** How often the second reader would have decided as the first did, clause by clause. */
import { say } from '#engine/workflow';
import { clauseById } from '#workflows/clauses';
import type { InsightTable, Question, TableRow } from '#workflows/insightTable';
import { sameWord } from '#workflows/secondLookWords';
import { kappa } from '#workflows/statistics';
import { type Reader, asked, counted, mostMeasured, shareOf } from './counting.sql.ts';
import type { Span } from './parity.sql.ts';

const apart = ['differs', 'settled'];

interface Pair { readonly first_outcome: string; readonly first_ground: string | null; readonly outcome: string; readonly ground: string | null }

/** Second looks that were answered in the span, by the clause of the first decision, and all together with what is beyond chance. */
export async function agreementTable(reader: Reader, { from, to }: Span): Promise<InsightTable> {
  const of = (more: Question['filter'] = {}): Question => ({ resource: 'second_looks', filter: { answered_at_gte: from, answered_at_lt: to, ...more } });
  const clauses = ((await asked(reader, of())?.distinct('second_looks.first_clause as clause').orderBy('clause')) ?? []) as { clause: string }[];
  const rowOf = async (name: string, label: TableRow['label'], more: Question['filter']): Promise<TableRow> => {
    const [answered, agreed] = [await counted(reader, of(more)), await counted(reader, of({ ...more, state: 'agreed' }))];
    return { name, label, cells: { answered, agreed, differs: await counted(reader, of({ ...more, state: apart })), share: shareOf(agreed, answered.value) } };
  };
  const rows: TableRow[] = [];
  for (const { clause } of clauses) rows.push(await rowOf(clause, clauseById(clause)?.text ?? say(clause, clause), { first_clause: clause }));
  if (rows.length) {
    const pairs = (await asked(reader, of())?.orderBy('second_looks.answered_at', 'desc').limit(mostMeasured).select('second_looks.first_outcome as first_outcome', 'second_looks.first_ground as first_ground', 'second_looks.outcome as outcome', 'second_looks.ground as ground')) as Pair[];
    const all = await rowOf('all', say('All together', 'Ensemble'), {});
    rows.push({ ...all, cells: { ...all.cells, kappa: { value: kappa(pairs.map((pair) => [sameWord(pair.first_outcome, pair.first_ground), sameWord(pair.outcome, pair.ground)] as const)), of: of() } } });
  }
  return {
    name: 'second_looks',
    title: say('Blind second looks', 'Secondes lectures à l’aveugle'),
    note: say('Decisions drawn at random and read again by somebody who did not know the first. Kappa: 1 always the same, 0 as often as chance.', 'Décisions tirées au sort et relues par une personne qui ne connaissait pas la première. Kappa : 1 toujours d’accord, 0 aussi souvent que par hasard.'),
    columns: [
      { name: 'answered', label: say('Read again', 'Relues'), unit: 'count' },
      { name: 'agreed', label: say('Agree', 'Concordent'), unit: 'count' },
      { name: 'differs', label: say('Differ', 'Diffèrent'), unit: 'count' },
      { name: 'share', label: say('Agreement', 'Concordance'), unit: 'share' },
      { name: 'kappa', label: say('Kappa', 'Kappa'), unit: 'ratio' },
    ],
    rows,
  };
}
