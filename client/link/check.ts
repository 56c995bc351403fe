/** What can be said about an answer before it is sent; the server checks it all again. */
import { type Field, groupOf, isShown, rowsOf } from '../workflow/schema.ts';
import type { Values } from './draft.ts';

export type Fault = { readonly kind: 'choose' | 'blank' | 'short' | 'long'; readonly by: number };

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.trim().length : 0);

function faultOf({ kind, required, property }: Field, value: unknown): Fault | null {
  if (kind === 'text' || kind === 'long_text') {
    const length = lengthOf(value);
    if (length === 0) return required && (property.minLength ?? 0) > 0 ? { kind: 'blank', by: 0 } : null;
    if (length < (property.minLength ?? 0)) return { kind: 'short', by: (property.minLength ?? 0) - length };
    return length > (property.maxLength ?? Infinity) ? { kind: 'long', by: length - (property.maxLength ?? 0) } : null;
  }
  const empty = value === undefined || value === '' || (kind === 'choices' && Array.isArray(value) && value.length === 0);
  const chosen = kind === 'yes_no' || kind === 'choice' || kind === 'choices' || kind === 'rating';
  return required && empty ? { kind: chosen ? 'choose' : 'blank', by: 0 } : null;
}

/** One question as it stands on the page: its name is its whole path, and `within` the groups it stands in. */
export interface Leaf {
  readonly field: Field;
  readonly value: unknown;
  readonly within: readonly { readonly field: Field; readonly row?: number }[];
}

/** Every question that is asked now, those of groups and rows one by one. */
export function leavesOf(fields: readonly Field[], values: Values, before = '', within: Leaf['within'] = []): readonly Leaf[] {
  return fields.filter((field) => isShown(field, values)).flatMap((field): readonly Leaf[] => {
    const path = before + field.name;
    const value = values[field.name];
    if (field.kind === 'group') return leavesOf(field.fields, groupOf(value), `${path}.`, [...within, { field }]);
    if (field.kind === 'rows') return rowsOf(value).flatMap((row, index) => leavesOf(field.fields, row, `${path}.${index}.`, [...within, { field, row: index }]));
    return [{ field: { ...field, name: path }, value, within }];
  });
}

/** Path of a field to what is wrong with it; empty when the answer can be sent. */
export function faultsOf(fields: readonly Field[], values: Values): Readonly<Record<string, Fault>> {
  const faults: Record<string, Fault> = {};
  for (const { field, value } of leavesOf(fields, values)) {
    const fault = faultOf(field, value);
    if (fault) faults[field.name] = fault;
  }
  return faults;
}
