/** What must be true before a provider is reproached with something, and before it is decided. */
import { type Ask, type Gate, type Locale, type Say, say, textOf } from '#engine/workflow';
import type { ClauseForce } from '../policies/policyText.ts';
import { type Comparable, departureOf } from './conductRange.ts';
import { type Level, type Outcome, type Violation, longestSuspension, outcomes, violationKinds, violationsOf } from './conductWords.ts';
import { dayAfter } from './listing.ts';
import { houseDay } from './localTime.ts';
import { paymentGate } from './paymentGate.ts';

/** A clause as one version of its document says it, from the day it took effect. */
export interface ClauseVersion {
  readonly id: string;
  readonly policy_version: number;
  readonly force: ClauseForce;
  readonly text: Say;
  readonly from: string;
}

/** What the gates need beyond the row itself (conductCase.sql.ts). */
export interface ConductFacts {
  readonly provider: { readonly name: string; readonly email: string | null; readonly locale: Locale };
  /** Every clause that may be cited, in every version, the latest first. */
  readonly library: readonly ClauseVersion[];
  /** Requests that the provider declined in time. */
  readonly declined: readonly number[];
  readonly comparable: readonly Comparable[];
  /** The levels of the provider's sanctions that stand. */
  readonly standing: readonly Level[];
  readonly letter: string | null;
}

/** The clause as it was in force at the end of a day. */
export const clauseOnDay = (library: readonly ClauseVersion[], id: string, day: string): ClauseVersion | undefined =>
  library.find((clause) => clause.id === id && clause.from <= `${day}T23:59:59.999Z`);

const listed = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : []);

/** What is wrong with the citation of a violation as it was filled in; null when it stands. */
function citationFault(library: readonly ClauseVersion[], violation: Readonly<Record<string, unknown>>, today: string): Say | null {
  const [type, clause, day] = [textOf(violation.type), textOf(violation.clause_id), textOf(violation.occurred_on)];
  if (!type || !day) return null;
  if (day > today) return say('Facts cannot lie in the future.', 'Les faits ne peuvent pas être à venir.');
  const known = Object.hasOwn(violationKinds, type) ? violationKinds[type as keyof typeof violationKinds] : undefined;
  if (!known) return null;
  if (!clause) return say(`Say which clause “${known.label.en}” breaks.`, `Indiquez quelle clause « ${known.label.fr} » enfreint.`);
  if (!(known.clauses as readonly string[]).includes(clause)) return say(`“${known.label.en}” does not break ${clause}.`, `« ${known.label.fr} » n’enfreint pas ${clause}.`);
  return clauseOnDay(library, clause, day) ? null : say(`${clause} was not in force on ${day}.`, `${clause} n’était pas en vigueur le ${day}.`);
}

/** The clauses that a decision cites, of those that are alleged; one that is not alleged is left out. */
export function citedOf(row: Ask['row'], input: Ask['input']): readonly Violation[] {
  const ids: readonly unknown[] = Array.isArray(input?.clause_ids) ? input.clause_ids : [];
  return violationsOf(row.violations).filter(({ clause_id }) => ids.includes(clause_id));
}

const outcomeOf = (input: Ask['input']): Outcome | undefined => (Object.hasOwn(outcomes, textOf(input?.outcome)) ? (input?.outcome as Outcome) : undefined);
const punishes = (input: Ask['input']): boolean => ['warning', 'suspension', 'termination'].includes(textOf(input?.outcome));

/** The first day of a suspension. */
export const startOf = (input: Ask['input'], now: string): string => textOf(input?.starts_on) || houseDay(now);

function endFault({ input, now }: Ask): Say | null {
  if (input?.outcome !== 'suspension') return null;
  const [start, end] = [startOf(input, now), textOf(input.ends_on)];
  if (!end) return say('A suspension bears the date on which it ends.', 'Une suspension porte la date de sa fin.');
  if (start < houseDay(now)) return say('A suspension does not begin in the past.', 'Une suspension ne commence pas dans le passé.');
  if (end < start) return say('The suspension would end before it begins.', 'La suspension finirait avant de commencer.');
  return end > dayAfter(start, longestSuspension - 1) ? say(`A suspension lasts ${longestSuspension} days at most.`, `Une suspension dure au plus ${longestSuspension} jours.`) : null;
}

/** In what the decision that is filled in departs from the ladder and from comparable cases. */
export function departureIn(facts: ConductFacts, row: Ask['row'], input: Ask['input']): ReturnType<typeof departureOf> {
  const outcome = outcomeOf(input);
  if (!outcome) return null;
  const cited = citedOf(row, input);
  const clauses = (cited.length ? cited : violationsOf(row.violations)).flatMap(({ clause_id, kind }) => (kind === 'advisory' ? [] : [clause_id]));
  return departureOf(outcome, facts.standing, facts.comparable.filter(({ clause_ids }) => clause_ids.some((id) => clauses.includes(id))));
}

function departureTold(facts: ConductFacts, { row, input }: Ask): Say {
  const { skips, outside } = departureIn(facts, row, input) ?? { skips: null, outside: null };
  const parts = [
    ...(skips ? [say(`No ${outcomes[skips].en.toLowerCase()} came first.`, `Aucune mesure plus douce (${outcomes[skips].fr.toLowerCase()}) n’a précédé.`)] : []),
    ...(outside ? [say(`Comparable cases ended between “${outcomes[outside.from].en}” and “${outcomes[outside.to].en}”.`, `Les cas comparables ont abouti entre « ${outcomes[outside.from].fr} » et « ${outcomes[outside.to].fr} ».`)] : []),
    say('Say in a sentence why this one differs.', 'Dites en une phrase pourquoi celui-ci s’en écarte.'),
  ];
  return say(parts.map(({ en }) => en).join(' '), parts.map(({ fr }) => fr).join(' '));
}

/** The citation that fails first, in words. */
const firstFault = ({ library }: ConductFacts, { input, now }: Ask): Say | undefined =>
  listed(input?.violations).flatMap((one) => citationFault(library, one, houseDay(now)) ?? [])[0];

const decider = say('Whoever decides: a case manager or a manager.', 'Qui décide : un gestionnaire de cas ou un responsable.');
const uncited = say('A sanction cites at least one clause that was alleged, and that was in force on the day of the facts.', 'Une sanction cite au moins une clause parmi celles reprochées, en vigueur le jour des faits.');

export const conductGates = {
  citation_stands: {
    of_input: true,
    holds: (facts, ask) => !firstFault(facts, ask),
    detail: (facts, ask) => firstFault(facts, ask) ?? uncited,
    code: 'RULE_CITATION_REQUIRED', clause: 'conduct-policy.cited-rule',
    says: say('Each reproach names a clause that was in force on the day of the facts.', 'Chaque reproche nomme une clause en vigueur le jour des faits.'),
    mend: say('Choose the clause that this broke, and the day of the facts.', 'Choisissez la clause enfreinte et le jour des faits.'),
  },
  heard: {
    before_state: true,
    holds: (_facts, { row }) => row.hearing_closed_at != null || ['decided', 'closed'].includes(row.state),
    code: 'HEARING_REQUIRED', clause: 'conduct-policy.heard-first',
    says: say('The provider is heard before anything is decided against them.', 'Le prestataire est entendu avant que rien soit décidé contre lui.'),
    mend: say('Ask for their statement; it is there, or seven days have passed.', 'Demandez sa version ; elle est là, ou sept jours ont passé.'),
  },
  manager_excludes: {
    of_input: true, personal: true,
    holds: (_facts, { by, input }) => input?.outcome !== 'termination' || by.roles.includes('manager'),
    code: 'MANAGER_REQUIRED', clause: 'conduct-policy.exclusion',
    says: say('Only a manager excludes a provider, and a second manager confirms it.', 'Seul un responsable exclut un prestataire, et un second responsable le confirme.'),
    mend: say('Hand the case to a manager.', 'Confiez le dossier à un responsable.'),
  },
  rule_cited: {
    of_input: true,
    holds: ({ library }, { row, input }) => !punishes(input) || (citedOf(row, input).length > 0 && citedOf(row, input).every(({ clause_id, occurred_on }) => clauseOnDay(library, clause_id, occurred_on))),
    code: 'RULE_CITATION_REQUIRED', clause: 'conduct-policy.cited-rule',
    says: uncited,
    mend: decider,
  },
  not_a_decline: {
    of_input: true,
    holds: ({ declined }, { row, input }) => {
      if (!punishes(input)) return true;
      const whole = row.source_resource === 'provider_requests' && declined.includes(Number(row.source_id));
      return !whole && !citedOf(row, input).some(({ request_id }) => request_id !== undefined && declined.includes(request_id));
    },
    code: 'DECLINE_NOT_SANCTIONABLE', clause: 'service-charter.declines-never-sanctioned',
    says: say('The provider declined this request: saying no is never sanctioned, whatever the reason.', 'Le prestataire a décliné cette demande : dire non n’est jamais sanctionné, quelle qu’en soit la raison.'),
    mend: say('Close the case without action.', 'Classez le dossier sans suite.'),
  },
  sanctionable_rule: {
    of_input: true,
    holds: ({ library }, { row, input }) => {
      const cited = citedOf(row, input);
      return !punishes(input) || !cited.length || cited.some(({ clause_id, occurred_on }) => clauseOnDay(library, clause_id, occurred_on)?.force === 'sanctionable');
    },
    code: 'ADVISORY_RULE_NOT_SANCTIONABLE', clause: 'conduct-policy.platform-messages',
    says: say('The clauses cited are advice: alone they ground no sanction.', 'Les clauses citées sont des conseils : seules, elles ne fondent aucune sanction.'),
    mend: say('Cite a sanctionable clause that was alleged, or decide without a sanction.', 'Citez une clause sanctionnable parmi celles reprochées, ou décidez sans sanction.'),
  },
  suspension_ends: {
    of_input: true,
    holds: (_facts, ask) => endFault(ask) === null,
    detail: (_facts, ask) => endFault(ask) ?? say('', ''),
    code: 'SUSPENSION_END_REQUIRED', clause: 'conduct-policy.suspension-ends',
    says: say('A suspension bears the date on which it ends.', 'Une suspension porte la date de sa fin.'),
    mend: decider,
  },
  departure_explained: {
    of_input: true,
    holds: (facts, { row, input }) => textOf(input?.departs_because).trim().length >= 3 || departureIn(facts, row, input) === null,
    detail: departureTold,
    code: 'DEPARTURE_REASON_REQUIRED', clause: 'conduct-policy.exclusion',
    says: say('This departs from a milder step or from comparable cases: say why.', 'Cela s’écarte d’une mesure plus douce ou de cas comparables : dites pourquoi.'),
    mend: decider,
  },
  negligence_found: {
    of_input: true,
    holds: (_facts, { input }) => input?.restitution == null || textOf((input.restitution as Record<string, unknown>).finding).trim().length >= 10,
    code: 'NEGLIGENCE_FINDING_REQUIRED', clause: 'conduct-policy.restitution',
    says: say('Nothing is to be made good before the carelessness is established, with reasons.', 'Rien n’est à réparer tant que la négligence n’est pas établie, motifs à l’appui.'),
    mend: say('Write what was careless, and how it caused the damage.', 'Écrivez en quoi il y a eu négligence, et comment elle a causé le dommage.'),
  },
  letter_left: {
    holds: ({ letter }) => letter === 'sent',
    code: 'LETTER_NOT_SENT', clause: 'house-rules.letter-for-every-decision',
    says: say('The letter that tells the provider has not left.', 'Le courrier qui informe le prestataire n’est pas parti.'),
    mend: say('It leaves by itself within a minute; without an address, give one and send it again.', 'Il part de lui-même sous une minute ; sans adresse, renseignez-en une et renvoyez-le.'),
  },
  letter_lost: {
    holds: ({ letter }, { row }) => letter === 'set_aside' && row.unreached_at == null,
    code: 'LETTER_NOT_LOST', clause: 'house-rules.letter-for-every-decision',
    says: say('The letter is not set aside, or this was noted already.', 'Le courrier n’est pas mis de côté, ou cela a déjà été noté.'),
    mend: say('Nothing is left to do.', 'Il n’y a plus rien à faire.'),
  },
  proposal_waits: {
    holds: (_facts, { row }) => row.proposal != null,
    code: 'NO_PROPOSAL', clause: 'house-rules.second-person',
    says: say('No exclusion was proposed.', 'Aucune exclusion n’a été proposée.'),
    mend: say('A manager decides first.', 'Un responsable décide d’abord.'),
  },
  // A reproach is written inside a list: every text of the form is looked at, however deep.
  no_payment_data: paymentGate,
} as const satisfies Record<string, Gate<ConductFacts>>;
