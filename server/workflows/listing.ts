/** Why a provider is put in touch with customers, or is not (S4-09): computed from what the house knows, never set by anybody. */
import { type Say, say } from '#engine/workflow';

/** A check as far as the listing asks about it. */
export interface CheckFact {
  readonly id: number;
  readonly kind: string;
  readonly state: string;
  readonly valid_until: string | null;
  readonly decided_at: string | null;
  readonly categories: readonly string[];
  readonly activities: readonly string[];
  readonly starts_on: string | null;
  readonly ends_on: string | null;
}

/** A version of a document: one in force that members accept, or one that was accepted. */
export interface Document {
  readonly policy: string;
  readonly number: number;
}

export interface ListingFacts {
  readonly state: string;
  /** The categories of service that the provider offers. */
  readonly services: readonly string[];
  readonly checks: readonly CheckFact[];
  readonly in_force: readonly (Document & { readonly title: Say })[];
  readonly accepted: readonly Document[];
}

export interface Reason {
  readonly code: string;
  readonly detail: Say;
  readonly clause_id: string;
}

export interface Category {
  readonly name: string;
  readonly qualified: boolean;
  readonly insured: boolean;
}

export interface Listing {
  readonly listed: boolean;
  /** Why not; beside a provider who is listed, which of their services are not. */
  readonly reasons: readonly Reason[];
  readonly categories: readonly Category[];
}

const dayMs = 86_400_000;

/** The day of an instant. */
export const dayOf = (at: string): string => at.slice(0, 10);

/** The day `days` after another. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Two names of one category, however they are written. */
const sameName = (a: string, b: string): boolean => folded(a) === folded(b);
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
const among = (names: readonly string[], name: string): boolean => names.some((one) => sameName(one, name));

/** What the provider offers: the categories that were named, or their trade. */
export const servicesOf = (services: readonly string[] | null, trade: string | null): readonly string[] => (services?.length ? services : trade ? [trade] : []);

/** The latest decision among checks of one kind. */
function latest(checks: readonly CheckFact[]): CheckFact | undefined {
  const decided = checks.filter(({ state }) => state !== 'pending');
  return decided.toSorted((a, b) => (b.decided_at ?? '').localeCompare(a.decided_at ?? '') || b.id - a.id)[0];
}

const holds = (check: CheckFact | undefined, today: string): boolean =>
  check !== undefined && ['passed', 'waived'].includes(check.state) && (check.valid_until === null || check.valid_until >= today);

/** Whether the last word on this kind of check is that it was passed or waived, and is still worth something. */
const sound = (checks: readonly CheckFact[], kind: string, today: string): boolean => holds(latest(checks.filter((one) => one.kind === kind)), today);

/** Whether the last skills check that named this category was passed (S1-11). */
const qualified = (checks: readonly CheckFact[], category: string, today: string): boolean =>
  holds(latest(checks.filter(({ kind, categories }) => kind === 'skills' && among(categories, category))), today);

const passed = (checks: readonly CheckFact[]): CheckFact[] => checks.filter(({ kind, state }) => kind === 'insurance' && state === 'passed');

/** The certificates that are worth something on this day. */
export const validOn = (checks: readonly CheckFact[], day: string): CheckFact[] => passed(checks).filter(({ starts_on, ends_on }) => (starts_on ?? day) <= day && (ends_on ?? day) >= day);

/** The last day of unbroken cover: from today on through certificates that follow one another, or the last day there was any. */
export function coveredUntil(checks: readonly CheckFact[], today: string): string | null {
  let until = validOn(checks, today).map(({ ends_on }) => ends_on ?? today).toSorted().at(-1);
  if (until === undefined) {
    const yesterday = dayAfter(today, -1);
    const over = checks.filter(({ kind, state, starts_on }) => kind === 'insurance' && ['passed', 'expired'].includes(state) && (starts_on ?? today) < today);
    return over.map(({ ends_on }) => (ends_on ?? yesterday)).map((end) => (end < yesterday ? end : yesterday)).toSorted().at(-1) ?? null;
  }
  for (let next = until; ; next = until) {
    until = passed(checks).filter(({ starts_on, ends_on }) => (starts_on ?? '') <= dayAfter(next, 1) && (ends_on ?? '') > next).map(({ ends_on }) => ends_on ?? next).toSorted().at(-1) ?? next;
    if (until === next) return until;
  }
}

const insurance = 'client-protection.insurance';

/** What is wrong with the insurance on this day for these categories; nothing when they are covered. */
function insuranceReasons(checks: readonly CheckFact[], categories: readonly string[], today: string): Reason[] {
  const valid = validOn(checks, today);
  if (!valid.length) {
    const until = coveredUntil(checks, today);
    if (until) return [{ code: 'INSURANCE_EXPIRED', clause_id: insurance, detail: say(`The insurance ended on ${until}.`, `L’assurance a pris fin le ${until}.`) }];
    return [{ code: 'INSURANCE_REQUIRED', clause_id: insurance, detail: say('No valid certificate of insurance is known.', 'Aucune attestation d’assurance valable n’est connue.') }];
  }
  const bare = categories.filter((name) => !valid.some(({ activities }) => among(activities, name)));
  const list = bare.join(', ');
  return bare.length ? [{ code: 'INSURANCE_ACTIVITY_NOT_COVERED', clause_id: insurance, detail: say(`The insurance does not cover: ${list}.`, `L’assurance ne couvre pas : ${list}.`) }] : [];
}

const outside: Readonly<Record<string, Say>> = {
  candidate: say('Not admitted yet.', 'Pas encore admis.'),
  on_hold: say('On hold.', 'En attente.'),
  suspended: say('Suspended for a time.', 'Suspendu pour un temps.'),
  terminating: say('Excluded, with effect at the end of the notice.', 'Exclu, avec effet à la fin du préavis.'),
  terminated: say('Excluded.', 'Exclu.'),
  left: say('No longer a member.', 'N’est plus membre.'),
};

/** Documents that members accept and that this one has not accepted in the version in force. */
function unaccepted({ in_force, accepted }: ListingFacts): Reason[] {
  return in_force.flatMap(({ policy, number, title }) => {
    const theirs = accepted.filter((one) => one.policy === policy).map((one) => one.number);
    if (theirs.includes(number)) return [];
    const terms = policy === 'terms-of-use';
    const clause_id = terms ? 'terms-of-use.acceptance' : 'quality-charter.acceptance';
    if (!terms && theirs.length) {
      const last = Math.max(...theirs);
      return [{ code: 'CHARTER_VERSION_OUTDATED', clause_id, detail: say(`${title.en}: version ${last} is accepted, version ${number} is in force.`, `${title.fr} : la version ${last} est acceptée, la version ${number} est en vigueur.`) }];
    }
    const detail = say(`${title.en}: version ${number}, in force, is not accepted.`, `${title.fr} : la version ${number}, en vigueur, n’est pas acceptée.`);
    return [{ code: terms ? 'TERMS_NOT_ACCEPTED' : 'CHARTER_NOT_ACCEPTED', clause_id, detail }];
  });
}

/** Everything but the state: what would stand against a listing if the provider were active. */
export function listable(facts: ListingFacts, today: string): Listing {
  const { checks, services } = facts;
  const valid = validOn(checks, today);
  const categories = services.map((name) => ({ name, qualified: qualified(checks, name, today), insured: valid.some(({ activities }) => among(activities, name)) }));
  const offered = categories.filter((one) => one.qualified).map(({ name }) => name);
  const skilled = services.length ? offered.length > 0 : sound(checks, 'skills', today);
  const blocking: Reason[] = [
    ...(sound(checks, 'background', today) ? [] : [{ code: 'BACKGROUND_CHECK_MISSING', clause_id: 'client-protection.verified-providers', detail: say('No background check holds today.', 'Aucun contrôle d’antécédents n’est valable aujourd’hui.') }]),
    ...(skilled || sound(checks, 'skills', today) ? [] : [{ code: 'SKILLS_CHECK_MISSING', clause_id: 'client-protection.verified-providers', detail: say('No skills check holds today.', 'Aucun contrôle de compétences n’est valable aujourd’hui.') }]),
    ...insuranceReasons(checks, offered, today),
    ...unaccepted(facts),
  ];
  const partial = categories.filter((one) => !one.qualified).map(({ name }): Reason => ({
    code: 'CATEGORY_NOT_QUALIFIED', clause_id: 'service-charter.qualified-services',
    detail: say(`“${name}” is offered without a passed skills check: it is not listed.`, `« ${name} » est proposé sans contrôle de compétences réussi : ce service n’est pas référencé.`),
  }));
  return { listed: skilled && !blocking.length, reasons: [...blocking, ...partial], categories };
}

/** Whether the provider is listed today, and why not. */
export function listingOf(facts: ListingFacts, today: string): Listing {
  const computed = listable(facts, today);
  if (facts.state === 'active') return computed;
  const detail = outside[facts.state] ?? say('Not an active member.', 'N’est pas un membre actif.');
  return { ...computed, listed: false, reasons: [{ code: 'NOT_ACTIVE', clause_id: 'client-protection.listed-providers', detail }, ...computed.reasons] };
}
