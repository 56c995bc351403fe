import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  resources: {
    recommendations: { name: 'Recommandation |||| Recommandations', create: 'Noter une recommandation', fields: { created_at: 'Reçue', decided_by: 'Vérifiée par', decided_at: 'Vérifiée', channel: 'Voie' } },
    applications: { name: 'Dossier d’admission |||| Dossiers d’admission', fields: { created_at: 'Ouvert', exceptions: 'Exceptions' } },
  },
  fields: {
    candidate_name: 'Candidat',
    candidate_email: 'E-mail du candidat',
    candidate_phone: 'Téléphone du candidat',
    candidate_address: 'Adresse du candidat',
    recommender_kind: 'Recommandé par un',
    recommender_name: 'Recommandé par',
    recommender_email: 'E-mail de qui recommande',
    recommender_phone: 'Téléphone de qui recommande',
    recommender_address: 'Adresse de qui recommande',
    address: 'Adresse',
    relation: 'Comment ils se connaissent',
    message: 'Ses mots',
    channel: 'Voie',
    received_at: 'Reçue',
    verification_note: 'Ce qui a été vu ou entendu',
    dismissal_reason: 'Pourquoi elle a été écartée',
    recommendation_id: 'Recommandation',
    services: 'Services proposés',
    claimed_years: 'Expérience annoncée',
    claimed_background: 'Parcours annoncé',
    declared_at: 'Clients déclarés',
    declared_services: 'Clients déclarés',
    signed_at: 'Signé',
    stage_since: 'Dans cet état depuis',
    exceptions: 'Exceptions',
    open_warnings: 'Alertes ouvertes',
    references_completed: 'Références complètes',
    signature_requested_at: 'Signature demandée',
    signature_requested_by: 'Signature demandée par',
    decision_note: 'Note sur la décision',
    decline_reason: 'Motif du refus',
    decline_explanation: 'Explication du refus',
    withdrawal_reason: 'Raison du retrait',
  },
  values: {
    recommender_kind: { customer: 'Client', provider: 'Prestataire' },
    channel: { form: 'Formulaire', phone: 'Téléphone', in_person: 'De vive voix', email: 'E-mail', letter: 'Lettre' },
  },
};
