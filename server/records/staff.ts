import * as z from 'zod';
import { record, roles, say } from '#engine/workflow';
import { emailField } from '../access/emails.ts';
import { locale, text } from '../workflows/fields.ts';

const name = text(120);
const someRoles = z.array(z.enum(roles)).max(roles.length);

/** What an invitation needs to know about a person. */
export const newStaff = z.object({ email: emailField, name, roles: someRoles.min(1), locale: locale.default('en') });

/** What an administrator may change; each is written only when it is sent. */
export const staffChange = z.object({ name, locale, roles: someRoles, disabled: z.boolean(), most_cases: z.int().min(0).max(1_000).nullable(), languages: z.array(locale).max(2).nullable() }).partial();

/** A member of staff: everybody knows who the colleagues are; accounts are the administrators' (product.md, "The people"). */
export const staff = record({
  subject: 'Staff',
  resource: 'staff',
  label: say('Staff', 'Équipe'),
  fields: newStaff,
  columns: {
    name: { kind: 'text', filter: true, sort: true },
    roles: { kind: 'json' },
    email: { kind: 'text', only: ['administrator'], filter: true, sort: true },
    locale: { kind: 'text', only: ['administrator'], filter: true },
    most_cases: { kind: 'number', only: ['administrator'] },
    languages: { kind: 'json', only: ['administrator'] },
    disabled_at: { kind: 'instant', only: ['administrator'], filter: true, sort: true },
    invited_at: { kind: 'instant', only: ['administrator'], filter: true, sort: true },
    created_at: { kind: 'instant', only: ['administrator'], filter: true, sort: true },
    version: { kind: 'number', only: ['administrator'] },
  },
  search: ['name'],
  reads: roles,
  creates: ['administrator'],
  edits: { by: ['administrator'], fields: ['name', 'locale', 'roles', 'disabled', 'most_cases', 'languages'] },
  order: ['name', 'ASC'],
});
