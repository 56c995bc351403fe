/** The closed lists and numbers of admission. */
import { policies } from '../policies/index.ts';
import { type Row, type Say, say } from '#engine/workflow';

/** Why an application may be declined: what was promised to be looked at, and nothing else. */
export const declineReasons = {
  profile: say('Profile', 'Profil'),
  motivation: say('Motivation', 'Motivation'),
  skills: say('Skills not shown', 'Compétences non établies'),
  references: say('References', 'Références'),
  background: say('Professional background', 'Parcours professionnel'),
  insurance: say('Insurance', 'Assurance'),
  false_statement: say('An untrue statement', 'Une déclaration inexacte'),
  incomplete: say('File left incomplete', 'Dossier resté incomplet'),
} as const satisfies Record<string, Say>;

/** The documents that a candidate accepts one by one, each by its slug. */
export const documents: Readonly<Record<string, Say>> = Object.fromEntries(policies.filter(({ needed_to_join }) => needed_to_join).map(({ slug, title }) => [slug, title]));

export const openStates = ['received', 'interviewing', 'checking_references', 'checking_documents', 'awaiting_signature'] as const;

export const slots = [1, 2, 3] as const;

/** As many past customers as a candidate may declare. */
export const mostDeclared = 8;

/** Days in one stage after which a file stands on the desk as slipping. */
export const idleDays = 14;

export const declarationDays = 30;
export const signatureDays = 30;

/** A manager's leave to go on without one of the three references, and what is looked at instead (C-12). */
export interface Exception {
  readonly slot: number;
  readonly reason: string;
  readonly compensating_check: string;
  readonly by: number;
  readonly at: string;
}

/** A past customer as the candidate declared them. */
export interface DeclaredService {
  readonly client_name: string;
  readonly client_email?: string | null;
  readonly client_phone?: string | null;
  readonly client_address?: string | null;
  readonly locale: 'en' | 'fr';
  readonly service_description: string;
  readonly service_ended_on: string;
}

const listOf = <Kept>(kept: unknown): Kept[] => (typeof kept === 'string' && kept ? (JSON.parse(kept) as Kept[]) : []);

export const exceptionsOf = (row: Row): Exception[] => listOf<Exception>(row.exceptions);
export const declaredBy = (row: Row): DeclaredService[] => listOf<DeclaredService>(row.declared_services);

/** The three most recent of the declared services, the newest first: whose customers are contacted (S0-15). */
export const mostRecent = <Declared extends { readonly service_ended_on: string }>(services: readonly Declared[]): Declared[] =>
  services.toSorted((a, b) => b.service_ended_on.localeCompare(a.service_ended_on)).slice(0, slots.length);
