import { type Column } from '#engine/workflow';

/** The columns that every record carries. */
export const plainColumns = {
  version: { kind: 'number' },
  created_at: { kind: 'instant', filter: true, sort: true },
  updated_at: { kind: 'instant', filter: true },
} as const satisfies Record<string, Column>;

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
  proposal: { kind: 'json' },
} as const satisfies Record<string, Column>;
