import * as z from 'zod';
import { type Column } from '#engine/workflow';
import { id } from './fields.ts';

/** The columns that every record carries. */
export const plainColumns = {
  version: { kind: 'number' },
  created_at: { kind: 'instant', filter: true, sort: true },
  updated_at: { kind: 'instant', filter: true },
} as const satisfies Record<string, Column>;

/** What staff may set on any case that lists it in its edits: how urgent it is, and who has it in charge. */
export const caseFields: Readonly<Record<string, z.ZodType>> = { priority: z.int().min(0).max(3), assignee_id: id.nullable() };

/** The columns that every case carries (workflows.md, above section 1). */
export const caseColumns = {
  ...plainColumns,
  state: { kind: 'text', filter: true },
  priority: { kind: 'number' },
  assignee_id: { kind: 'number', filter: true },
  due_at: { kind: 'instant', filter: true },
  closed_at: { kind: 'instant', filter: true },
  claimed_by: { kind: 'number', filter: true },
  claimed_until: { kind: 'instant' },
  proposal: { kind: 'json', filter: true },
} as const satisfies Record<string, Column>;
