import * as z from 'zod';
import { record, say } from '#engine/workflow';
import { asked, id, text } from '../workflows/fields.ts';

/** The form of a note: about which record, and which colleagues it names. */
export const newNote = z.object({
  resource: text(40),
  record_id: id,
  text: asked(text(2_000), say('Note', 'Note'), true),
  mentions: asked(z.array(id).max(20).optional(), say('Colleagues to tell', 'Collègues à prévenir')),
});

/** So many notes stand above one record at once: more would hide it. */
export const mostPinned = 3;

/** What a colleague wrote about a record: read by whoever may read the record, never changed. */
export const note = record({
  subject: 'Note',
  resource: 'notes',
  label: say('Note', 'Note'),
  order: ['id', 'ASC'],
  fields: newNote,
  columns: {
    resource: { kind: 'text', filter: true },
    record_id: { kind: 'number', filter: true },
    text: { kind: 'text' },
    mentions: { kind: 'json' },
    pinned_at: { kind: 'instant', filter: true },
    author_id: { kind: 'number', filter: true },
    created_at: { kind: 'instant', filter: true },
  },
  reads: [],
  creates: [],
});
