/** Rows that name a record which is already here: what the platform may change is changed, the rest must be the same. */
import { locked } from '../data/dialect.ts';
import type { Work } from './behaviour.ts';
import { Refused } from './errors.ts';
import { invalid } from './inputs.ts';
import type { CheckedRow } from './importChecks.ts';
import type { Outcome } from './imports.ts';
import { behaviourOf } from './registry.ts';
import { type Changes, type Resource, type Row, say } from './workflow.ts';
import { shownValue } from './show.ts';
import { differs, editIn } from './write.ts';

const asWritten = say(
  'This review is already here and says something else. An import never changes what an author wrote.',
  'Cet avis est déjà là et dit autre chose. Un import ne change jamais ce qu’un auteur a écrit.',
);
const fixed = say(
  'This record is already here with another value, and an import does not change this field.',
  'Cette fiche est déjà là avec une autre valeur, et un import ne change pas ce champ.',
);

/** Writes the rows whose `external_id` is known; answers what came of each, undefined for a row that is new. */
export async function writeKnown(work: Work, resource: Resource, rows: readonly CheckedRow[]): Promise<(Outcome | undefined)[]> {
  const names = rows.flatMap(({ values, refused }) => (values?.external_id == null || refused ? [] : [values.external_id]));
  const found = (names.length ? await locked(work.house.database.engine, work.trx(resource.resource).whereIn('external_id', names)) : []) as Row[];
  if (!found.length) return rows.map(() => undefined);
  const byName = new Map(found.map((row) => [row.external_id, row]));
  const known = rows.flatMap((row, index) => {
    const stored = row.values && !row.refused && byName.get(row.values.external_id);
    return stored ? [{ index, stored, sent: completed(resource, stored, row), names: row.names ?? [] }] : [];
  });
  // As they would be kept if they were new: payment numbers masked, the provider looked up.
  const prepared = (await behaviourOf(resource.resource).prepares?.(work, known.map(({ sent }) => sent))) ?? known.map(({ sent }) => sent);
  const outcomes: (Outcome | undefined)[] = rows.map(() => undefined);
  for (const [at, { index, stored, names: sent }] of known.entries()) {
    const wanted = prepared[at];
    if (wanted) outcomes[index] = wanted instanceof Refused ? wanted : await writeOne(work, resource, stored, wanted, sent);
  }
  return outcomes;
}

/** The row's own values over those that stand in the record, so that a file may name only what it wants to change. */
function completed(resource: Resource, stored: Row, { values = {}, names = [] }: CheckedRow): Changes {
  const standing = Object.fromEntries(Object.keys(resource.fields.shape).flatMap((name) => (name in resource.columns ? [[name, stored[name] as string | number | null]] : [])));
  const sent = Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  for (const [name, { by }] of Object.entries(resource.belongs ?? {})) if (sent[`${name}_external_id`] != null) delete standing[by];
  return { ...standing, ...sent };
}

/** A column's value as it would be sent: a list that is kept as text is one again. */
const seen = ({ columns }: Resource, name: string, value: unknown): unknown => (columns[name] ? shownValue(columns[name], value) : value);

async function writeOne(work: Work, resource: Resource, stored: Row, wanted: Changes, sent: readonly string[]): Promise<Outcome> {
  const columns = sent.map((name) => (name in resource.columns ? name : name.replace(/_external_id$/, '_id')));
  const changed = columns.filter((name) => differs(seen(resource, name, stored[name]), wanted[name]));
  if (!changed.length) return 'unchanged';
  const may = resource.edits?.by.includes('platform') ? resource.edits.fields : [];
  const kept = changed.filter((name) => !may.includes(name));
  if (kept.length) return invalid(Object.fromEntries(kept.map((name) => [name, resource.edits?.by.includes('platform') ? fixed : asWritten])));
  await editIn(work, resource, stored, Object.fromEntries(changed.map((name) => [name, wanted[name]])));
  return 'updated';
}
