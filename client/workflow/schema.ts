/** The form of an action, read from the JSON Schema that validates it on the server. */
import type { Say } from '#engine/workflow';

export interface Property {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number | boolean;
  readonly anyOf?: readonly Property[];
  readonly items?: Property;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly title?: string;
  readonly description?: string;
  /** The field's name and its choices, when the declaration gives them. */
  readonly label?: Say;
  readonly help?: Say;
  /** Written over several lines. */
  readonly long?: boolean;
  readonly labels?: Readonly<Record<string, Say>>;
  /** A mark on a scale. */
  readonly rating?: boolean;
  /** Asked only when another field is answered so; `needed` then. */
  readonly shown_if?: { readonly field: string; readonly is: string | boolean };
  readonly needed?: boolean;
  /** Never asked: given with the form, and sent back as it was given. */
  readonly sent_back?: boolean;
}

export interface InputSchema {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
}

export type FieldKind = 'text' | 'long_text' | 'choice' | 'choices' | 'number' | 'yes_no' | 'date' | 'instant' | 'rating' | 'group' | 'rows';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly property: Property;
  readonly choices: readonly (string | number)[];
  /** The fields of a group, or of each of its rows. */
  readonly fields: readonly Field[];
}

function kindOf(property: Property): FieldKind {
  const types = typeof property.type === 'string' ? [property.type] : (property.type ?? []);
  const type = types.find((one) => one !== 'null');
  if (property.enum) return 'choice';
  if (type === 'array') return property.items?.properties ? 'rows' : 'choices';
  if (property.properties) return 'group';
  if (property.rating) return 'rating';
  if (type === 'boolean') return 'yes_no';
  if (type === 'number' || type === 'integer') return 'number';
  if (property.format === 'date') return 'date';
  if (property.format === 'date-time') return 'instant';
  return property.long ? 'long_text' : 'text';
}

/** An optional value is often written as “this, or nothing”: the first real branch is the one to draw. */
const drawn = (property: Property): Property => {
  const constants = (property.anyOf ?? []).flatMap((one) => (typeof one.const === 'string' || typeof one.const === 'number' ? [one.const] : []));
  // A choice among numbers is written as “this one, or that one”.
  if (constants.length > 1) return { ...property, enum: constants, anyOf: undefined };
  const branch = property.anyOf?.find((one) => one.type !== 'null');
  return branch ? { ...branch, ...property, anyOf: undefined } : property;
};

/** The fields of a form in the order of the declaration; a constant is not asked. */
export function fieldsOf(schema: InputSchema | undefined): readonly Field[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([name, given]) => {
    const property = drawn(given);
    if (property.const !== undefined) return [];
    const kind = kindOf(property);
    const choices = (kind === 'choices' ? property.items?.enum : property.enum) ?? [];
    const required = property.needed ?? schema?.required?.includes(name) ?? false;
    return [{ name, kind, property, choices, required, fields: kind === 'group' ? fieldsOf(property) : kind === 'rows' ? fieldsOf(property.items) : [] }];
  });
}

/** Whether a field is asked, as the others are answered now. */
export const isShown = ({ property: { shown_if } }: Field, values: Readonly<Record<string, unknown>>): boolean => !shown_if || values[shown_if.field] === shown_if.is;

/** The values of a group, or those of each row. */
export const groupOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
export const rowsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.map(groupOf) : []);

/** One answer as it is sent: a choice as it is declared, a number as a number, an instant in UTC. */
function sentValue({ kind, choices }: Field, value: unknown): unknown {
  if (kind === 'choice') return choices.find((choice) => String(choice) === value || choice === value) ?? value;
  if (kind === 'number' || kind === 'rating') return Number(value);
  return kind === 'instant' && typeof value === 'string' ? new Date(value).toISOString() : value;
}

/** What is sent: blanks and what is not asked are left out. */
export function valuesToSend(fields: readonly Field[], typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const field of fields.filter((one) => isShown(one, typed))) {
    const { name, kind } = field;
    const value = typed[name];
    if (kind === 'rows') sent[name] = rowsOf(value).map((row) => valuesToSend(field.fields, row));
    else if (kind === 'group') {
      const inner = valuesToSend(field.fields, groupOf(value));
      if (Object.keys(inner).length > 0) sent[name] = inner;
    } else if (value !== undefined && value !== null && value !== '') sent[name] = sentValue(field, value);
  }
  return sent;
}
