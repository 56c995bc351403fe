import * as z from 'zod';
import { record, roles, say } from '#engine/workflow';

const name = z.string().trim().min(1).max(120);
const locale = z.enum(['en', 'fr']);
const someRoles = z.array(z.enum(roles)).max(roles.length);

/** What an administrator may change; each is written only when it is sent. */
export const staffChange = z.object({ name, locale, roles: someRoles, disabled: z.boolean() }).partial();

/** A member of staff: everybody knows who the colleagues are; accounts are the administrators' (product.md, "The people"). */
export const staff = record({
  subject: 'Staff',
  resource: 'staff',
  label: say('Staff', 'Équipe'),
  fields: z.object({ email: z.string().max(254), name, roles: someRoles.min(1), locale }),
  columns: {
    name: { kind: 'text', filter: true, sort: true },
    roles: { kind: 'json' },
    email: { kind: 'text', only: ['administrator'], filter: true, sort: true },
    locale: { kind: 'text', only: ['administrator'], filter: true },
    disabled_at: { kind: 'instant', only: ['administrator'], filter: true, sort: true },
    invited_at: { kind: 'instant', only: ['administrator'], filter: true, sort: true },
    created_at: { kind: 'instant', only: ['administrator'], filter: true, sort: true },
    version: { kind: 'number', only: ['administrator'] },
  },
  search: ['name'],
  reads: roles,
  creates: ['administrator'],
  edits: { by: ['administrator'], fields: ['name', 'locale', 'roles', 'disabled'] },
  order: ['name', 'ASC'],
});
