/** For whom a case file is made: the same words for the form, the page and the server. */
import { type Role, type Say, say } from '#engine/workflow';

/** For whom a case file is made, and who may make it. */
export const recipients = {
  full: { label: say('The house: everything', 'La maison : tout'), roles: ['manager', 'auditor'] },
  authority: { label: say('An authority', 'Une autorité'), roles: ['manager'] },
  provider: { label: say('The provider', 'Le prestataire'), roles: ['manager', 'case_manager', 'vetting_officer', 'moderator'] },
  customer: { label: say('The customer', 'Le client'), roles: ['manager', 'case_manager', 'moderator'] },
  person: { label: say('The past client who was asked', 'Le client consulté'), roles: ['manager', 'vetting_officer'] },
} as const satisfies Record<string, { label: Say; roles: readonly Role[] }>;
export type Recipient = keyof typeof recipients;

/** Whether somebody of these roles may make a file for this recipient. */
export const makesFor = (recipient: Recipient, held: readonly string[]): boolean => recipients[recipient].roles.some((role) => held.includes(role));
