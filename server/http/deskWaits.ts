/** The questions behind the three blocks of the desk (ux.md, "My desk, by role"). */
import { proofWindowDays } from '#workflows/reviewWords';
import { type Actor, type Say, say } from '#engine/workflow';

export interface Wait {
  readonly resource: string;
  readonly filter: Record<string, unknown>;
  readonly why: Say;
  /** What must be allowed for this to be this person's work. */
  readonly can: string;
  /** The records whose page shows it when it has none of its own: the first that it names. */
  readonly stands?: readonly { readonly on: string; readonly by: string }[];
  /** A proposal waits for somebody else than who made it. */
  readonly second?: true;
}

export const blocks = ['now', 'waiting', 'slipping'] as const;
export type Block = (typeof blocks)[number];
type Waits = Readonly<Record<Block, readonly Wait[]>>;

const dayMs = 86_400_000;
/** Days without any act after which a file stands still. */
const idleDays = 5;
/** Days before its end at which an insurance is on somebody's desk. */
const insuranceDays = 30;

const openFiles = ['received', 'interviewing', 'checking_references', 'checking_documents', 'awaiting_signature'];

/** What somebody who has a file in charge does next, by its state. */
const next: Readonly<Record<string, Say>> = {
  received: say('In your charge: start the interviews', 'À votre charge : commencer les entretiens'),
  interviewing: say('In your charge: hold the interviews', 'À votre charge : tenir les entretiens'),
  checking_references: say('In your charge: reach the last three customers', 'À votre charge : joindre les trois derniers clients'),
  checking_documents: say('In your charge: finish the checks', 'À votre charge : terminer les contrôles'),
};

const onReview = [{ on: 'reviews', by: 'review_id' }];
const onFile = [{ on: 'applications', by: 'application_id' }, { on: 'providers', by: 'provider_id' }];

const ofReviews = (by: Actor, ago: (days: number) => string): Waits => ({
  now: [
    { resource: 'reviews', filter: { claimed_by: by.id }, can: 'publish', why: say('You were working on this review', 'Vous étiez sur cet avis') },
    { resource: 'reviews', filter: { state: 'verified' }, can: 'publish', why: say('Author confirmed: to decide', 'Auteur confirmé : à décider') },
    { resource: 'reviews', filter: { state: 'received' }, can: 'verify_author', why: say('Author to be confirmed', 'Auteur à confirmer') },
    { resource: 'replies', filter: { state: 'submitted' }, can: 'publish', stands: onReview, why: say('A provider’s reply to publish', 'Réponse d’un prestataire à publier') },
  ],
  waiting: [
    { resource: 'reviews', filter: { state: 'rejecting', proposed_by_neq: by.id }, can: 'confirm_rejection', why: say('A rejection waits for a second person', 'Un refus attend une seconde personne') },
    { resource: 'reviews', filter: { state: 'challenged', proposal_neq: null }, can: 'withdraw', second: true, why: say('A withdrawal waits for a second person', 'Un retrait attend une seconde personne') },
    { resource: 'reviews', filter: { state: 'challenged', proposal: null }, can: 'confirm_author', why: say('Challenged by the provider', 'Contesté par le prestataire') },
  ],
  slipping: [
    { resource: 'reviews', filter: { state: 'verifying', proof_requested_at_lte: ago(proofWindowDays) }, can: 'mark_unverifiable', why: say('The author’s days are over', 'Le délai de l’auteur est passé') },
    { resource: 'reviews', filter: { state: 'verified', created_at_lte: ago(3) }, can: 'publish', why: say('Publication is late', 'La publication tarde') },
  ],
});

const ofAdmission = (by: Actor, ago: (days: number) => string): Waits => ({
  now: [
    { resource: 'client_references', filter: { state: 'contacting', call_back_at_lte: ago(-1 / 24) }, can: 'log_attempt', why: say('A client asked to be called back', 'Un client a demandé qu’on le rappelle') },
    { resource: 'client_references', filter: { state: 'named', due_at_lte: ago(0) }, can: 'log_attempt', why: say('A client to call for the first time', 'Un client à appeler pour la première fois') },
    { resource: 'interviews', filter: { state: 'scheduled', starts_at_lte: ago(-1) }, can: 'record', why: say('An interview within a day, or one whose scorecard is missing', 'Un entretien sous un jour, ou dont la grille manque') },
    { resource: 'recommendations', filter: { state: 'received' }, can: 'confirm', why: say('A recommendation to verify', 'Une recommandation à vérifier') },
    ...Object.entries(next).map(([state, why]): Wait => ({ resource: 'applications', filter: { state, assignee_id: by.id }, can: 'start_interviews', why })),
    { resource: 'checks', filter: { state: 'pending' }, can: 'pass', stands: onFile, why: say('A check to do', 'Un contrôle à faire') },
  ],
  waiting: [
    { resource: 'applications', filter: { state: openFiles, proposal_neq: null }, can: 'refuse_proposal', second: true, why: say('A refusal waits for a second person', 'Un refus attend une seconde personne') },
    { resource: 'applications', filter: { state: 'awaiting_signature', signed_at_neq: null, assignee_id_neq: by.id, signature_requested_by_neq: by.id }, can: 'admit', why: say('Signed by the candidate: to admit', 'Signé par le candidat : à admettre') },
    { resource: 'client_references', filter: { state: 'contacting', call_back_at: null, due_at_lte: ago(0) }, can: 'log_attempt', why: say('No answer yet: another try is due', 'Sans réponse : une autre tentative est due') },
    { resource: 'match_warnings', filter: { state: 'open' }, can: 'dispose', stands: onFile, why: say('A likeness to judge', 'Une ressemblance à juger') },
  ],
  slipping: [
    { resource: 'applications', filter: { state: openFiles, updated_at_lte: ago(idleDays) }, can: 'start_interviews', why: say(`Nothing has moved for ${idleDays} days`, `Rien n’a bougé depuis ${idleDays} jours`) },
    { resource: 'providers', filter: { state: ['active', 'on_hold'], insurance_ends_on_lte: ago(-insuranceDays).slice(0, 10) }, can: 'edit', why: say('The insurance ends soon, or has ended', 'L’assurance prend bientôt fin, ou a pris fin') },
  ],
});

const ofServices = (): Waits => ({
  now: [],
  waiting: [],
  slipping: [
    { resource: 'damages', filter: { check_id: null, insurer_notified_on: null }, can: 'edit', why: say('Damage that no known insurance covered', 'Un dommage qu’aucune assurance connue ne couvrait') },
  ],
});

const ofPolicies = (today: string): Waits => ({
  now: [],
  waiting: [
    { resource: 'policy_versions', filter: { state: 'draft', proposal_neq: null }, can: 'approve', second: true, why: say('A new version waits for a second person', 'Une nouvelle version attend une seconde personne') },
  ],
  slipping: [
    { resource: 'policies', filter: { next_review_on_lte: today }, can: 'edit', why: say('This document was to be read again', 'Ce document devait être relu') },
    { resource: 'notices', filter: { state: 'failed' }, can: 'handle', stands: [{ on: 'policy_versions', by: 'policy_version_id' }], why: say('Somebody was not reached: tell them in another way', 'Quelqu’un n’a pas été atteint : avertissez-le autrement') },
  ],
});

/** Every question of the desk, by block: what may not be asked by this person is left out when it is. */
export function waits(by: Actor, now: Date): Waits {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  const parts = [ofReviews(by, ago), ofAdmission(by, ago), ofServices(), ofPolicies(ago(0).slice(0, 10))];
  return { now: parts.flatMap((part) => part.now), waiting: parts.flatMap((part) => part.waiting), slipping: parts.flatMap((part) => part.slipping) };
}
