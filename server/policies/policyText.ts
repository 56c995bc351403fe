/** What a policy is made of, before any version of it stands in the database. */
import { type Say, say } from '#engine/workflow';

/** Who owes what the clause says. */
export type ClauseSide = 'provider_duty' | 'platform_commitment' | 'customer_duty' | 'staff_standard';

/** `sanctionable`: a sanction, or a measure against a customer, may rest on this clause alone. `advisory`: it may be noted, no more (S3-15). */
export type ClauseForce = 'sanctionable' | 'advisory';

/** One line of a policy; cases cite its id, which never changes. */
export interface PolicyClause {
  readonly id: string;
  readonly side: ClauseSide;
  readonly force: ClauseForce;
  readonly text: Say;
  /** The promises that it keeps, by their numbers in the catalogue of requirements. */
  readonly promises: readonly string[];
}

/** A document of the library, as its first version says it. */
export interface PolicyText {
  readonly slug: string;
  readonly title: Say;
  readonly audience: 'providers' | 'customers' | 'everyone' | 'staff';
  /** The language whose words decide where the two differ (C-14). */
  readonly reference_locale: 'en' | 'fr';
  /** Nobody joins without accepting it explicitly (S0-19). */
  readonly needed_to_join: boolean;
  readonly change_reason: Say;
  readonly clauses: readonly PolicyClause[];
}

export const firstVersion = say(
  'First version kept here: what had been promised, clause by clause.',
  'Première version tenue ici\u00a0: ce qui avait été promis, clause par clause.');

/** French sets a space that never breaks before ; : ! ? » and after «. */
const typeset = (fr: string): string => fr.replace(/ (?=[;:!?»])|(?<=«) /g, '\u00a0');

type Texts = readonly [promises: string, en: string, fr: string];
const clause = (side: ClauseSide, force: ClauseForce) => (id: string, ...[promises, en, fr]: Texts): PolicyClause =>
  ({ id, side, force, text: say(en, typeset(fr)), promises: promises.split(' ').filter(Boolean) });

/** What a provider owes, and may be sanctioned for. */
export const duty = clause('provider_duty', 'sanctionable');
/** What a provider is asked to do; not doing it is never by itself the ground of a sanction. */
export const advice = clause('provider_duty', 'advisory');
/** What a customer owes, on which a measure may rest. */
export const customerDuty = clause('customer_duty', 'sanctionable');
/** What a customer is asked to do, on which alone no measure rests. */
export const customerAdvice = clause('customer_duty', 'advisory');
/** What the platform has promised: it binds us, and grounds no sanction of anybody else. */
export const commitment = clause('platform_commitment', 'advisory');
/** How the platform’s own people work. */
export const standard = clause('staff_standard', 'advisory');
