import { checkKinds } from '#workflows/checkWords';
import { catalogue } from '../i18n/catalogue.ts';
import { english } from './english.ts';
import { french } from './french.ts';

const kindsIn = (locale: 'en' | 'fr') => Object.fromEntries(Object.entries(checkKinds).map(([name, label]) => [name, label[locale]])) as Record<keyof typeof checkKinds, string>;

export const messages = catalogue(
  {
    ...english,
    resources: { checks: { name: 'Check |||| Checks', fields: { reason: 'Reason', description: 'In particular' } }, attachments: { name: 'File |||| Files' }, acceptances: { name: 'Acceptance |||| Acceptances' } },
    fields: {
      valid_until: 'Valid until', categories: 'Services shown to be mastered', insurer: 'Insurer', policy_number: 'Policy', activities: 'Activities covered', amount: 'Amount covered', starts_on: 'From', ends_on: 'To',
      confirmed_with_insurer: 'Confirmed with the insurer', attachment_id: 'Document', listed: 'Listed', listed_changed_at: 'Listing changed', admitted_at: 'Member since', held_at: 'On hold since', hold_ground: 'Ground of the hold',
      hold_reason: 'Why on hold', left_at: 'Left', insurance_ends_on: 'Insured until', reminded_60_at: 'Reminder, 60 days before', reminded_30_at: 'Reminder, 30 days before', reminded_7_at: 'Reminder, 7 days before',
    },
    values: { check_kind: kindsIn('en'), hold_ground: { insurance: 'Insurance', decision: 'A person’s decision' } },
  },
  {
    ...french,
    resources: { checks: { name: 'Contrôle |||| Contrôles', fields: { reason: 'Raison', description: 'En particulier' } }, attachments: { name: 'Fichier |||| Fichiers' }, acceptances: { name: 'Acceptation |||| Acceptations' } },
    fields: {
      valid_until: 'Valable jusqu’au', categories: 'Services dont la maîtrise est établie', insurer: 'Assureur', policy_number: 'Contrat', activities: 'Activités couvertes', amount: 'Montant couvert', starts_on: 'Du', ends_on: 'Au',
      confirmed_with_insurer: 'Confirmée par l’assureur', attachment_id: 'Document', listed: 'Référencé', listed_changed_at: 'Référencement modifié', admitted_at: 'Membre depuis', held_at: 'En attente depuis', hold_ground: 'Motif de l’attente',
      hold_reason: 'Pourquoi en attente', left_at: 'Parti', insurance_ends_on: 'Assuré jusqu’au', reminded_60_at: 'Rappel, 60 jours avant', reminded_30_at: 'Rappel, 30 jours avant', reminded_7_at: 'Rappel, 7 jours avant',
    },
    values: { check_kind: kindsIn('fr'), hold_ground: { insurance: 'Assurance', decision: 'Décision d’une personne' } },
  },
);
