/** Complaints about staff (workflows.md, section 4; S2-22 to S2-25): examined by a manager without part in it, answered in writing, and never known to the person named. */
import * as z from 'zod';
import { type Actor, type CaseRow, type Changes, say, textOf, workflow } from '#engine/workflow';
import { caseColumns } from './case.ts';
import { complaintGrounds, findingKinds, standards } from './complaintWords.ts';
import { asked, choice, day, email, id, locale, text } from './fields.ts';
import { type ComplaintFacts, complaintGates } from './staffComplaintGates.ts';

const manager = ['manager'] as const;
/** Whoever of the team a customer may speak to takes a complaint in. */
const takers = ['vetting_officer', 'moderator', 'case_manager', 'manager', 'administrator'] as const;

const words = {
  details: asked(text(5_000, 0), say('What happened, when, and with whom', 'Ce qui s’est passé, quand et avec qui'), true),
  how_short: asked(text(5_000, 0), say('What was expected instead', 'Ce qui était attendu'), true),
};

const finding = z.object({
  ground: asked(choice(complaintGrounds), say('Ground', 'Motif')),
  finding: asked(choice(findingKinds), say('Finding', 'Constat')),
  reasons: asked(text(3_000, 3), say('Reasons', 'Raisons'), true),
});

/** What was said before stays; what is added stands below it. */
const joined = (before: unknown, added: unknown): string | null => [textOf(before), textOf(added)].filter(Boolean).join('\n\n') || null;

export const staffComplaint = workflow<ComplaintFacts>()({
  subject: 'StaffComplaint',
  resource: 'staff_complaints',
  label: say('Complaint about staff', 'Plainte visant l’équipe'),
  starts: 'received',
  judged_on: ['created_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({
    complainant: asked(text(200), say('Who complains', 'Qui se plaint')),
    complainant_email: asked(email.nullish(), say('E-mail', 'E-mail')),
    locale: locale.default('en'),
    customer_id: id.nullish(),
    request_id: id.nullish(),
    staff_id: asked(id.nullish(), say('About whom', 'Qui est visé')),
    grounds: asked(z.array(choice(complaintGrounds)).min(1).max(2), say('Grounds', 'Motifs')),
    standards: asked(z.array(choice(standards)).max(5).default([]), say('What was expected of us', 'Ce qui était attendu de nous')),
    details: words.details.nullish(),
    how_short: words.how_short.nullish(),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['received', 'details_requested', 'under_review', 'concluded', 'closed'] },
    reference: { kind: 'text', filter: true },
    complainant: { kind: 'text' },
    complainant_email: { kind: 'text', filter: true },
    locale: { kind: 'text', filter: true, facet: ['en', 'fr'] },
    customer_id: { kind: 'number', filter: true },
    request_id: { kind: 'number', filter: true },
    staff_id: { kind: 'number', filter: true },
    grounds: { kind: 'json' },
    standards: { kind: 'json' },
    details: { kind: 'text', quiet: true },
    how_short: { kind: 'text', quiet: true },
    taken_by: { kind: 'number', filter: true },
    reviewer_id: { kind: 'number', filter: true },
    account: { kind: 'text', quiet: true },
    account_at: { kind: 'instant' },
    findings: { kind: 'json', quiet: true },
    conclusions: { kind: 'text', quiet: true },
    concluded_at: { kind: 'instant', filter: true },
    letter_sent_at: { kind: 'instant', filter: true },
  },
  search: ['reference', 'complainant'],
  reads: ['manager', 'auditor'],
  creates: [...takers, 'platform'],
  sealed: true,
  belongs: { customer: { resource: 'customers', by: 'customer_id' }, request: { resource: 'requests', by: 'request_id' } },
  // Whatever their roles, the person named neither reads nor touches it.
  rules: (by, _allow, forbid) => forbid('manage', { staff_id: by.id }),
  sends: ['complaint_received'],
  states: {
    received: { label: say('Received', 'Reçue'), tone: 'waiting' },
    details_requested: { label: say('Details asked for', 'Précisions demandées'), tone: 'waiting' },
    under_review: { label: say('Being examined', 'À l’examen'), tone: 'active' },
    concluded: { label: say('Concluded', 'Conclue'), tone: 'active' },
    closed: { label: say('Closed', 'Close'), tone: 'neutral', final: true },
  },
  gates: complaintGates,
  always: ['no_payment_data'],
  transitions: {
    assign_reviewer: {
      from: ['received', 'details_requested', 'under_review'], to: 'under_review', many: true, by: manager, clause: 'abuse-policy.management-review',
      needs: ['details_given', 'reviewer_manages', 'reviewer_free', 'reviewer_trained'],
      label: say('Assign a reviewer', 'Confier l’examen'), done: say('Reviewer assigned', 'Examen confié'),
      input: z.object({ manager_id: asked(id, say('Which manager examines it', 'Quel responsable l’examine')) }),
      sets: ({ manager_id }) => ({ reviewer_id: Number(manager_id), assignee_id: Number(manager_id) }),
    },
    request_details: {
      from: ['received', 'details_requested'], to: 'details_requested', by: manager, sends: ['details_asked'], clause: 'abuse-policy.complaint-details',
      label: say('Ask for details', 'Demander des précisions'), done: say('Details asked for', 'Précisions demandées'),
      input: z.object({ question: asked(text(2_000, 3), say('What we need to know', 'Ce que nous devons savoir'), true) }),
    },
    give_details: {
      from: ['received', 'details_requested', 'under_review'], to: { received: 'received', details_requested: 'received', under_review: 'under_review' },
      by: ['customer', ...manager], needs: ['nothing_left_out'], clause: 'abuse-policy.complaint-details',
      label: say('Add what they told us', 'Ajouter ce qui nous est dit'), done: say('Details added', 'Précisions ajoutées'),
      input: z.object({ details: words.details.optional(), how_short: words.how_short.optional() }),
      sets: (input, { row }) => ({ details: joined(row.details, input.details), how_short: joined(row.how_short, input.how_short) }),
    },
    record_account: {
      from: ['under_review'], to: 'stays', by: manager, needs: ['is_reviewer'], clause: 'abuse-policy.management-review',
      label: say('Record the colleague’s account', 'Consigner la version du collègue'), done: say('Account recorded', 'Version consignée'),
      input: z.object({ account: asked(text(5_000, 3), say('What the colleague says, asked in person without being shown this file', 'Ce que dit le collègue, interrogé de vive voix sans que ce dossier lui soit montré'), true) }),
      sets: ({ account }, { at, row }) => ({ account: joined(row.account, account), account_at: at }),
    },
    conclude: {
      from: ['under_review'], to: 'concluded', by: manager, needs: ['is_reviewer', 'account_heard', 'conclusions_written'], sends: ['conclusions'], grave: true, clause: 'abuse-policy.written-conclusions',
      label: say('Conclude', 'Conclure'), done: say('Concluded', 'Conclue'),
      input: z.object({
        findings: asked(z.array(finding).max(2), say('Findings', 'Constats')),
        text: asked(text(5_000, 10), say('To the complainant, in your own words', 'À la personne qui s’est plainte, en vos propres mots'), true),
      }),
      sets: ({ findings, text: conclusions }, { at }) => ({ findings: JSON.stringify(findings), conclusions: textOf(conclusions), concluded_at: at }),
    },
    record_posting: {
      from: ['concluded'], to: 'stays', by: manager, needs: ['posted_already'], clause: 'abuse-policy.written-conclusions',
      label: say('Record that it was posted', 'Noter l’envoi par la poste'), done: say('Posting recorded', 'Envoi noté'),
      input: z.object({
        sent_on: asked(day, say('Posted on', 'Posté le')),
        note: asked(text(500, 3), say('To which address', 'À quelle adresse')),
      }),
      sets: ({ sent_on }) => ({ letter_sent_at: `${textOf(sent_on)}T12:00:00.000Z` }),
    },
    close: {
      from: ['concluded'], to: 'closed', many: true, by: manager, needs: ['letter_left'], clause: 'house-rules.letter-for-every-decision',
      label: say('Close', 'Clore'), done: say('Closed', 'Close'),
      sets: (_input, { row, facts }: { at: string; by: Actor; row: CaseRow; facts: ComplaintFacts }): Changes => ({ letter_sent_at: textOf(row.letter_sent_at) || facts.letter_sent_at }),
    },
  },
  links: {
    give_details: { party: 'customer', does: 'give_details', days: 30, says: say('Give details of your complaint', 'Précisez votre plainte') },
  },
  delete_refused: {
    code: 'COMPLAINT_DELETE_FORBIDDEN',
    clause: 'abuse-policy.complaint-details',
    says: say('A complaint about staff is answered, never set aside: not for its tone, nor for who makes it.', 'Une plainte visant l’équipe reçoit une réponse, elle n’est jamais écartée : ni pour son ton, ni pour la personne qui la formule.'),
  },
});
