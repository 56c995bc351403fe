import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  terms: {
    title: 'Prix et conditions',
    version: '%{kind}, version %{number}',
    number: 'version %{number}',
    missing: 'aucune version : rien ne peut être montré à un client',
    change: 'Nouvelle version',
    new: 'Nouvelle version : %{kind}',
    earlier: 'Avant :',
    told: 'Informations avant réservation',
    damage: 'Signaler un dommage',
    damages: 'Dommages',
  },
  resources: {
    provider_terms: { name: 'Prix et conditions |||| Prix et conditions', create: 'Nouvelle version', fields: { text: 'Texte', change_reason: 'Raison du changement' } },
    damages: { name: 'Dommage |||| Dommages', create: 'Signaler un dommage', fields: { id: 'Numéro', check_id: 'Assurance ce jour-là' } },
  },
  fields: {
    description: 'Ce qui s’est passé',
    text: 'Texte',
    change_reason: 'Raison du changement',
    occurred_on: 'Date des faits',
    insurer_notified_on: 'Assureur prévenu le',
    outcome: 'Suites',
    booked_at: 'Réservée',
    terms_shown_at: 'Prix et conditions montrés',
    prebooking_missing: 'Réservée sans information complète',
  },
};
