import type { Knex } from 'knex';
import type { Behaviour } from '../engine/behaviour.ts';
import { invalid } from '../engine/inputs.ts';
import { phoneKey } from '../records/person.ts';
import { maskPaymentData } from '../signals/paymentData.ts';
import { sameMailbox } from '../signals/sameContact.ts';
import { type Changes, type Row, say, textOf } from '#engine/workflow';
import { colleagues } from './colleagues.sql.ts';
import { isMember } from './membership.ts';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const themselves = say('This is the candidate’s own record.', 'C’est la fiche du candidat lui-même.');

interface Known {
  readonly id: number;
  readonly email: string | null;
  readonly phone_key: string | null;
  readonly state: string;
}

/** Which of our providers each recommender is, by mailbox or telephone: a member rather than somebody who is none. One query for a whole batch. */
async function recommendersAmongUs(trx: Knex, values: readonly Changes[]): Promise<(one: Changes) => number | null> {
  const theirs = values.filter(({ recommender_kind }) => recommender_kind === 'provider');
  const written = (emails: readonly string[]) => [...new Set(emails.flatMap((email) => [email, sameMailbox(email) ?? email]))];
  const emails = written(theirs.map(({ recommender_email }) => textOf(recommender_email)).filter(Boolean));
  const phones = theirs.map(({ recommender_phone }) => phoneKey(recommender_phone)).filter((key) => key !== null);
  const known = theirs.length ? ((await trx('providers').whereIn('email', emails).orWhereIn('phone_key', phones).orderBy('id').select('id', 'email', 'phone_key', 'state')) as Known[]) : [];
  return ({ recommender_kind: kind, recommender_email, recommender_phone, recommender_provider_id: said }) => {
    if (kind !== 'provider') return null;
    if (said != null) return Number(said);
    const [mailbox, phone] = [sameMailbox(textOf(recommender_email)), phoneKey(recommender_phone)];
    const found = known.filter((one) => (mailbox !== null && sameMailbox(one.email ?? '') === mailbox) || (phone !== null && one.phone_key === phone));
    return (found.find(isMember) ?? found[0])?.id ?? null;
  };
}

/** A provider whom a person names as the recommender is one of ours, and not the candidate. @throws Refused INVALID */
async function mayBeThem(trx: Knex, row: Row, named: unknown): Promise<void> {
  if (typeof named !== 'number') return;
  if (!(await trx('providers').where({ id: named }).first('id'))) throw invalid({ recommender_provider_id: unknown });
  const own = (await trx('applications').where({ recommendation_id: row.id, provider_id: named }).first('id')) as object | undefined;
  if (own) throw invalid({ recommender_provider_id: themselves });
}

/** What a recommendation is found by, whom it keeps out, and nothing in it that may not be kept (S4-07). */
export const recommendationBehaviour: Behaviour = {
  async prepares({ trx, at }, values) {
    const colleague = await colleagues(trx);
    const among = await recommendersAmongUs(trx, values);
    return values.map((one) => ({
      ...one,
      message: one.message == null ? null : maskPaymentData(String(one.message)),
      relation: one.relation == null ? null : maskPaymentData(String(one.relation)),
      received_at: one.received_at ?? at,
      candidate_phone_key: phoneKey(one.candidate_phone),
      recommender_phone_key: phoneKey(one.recommender_phone),
      recommender_provider_id: among(one),
      candidate_staff_id: colleague(one.candidate_email),
      recommender_staff_id: colleague(one.recommender_email),
    }));
  },
  resists: ({ trx }, row, { recommender_provider_id: named }) => mayBeThem(trx, row, named),
};
