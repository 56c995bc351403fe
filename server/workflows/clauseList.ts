/** The forms of a version: its clauses and why it changes, in both languages. */
import * as z from 'zod';
import { choice, text } from './fields.ts';
import { forces, sides } from './policyWords.ts';

const bilingual = (most: number) => z.strictObject({ en: text(most), fr: text(most) });

/** One clause as a person writes it, in both languages. */
const clause = z.strictObject({
  id: z.string().max(80).regex(/^[a-z][a-z0-9-]{1,39}\.[a-z][a-z0-9-]{1,39}$/),
  side: choice(sides),
  force: choice(forces),
  text: bilingual(2_000),
  promises: z.array(text(20)).max(20).default([]),
});

/** The text of a version: its clauses in their order. */
export const clauseList = z.array(clause).min(1).max(300);

export const changeReason = bilingual(2_000);
