/** The words of a provider's conduct, without schemas, for the console carries them: what may be held against a provider, by which clause, and what may follow. */
import { type Say, say } from '#engine/workflow';
import type { ClauseForce } from '../policies/policyText.ts';

/** Days that a provider has to say what happened. */
export const statementDays = 7;
/** A suspension is never longer; going on takes a new decision. */
export const longestSuspension = 90;
/** Days between the letter and the end of the membership. */
export const exclusionNoticeDays = 30;

/** What raised a case. */
export const origins = {
  staff: say('Noticed by the team', 'Constaté par l’équipe'),
  complaint: say('A customer’s complaint', 'Réclamation d’un client'),
  damage: say('Damage during a service', 'Dommage pendant une prestation'),
  unanswered_request: say('A request without an answer', 'Demande restée sans réponse'),
  contradicted_claim: say('A claim that proved untrue', 'Affirmation contredite'),
  false_review: say('A false review', 'Faux avis'),
  commitment_broken: say('A commitment that was broken', 'Engagement non tenu'),
  non_cooperation: say('No cooperation', 'Absence de coopération'),
  disclosure: say('A customer’s affairs told without their consent', 'Affaires d’un client divulguées sans son accord'),
} as const satisfies Record<string, Say>;
export type Origin = keyof typeof origins;

/** Those that a person may name when they open a case by hand. */
export const originsByHand = { staff: origins.staff, complaint: origins.complaint, damage: origins.damage } as const;

export const severities = {
  low: say('Low', 'Faible'),
  medium: say('Medium', 'Moyenne'),
  high: say('High', 'Élevée'),
} as const satisfies Record<string, Say>;
export type Severity = keyof typeof severities;

interface Kind {
  readonly label: Say;
  /** The clauses that this breaks: the first is proposed. */
  readonly clauses: readonly string[];
}
const kind = (en: string, fr: string, ...clauses: readonly string[]): Kind => ({ label: say(en, fr), clauses });

const untruth = ['conduct-policy.no-inflated-skills', 'conduct-policy.no-misrepresentation', 'conduct-policy.honesty'] as const;

/** What a provider may be reproached with: a closed list. Declining a request is not among them, and never will be (S1-12). */
export const violationKinds = {
  unprofessional_conduct: kind('Unprofessional or impolite', 'Manque de professionnalisme ou de politesse', 'conduct-policy.courtesy'),
  boundary: kind('A customer’s wishes not respected', 'Souhaits d’un client non respectés', 'conduct-policy.regard-for-customers'),
  cultural_disrespect: kind('Disrespect for a customer’s culture', 'Manque d’égards pour la culture d’un client', 'conduct-policy.regard-for-customers'),
  privacy: kind('A customer’s private life not respected', 'Vie privée d’un client non respectée', 'conduct-policy.regard-for-customers', 'service-charter.confidentiality'),
  secrecy: kind('A customer’s affairs told to others', 'Affaires d’un client divulguées', 'service-charter.confidentiality'),
  information_systems: kind('Misuse of a customer’s computers', 'Abus de l’accès aux systèmes d’un client', 'service-charter.information-systems', 'service-charter.confidentiality'),
  false_credentials: kind('False credentials', 'Faux titres ou diplômes', ...untruth),
  exaggerated_skills: kind('Exaggerated skills', 'Compétences exagérées', ...untruth),
  overstated_experience: kind('Overstated experience', 'Expérience surévaluée', ...untruth),
  unqualified_work: kind('Work beyond what they master', 'Travail au-delà de ce qui est maîtrisé', 'service-charter.qualified-services', 'conduct-policy.honesty'),
  off_platform_solicitation: kind('Drawing customers off the platform', 'Détournement de clients hors de la plateforme', 'conduct-policy.no-solicitation'),
  off_platform_chat: kind('Writing to customers elsewhere', 'Échanges avec les clients hors de la plateforme', 'conduct-policy.platform-messages'),
  harm_person: kind('Harm to a person', 'Atteinte à une personne', 'conduct-policy.no-harm'),
  harm_property: kind('Harm to property', 'Atteinte à un bien', 'conduct-policy.no-harm'),
  hidden_fee: kind('A fee that was not agreed', 'Frais non convenus', 'conduct-policy.no-extra-fees'),
  overcharging: kind('Overcharging', 'Surfacturation', 'conduct-policy.fair-dealing'),
  under_delivery: kind('Less delivered than paid for', 'Moins fourni que payé', 'conduct-policy.fair-dealing', 'conduct-policy.terms-kept'),
  terms_broken: kind('Agreed terms not kept', 'Termes convenus non respectés', 'conduct-policy.terms-kept'),
  terms_unclear: kind('Work begun before terms were agreed', 'Travail commencé avant tout accord', 'conduct-policy.terms-first'),
  poor_quality: kind('Work below what was agreed', 'Travail en deçà de ce qui était convenu', 'conduct-policy.agreed-quality'),
  delay_not_announced: kind('A delay that was not announced', 'Retard non annoncé', 'quality-charter.announce-delays'),
  commitment_broken: kind('A commitment that was broken', 'Engagement non tenu', 'service-charter.kept-commitments'),
  beyond_need: kind('Selling beyond the need', 'Vente au-delà du besoin', 'service-charter.no-overselling'),
  unanswered_request: kind('A request without an answer', 'Demande restée sans réponse', 'quality-charter.answer-customers', 'quality-charter.answer-the-team', 'conduct-policy.prompt-answers'),
  unmanaged_complaint: kind('A customer’s complaint left alone', 'Réclamation d’un client laissée sans suite', 'conduct-policy.complaints'),
  non_cooperation: kind('No cooperation in a dispute', 'Refus de coopérer dans un litige', 'conduct-policy.cooperation', 'quality-charter.trusted-third-party', 'quality-charter.answer-the-team'),
  disparagement: kind('Running down a colleague’s work', 'Dénigrement du travail d’un confrère', 'quality-charter.no-disparagement'),
  false_review: kind('A false review', 'Faux avis', 'quality-charter.no-false-reviews'),
  terms_of_use: kind('Terms of use not kept', 'Conditions d’utilisation non respectées', 'quality-charter.terms-of-use'),
} as const satisfies Record<string, Kind>;
export type ViolationKind = keyof typeof violationKinds;

export const violationLabels = Object.fromEntries(Object.entries(violationKinds).map(([name, { label }]) => [name, label])) as Record<ViolationKind, Say>;

/** The clauses that a case may cite. */
export const conductClauses: readonly string[] = [...new Set(Object.values(violationKinds).flatMap(({ clauses }) => clauses as readonly string[]))];

/** What makes a violation weigh more. */
export const aggravations = {
  at_customers: say('While working for a customer', 'Pendant un travail chez un client'),
  information_systems: say('With access to the customer’s computers', 'Avec accès aux systèmes du client'),
} as const satisfies Record<string, Say>;

/** One thing that a provider is reproached with, as the case keeps it. */
export interface Violation {
  readonly type: ViolationKind;
  readonly clause_id: string;
  readonly facts: string;
  readonly occurred_on: string;
  readonly aggravations?: readonly (keyof typeof aggravations)[] | undefined;
  /** Whose work was run down, member or not. */
  readonly target?: string | undefined;
  /** The request to the provider on which it rests. */
  readonly request_id?: number | undefined;
  /** As the clause stood on the day of the facts. */
  readonly kind?: ClauseForce | undefined;
  readonly policy_version?: number | undefined;
}

export const outcomes = {
  no_action: say('No action', 'Sans suite'),
  warning: say('Warning', 'Avertissement'),
  suspension: say('Suspension', 'Suspension'),
  termination: say('Exclusion', 'Exclusion'),
} as const satisfies Record<string, Say>;
export type Outcome = keyof typeof outcomes;
export type Level = Exclude<Outcome, 'no_action'>;

/** From the mildest to the gravest. */
export const ladder: readonly Outcome[] = ['no_action', 'warning', 'suspension', 'termination'];
export const levels = { warning: outcomes.warning, suspension: outcomes.suspension, termination: outcomes.termination } as const;

/** How grave a case is by what is alleged: harm is looked at by management at once (S3-10). */
export function severityOf(violations: readonly Pick<Violation, 'type' | 'kind'>[]): Severity {
  if (violations.some(({ type }) => type === 'harm_person' || type === 'harm_property')) return 'high';
  return violations.length && violations.every(({ kind: force }) => force === 'advisory') ? 'low' : 'medium';
}

/** Violations as the table keeps them, opened. */
export const violationsOf = (kept: unknown): readonly Violation[] => (typeof kept === 'string' && kept ? (JSON.parse(kept) as Violation[]) : []);
