import type { Role } from '#engine/workflow';
import { whoIsHere } from '../providers/session.ts';

/** For whom a case file may be made, and by whom: the server asks again. */
const makers = {
  full: ['manager', 'auditor'],
  authority: ['manager'],
  provider: ['manager', 'case_manager', 'vetting_officer', 'moderator'],
  customer: ['manager', 'case_manager', 'moderator'],
  person: ['manager', 'vetting_officer'],
} as const satisfies Record<string, readonly Role[]>;
export type Recipient = keyof typeof makers;

/** The recipients for whom whoever is signed in may make a file. */
export function offeredTo(): readonly Recipient[] {
  const roles = whoIsHere()?.roles ?? [];
  return (Object.keys(makers) as Recipient[]).filter((one) => makers[one].some((role) => roles.includes(role)));
}
