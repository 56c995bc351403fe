/** The provider's right of reply (S0-21): invited when the review is published, held back only on the same closed grounds. */
import * as z from 'zod';
import { type Gate, say, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, text } from './fields.ts';
import { reviewGates } from './reviewGates.ts';
import { grounds, providerLinkDays, providerWindowDays } from './reviewWords.ts';

const moderators = ['moderator'] as const;

/** The gates that a reply shares with a review need none of the review's facts. */
const shared = ({ closed_ground, no_payment_data, named_person }: typeof reviewGates) =>
  ({ closed_ground, no_payment_data, named_person }) as unknown as Record<'closed_ground' | 'no_payment_data' | 'named_person', Gate<object>>;

export const reply = workflow<object>()({
  subject: 'Reply',
  resource: 'replies',
  label: say('Reply', 'Réponse'),
  starts: 'invited',
  judged_on: ['submitted_at', 'created_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({}),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['invited', 'submitted', 'published', 'returned', 'lapsed'] },
    review_id: { kind: 'number', filter: true },
    provider_id: { kind: 'number', filter: true },
    body: { kind: 'text' },
    locale: { kind: 'text', filter: true },
    invited_at: { kind: 'instant' },
    reminded_at: { kind: 'instant' },
    submitted_at: { kind: 'instant' },
    published_at: { kind: 'instant' },
    return_ground: { kind: 'text' },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: ['moderator', 'manager', 'case_manager', 'auditor'],
  // As on the review itself (S0-22).
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  // Written by the invitation, never sent.
  creates: [],
  belongs: { review: { resource: 'reviews', by: 'review_id' }, provider: { resource: 'providers', by: 'provider_id' } },
  child_of: { resource: 'reviews', by: 'review_id' },
  states: {
    invited: { label: say('Invited', 'Invité'), tone: 'waiting' },
    submitted: { label: say('Received', 'Reçue'), tone: 'active' },
    published: { label: say('Published', 'Publiée'), tone: 'good' },
    returned: { label: say('Returned', 'Renvoyée'), tone: 'waiting' },
    lapsed: { label: say('No reply in time', 'Sans réponse à temps'), tone: 'neutral' },
  },
  gates: shared(reviewGates),
  always: ['no_payment_data'],
  transitions: {
    submit: {
      from: ['invited', 'returned', 'published', 'lapsed'], to: 'submitted', by: ['provider'], clause: 'quality-charter.right-of-reply',
      label: say('Reply', 'Répondre'), done: say('Reply received', 'Réponse reçue'),
      input: z.object({ body: asked(text(5_000, 2), say('Your reply, shown beside the review', 'Votre réponse, affichée à côté de l’avis'), true) }),
      // C-18: a reply counts whenever it comes; the house stopped waiting, and looks again.
      sets: (input, { at }) => ({ body: String(input.body), submitted_at: at, closed_at: null }),
    },
    publish: {
      from: ['submitted'], to: 'published', by: moderators, needs: ['named_person'], sends: ['reply_published'], clause: 'quality-charter.right-of-reply',
      label: say('Publish the reply', 'Publier la réponse'), done: say('Reply published', 'Réponse publiée'),
      sets: (_input, { at }) => ({ published_at: at, closed_at: at }),
    },
    return_to_provider: {
      from: ['submitted'], to: 'returned', by: moderators, needs: ['closed_ground'], sends: ['reply_returned'], clause: 'quality-charter.right-of-reply',
      label: say('Return to the provider', 'Renvoyer au prestataire'), done: say('Reply returned', 'Réponse renvoyée'),
      input: z.object({ ground: asked(choice(grounds), say('Ground', 'Motif')), explanation: asked(text(2_000, 10), say('Explanation for the provider', 'Explication pour le prestataire'), true) }),
      sets: (input) => ({ return_ground: String(input.ground) }),
    },
    remind: {
      from: ['invited'], to: 'stays', by: ['clock'], sends: ['reply_reminder'], clause: 'quality-charter.right-of-reply',
      label: say('Remind the provider', 'Relancer le prestataire'), done: say('Provider reminded', 'Prestataire relancé'),
      sets: (_input, { at }) => ({ reminded_at: at }),
    },
    lapse: {
      from: ['invited'], to: 'lapsed', by: ['clock'], clause: 'quality-charter.right-of-reply',
      label: say('Close without a reply', 'Clore sans réponse'), done: say('Closed without a reply', 'Clos sans réponse'),
      sets: (_input, { at }) => ({ closed_at: at }),
    },
  },
  deadlines: {
    reminder: { in: 'invited', since: 'invited_at', after: { days: 4 }, does: 'remind', unless: 'reminded_at' },
    window: { in: 'invited', since: 'invited_at', after: { days: providerWindowDays }, does: 'lapse' },
  },
  links: { reply: { party: 'provider', does: 'submit', days: providerLinkDays, says: say('Reply to a review', 'Répondre à un avis') } },
});
