/** What a provider says of themselves, claim by claim, and whether it proved true (S3-05, S3-06). */
import * as z from 'zod';
import { type Actor, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { asked, choice, id, text } from './fields.ts';
import { paymentGate } from './paymentGate.ts';
import { claimKinds } from './profileClaimWords.ts';

const judges = ['vetting_officer', 'case_manager', 'manager'] as const;
const proof = asked(text(2_000, 3), say('What shows it, and when it was looked at', 'Ce qui le montre, et quand on l’a examiné'), true);
const decided = (at: string, by: Actor, input: Record<string, unknown>) => ({ proof: textOf(input.proof), decided_at: at, decided_by: by.id });

export const profileClaim = workflow<object>()({
  subject: 'ProfileClaim',
  resource: 'profile_claims',
  label: say('Claim of a profile', 'Affirmation d’un profil'),
  starts: 'declared',
  order: ['created_at', 'ASC'],
  fields: z.object({
    provider_id: id,
    kind: asked(choice(claimKinds), say('Kind', 'Nature')),
    text: asked(text(500, 3), say('What the profile says', 'Ce que dit le profil'), true),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['declared', 'verified', 'contradicted'] },
    provider_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(claimKinds) },
    text: { kind: 'text' },
    proof: { kind: 'text', quiet: true },
    decided_at: { kind: 'instant', filter: true },
    decided_by: { kind: 'number', filter: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['text'],
  reads: [...judges, 'auditor'],
  creates: ['vetting_officer', 'manager', 'platform'],
  edits: { by: judges, fields: ['priority', 'assignee_id'] },
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  belongs: { provider: { resource: 'providers', by: 'provider_id' } },
  states: {
    declared: { label: say('Declared', 'Déclarée'), tone: 'waiting' },
    verified: { label: say('Verified', 'Vérifiée'), tone: 'good' },
    contradicted: { label: say('Contradicted', 'Contredite'), tone: 'bad', final: true },
  },
  gates: { no_payment_data: paymentGate },
  always: ['no_payment_data'],
  transitions: {
    verify: {
      from: ['declared'], to: 'verified', by: judges, input: z.object({ proof }), clause: 'conduct-policy.honesty',
      label: say('It is true', 'C’est exact'), done: say('Claim verified', 'Affirmation vérifiée'),
      sets: (input, { at, by }) => decided(at, by, input),
    },
    contradict: {
      from: ['declared', 'verified'], to: 'contradicted', by: judges, input: z.object({ proof }), clause: 'conduct-policy.no-misrepresentation',
      label: say('It is not true', 'C’est inexact'), done: say('Claim contradicted', 'Affirmation contredite'),
      sets: (input, { at, by }) => decided(at, by, input),
    },
  },
});
