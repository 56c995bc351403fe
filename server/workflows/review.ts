/** Review moderation (workflows.md, section 2; requirements, section E). Anyone who can read the charter can read this file. */
import * as z from 'zod';
import { type Actor, type FieldGate, say, textOf, workflow } from '#engine/workflow';
import { appealLink, appealTransition } from './appealing.ts';
import { caseColumns } from './case.ts';
import { onReviews } from '../policies/reviews.ts';
import { asked, choice, day, email, id, instant, locale, text } from './fields.ts';
import { type ReviewFacts, reviewGates } from './reviewGates.ts';
import { grounds, proofMethods, providerLinkDays } from './reviewWords.ts';

const moderators = ['moderator'] as const;
const confirmers = ['moderator', 'manager'] as const;

const verification = z.object({
  method: asked(choice(proofMethods), say('How was the author confirmed?', 'Comment l’auteur a-t-il été confirmé ?')),
  evidence: asked(text(2_000, 3), say('What was seen or heard (reference, date, who)', 'Ce qui a été vu ou entendu (référence, date, qui)'), true),
});
const staffClause = choice(Object.fromEntries(onReviews.map(({ id: clause, text: words }) => [clause, words])));
const ground = asked(choice(grounds), say('Ground', 'Motif'));
const explanation = asked(text(2_000, 10), say('Explanation for the author', 'Explication pour l’auteur'), true);
const reason = asked(text(1_000, 3), say('Reason', 'Raison'), true);
const reviewText = { title: text(300, 0).nullish(), body: text(10_000) };

const decided = (at: string, by: Actor) => ({ decided_at: at, decided_by: by.id });

/** Nothing enters as already public or already decided, whatever sends it. */
const enteredUnmoderated: FieldGate = {
  holds: (values) => !['state', 'published_at', 'verified_at', 'decided_by'].some((name) => values[name] !== undefined && values[name] !== 'received'),
  code: 'MODERATION_REQUIRED',
  clause: 'quality-charter.moderation',
  says: say(
    'A review enters as received; a person moderates it before it is public.',
    'Un avis entre à l’état reçu ; une personne le modère avant qu’il soit public.',
  ),
  shuts: say('Publish without moderation', 'Publier sans modération'),
};

export const review = workflow<ReviewFacts>()({
  subject: 'Review',
  resource: 'reviews',
  label: say('Review', 'Avis'),
  starts: 'received',
  judged_on: ['created_at'],
  order: ['created_at', 'ASC'],
  fields: z.object({
    provider_id: id.optional(),
    provider_external_id: text(120).optional(),
    customer_id: id.nullish(),
    engagement_id: id.nullish(),
    rating: z.int().min(1).max(5),
    ...reviewText,
    locale,
    experience_on: day.nullish(),
    author_name: text(200),
    author_email: email.nullish(),
    source: text(60, 0).nullish(),
    external_id: text(120).nullish(),
    created_at: instant.optional(),
  }),
  columns: {
    ...caseColumns,
    state: { kind: 'text', filter: true, facet: ['received', 'verifying', 'verified', 'returned', 'rejecting', 'challenged', 'published', 'rejected', 'unverifiable', 'withdrawn'] },
    provider_id: { kind: 'number', filter: true },
    customer_id: { kind: 'number', filter: true },
    engagement_id: { kind: 'number', filter: true },
    rating: { kind: 'number', filter: true, sort: true, facet: [1, 2, 3, 4, 5] },
    title: { kind: 'text' },
    body: { kind: 'text' },
    locale: { kind: 'text', filter: true, facet: ['en', 'fr'] },
    experience_on: { kind: 'date', quiet: true },
    author_name: { kind: 'text' },
    author_email: { kind: 'text', filter: true, only: ['moderator', 'manager', 'case_manager', 'platform'] },
    source: { kind: 'text' },
    external_id: { kind: 'text', filter: true },
    text_version: { kind: 'number', quiet: true },
    signals_count: { kind: 'number' },
    open_signals: { kind: 'number', filter: true },
    proof_requested_at: { kind: 'instant', filter: true, quiet: true },
    proof_received_at: { kind: 'instant', quiet: true },
    proof_refused_at: { kind: 'instant', quiet: true },
    proof_text: { kind: 'text', quiet: true, only: ['moderator', 'manager'], from_input: 'proof' },
    verified_at: { kind: 'instant', quiet: true },
    verified_by: { kind: 'number', quiet: true },
    verification_method: { kind: 'text', quiet: true },
    verification_evidence: { kind: 'text', quiet: true, only: ['moderator', 'manager'], from_input: 'evidence' },
    returned_at: { kind: 'instant', quiet: true },
    returned_count: { kind: 'number', quiet: true },
    return_ground: { kind: 'text' },
    proposed_by: { kind: 'number', filter: true },
    rejection_ground: { kind: 'text', filter: true, quiet: true },
    rejection_clause: { kind: 'text', quiet: true },
    rejection_explanation: { kind: 'text', quiet: true },
    published_at: { kind: 'instant', filter: true, sort: true },
    challenged_at: { kind: 'instant', filter: true, quiet: true },
    decided_at: { kind: 'instant', filter: true, quiet: true },
    decided_by: { kind: 'number', filter: true },
    linked_staff_id: { kind: 'number', quiet: true, only: ['auditor'] },
  },
  search: ['title', 'body', 'author_name'],
  reads: ['moderator', 'manager', 'case_manager', 'auditor'],
  creates: ['moderator', 'administrator', 'platform'],
  edits: { by: ['moderator', 'manager'], fields: ['priority', 'assignee_id', 'engagement_id', 'customer_id'] },
  belongs: {
    provider: { resource: 'providers', by: 'provider_id' },
    customer: { resource: 'customers', by: 'customer_id' },
    engagement: { resource: 'engagements', by: 'engagement_id' },
  },
  has: { signals: { resource: 'signals', by: 'review_id' }, replies: { resource: 'replies', by: 'review_id' } },
  // S0-22: the reviewed provider, or staff linked to them, is kept out of the file altogether.
  rules: (by, _allow, forbid) => forbid('manage', { linked_staff_id: by.id }),
  refuses: [enteredUnmoderated],
  delete_refused: {
    code: 'REVIEW_DELETE_FORBIDDEN',
    clause: 'client-protection.no-removal',
    says: say('A review is never deleted; a decision with reasons can withdraw it.', 'Un avis ne se supprime jamais ; une décision motivée peut le retirer.'),
  },
  states: {
    received: { label: say('Received', 'Reçu'), tone: 'waiting' },
    verifying: { label: say('Verifying author', 'Auteur à vérifier'), tone: 'waiting' },
    verified: { label: say('Author verified', 'Auteur vérifié'), tone: 'active' },
    returned: { label: say('Returned to author', 'Renvoyé à l’auteur'), tone: 'waiting' },
    rejecting: { label: say('Rejection proposed', 'Refus proposé'), tone: 'active' },
    rejected: { label: say('Rejected', 'Refusé'), tone: 'bad', final: true },
    unverifiable: { label: say('Unverifiable', 'Invérifiable'), tone: 'bad' },
    published: { label: say('Published', 'Publié'), tone: 'good' },
    challenged: { label: say('Challenged', 'Contesté'), tone: 'active' },
    withdrawn: { label: say('Withdrawn', 'Retiré'), tone: 'bad', final: true },
  },
  gates: reviewGates,
  always: ['no_payment_data'],
  transitions: {
    request_proof: {
      from: ['received'], to: 'verifying', many: true, by: moderators, sends: ['proof_request'], clause: 'quality-charter.verified-author',
      label: say('Ask for proof', 'Demander une preuve'), done: say('Proof asked for', 'Preuve demandée'),
      sets: (_input, { at }) => ({ proof_requested_at: at }),
    },
    answer_proof: {
      from: ['verifying', 'unverifiable', 'challenged'], to: { unverifiable: 'verifying', verifying: 'verifying', challenged: 'challenged' }, by: ['author'],
      label: say('Answer the request for proof', 'Répondre à la demande de preuve'), done: say('Proof received', 'Preuve reçue'),
      input: z.object({
        confirms: asked(z.boolean(), say('I wrote this review after a service I received', 'J’ai écrit cet avis après une prestation que j’ai reçue')),
        proof: asked(text(2_000, 0), say('Invoice or booking number, date, place: whatever shows it', 'Numéro de facture ou de réservation, date, lieu : ce qui le montre'), true).optional(),
      }),
      sets: (input, { at }) => ({ proof_text: textOf(input.proof), closed_at: null, ...(input.confirms ? { proof_received_at: at, proof_refused_at: null } : { proof_refused_at: at }) }),
    },
    verify_author: {
      from: ['received', 'verifying'], to: 'verified', by: moderators, input: verification, needs: ['named_person'], clause: 'quality-charter.verified-author',
      label: say('Confirm the author', 'Confirmer l’auteur'), done: say('Author confirmed', 'Auteur confirmé'),
      sets: (input, { at, by }) => ({ verified_at: at, verified_by: by.id, verification_method: String(input.method), verification_evidence: String(input.evidence) }),
    },
    mark_unverifiable: {
      from: ['verifying'], to: 'unverifiable', by: moderators, input: z.object({ reason }), needs: ['not_retaliation', 'proof_window_over'], sends: ['unverifiable'], clause: 'quality-charter.verified-author',
      label: say('Close as unverifiable', 'Classer invérifiable'), done: say('Closed as unverifiable', 'Classé invérifiable'),
      sets: (_input, { at, by }) => ({ ...decided(at, by), closed_at: at }),
    },
    publish: {
      from: ['verified'], to: 'published', many: true, by: moderators, needs: ['author_verified', 'named_person', 'signals_disposed'], sends: ['published', 'reply_invitation'], clause: 'quality-charter.critical-reviews',
      label: say('Publish', 'Publier'), done: say('Published', 'Publié'),
      // The item is closed once the provider is invited to reply (S0-21); without an address it stays open.
      sets: (_input, { at, by, facts }: { at: string; by: Actor; facts: ReviewFacts }) => ({ ...decided(at, by), published_at: at, closed_at: facts.provider.email ? at : null }),
    },
    invite_reply: {
      from: ['published', 'challenged'], to: 'stays', many: true, by: moderators, needs: ['reply_not_invited', 'provider_reachable'], sends: ['reply_invitation'], clause: 'quality-charter.right-of-reply',
      label: say('Invite the provider to reply', 'Inviter le prestataire à répondre'), done: say('Provider invited', 'Prestataire invité'),
    },
    close: {
      from: ['published'], to: 'stays', many: true, by: moderators, needs: ['reply_invited', 'still_open'], clause: 'quality-charter.right-of-reply',
      label: say('Close the item', 'Clore le dossier'), done: say('Closed', 'Clos'),
      sets: (_input, { at }) => ({ closed_at: at }),
    },
    return_to_author: {
      from: ['verified'], to: 'returned', by: moderators, sends: ['returned'], clause: 'quality-charter.return-first',
      input: z.object({ ground, passage: asked(text(500), say('Passage concerned', 'Passage concerné')), explanation }),
      needs: ['not_retaliation', 'closed_ground'],
      label: say('Return to the author', 'Renvoyer à l’auteur'), done: say('Returned to the author', 'Renvoyé à l’auteur'),
      sets: (input, { at, row }) => ({ returned_at: at, return_ground: String(input.ground), returned_count: Number(row.returned_count) + 1 }),
    },
    resubmit: {
      from: ['returned'], to: 'verified', by: ['author'], input: z.object({ title: asked(reviewText.title, say('Title', 'Titre')), body: asked(reviewText.body, say('Your review', 'Votre avis'), true) }),
      label: say('Send the new text', 'Envoyer le nouveau texte'), done: say('New text received', 'Nouveau texte reçu'),
      sets: (input, { row }) => ({ title: (input.title as string | null | undefined) ?? null, body: String(input.body), text_version: Number(row.text_version) + 1 }),
    },
    propose_rejection: {
      from: ['verified', 'returned'], to: 'rejecting', by: moderators, grave: true,
      input: z.object({ ground, clause_id: asked(staffClause, say('Clause', 'Clause')), explanation }),
      needs: ['not_retaliation', 'closed_ground', 'returned_first'],
      label: say('Propose a rejection', 'Proposer un refus'), done: say('Rejection proposed', 'Refus proposé'),
      sets: (input, { by }) => ({ proposed_by: by.id, rejection_ground: String(input.ground), rejection_clause: String(input.clause_id), rejection_explanation: String(input.explanation) }),
    },
    confirm_rejection: {
      from: ['rejecting'], to: 'rejected', by: confirmers, needs: ['another_person'], sends: ['rejected'], clause: 'house-rules.second-person', grave: true,
      label: say('Confirm the rejection', 'Confirmer le refus'), done: say('Rejected', 'Refusé'),
      sets: (_input, { at, by }) => decided(at, by),
    },
    refuse_rejection: {
      from: ['rejecting'], to: 'verified', by: confirmers, needs: ['another_person'], input: z.object({ reason }), clause: 'quality-charter.critical-reviews',
      label: say('Refuse the rejection', 'S’opposer au refus'), done: say('Rejection refused', 'Refus écarté'),
      sets: () => ({ proposed_by: null, rejection_ground: null, rejection_clause: null, rejection_explanation: null }),
    },
    challenge: {
      from: ['published'], to: 'challenged', by: ['moderator', 'provider'], sends: ['challenge_proof'], clause: 'quality-charter.unknown-author',
      input: z.object({
        reason: asked(choice({ author_not_recognised: say('I do not recognise the author', 'Je ne reconnais pas l’auteur') }), say('Reason', 'Raison')),
        statement: asked(text(2_000, 3), say('What raises the doubt', 'Ce qui fait douter'), true),
      }),
      label: say('Open a challenge for the provider', 'Ouvrir une contestation pour le prestataire'), done: say('Challenged', 'Contesté'),
      sets: (_input, { at }) => ({ challenged_at: at, proof_requested_at: at, proof_received_at: null, proof_refused_at: null, closed_at: null }),
    },
    confirm_author: {
      from: ['challenged'], to: 'published', by: moderators, input: verification, needs: ['named_person'], sends: ['challenge_settled'], clause: 'quality-charter.unknown-author',
      label: say('Confirm the author again', 'Confirmer à nouveau l’auteur'), done: say('Author confirmed', 'Auteur confirmé'),
      sets: (input, { at, by, facts }: { at: string; by: Actor; facts: ReviewFacts }) => ({
        verified_at: at, verified_by: by.id, verification_method: String(input.method), verification_evidence: String(input.evidence),
        closed_at: facts.reply_invited ? at : null,
      }),
    },
    withdraw: {
      from: ['challenged'], to: 'withdrawn', by: confirmers, second_person: true, grave: true, sends: ['withdrawn', 'challenge_upheld'],
      input: z.object({ clause_id: asked(staffClause, say('Clause', 'Clause')), explanation }),
      needs: ['not_retaliation', 'withdrawal_founded'],
      label: say('Withdraw', 'Retirer'), done: say('Withdrawn', 'Retiré'),
      sets: (_input, { at, by }) => decided(at, by),
    },
    refuse_proposal: {
      from: ['challenged'], to: 'stays', by: confirmers, needs: ['proposal_waits'], input: z.object({ reason }), clause: 'house-rules.second-person',
      label: say('Refuse the proposal', 'Refuser la proposition'), done: say('Proposal refused', 'Proposition refusée'),
      sets: () => ({ proposal: null }),
    },
    appeal: appealTransition(['rejected', 'withdrawn'], 'author'),
  },
  links: {
    proof: { party: 'author', does: 'answer_proof', days: 7, says: say('Show that you wrote this review', 'Montrer que vous avez écrit cet avis') },
    appeal: appealLink('author'),
    resubmit: { party: 'author', does: 'resubmit', days: 30, says: say('Change your review', 'Modifier votre avis') },
    challenge: { party: 'provider', does: 'challenge', days: providerLinkDays, says: say('I do not recognise the author', 'Je ne reconnais pas l’auteur') },
  },
});
