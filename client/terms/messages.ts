import { catalogue } from '../i18n/catalogue.ts';

/** What customers are told before they book, and damage during a service. */
export const messages = catalogue(
  {
    terms: {
      title: 'Prices and conditions',
      version: '%{kind}, version %{number}',
      number: 'version %{number}',
      missing: 'none yet: nothing can be shown to a customer',
      change: 'New version',
      new: 'New version: %{kind}',
      earlier: 'Before:',
      told: 'Told before booking',
      damage: 'Report a damage',
      damages: 'Damages',
    },
    resources: {
      provider_terms: { name: 'Prices and conditions |||| Prices and conditions', create: 'A new version', fields: { text: 'Text', change_reason: 'Why it changes' } },
      damages: { name: 'Damage |||| Damages', create: 'Report a damage', fields: { id: 'Number', check_id: 'Insurance on that day' } },
    },
    fields: {
      description: 'What happened',
      text: 'Text',
      change_reason: 'Why it changes',
      occurred_on: 'When it happened',
      insurer_notified_on: 'Insurer told on',
      outcome: 'What came of it',
      booked_at: 'Booked',
      terms_shown_at: 'Prices and conditions shown',
      prebooking_missing: 'Booked without full information',
    },
  },
  {
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
  },
);
