/** The mediation room (workflows.md, section 6; requirements, section K): two conditions asked at every step, no outcome imposed, nobody signs for another. */
import * as z from 'zod';
import { type Actor, type CaseRow, type Changes, say, textOf, workflow } from '#engine/workflow';
import { asked, choice, day, id, text } from './fields.ts';
import { mediationColumns } from './mediationColumns.ts';
import { endings } from './mediationEndings.ts';
import { type MediationFacts, sideOf } from './mediationFacts.ts';
import * as forms from './mediationForms.ts';
import { mediationGates } from './mediationGates.ts';
import { customerActs, providerActs } from './mediationRooms.ts';
import { type Performed, mostFiles, otherSide, parallelKinds, requesters, roomDays, stages, stopDays, targetDays } from './mediationWords.ts';
import { paymentGate } from './paymentGate.ts';

const staff = ['case_manager', 'manager'] as const;
const parties = ['customer', 'provider'] as const;
const rule = 'quality-charter.mediation';
const before = ['requested', 'eligible', 'exchanging'] as const;
const inDays = (at: string, days: number): string => new Date(Date.parse(at) + days * 86_400_000).toISOString();

/** An accepted offer that somebody turns down again takes the signatures with it. */
const nothingAgreed: Changes = { agreed_offer_id: null, agreement: null, agreement_hash: null, customer_signed_at: null, customer_signed_hash: null, provider_signed_at: null, provider_signed_hash: null };

export const mediation = workflow<MediationFacts>()({
  subject: 'Mediation',
  resource: 'mediations',
  label: say('Mediation', 'Médiation'),
  starts: 'requested',
  order: ['created_at', 'ASC'],
  entered: 'stage_since',
  fields: z.object({
    provider_id: id,
    customer_id: id,
    engagement_id: id.nullish(),
    request_id: id.nullish(),
    subject: asked(text(300, 3), say('What it is about', 'De quoi il s’agit')),
    facts: asked(text(10_000, 3), say('What happened, as it was told', 'Ce qui s’est passé, tel que raconté'), true),
    requested_by: asked(choice(requesters), say('Asked for by', 'Demandée par')),
    direct_contact_on: asked(day.nullish(), say('Day on which they spoke to each other', 'Jour où ils se sont parlé')),
    direct_contact: asked(text(500, 0).nullish(), say('How they tried', 'Comment ils ont essayé')),
    parallel_kind: asked(choice(parallelKinds).optional(), say('Other way that was started', 'Autre voie engagée')),
    parallel_source: text(500, 3).optional(),
  }),
  columns: mediationColumns,
  search: ['subject', 'facts'],
  reads: [...staff, 'auditor'],
  creates: [...staff, 'platform'],
  edits: { by: [...staff, 'platform'], fields: ['priority', 'assignee_id', 'parallel_kind', 'parallel_source'] },
  belongs: { provider: { resource: 'providers', by: 'provider_id' }, customer: { resource: 'customers', by: 'customer_id' }, engagement: { resource: 'engagements', by: 'engagement_id' } },
  has: { statements: { resource: 'statements', by: 'mediation_id' }, offers: { resource: 'offers', by: 'mediation_id' } },
  // S0-22: whoever is tied to the provider, or is the customer, has no part in it.
  rules: (by, _allow, forbid) => {
    forbid('manage', { linked_staff_id: by.id });
    forbid('manage', { customer_staff_id: by.id });
  },
  sends: ['received'],
  glass: ['still_member', 'no_parallel', 'declared', 'contact_tried', 'mediator_named', 'mediator_neutral'],
  states: {
    requested: { label: stages.requested, tone: 'waiting' },
    eligible: { label: stages.eligible, tone: 'waiting' },
    exchanging: { label: stages.exchanging, tone: 'active' },
    agreed: { label: stages.agreed, tone: 'good' },
    followed: { label: stages.followed, tone: 'good' },
    closed: { label: say('Closed', 'Close'), tone: 'good' },
    declined: { label: say('Declined', 'Déclinée'), tone: 'bad', final: true },
    ended: { label: say('Ended', 'Terminée'), tone: 'bad' },
  },
  gates: { ...mediationGates, no_payment_data: paymentGate },
  always: ['not_declined', 'still_member', 'no_parallel', 'no_payment_data'],
  transitions: {
    declare_no_parallel_action: {
      from: before, to: 'stays', by: ['customer', ...staff], needs: ['confirms', 'by_document'], input: forms.declaration, clause: 'quality-charter.mediation-only-way',
      label: say('Declare that no other way was started', 'Déclarer n’avoir engagé aucune autre voie'), done: say('Declared', 'Déclaré'),
      sets: (_input, { at, by, row }) => ({ declared_at: at, declared_by: by.kind === 'link' ? 'customer' : 'document', declared_stage: row.state }),
    },
    ask_declaration: {
      from: before, to: 'stays', many: true, by: staff, sends: ['declaration_asked'], clause: 'quality-charter.mediation-only-way',
      label: say('Ask the customer again', 'Redemander au client'), done: say('Asked again', 'Redemandé'),
      sets: (_input, { row }) => ({ declaration_asked: Number(row.declaration_asked) + 1 }),
    },
    record_direct_contact: {
      from: ['requested'], to: 'stays', by: staff, input: forms.directContact, clause: rule,
      label: say('Record their direct contact', 'Noter leur contact direct'), done: say('Direct contact recorded', 'Contact direct noté'),
      sets: (input) => ({ direct_contact_on: String(input.on), direct_contact: String(input.how) }),
    },
    assign_mediator: {
      from: ['requested', 'eligible', 'exchanging', 'agreed', 'followed'], to: 'stays', by: staff, needs: ['candidate_may', 'candidate_neutral'], input: forms.mediator, clause: 'quality-charter.trusted-third-party',
      label: say('Name the mediator', 'Désigner le médiateur'), done: say('Mediator named', 'Médiateur désigné'),
      sets: (input) => ({ mediator_id: Number(input.mediator_id), assignee_id: Number(input.mediator_id) }),
    },
    accept: {
      from: ['requested'], to: 'eligible', by: staff, needs: ['declared', 'contact_tried', 'mediator_named', 'mediator_neutral'], sends: ['accepted'], clause: rule,
      label: say('Accept to mediate', 'Accepter la médiation'), done: say('Accepted', 'Acceptée'),
    },
    decline: {
      from: ['requested', 'eligible'], to: 'declined', by: staff, sends: ['declined'], input: forms.decline, clause: rule, grave: true,
      label: say('Decline to mediate', 'Décliner la médiation'), done: say('Declined', 'Déclinée'),
      sets: (input) => ({ decline_reason: String(input.reason), explanation: String(input.explanation) }),
    },
    open: {
      from: ['eligible'], to: 'exchanging', by: staff, needs: ['declared', 'mediator_named', 'mediator_neutral'], sends: ['opened'], clause: 'quality-charter.trusted-third-party',
      label: say('Open the room', 'Ouvrir la salle'), done: say('Room opened', 'Salle ouverte'),
      sets: (_input, { at }) => ({ opened_at: at, due_at: inDays(at, targetDays), stops_at: inDays(at, stopDays) }),
    },
    add_statement: {
      from: ['exchanging', 'agreed', 'followed'], to: 'stays', by: [...parties, ...staff], needs: ['mediator_itself', 'space_named'], input: forms.statement, kept_elsewhere: ['text'], sends: ['words'], clause: 'quality-charter.trusted-third-party',
      label: say('Write in the room', 'Écrire dans la salle'), done: say('Written', 'Message ajouté'),
    },
    offer: {
      from: ['exchanging'], to: 'stays', by: [...parties, ...staff], needs: ['mediator_itself', 'nothing_waits', 'your_turn', 'declared', 'only_parties_bound', 'terms_precise', 'offer_ends'], input: forms.offer, sends: ['offer_made'], clause: rule,
      label: say('Make an offer', 'Faire une proposition'), done: say('Offer made', 'Proposition faite'),
      sets: (input, { by, row }) => ({ turn: otherSide(sideOf(by, input.from) ?? 'customer'), offers_made: Number(row.offers_made) + 1 }),
    },
    pass_turn: {
      from: ['exchanging'], to: 'stays', by: [...parties, ...staff], needs: ['mediator_itself', 'nothing_waits', 'holds_turn'], clause: rule,
      label: say('Make no offer this time', 'Ne pas proposer cette fois'), done: say('Turn passed', 'Tour passé'),
      sets: (_input, { row }) => ({ turn: row.turn === 'customer' ? 'provider' : 'customer' }),
    },
    accept_offer: {
      from: ['exchanging'], to: 'stays', by: [...parties, ...staff], needs: ['party_itself', 'from_the_other', 'offer_stands', 'nothing_waits', 'declared'], input: forms.acceptance, sends: ['offer_accepted'], clause: rule,
      label: say('Accept the offer', 'Accepter la proposition'), done: say('Offer accepted', 'Proposition acceptée'),
      sets: (_input, { facts }: { facts: MediationFacts }) => ({ ...nothingAgreed, agreed_offer_id: facts.standing?.id ?? null, agreement: JSON.stringify(facts.agreement?.text), agreement_hash: facts.agreement?.hash ?? null }),
    },
    refuse_offer: {
      from: ['exchanging'], to: 'stays', by: [...parties, ...staff], needs: ['party_itself', 'from_the_other', 'offer_stands'], input: forms.refusal, sends: ['offer_refused'], clause: rule,
      label: say('Refuse the offer', 'Refuser la proposition'), done: say('Offer refused', 'Proposition refusée'),
      sets: () => nothingAgreed,
    },
    sign: {
      from: ['exchanging'], to: ['exchanging', 'agreed'], by: [...parties, ...staff], needs: ['party_itself', 'agreement_waits', 'not_signed', 'declared', 'same_text'], input: forms.signature, sends: ['signed'], clause: 'quality-charter.no-obligation-for-others', final_at_once: say('A signature binds the side that gave it.', 'Une signature engage la partie qui l’a donnée.'),
      label: say('Sign the agreement', 'Signer l’accord'), done: say('Signed', 'Signé'),
      leads: (_input, { by, row }) => (bothSigned(row, by) ? 'agreed' : 'exchanging'),
      sets: (input, { at, by, row }) => {
        const side = sideOf(by, null) ?? 'customer';
        return { [`${side}_signed_at`]: at, [`${side}_signed_hash`]: String(input.hash), ...(bothSigned(row, by) && { agreed_at: at, turn: null, due_at: null }) };
      },
    },
    record_performance: {
      from: ['agreed', 'followed'], to: 'followed', by: staff, needs: ['term_named'], input: forms.performance, clause: rule,
      label: say('Record what became of a term', 'Noter ce qu’il est advenu d’une clause'), done: say('Recorded', 'Noté'),
      sets: (input, { at, row }) => ({ performance: JSON.stringify(performedOf(row, input)), performed_at: at }),
    },
    close: {
      from: ['followed'], to: 'closed', by: staff, needs: ['performance_known'], sends: ['closed'], clause: rule,
      label: say('Close', 'Clore'), done: say('Closed', 'Close'),
      sets: (_input, { at }) => ({ closed_at: at }),
    },
    release: {
      from: ['exchanging', 'agreed', 'followed', 'closed', 'ended'], to: 'stays', by: parties, needs: ['own_words'], input: forms.release, clause: 'quality-charter.trusted-third-party',
      label: say('Let your words be used elsewhere', 'Permettre que vos mots servent ailleurs'), done: say('Released', 'Autorisé'),
    },
    ...endings,
  },
  deadlines: {
    unanswered: { in: 'requested', since: 'created_at', after: { days: stopDays }, does: 'end_time' },
    unopened: { in: 'eligible', since: 'created_at', after: { days: stopDays }, does: 'end_time' },
    stop: { in: 'exchanging', since: 'stops_at', after: { days: 0 }, does: 'end_time' },
  },
  links: {
    customer_room: { party: 'customer', does: 'declare_no_parallel_action', days: roomDays, says: say('Your mediation', 'Votre médiation'), acts: customerActs, files: mostFiles },
    provider_room: { party: 'provider', does: 'add_statement', days: roomDays, says: say('Your mediation', 'Votre médiation'), acts: providerActs, files: mostFiles },
  },
});

/** Whether this signature is the second on the same text. */
function bothSigned(row: CaseRow, by: Actor): boolean {
  const other = otherSide(sideOf(by, null) ?? 'customer');
  return row.agreement_hash != null && row[`${other}_signed_hash`] === row.agreement_hash;
}

/** What became of each term, the newest word on it last. */
function performedOf(row: CaseRow, { term, outcome, on, note }: Record<string, unknown>): Performed[] {
  const told = JSON.parse(textOf(row.performance) || '[]') as Performed[];
  return [...told.filter((one) => one.term !== term), { term, outcome, on, note: note ?? null } as Performed].sort((one, other) => one.term - other.term);
}
