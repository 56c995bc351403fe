/** From a form's answer to checked values: unknown fields, wrong types and lengths become sentences in both languages. */
import * as z from 'zod';
import { type Say, say } from './workflow.ts';
import { Refused } from './errors.ts';

type Issue = z.core.$ZodIssue;

/** Whether a text can be kept as it is by both databases: no NUL, and no half of a character written in two. */
export const keepable = (text: string): boolean => !/\0|\p{Surrogate}/u.test(text);

/** The sentence for one thing wrong with one field. */
function sentence(issue: Issue): Say {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? say(`At most ${String(issue.maximum)} characters.`, `Au plus ${String(issue.maximum)} caractères.`)
        : say(`At most ${String(issue.maximum)}.`, `Au plus ${String(issue.maximum)}.`);
    case 'too_small':
      if (issue.origin !== 'string') return say(`At least ${String(issue.minimum)}.`, `Au moins ${String(issue.minimum)}.`);
      return Number(issue.minimum) <= 1
        ? say('This cannot be empty.', 'Ce champ ne peut pas être vide.')
        : say(`At least ${String(issue.minimum)} characters.`, `Au moins ${String(issue.minimum)} caractères.`);
    case 'invalid_value':
      return say(`Choose one of: ${issue.values.join(', ')}.`, `Choisissez parmi : ${issue.values.join(', ')}.`);
    case 'unrecognized_keys':
      return say('This field is not known here.', 'Ce champ n’est pas connu ici.');
    case 'invalid_type':
      return issue.input === undefined ? say('This is required.', 'Ce champ est requis.') : say('This is not of the right kind.', 'Ce n’est pas le bon type de valeur.');
    default:
      return say('This is not valid.', 'Cette valeur n’est pas valide.');
  }
}

/** Field name to sentence, from zod's issues. */
function errorsOf(issues: readonly Issue[]): Record<string, Say> {
  // Without a prototype: a sent field may be named `constructor`.
  const errors = Object.create(null) as Record<string, Say>;
  for (const issue of issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.') || 'root'];
    for (const name of names) errors[name] ??= sentence(issue);
  }
  return errors;
}

/** 422 `INVALID`, naming each field. */
export const invalid = (errors: Record<string, Say>): Refused =>
  new Refused(422, 'INVALID', say('Some fields need another look.', 'Certains champs sont à revoir.'), { errors });

const nothing = z.object({});
const strict = new WeakMap<z.ZodObject, z.ZodObject>();

/** The same schema, refusing fields it does not know; made once, because a new schema compiles anew when it first parses. */
function strictly(schema: z.ZodObject): z.ZodObject {
  const made = strict.get(schema) ?? schema.strict();
  strict.set(schema, made);
  return made;
}

/**
 * Checks `input` against `schema`; fields that the schema does not know are refused.
 * @throws Refused INVALID, with a sentence per field
 */
export function checkedInput(schema: z.ZodObject | undefined, input: unknown): Record<string, unknown> {
  const parsed = strictly(schema ?? nothing).safeParse(input ?? {}, { reportInput: true });
  if (!parsed.success) throw invalid(errorsOf(parsed.error.issues));
  return parsed.data;
}

/** The value at a path of names, taken out of a copy. */
function without(value: unknown, [name, ...rest]: readonly PropertyKey[]): unknown {
  if (value === null || typeof value !== 'object' || name === undefined) return value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<PropertyKey, unknown>;
  if (rest.length) copy[name] = without(copy[name], rest);
  else copy[name] = undefined;
  return copy;
}

/**
 * A form's answer as gates may look at it before its fields are checked: whatever is of another kind than was asked for (a number
 * in the place of a list) counts as not given, so that a gate finds its own kinds or nothing. What is wrong with it is said by `checkedInput`.
 */
export function wellTyped(schema: z.ZodObject | undefined, input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const parsed = (schema ?? nothing).safeParse(input, { reportInput: true });
  if (parsed.success) return input;
  const odd = parsed.error.issues.filter((issue) => issue.input !== undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_union' || (issue.code === 'invalid_value' && typeof issue.input !== 'string')));
  return odd.reduce((kept, { path }) => without(kept, path) as Readonly<Record<string, unknown>>, input);
}
