/** Acts for two whose second person is awaited. */
import { say } from '#engine/workflow';
import type { Cell, InsightTable, Question, TableRow } from '#workflows/insightTable';
import { type Reader, ageAt, asked, counted } from './counting.sql.ts';

const kinds = [
  { name: 'rejections', resource: 'reviews', filter: { state: 'rejecting' }, label: say('Rejections of reviews', 'Refus d’avis') },
  { name: 'withdrawals', resource: 'reviews', filter: { state: 'challenged', proposal_neq: null }, label: say('Withdrawals of reviews', 'Retraits d’avis') },
  { name: 'admissions', resource: 'applications', filter: { state: 'awaiting_signature' }, label: say('Admissions', 'Admissions') },
  { name: 'declines', resource: 'applications', filter: { proposal_neq: null, closed_at: null }, label: say('Applications to decline', 'Candidatures à décliner') },
  { name: 'measures', resource: 'customers', filter: { proposal_neq: null }, label: say('Measures on customers', 'Mesures envers des clients') },
  { name: 'exclusions', resource: 'conduct_cases', filter: { state: 'hearing', proposal_neq: null }, label: say('Exclusions of providers', 'Exclusions de prestataires') },
  { name: 'policies', resource: 'policy_versions', filter: { state: 'draft', proposal_neq: null }, label: say('New versions of policies', 'Nouvelles versions de politiques') },
] as const satisfies readonly ({ name: string; label: object } & Question)[];

/** What waits for a second person, and since when it was last touched. */
export async function signatureTable(reader: Reader): Promise<InsightTable> {
  const rows: TableRow[] = [];
  for (const { name, label, resource, filter } of kinds) {
    const of: Question = { resource, filter };
    if (!asked(reader, of)) continue;
    const waiting = await counted(reader, of);
    const oldest: Cell = await ageAt(reader, of, 'updated_at', 1, waiting.value);
    rows.push({ name, label, cells: { waiting, oldest } });
  }
  return {
    name: 'signatures',
    title: say('Second signatures', 'Deuxième signature'),
    note: say('Nobody signs what they proposed. The list opens the cases; the record says who may.', 'Nul ne signe sa propre proposition. La liste ouvre les dossiers ; la fiche dit qui le peut.'),
    columns: [
      { name: 'waiting', label: say('Waiting', 'En attente'), unit: 'count' },
      { name: 'oldest', label: say('The oldest for', 'La plus ancienne depuis'), unit: 'hours' },
    ],
    rows,
  };
}
