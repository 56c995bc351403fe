/** What a provider told others of a customer's affairs: covered by the customer's signed agreement, or a breach of secrecy (S1-13, C-01). */
import * as z from 'zod';
import { type Actor, type Ask, type Gate, type Say, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { disclosureKinds } from './disclosureWords.ts';
import { asked, choice, day, id, text } from './fields.ts';
import { paymentGate } from './paymentGate.ts';

/** What the gates need beyond the row itself (disclosure.sql.ts). */
export interface DisclosureFacts {
  /** The files of this record: the agreement is one of them. */
  readonly attachments: readonly number[];
}

const handlers = ['case_manager', 'manager'] as const;

/** What is wrong with the agreement that is put forward; null when it covers what was told. */
function consentFault({ attachments }: DisclosureFacts, { row, input }: Ask): Say | null {
  const [told, signed, until] = [textOf(row.disclosed_on), textOf(input?.signed_on), textOf(input?.consent_until)];
  if (!attachments.includes(Number(input?.attachment_id))) return say('The agreement is a signed document: add it to this record first.', 'L’accord est un document signé : joignez-le d’abord à cette fiche.');
  if (!signed || signed > told) return say('The agreement was signed after the facts were told.', 'L’accord a été signé après la divulgation.');
  return until && until < told ? say('The agreement had run out on that day.', 'L’accord avait pris fin ce jour-là.') : null;
}

const gates = {
  consent_signed: {
    of_input: true,
    holds: (facts, ask) => consentFault(facts, ask) === null,
    detail: (facts, ask) => consentFault(facts, ask) ?? say('', ''),
    code: 'SIGNED_CONSENT_REQUIRED', clause: 'service-charter.confidentiality',
    says: say('Only a document signed by the customer, before the facts were told, covers it.', 'Seul un document signé par le client, avant la divulgation, la couvre.'),
    mend: say('Add the signed agreement; without one, record a breach.', 'Joignez l’accord signé ; sans accord, constatez un manquement.'),
  },
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<DisclosureFacts>>;

const decided = (at: string, by: Actor) => ({ decided_at: at, decided_by: by.id });

export const disclosure = workflow<DisclosureFacts>()({
  subject: 'Disclosure',
  resource: 'disclosures',
  label: say('Disclosure', 'Divulgation'),
  starts: 'reported',
  judged_on: ['disclosed_on'],
  order: ['created_at', 'ASC'],
  fields: z.object({
    provider_id: id,
    customer_id: id.nullish(),
    engagement_id: id.nullish(),
    kind: asked(choice(disclosureKinds), say('Where it was told', 'Où cela a été dit')),
    what: asked(text(2_000, 10), say('What was told, and to whom', 'Ce qui a été dit, et à qui'), true),
    disclosed_on: asked(day, say('On', 'Le')),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['reported', 'covered', 'breach'] },
    provider_id: { kind: 'number', filter: true },
    customer_id: { kind: 'number', filter: true },
    engagement_id: { kind: 'number', filter: true },
    kind: { kind: 'text', filter: true, facet: Object.keys(disclosureKinds) },
    what: { kind: 'text' },
    disclosed_on: { kind: 'date', filter: true },
    attachment_id: { kind: 'number' },
    signed_on: { kind: 'date' },
    scope: { kind: 'text', quiet: true },
    consent_until: { kind: 'date' },
    finding: { kind: 'text', quiet: true },
    decided_at: { kind: 'instant', filter: true },
    decided_by: { kind: 'number', filter: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['what'],
  reads: [...handlers, 'auditor'],
  creates: handlers,
  edits: { by: handlers, fields: ['priority', 'assignee_id'] },
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, customer: { resource: 'customers', by: 'customer_id' } },
  states: {
    reported: { label: say('Reported', 'Signalée'), tone: 'waiting' },
    covered: { label: say('Covered by an agreement', 'Couverte par un accord'), tone: 'good', final: true },
    breach: { label: say('Breach of secrecy', 'Manquement au secret'), tone: 'bad', final: true },
  },
  gates,
  always: ['no_payment_data'],
  transitions: {
    cover: {
      from: ['reported'], to: 'covered', by: handlers, needs: ['consent_signed'], clause: 'service-charter.confidentiality',
      input: z.object({
        attachment_id: asked(id.optional(), say('The signed agreement', 'L’accord signé')),
        signed_on: asked(day.optional(), say('Signed on', 'Signé le')),
        scope: asked(text(1_000, 3), say('What it allows', 'Ce qu’il permet'), true),
        consent_until: asked(day.optional(), say('Until', 'Jusqu’au')),
      }),
      label: say('The customer had agreed', 'Le client avait donné son accord'), done: say('Covered by an agreement', 'Couverte par un accord'),
      sets: (input, { at, by }) => ({ attachment_id: Number(input.attachment_id), signed_on: textOf(input.signed_on), scope: textOf(input.scope), consent_until: textOf(input.consent_until) || null, ...decided(at, by) }),
    },
    record_breach: {
      from: ['reported'], to: 'breach', by: handlers, clause: 'service-charter.confidentiality',
      input: z.object({ finding: asked(text(2_000, 3), say('What was looked for, and not found', 'Ce qui a été cherché, et pas trouvé'), true) }),
      label: say('There was no agreement', 'Il n’y avait pas d’accord'), done: say('Breach of secrecy recorded', 'Manquement au secret constaté'),
      sets: (input, { at, by }) => ({ finding: textOf(input.finding), ...decided(at, by) }),
    },
  },
});
