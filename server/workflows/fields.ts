/** The kinds of field that every declaration uses: each text has a greatest length, each choice its labels. */
import * as z from 'zod';
import type { Say } from '#engine/workflow';

/** A text of `least` to `most` characters, trimmed. */
export const text = (most: number, least = 1): z.ZodString => z.string().trim().min(least).max(most);

/** One of a closed list, with a label for each. */
export const choice = <Name extends string>(labels: Readonly<Record<Name, Say>>): z.ZodEnum<{ [Key in Name]: Key }> =>
  z.enum(Object.keys(labels) as [Name, ...Name[]]).meta({ labels }) as unknown as z.ZodEnum<{ [Key in Name]: Key }>;

/** A field that a person fills, with the question that stands above it; `long` for several lines. */
export const asked = <Schema extends z.ZodType>(schema: Schema, label: Say, long = false): Schema => schema.meta({ ...schema.meta(), label, ...(long && { long }) });

/** A row's number. */
export const id = z.int().min(1).max(2 ** 31 - 1);

/** A day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** An instant, ISO 8601 in UTC, kept to the millisecond: instants are compared as text. */
export const instant = z.iso.datetime().max(40).overwrite((at) => (Number.isNaN(Date.parse(at)) ? at : new Date(at).toISOString()));

/** An address that a letter can be sent to. */
export const email = z.email().max(254).toLowerCase();

export const locale = z.enum(['en', 'fr']);

/** A mark on a scale, drawn as its steps. */
export const rated = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ ...schema.meta(), rating: true });

/** A field that is asked only when another one is answered so; `needed` then, though a form without that answer leaves it out. */
export const onlyIf = <Schema extends z.ZodType>(schema: Schema, shown_if: { readonly field: string; readonly is: string | boolean }, needed: boolean): Schema =>
  schema.meta({ ...schema.meta(), shown_if, ...(needed && { needed }) });

/** A field that the page asks for although a form without it is taken: what is lacking is then told by a gate. */
export const needed = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ ...schema.meta(), needed: true });

/** A value that the page is given and sends back untouched, never asked: which text it is that somebody approves. */
export const sentBack = <Schema extends z.ZodType>(schema: Schema): Schema => schema.meta({ ...schema.meta(), sent_back: true });
