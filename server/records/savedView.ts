import * as z from 'zod';
import { type Role, record, roles, say } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, choice, text } from '../workflows/fields.ts';

/** Who finds a view in their menu. */
const viewScopes = {
  private: say('Only me', 'Moi seul'),
  role: say('Everybody with a role', 'Toutes les personnes d’un rôle'),
  team: say('Everybody', 'Toute l’équipe'),
};

const everybody: readonly Role[] = roles;

/** A list as somebody narrowed and sorted it, kept under a name: its address, without the host. */
export const savedView = record({
  subject: 'SavedView',
  resource: 'saved_views',
  label: say('Saved view', 'Vue enregistrée'),
  order: ['id', 'ASC'],
  fields: z.object({
    name: asked(text(100), say('Name', 'Nom')),
    resource: text(40),
    query: text(2_000),
    scope: asked(choice(viewScopes), say('For whom', 'Pour qui')),
    role: asked(z.enum(roles).nullish(), say('Role', 'Rôle')),
  }),
  columns: {
    ...plainColumns,
    name: { kind: 'text', filter: true },
    resource: { kind: 'text', filter: true },
    query: { kind: 'text' },
    scope: { kind: 'text', filter: true },
    role: { kind: 'text', filter: true },
    owner_id: { kind: 'number', filter: true },
  },
  reads: [],
  creates: everybody,
  // What somebody shared is theirs to change and to take away.
  rules: (by, allow) => {
    if (by.kind !== 'staff') return;
    allow(['read', 'edit', 'delete'], { owner_id: by.id });
    allow('read', { scope: 'team' });
    allow('read', { scope: 'role', role: { $in: [...by.roles] } });
  },
  edits: { by: [], fields: ['name', 'query', 'scope', 'role'] },
});
