/** What the second versions of the library say that the first did not. */
import { type PolicyClause, commitment, customerDuty, duty, standard } from '../../server/policies/policyText.ts';

export interface PolicyChange {
  readonly reason: { readonly en: string; readonly fr: string };
  readonly driver: 'legal' | 'technological' | 'organisational' | 'other';
  /** Why customers are told too. */
  readonly important?: string;
  readonly adds: PolicyClause;
}

export const policyChanges = {
  'house-rules': {
    reason: { en: 'Clients told us that we called them at breakfast.', fr: 'Des clients nous ont dit que nous les appelions au petit déjeuner.' }, driver: 'organisational',
    adds: standard('house-rules.calling-hours', '', 'We call people outside our house between eight in the morning and eight in the evening where they live, and never on a Sunday.', 'Nous appelons les personnes extérieures entre huit heures et vingt heures, à l’heure de chez elles, et jamais le dimanche.'),
  },
  'service-charter': {
    reason: { en: 'Prices that were said and never written were the most frequent cause of disputes.', fr: 'Les prix annoncés et jamais écrits étaient la première cause de litige.' }, driver: 'organisational',
    adds: duty('service-charter.written-price', '', 'A price is given in writing before the work begins, with what it does not include.', 'Un prix est donné par écrit avant le début du travail, avec ce qu’il ne comprend pas.'),
  },
  'client-protection': {
    reason: { en: 'The law now asks who pays when a key is lost.', fr: 'La loi demande désormais qui paie quand une clé est perdue.' }, driver: 'legal', important: 'Customers hand over keys, and should know before they do.',
    adds: commitment('client-protection.keys', '', 'Whoever is handed a key signs for it; a lock that must be changed for a lost key is paid by whoever lost it.', 'Qui reçoit une clé signe un reçu ; une serrure à changer pour une clé perdue est payée par qui l’a perdue.'),
  },
  'quality-charter': {
    reason: { en: 'Customers asked to be told who will come.', fr: 'Des clients demandaient à savoir qui viendra chez eux.' }, driver: 'organisational',
    adds: duty('quality-charter.who-comes', '', 'The provider says the day before who will come, by first name.', 'Le prestataire annonce la veille qui viendra, par son prénom.'),
  },
  'abuse-policy': {
    reason: { en: 'Messages at night had no line of their own.', fr: 'Les messages nocturnes n’avaient pas de clause à eux.' }, driver: 'other',
    adds: customerDuty('abuse-policy.at-night', '', 'Messages sent to a member of the team at night, again and again, count as abuse.', 'Des messages adressés la nuit, de façon répétée, à une personne de l’équipe constituent un abus.'),
  },
  'terms-of-use': {
    reason: { en: 'Accounts are now opened with a telephone as well.', fr: 'Les comptes s’ouvrent désormais aussi par téléphone.' }, driver: 'technological',
    adds: duty('terms-of-use.telephone-account', '', 'An account that was opened by telephone is confirmed by its holder within a week.', 'Un compte ouvert par téléphone est confirmé par son titulaire dans la semaine.'),
  },
} as const satisfies Record<string, PolicyChange>;
