/** What can be said about an answer before it is sent; the server checks it all again. */
import type { Field } from '../workflow/schema.ts';
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
  const empty = value === undefined || value === '';
  const chosen = kind === 'yes_no' || kind === 'choice';
  return required && empty ? { kind: chosen ? 'choose' : 'blank', by: 0 } : null;
}

/** Field name to what is wrong with it; empty when the answer can be sent. */
export function faultsOf(fields: readonly Field[], values: Values): Readonly<Record<string, Fault>> {
  const faults: Record<string, Fault> = {};
  for (const field of fields) {
    const fault = faultOf(field, values[field.name]);
    if (fault) faults[field.name] = fault;
  }
  return faults;
}
