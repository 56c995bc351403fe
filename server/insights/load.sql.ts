/** What each colleague has in charge, in the order of their names: so that work is shared out, never to compare how quick they are. */
import { say } from '#engine/workflow';
import type { Cell, InsightTable, Question, TableColumn, TableRow } from '#workflows/insightTable';
import { type Reader, ageAt, asked, counted } from './counting.sql.ts';

/** Colleagues shown. */
const most = 200;

const charges = [
  { resource: 'reviews', label: say('Reviews', 'Avis') },
  { resource: 'applications', label: say('Vetting', 'Admissions') },
  { resource: 'requests', label: say('Requests', 'Demandes') },
  { resource: 'conduct_cases', label: say('Conduct', 'Conduite') },
  { resource: 'appeals', label: say('Appeals', 'Recours') },
  { resource: 'mediations', label: say('Mediations', 'Médiations') },
] as const;

/** Open cases of one kind by who has them in charge. */
async function inCharge(reader: Reader, resource: string): Promise<Map<number, Cell> | null> {
  const of: Question = { resource, filter: { assignee_id_neq: null, closed_at: null } };
  const found = (await asked(reader, of)?.groupBy(`${resource}.assignee_id`).count({ n: '*' }).select(`${resource}.assignee_id as person`)) as { person: number; n: number | string }[] | undefined;
  return found ? new Map(found.map(({ person, n }) => [person, { value: Number(n), of: { resource, filter: { assignee_id: person, closed_at: null } } }])) : null;
}

/** Who has what in charge. */
export async function loadTable(reader: Reader): Promise<InsightTable> {
  const people = (await reader.house.database.read('staff').where({ kind: 'person' }).whereNull('disabled_at').orderBy('name').orderBy('id').limit(most).select('id', 'name')) as { id: number; name: string }[];
  const columns: TableColumn[] = [];
  const found: { name: string; cells: Map<number, Cell> }[] = [];
  for (const charge of charges) {
    const cells = await inCharge(reader, charge.resource);
    // A kind of work that nobody has in charge would only widen the table.
    if (!cells?.size) continue;
    columns.push({ name: charge.resource, label: charge.label, unit: 'count' });
    found.push({ name: charge.resource, cells });
  }
  const rows = people.map(({ id, name }): TableRow => {
    const cells = Object.fromEntries(found.map(({ name: column, cells: all }) => [column, all.get(id) ?? { value: 0 }]));
    return { name: `staff_${id}`, label: say(name, name), cells: { ...cells, all: { value: Object.values(cells).reduce((sum, { value }) => sum + (value ?? 0), 0) } } };
  });
  return {
    name: 'load',
    title: say('In charge', 'Charge de chacun'),
    note: say('Open cases by who has them in charge, in the order of the names. Nobody is ranked, and nobody’s speed is measured.', 'Dossiers ouverts selon qui en a la charge, dans l’ordre des noms. Personne n’est classé, la vitesse de personne n’est mesurée.'),
    columns: [...columns, { name: 'all', label: say('Together', 'En tout'), unit: 'count' }],
    rows,
  };
}

/** Days after which a case that nobody touched is asked about (ux.md, the desk of vetting staff). */
const idleDays = 5;

/** Open cases that somebody has in charge and nobody touched for days: held, rather than worked on. */
export async function heldTable(reader: Reader): Promise<InsightTable> {
  const before = new Date(Date.parse(reader.at) - idleDays * 86_400_000).toISOString();
  const rows: TableRow[] = [];
  for (const { resource, label } of charges) {
    const of: Question = { resource, filter: { assignee_id_neq: null, closed_at: null, updated_at_lt: before } };
    const held = await counted(reader, of);
    if (held.value) rows.push({ name: resource, label, cells: { held, oldest: await ageAt(reader, of, 'updated_at', 1, held.value) } });
  }
  return {
    name: 'held',
    title: say('In charge, and untouched', 'En charge, sans suite'),
    note: say('Open cases that somebody has in charge and nobody touched for five days: to be asked about, or handed over.', 'Dossiers ouverts dont quelqu’un a la charge et que personne n’a touchés depuis cinq jours : à demander, ou à confier à quelqu’un d’autre.'),
    columns: [{ name: 'held', label: say('Untouched', 'Sans suite'), unit: 'count' }, { name: 'oldest', label: say('The oldest for', 'Le plus ancien depuis'), unit: 'hours' }],
    rows,
  };
}

const supports = [
  { name: 'owed', filter: { state: 'owed' }, label: say('Owed', 'Dus') },
  { name: 'offered', filter: { state: 'offered' }, label: say('Offered, no answer yet', 'Proposés, sans réponse') },
  { name: 'accepted', filter: { state: 'accepted' }, label: say('Accepted, to be given', 'Acceptés, à donner') },
] as const;

/** The support that management owes colleagues who took abuse (S2-35). */
export async function supportTable(reader: Reader): Promise<InsightTable> {
  const rows: TableRow[] = [];
  for (const { name, filter, label } of supports) {
    if (!asked(reader, { resource: 'support_actions', filter })) break;
    const [open, late] = [await counted(reader, { resource: 'support_actions', filter }), await counted(reader, { resource: 'support_actions', filter: { ...filter, due_at_lt: reader.at } })];
    rows.push({ name, label, cells: { open, late } });
  }
  return {
    name: 'support',
    title: say('Support to colleagues', 'Soutien aux collègues'),
    columns: [{ name: 'open', label: say('Open', 'En cours'), unit: 'count' }, { name: 'late', label: say('Late', 'En retard'), unit: 'count' }],
    rows,
  };
}
