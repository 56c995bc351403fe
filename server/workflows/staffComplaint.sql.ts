/** What a complaint about staff reads and writes beyond its own row. It touches no other record, so that none tells of it. */
import { createHmac } from 'node:crypto';
import type { Knex } from 'knex';
import type { Addressed, Behaviour, Work } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type CaseRow, type Changes, type Locale, say, textOf } from '#engine/workflow';
import { type ComplaintLetter, complaintLetter } from '../letters/staffComplaint.ts';
import { maskPaymentData } from '../signals/paymentData.ts';
import { addBusinessDays } from './businessDays.ts';
import { type Finding, complaintGrounds, conclusionDays, findingKinds, listed } from './complaintWords.ts';
import type { ComplaintFacts } from './staffComplaintGates.ts';
import { trainedOn } from './training.sql.ts';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const unnamed = say('Say which colleague it is about, or which answered request.', 'Indiquez de quel collègue il s’agit, ou de quelle demande répondue.');

const ofOneself = (): Refused =>
  new Refused(422, 'REVIEWER_CONFLICT', say('Let a colleague take in what is said of you.', 'Laissez un collègue recevoir ce qui est dit de vous.'), { clause_id: 'abuse-policy.management-review' });

// Without letters that are taken for one another when read aloud.
const letters = 'ABCDEFGHJKMNPQRTUVWXY';
const spelt = (bytes: Uint8Array): string => Array.from(bytes, (byte) => letters[byte % letters.length]).join('');

/** A number and a reference that nobody without the key of the house can foresee, or count from: the same complaint at the same moment draws the same. */
async function drawn({ house, trx, by, at }: Work, sent: Changes): Promise<{ id: number; reference: string }> {
  const before = (await trx('staff_complaints').count({ n: '*' }).first()) as { n: number | string };
  const bytes = createHmac('sha256', house.settings.SECRET_KEY).update(JSON.stringify(['complaint', Number(before.n), at, by.kind, by.id, sent])).digest();
  return { id: (bytes.readUInt32BE(0) % (2 ** 31 - 2)) + 1, reference: `P-${spelt(bytes.subarray(4, 8))}-${spelt(bytes.subarray(8, 12))}` };
}

/** The colleague named, or whoever gave the answer that is complained of. */
async function subjectOf({ trx }: Work, sent: Changes, request: { answered_by: number | null } | undefined): Promise<number | Refused> {
  const staff_id = sent.staff_id ?? request?.answered_by;
  if (staff_id == null) return invalid({ staff_id: unnamed });
  const person = (await trx('staff').where({ id: Number(staff_id), kind: 'person' }).first('id')) as { id: number } | undefined;
  return person?.id ?? invalid({ staff_id: unknown });
}

/** Its number, and its reference, are drawn: a gap between two of them would tell of the one that is kept from a reader. */
async function prepared(work: Work, sent: Changes): Promise<Changes | Refused> {
  const { trx, by, at } = work;
  const request = sent.request_id == null ? undefined : ((await trx('requests').where({ id: Number(sent.request_id) }).first('answered_by', 'customer_id')) as { answered_by: number | null; customer_id: number | null } | undefined);
  if (sent.request_id != null && !request) return invalid({ request_id: unknown });
  const staff_id = await subjectOf(work, sent, request);
  if (staff_id instanceof Refused) return staff_id;
  if (by.kind === 'staff' && staff_id === by.id) return ofOneself();
  const masked = (text: unknown): string | null => (typeof text === 'string' && text ? maskPaymentData(text) : null);
  return {
    ...sent, ...(await drawn(work, sent)), staff_id, customer_id: sent.customer_id ?? request?.customer_id ?? null,
    details: masked(sent.details), how_short: masked(sent.how_short), taken_by: by.kind === 'staff' ? by.id : null, due_at: addBusinessDays(at, conclusionDays),
  };
}

/** When the letter with the conclusions left, for each complaint. */
async function sentOf(read: Knex, rows: readonly CaseRow[]): Promise<Map<number, string>> {
  const sent = (await read('letters').where({ resource: 'staff_complaints', kind: 'conclusions', delivery: 'sent' }).whereIn('record_id', rows.map(({ id }) => id)).select('record_id', 'sent_at')) as { record_id: number; sent_at: string }[];
  return new Map(sent.map(({ record_id, sent_at }) => [record_id, sent_at]));
}

async function facts(read: Knex, rows: readonly CaseRow[], now: string): Promise<ComplaintFacts[]> {
  const staff = (await read('staff').where({ kind: 'person' }).whereNull('disabled_at').select('id', 'roles')) as { id: number; roles: string }[];
  const managers = staff.filter(({ roles }) => (JSON.parse(roles) as string[]).includes('manager')).map(({ id }) => id);
  const [trained, sent] = [await trainedOn(read, 'abuse-policy', managers, now), await sentOf(read, rows)];
  return rows.map(({ id }) => ({ managers, trained, letter_sent_at: sent.get(id) ?? null }));
}

const wordsOf = ({ ground, finding, reasons }: Finding) => ({ ground: complaintGrounds[ground], finding: findingKinds[finding], reasons });

function letter(kind: string, _work: Work, row: CaseRow, input: Readonly<Record<string, unknown>>): Promise<Addressed | null> {
  const email = textOf(row.complainant_email) || null;
  // Whoever left no address is called, or written to by post once there are conclusions.
  if (!email && kind !== 'conclusions') return Promise.resolve(null);
  const locale = row.locale as Locale;
  const text = complaintLetter(kind as ComplaintLetter, locale, {
    complainant: textOf(row.complainant), reference: textOf(row.reference), received_at: textOf(row.created_at), due_at: textOf(row.due_at),
    question: textOf(input.question), findings: listed<Finding>(input.findings).map(wordsOf), text: textOf(input.text),
  });
  return Promise.resolve({ ...text, name: textOf(row.complainant), email, locale, ...(kind === 'details_asked' && { links: ['give_details'] }) });
}

export const staffComplaintBehaviour: Behaviour = {
  facts,
  letter,
  async prepares(work, values) {
    const all: (Changes | Refused)[] = [];
    for (const one of values) all.push(await prepared(work, one));
    return all;
  },
};
