/** What a provider makes good after their carelessness caused damage (S3-18): never without a finding. */
import * as z from 'zod';
import { type FieldGate, record, say, textOf } from '#engine/workflow';
import { plainColumns } from '../workflows/case.ts';
import { asked, day, id, text } from '../workflows/fields.ts';

const foundFirst: FieldGate = {
  holds: (values) => !('amount_cents' in values) || textOf(values.finding).trim().length >= 10,
  code: 'NEGLIGENCE_FINDING_REQUIRED',
  clause: 'conduct-policy.restitution',
  says: say('Nothing is to be made good before the carelessness is established, with reasons.', 'Rien n’est à réparer tant que la négligence n’est pas établie, motifs à l’appui.'),
};

export const restitution = record({
  subject: 'Restitution',
  resource: 'restitutions',
  label: say('Restitution', 'Réparation'),
  order: ['id', 'ASC'],
  fields: z.object({
    conduct_case_id: id,
    damage_id: id.nullish(),
    finding: asked(text(3_000, 10), say('In what there was carelessness', 'En quoi il y a eu négligence'), true),
    amount_cents: asked(z.int().min(1).max(2_000_000_000), say('Amount, in cents', 'Montant, en centimes')),
    agreed_on: asked(day.nullish(), say('Agreed on', 'Convenu le')),
    paid_on: asked(day.nullish(), say('Paid on', 'Payé le')),
  }),
  columns: {
    ...plainColumns,
    conduct_case_id: { kind: 'number', filter: true },
    provider_id: { kind: 'number', filter: true },
    damage_id: { kind: 'number', filter: true },
    finding: { kind: 'text' },
    found_by: { kind: 'number', filter: true },
    amount_cents: { kind: 'number' },
    agreed_on: { kind: 'date', filter: true },
    paid_on: { kind: 'date', filter: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  reads: ['case_manager', 'manager', 'auditor'],
  creates: ['case_manager', 'manager'],
  edits: { by: ['case_manager', 'manager'], fields: ['agreed_on', 'paid_on'] },
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  refuses: [foundFirst],
  belongs: { conduct_case: { resource: 'conduct_cases', by: 'conduct_case_id' }, provider: { resource: 'providers', by: 'provider_id' }, damage: { resource: 'damages', by: 'damage_id' } },
});
