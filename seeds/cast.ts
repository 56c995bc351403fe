import type { Locale, Role } from '../server/engine/workflow.ts';

/** The password of every demo account; it is printed, and refused in production. */
export const demoPassword = 'entente-demonstration';

export interface Account {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly locale: Locale;
}

const account = (box: string, name: string, locale: Locale, ...roles: Role[]): Account => ({ email: `${box}@entente.example`, name, roles, locale });

/** The staff of the demo story. */
export const accounts: readonly Account[] = [
  account('vetting', 'Inès Moreau', 'fr', 'vetting_officer'),
  account('vetting2', 'Paul Dubois', 'fr', 'vetting_officer'),
  account('moderator', 'Léa Fontaine', 'fr', 'moderator'),
  account('moderator2', 'Ali Benali', 'en', 'moderator'),
  account('cases', 'Nora Quinn', 'en', 'case_manager'),
  account('manager', 'Dora Lindqvist', 'en', 'manager'),
  account('manager2', 'Hugo Laurent', 'fr', 'manager'),
  account('admin', 'Sam Okafor', 'en', 'administrator'),
  account('auditor', 'Vera Castellan', 'en', 'auditor'),
];
