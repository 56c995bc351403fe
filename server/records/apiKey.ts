import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { text } from '../workflows/fields.ts';

const written = ['reviews', 'providers', 'customers', 'engagements', 'recommendations', 'requests', 'acceptances', 'provider_terms', 'damages', 'profile_claims', 'fee_refunds', 'mediations', 'provider_requests', 'scoping_notes', 'commitments'] as const;

/** Brought in by a key, and read back by none. */
const brought = ['staff_complaints'] as const;

/** All that a key may ever be given. */
const scopes: readonly string[] = ['standing', ...brought.map((resource) => `${resource}:write`), ...written.flatMap((resource) => [`${resource}:read`, `${resource}:write`])];

/** A key by which one of the platform's own systems comes in. Made and ended by administrators; never edited. */
export const apiKey = record({
  subject: 'ApiKey',
  resource: 'api_keys',
  label: say('API keys', 'Clés d’API'),
  fields: z.object({ name: text(120), scopes: z.array(z.enum(scopes)).min(1).max(scopes.length) }),
  columns: {
    name: { kind: 'text', filter: true, sort: true },
    prefix: { kind: 'text', filter: true },
    scopes: { kind: 'json' },
    created_by: { kind: 'number', filter: true, sort: true },
    created_at: { kind: 'instant', filter: true, sort: true },
    last_used_at: { kind: 'instant', filter: true, sort: true },
    revoked_at: { kind: 'instant', filter: true, sort: true },
    version: { kind: 'number' },
  },
  search: ['name'],
  reads: ['administrator'],
  creates: ['administrator'],
  order: ['created_at', 'ASC'],
});
