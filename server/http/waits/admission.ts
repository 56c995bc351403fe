import { type Say, say } from '#engine/workflow';
import type { Wait, WaitsOf } from './wait.ts';

/** Days before its end at which an insurance is on somebody's desk. */
const insuranceDays = 30;

/** What somebody who has a file in charge does next, by its state. */
const next: Readonly<Record<string, Say>> = {
  received: say('In your charge: start the interviews', 'À votre charge : commencer les entretiens'),
  interviewing: say('In your charge: hold the interviews', 'À votre charge : tenir les entretiens'),
  checking_references: say('In your charge: reach the last three customers', 'À votre charge : joindre les trois derniers clients'),
  checking_documents: say('In your charge: finish the checks', 'À votre charge : terminer les contrôles'),
};

const onFile = [{ on: 'applications', by: 'application_id' }, { on: 'providers', by: 'provider_id' }];

/** Recommendations, files in one's charge, calls, interviews and checks that are due. */
export const ofAdmission: WaitsOf = (by, ago) => ({
  now: [
    { resource: 'client_references', filter: { state: 'contacting', call_back_at_lte: ago(-1 / 24) }, can: 'log_attempt', why: say('A client asked to be called back', 'Un client a demandé qu’on le rappelle') },
    { resource: 'client_references', filter: { state: 'named', due_at_lte: ago(0) }, can: 'log_attempt', why: say('A client to call for the first time', 'Un client à appeler pour la première fois') },
    { resource: 'interviews', filter: { state: 'scheduled', starts_at_lte: ago(-1) }, can: 'record', why: say('An interview within a day, or one whose scorecard is missing', 'Un entretien sous un jour, ou dont la grille manque') },
    { resource: 'recommendations', filter: { state: 'received' }, can: 'confirm', why: say('A recommendation to verify', 'Une recommandation à vérifier') },
    ...Object.entries(next).map(([state, why]): Wait => ({ resource: 'applications', filter: { state, assignee_id: by.id }, can: 'start_interviews', why })),
    { resource: 'checks', filter: { state: 'pending' }, can: 'pass', stands: onFile, why: say('A check to do', 'Un contrôle à faire') },
  ],
  waiting: [
    { resource: 'applications', filter: { proposal_neq: null }, can: 'refuse_proposal', second: true, why: say('A refusal waits for a second person', 'Un refus attend une seconde personne') },
    { resource: 'applications', filter: { state: 'awaiting_signature', signed_at_neq: null, assignee_id_neq: by.id, signature_requested_by_neq: by.id }, can: 'admit', why: say('Signed by the candidate: to admit', 'Signé par le candidat : à admettre') },
    { resource: 'client_references', filter: { state: 'contacting', call_back_at: null, due_at_lte: ago(0) }, can: 'log_attempt', why: say('No answer yet: another try is due', 'Sans réponse : une autre tentative est due') },
    { resource: 'match_warnings', filter: { state: 'open' }, can: 'dispose', stands: onFile, why: say('A likeness to judge', 'Une ressemblance à juger') },
  ],
  slipping: [
    { resource: 'providers', filter: { state: ['active', 'on_hold'], insurance_ends_on_lte: ago(-insuranceDays).slice(0, 10) }, can: 'edit', why: say('The insurance ends soon, or has ended', 'L’assurance prend bientôt fin, ou a pris fin') },
  ],
});
