/** A client on their way into a slot: given by the candidate, agreeing to be contacted, among the last three, and not in another slot already. */
import type { Work } from '../engine/behaviour.ts';
import { locked } from '../data/dialect.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type PersonKeys, personKeys } from '../signals/personKeys.ts';
import { zoneOfPhone } from '../signals/phoneZone.ts';
import { sameMailbox } from '../signals/sameContact.ts';
import { type CaseRow, type Changes, type Say, say, textOf } from '#engine/workflow';
import { houseDay, isZone } from './localTime.ts';
import { slotCount } from './referenceWords.ts';

/** States in which an application is over. */
export const overStates: readonly string[] = ['admitted', 'declined', 'withdrawn'];

/** Another referee of the same application, as they are compared. */
interface Referee {
  readonly id: number;
  readonly slot: number;
  readonly live: boolean;
  readonly keys: PersonKeys;
}

interface Declared {
  readonly ended: string;
  readonly keys: PersonKeys;
}

const say422 = (code: string, clause_id: string, words: Say): Refused => new Refused(422, code, words, { clause_id });

const noConsent = () =>
  say422('CONSENT_NOT_DECLARED', 'quality-charter.references-by-candidate', say(
    'The candidate has not declared that this client agrees to be contacted.',
    'Le candidat n’a pas déclaré que ce client accepte d’être contacté.'));
const duplicateReferee = (slot: number) =>
  say422('DUPLICATE_REFEREE', 'quality-charter.last-three-clients', say(
    `This is the client of slot ${slot}: the three must be three different people.`,
    `C’est le client de l’emplacement ${slot} : les trois doivent être trois personnes différentes.`));
const notMostRecent = (ended: string) =>
  say422('NOT_MOST_RECENT', 'quality-charter.last-three-clients', say(
    `The candidate declared a client served more recently (until ${ended}) who is in no slot. The last three are contacted.`,
    `Le candidat a déclaré un client servi plus récemment (jusqu’au ${ended}), qui n’occupe aucun emplacement. Ce sont les trois derniers qui sont contactés.`));
const closed = () =>
  say422('APPLICATION_CLOSED', 'quality-charter.last-three-clients', say('The application is over: no client is added to it.', 'La candidature est close : aucun client ne s’y ajoute.'));
const slotTaken = (slot: number) =>
  new Refused(409, 'DUPLICATE', say(`Slot ${slot} is taken: replace its client, with a reason.`, `L’emplacement ${slot} est pris : remplacez son client, avec une raison.`));

const keysOf = (values: Readonly<Record<string, unknown>>): PersonKeys =>
  personKeys({ name: values.client_name, email: values.client_email, phone: values.client_phone, address: values.client_address });

const same = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** Whether two referees are one person: the same mailbox or telephone, or the same name at the same address. */
const onePerson = (one: PersonKeys, other: PersonKeys): boolean =>
  same(one.email, other.email) || same(one.phone, other.phone) || (same(one.name, other.name) && same(one.address, other.address));

/** The past clients whom the candidate declared. */
function declaredOf({ declared_services }: CaseRow): Declared[] {
  const listed = typeof declared_services === 'string' ? (JSON.parse(declared_services) as unknown) : [];
  return (Array.isArray(listed) ? (listed as Record<string, unknown>[]) : []).map((one) => ({ ended: textOf(one.service_ended_on), keys: keysOf(one) }));
}

/** Everybody ever named in this application; a declared client who was replaced has had their turn. */
async function refereesOf(trx: Work['trx'], ids: readonly number[]): Promise<Map<number, Referee[]>> {
  const rows = (await trx('client_references').whereIn('application_id', [...ids])) as CaseRow[];
  const byApplication = new Map<number, Referee[]>();
  for (const row of rows) {
    const application_id = Number(row.application_id);
    const referee = { id: row.id, slot: Number(row.slot), live: row.state !== 'replaced', keys: keysOf(row) };
    byApplication.set(application_id, [...(byApplication.get(application_id) ?? []), referee]);
  }
  return byApplication;
}

/** What is wrong with the values themselves. */
function faults(values: Changes, at: string): Record<string, Say> {
  const errors: Record<string, Say> = {};
  const future = say('This is still to come.', 'C’est encore à venir.');
  if (!values.client_email && !values.client_phone) errors.client_email = say('Give an e-mail address or a telephone.', 'Donnez une adresse e-mail ou un téléphone.');
  if (textOf(values.service_ended_on) > houseDay(at)) errors.service_ended_on = future;
  if (textOf(values.consent_declared_at) > new Date(Date.parse(at) + 300_000).toISOString()) errors.consent_declared_at = future;
  if (values.time_zone && !isZone(textOf(values.time_zone))) errors.time_zone = say('No clock knows this time zone; write one such as Africa/Dakar.', 'Aucune horloge ne connaît ce fuseau ; écrivez par exemple Africa/Dakar.');
  return errors;
}

/** A past client who ended later than this one, for whom no slot would be left. */
function moreRecent(application: CaseRow, referees: readonly Referee[], values: Changes, keys: PersonKeys): Declared | undefined {
  const ended = textOf(values.service_ended_on);
  const waiting = declaredOf(application).filter((one) => one.ended > ended && !onePerson(one.keys, keys) && !referees.some((other) => onePerson(one.keys, other.keys) || same(one.keys.name, other.keys.name)));
  const free = slotCount - referees.filter(({ live }) => live).length - 1;
  return waiting.length > free ? waiting.sort((a, b) => (a.ended < b.ended ? 1 : -1))[0] : undefined;
}

/**
 * Checks and completes new referees, in the lock of their applications: of two people who name at once, one waits for the other.
 * `replacing` is the referee who is leaving the slot.
 */
export async function prepareReferences(work: Work, values: readonly Changes[], replacing?: number): Promise<(Changes | Refused)[]> {
  const { trx, by, at, house } = work;
  const ids = [...new Set(values.map(({ application_id }) => Number(application_id)))].sort((a, b) => a - b);
  const found = (await locked(house.database.engine, trx('applications').whereIn('id', ids).orderBy('id'))) as CaseRow[];
  const applications = new Map(found.map((one) => [one.id, one]));
  const named = await refereesOf(trx, ids);
  const staff = (await trx('staff').where({ kind: 'person' }).select('id', 'email')) as { id: number; email: string }[];
  return values.map((one) => {
    const application = applications.get(Number(one.application_id));
    // Whoever the file names does not learn here that it exists (S0-22).
    const hidden = by.kind === 'staff' && [application?.candidate_staff_id, application?.recommender_staff_id].includes(by.id);
    if (!application || hidden) return invalid({ application_id: say('There is none with this number.', 'Aucune fiche ne porte ce numéro.') });
    if (overStates.includes(application.state)) return closed();
    if (!one.consent_declared_at) return noConsent();
    const errors = faults(one, at);
    if (Object.keys(errors).length) return invalid(errors);
    const keys = keysOf(one);
    const referees = (named.get(application.id) ?? []).map((other) => (other.id === replacing ? { ...other, live: false } : other));
    const live = referees.filter((other) => other.live);
    if (live.some(({ slot }) => slot === one.slot)) return slotTaken(Number(one.slot));
    const twin = live.find((other) => onePerson(keys, other.keys));
    if (twin) return duplicateReferee(twin.slot);
    const later = moreRecent(application, referees, one, keys);
    if (later) return notMostRecent(later.ended);
    named.set(application.id, [...referees, { id: 0, slot: Number(one.slot), live: true, keys }]);
    return {
      ...one,
      locale: one.locale ?? (application.locale as string),
      time_zone: textOf(one.time_zone) || zoneOfPhone(textOf(one.client_phone)),
      client_phone_key: keys.phone, client_email_key: keys.email, client_name_key: keys.name, client_address_key: keys.address,
      client_staff_id: staff.find(({ email }) => keys.email !== null && sameMailbox(email) === keys.email)?.id ?? null,
      candidate_staff_id: application.candidate_staff_id as number | null,
      recommender_staff_id: application.recommender_staff_id as number | null,
      attempts_count: 0,
      // Calls begin once the candidate was met.
      due_at: application.state === 'checking_references' ? at : null,
    };
  });
}
