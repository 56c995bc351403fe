/** Checks on whoever wants to become or to remain a member: background, skills, insurance (S4-08, S4-10, S1-11). */
import * as z from 'zod';
import { type Actor, type CaseRow, type Changes, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { type CheckFacts, checkGates } from './checkGates.ts';
import { checkKinds, passFields } from './checkWords.ts';
import { asked, choice, day, id, text } from './fields.ts';

const officers = ['vetting_officer', 'manager'] as const;
const reason = asked(text(1_000, 3), say('Reason', 'Raison'), true);
const names = z.array(text(120)).max(30);

const sheet = z.object({
  method: asked(text(2_000, 2), passFields.method, true).optional(),
  attachment_id: asked(id.nullish(), passFields.attachment_id),
  valid_until: asked(day.nullish(), passFields.valid_until),
  categories: asked(names, passFields.categories).optional(),
  insurer: asked(text(200), passFields.insurer).optional(),
  policy_number: asked(text(120), passFields.policy_number).optional(),
  activities: asked(names, passFields.activities).optional(),
  amount: asked(z.int().min(1).max(2_000_000_000), passFields.amount).optional(),
  starts_on: asked(day, passFields.starts_on).optional(),
  ends_on: asked(day, passFields.ends_on).optional(),
  confirmed_with_insurer: asked(z.boolean(), passFields.confirmed_with_insurer).optional(),
});

const decided = (at: string, by: Actor): Changes => ({ decided_at: at, decided_by: by.id });

/** The services that a skills check speaks for: those named now, those it was opened for, or all that the provider offers. */
function covered(input: Record<string, unknown>, row: CaseRow, { services }: CheckFacts): Changes {
  if (row.kind !== 'skills') return {};
  const named = input.categories as string[] | undefined;
  return named?.length ? { categories: JSON.stringify(named) } : row.categories ? {} : { categories: JSON.stringify(services) };
}

/** What a certificate says; its last day is when the check expires. */
const certificate = (input: Record<string, unknown>): Changes => ({
  insurer: textOf(input.insurer), policy_number: textOf(input.policy_number), activities: JSON.stringify(input.activities), amount: Number(input.amount),
  starts_on: textOf(input.starts_on), ends_on: textOf(input.ends_on), valid_until: textOf(input.ends_on), confirmed_with_insurer: Number(input.confirmed_with_insurer === true),
});

export const check = workflow<CheckFacts>()({
  subject: 'Check',
  resource: 'checks',
  label: say('Check', 'Contrôle'),
  starts: 'pending',
  judged_on: ['decided_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({
    application_id: id.nullish(),
    provider_id: id.nullish(),
    kind: asked(choice(checkKinds), say('Kind', 'Nature')),
    description: asked(text(1_000), say('What is to be checked', 'Ce qui est à vérifier'), true).nullish(),
    categories: asked(names, passFields.categories).optional(),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['pending', 'passed', 'failed', 'waived', 'expired'] },
    application_id: { kind: 'number', filter: true },
    provider_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(checkKinds) },
    description: { kind: 'text' },
    method: { kind: 'text', quiet: true, only: officers },
    attachment_id: { kind: 'number' },
    valid_until: { kind: 'date', filter: true, sort: true },
    categories: { kind: 'json' },
    insurer: { kind: 'text' },
    policy_number: { kind: 'text', only: officers },
    activities: { kind: 'json' },
    amount: { kind: 'number' },
    starts_on: { kind: 'date', filter: true },
    ends_on: { kind: 'date', filter: true },
    confirmed_with_insurer: { kind: 'flag' },
    reason: { kind: 'text', quiet: true, only: officers },
    decided_at: { kind: 'instant', filter: true },
    decided_by: { kind: 'number', filter: true },
    candidate_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
    recommender_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: [...officers, 'auditor'],
  creates: officers,
  edits: { by: officers, fields: ['description', 'assignee_id', 'priority'] },
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, application: { resource: 'applications', by: 'application_id' } },
  child_of: { resource: 'applications', by: 'application_id' },
  // S0-22: nobody checks themselves, whom they recommended, or a provider close to them.
  rules: (by, _allow, forbid) => {
    forbid('manage', { candidate_staff_id: by.id });
    forbid('manage', { recommender_staff_id: by.id });
  },
  states: {
    pending: { label: say('To check', 'À contrôler'), tone: 'waiting' },
    passed: { label: say('Passed', 'Réussi'), tone: 'good' },
    failed: { label: say('Failed', 'Non réussi'), tone: 'bad', final: true },
    waived: { label: say('Waived', 'Dispensé'), tone: 'neutral', final: true },
    expired: { label: say('Expired', 'Expiré'), tone: 'bad', final: true },
  },
  gates: checkGates,
  always: ['no_payment_data'],
  transitions: {
    pass: {
      from: ['pending'], to: 'passed', by: officers, input: sheet, clause: 'client-protection.verified-providers',
      needs: ['sheet_complete', 'dates_right', 'not_over', 'no_overlap', 'not_backdated', 'attachment_here'],
      label: say('Pass', 'Valider'), done: say('Check passed', 'Contrôle réussi'),
      sets: (input, { at, by, row, facts }: { at: string; by: Actor; row: CaseRow; facts: CheckFacts }) => ({
        method: textOf(input.method) || null, attachment_id: (input.attachment_id as number | null | undefined) ?? null, valid_until: textOf(input.valid_until) || null,
        ...covered(input, row, facts), ...(row.kind === 'insurance' && certificate(input)), ...decided(at, by),
      }),
    },
    fail: {
      from: ['pending'], to: 'failed', by: officers, input: z.object({ reason }), clause: 'client-protection.verified-providers',
      label: say('Fail', 'Déclarer non réussi'), done: say('Check failed', 'Contrôle non réussi'),
      sets: (input, { at, by, row, facts }: { at: string; by: Actor; row: CaseRow; facts: CheckFacts }) => ({ reason: textOf(input.reason), ...covered(input, row, facts), ...decided(at, by) }),
    },
    waive: {
      from: ['pending'], to: 'waived', by: ['manager'], needs: ['waivable'], grave: true, input: z.object({ reason }), clause: 'house-rules.exceptions',
      label: say('Waive', 'Dispenser'), done: say('Check waived', 'Contrôle dispensé'),
      sets: (input, { at, by, row, facts }: { at: string; by: Actor; row: CaseRow; facts: CheckFacts }) => ({ reason: textOf(input.reason), ...covered(input, row, facts), ...decided(at, by) }),
    },
    expire: {
      from: ['passed'], to: 'expired', by: [...officers, 'clock'], input: z.object({ reason: reason.optional() }), clause: 'client-protection.verified-providers',
      label: say('End its validity', 'Mettre fin à sa validité'), done: say('Check expired', 'Contrôle expiré'),
      sets: (input) => ({ reason: textOf(input.reason) || null }),
    },
  },
  // The day after the last on which it is worth something.
  deadlines: { over: { in: 'passed', since: 'valid_until', after: { days: 1 }, does: 'expire' } },
});
