/** What can be said of a sent row: by itself, and once the records it names have been looked up. */
import * as z from 'zod';
import type { Work } from './behaviour.ts';
import { Refused } from './errors.ts';
import { invalid, keepable } from './inputs.ts';
import { type SentRow, aliases } from './importRows.ts';
import { type Changes, type Resource, type Say, say } from './workflow.ts';
import { checkedValues } from './write.ts';

export interface CheckedRow {
  readonly row: SentRow;
  /** Checked values; fields that were not sent and have a default hold it. */
  readonly values?: Changes;
  /** The fields that were sent, under the columns they fill. */
  readonly names?: readonly string[];
  /** Why it could not be a new record, though it may change a known one. */
  readonly incomplete?: Refused;
  readonly refused?: Refused;
}

const required = say('This is required.', 'Ce champ est requis.');
const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const unprintable = say('This holds a character that is never accepted (NUL, or half of one).', 'Ce texte contient un caractère jamais accepté (NUL, ou une moitié de caractère).');

/** Fields that stand for a column under another name and that the resource does not resolve by itself. */
const aliasesOf = (resource: Resource) => Object.entries(aliases(resource)).filter(([name]) => !(name in resource.fields.shape));

/** Builds the check of one row by itself, once for a whole file: gates, types, lengths, unknown fields. */
export function checkerOf(resource: Resource): (row: SentRow) => CheckedRow {
  const named = aliasesOf(resource);
  const text = z.string().trim().min(1).max(120).nullish();
  const schema = resource.fields.partial().extend(Object.fromEntries(named.map(([name]) => [name, text]))).strict();
  const needed = Object.entries(resource.fields.shape).flatMap(([name, field]) => ((field as z.ZodType).safeParse(undefined).success ? [] : [name]));
  const aliasFor = new Map(named.map(([name, { by }]) => [by, name]));
  return (row) => {
    if (!row.values) return { row, refused: invalid({ row: row.problem ?? required }) };
    try {
      const names = Object.keys(row.values);
      const values = checkedValues(resource, schema, row.values);
      const odd = names.find((name) => typeof values[name] === 'string' && !keepable(values[name]));
      if (odd !== undefined) return { row, refused: invalid({ [odd]: unprintable }) };
      const lacking = needed.filter((name) => values[name] == null && values[aliasFor.get(name) ?? name] == null);
      return { row, values, names, ...(lacking.length && { incomplete: invalid(Object.fromEntries(lacking.map((name) => [name, required]))) }) };
    } catch (error) {
      if (error instanceof Refused) return { row, refused: error };
      throw error;
    }
  };
}

/** Replaces `customer_external_id` by the `customer_id` it stands for, one query for each kind of record; checks that ids exist. */
export async function resolveAliases({ trx }: Work, resource: Resource, rows: readonly CheckedRow[]): Promise<CheckedRow[]> {
  let done = [...rows];
  for (const [alias, { by, resource: other }] of aliasesOf(resource)) {
    const wanted = distinct(done.map(({ values }) => values?.[alias]));
    const found = (wanted.length ? await trx(other).whereIn('external_id', wanted).select('id', 'external_id') : []) as { id: number; external_id: string }[];
    const ids = new Map(found.map(({ id, external_id }) => [external_id, id]));
    const sent = distinct(done.map(({ values }) => values?.[by]));
    const existing = new Set((sent.length ? await trx(other).whereIn('id', sent).pluck('id') : []) as number[]);
    done = done.map((one) => {
      if (!one.values || one.refused) return one;
      const { [alias]: external, ...values } = one.values;
      if (external == null) return values[by] != null && !existing.has(Number(values[by])) ? refusedFor(one, by, unknown) : { ...one, values };
      const id = ids.get(String(external));
      if (id === undefined) return refusedFor(one, alias, unknown);
      return { ...one, values: { ...values, [by]: id }, names: [...(one.names ?? []).filter((name) => name !== alias && name !== by), by] };
    });
  }
  return done;
}

const refusedFor = ({ row }: CheckedRow, name: string, why: Say): CheckedRow => ({ row, refused: invalid({ [name]: why }) });

const distinct = (values: readonly (string | number | null | undefined)[]): (string | number)[] => [...new Set(values.filter((value) => value != null))];
