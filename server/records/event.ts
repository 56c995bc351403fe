import * as z from 'zod';
import { record, say } from '#engine/workflow';

/** The trace as it is listed: who did what to which record, when. Never created or edited through the API. */
export const event = record({
  subject: 'Event',
  resource: 'events',
  label: say('Event', 'Trace'),
  order: ['id', 'ASC'],
  fields: z.object({}),
  columns: {
    resource: { kind: 'text', filter: true },
    record_id: { kind: 'number', filter: true },
    seq: { kind: 'number' },
    action: { kind: 'text', filter: true },
    from_state: { kind: 'text' },
    to_state: { kind: 'text' },
    actor_kind: { kind: 'text', filter: true },
    actor_id: { kind: 'number', filter: true },
    at: { kind: 'instant', filter: true },
    details: { kind: 'json' },
    clause_id: { kind: 'text', filter: true },
    policy_version: { kind: 'number', filter: true },
    hash: { kind: 'text' },
  },
  reads: [],
  creates: [],
});
