/** An application on its way in: from which recommendation, about whom, and the provider that it makes (S0-12). */
import { locked } from '../data/dialect.ts';
import { type Work, effectOf } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { insertRows } from '../engine/write.ts';
import { phoneKey } from '../records/person.ts';
import { type CaseRow, type Changes, type Row, type Say, say } from '#engine/workflow';
import { applicationGates } from './applicationGates.ts';
import { openStates } from './applicationWords.ts';
import { colleagues } from './colleagues.sql.ts';
import { resourceNamed } from './index.ts';
import { warnOfApplication } from './matchWarnings.sql.ts';

const required = (): Refused => new Refused(422, 'RECOMMENDATION_REQUIRED', say('An application begins with a recommendation, sent by a customer or another provider.', 'Une candidature commence par une recommandation, envoyée par un client ou un autre prestataire.'), { clause_id: 'quality-charter.recommendation' });
const notVerified = (): Refused => {
  const { code, says, clause } = applicationGates.recommendation_genuine;
  return new Refused(422, code, says, { clause_id: clause });
};
const already = (): Refused => new Refused(409, 'DUPLICATE', say('There is an application for this recommendation already.', 'Une candidature existe déjà pour cette recommandation.'));

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const member: Say = say('This provider is a member already, or has an open application.', 'Ce prestataire est déjà membre, ou a une candidature en cours.');

/** The recommendation, held so that nobody takes its confirmation back meanwhile. */
async function recommendationOf({ house, trx, by }: Work, id: unknown): Promise<Row | Refused> {
  const row = id == null ? undefined : ((await locked(house.database.engine, trx('recommendations').where({ id: Number(id) })).first()) as CaseRow | undefined);
  if (!row || [row.candidate_staff_id, row.recommender_staff_id].includes(by.id)) return required();
  if (row.state !== 'genuine') return notVerified();
  return (await trx('applications').where({ recommendation_id: row.id }).first('id')) ? already() : row;
}

/** An existing provider who comes back, or a new one; a member needs no admission. */
async function providerOf(work: Work, given: unknown, values: Changes): Promise<number | Refused> {
  const { house, trx } = work;
  if (given != null) {
    const row = (await locked(house.database.engine, trx('providers').where({ id: Number(given) })).first()) as CaseRow | undefined;
    if (!row) return invalid({ provider_id: unknown });
    const open = (await trx('applications').where({ provider_id: row.id }).whereIn('state', [...openStates]).first('id')) as object | undefined;
    return open || row.state !== 'candidate' ? invalid({ provider_id: member }) : row.id;
  }
  const [made] = await insertRows(work, resourceNamed('providers') as NonNullable<ReturnType<typeof resourceNamed>>, [values]);
  return made instanceof Refused ? made : (made?.id ?? 0);
}

async function prepareOne(work: Work, { provider_id, ...sent }: Changes, colleague: (email: unknown) => number | null): Promise<Changes | Refused> {
  const recommendation = await recommendationOf(work, sent.recommendation_id);
  if (recommendation instanceof Refused) return recommendation;
  const kept = (column: string): string | null => (recommendation[column] as string | null | undefined) ?? null;
  const email = sent.candidate_email ?? kept('candidate_email');
  const phone = sent.candidate_phone ?? kept('candidate_phone');
  const address = sent.candidate_address ?? kept('candidate_address');
  const locale = sent.locale ?? kept('locale');
  const [name, trade] = [kept('candidate_name'), kept('trade')];
  const staff = colleague(email) ?? (recommendation.candidate_staff_id as number | null);
  if (staff !== null && staff === work.by.id) return required();
  const provider = await providerOf(work, provider_id, { name, email, phone, address, locale, trade, services: sent.services ?? null, linked_staff_id: staff });
  if (provider instanceof Refused) return provider;
  return {
    ...sent, provider_id: provider, assignee_id: sent.assignee_id ?? work.by.id,
    candidate_name: name, candidate_email: email, candidate_phone: phone, candidate_phone_key: phoneKey(phone), candidate_address: address, trade, locale,
    candidate_staff_id: staff, recommender_staff_id: recommendation.recommender_staff_id as number | null,
  };
}

/** Completes new applications with what the recommendation says, and makes their provider. One after the other: two may not share a recommendation. */
export async function prepareApplications(work: Work, values: readonly Changes[]): Promise<(Changes | Refused)[]> {
  const colleague = await colleagues(work.trx);
  const prepared: (Changes | Refused)[] = [];
  for (const one of values) prepared.push(await prepareOne(work, one, colleague));
  return prepared;
}

/** The recommendation tells which file it opened; from then on its confirmation cannot be undone. Likenesses are looked for at once. */
export async function openFiles(work: Work, rows: readonly Row[]): Promise<void> {
  for (const { id } of rows) {
    const row = (await work.trx('applications').where({ id }).first()) as CaseRow;
    const { effect } = effectOf(work, row, row, {});
    await effect.change('recommendations', Number(row.recommendation_id), {}, 'open_application');
    await warnOfApplication(work, effect, row);
  }
}

/** A file that was decided on stays as it was decided on. @throws Refused APPLICATION_CLOSED */
export function keepClosed(_work: Work, row: Row, values: Readonly<Record<string, unknown>>): Promise<void> {
  if (row.closed_at == null || !Object.keys(values).length) return Promise.resolve();
  throw new Refused(422, 'APPLICATION_CLOSED', say('This file is closed: it stays as it was when it was decided on.', 'Ce dossier est clos : il reste tel qu’au moment de la décision.'), { clause_id: 'quality-charter.selection' });
}

const ofTheFile = ['interviews', 'scorecards', 'client_references', 'match_warnings', 'checks'] as const;

/** Particulars that were put right are put right on the candidate's provider, and on who is kept out. */
export async function followEdit(work: Work, before: Row, after: Row): Promise<void> {
  const { trx } = work;
  const changed = (column: string): boolean => before[column] !== after[column];
  if (changed('assignee_id') && before.assignee_id === work.by.id && before.state === 'awaiting_signature') {
    const { code, says, clause } = applicationGates.not_assignee;
    throw new Refused(422, code, says, { clause_id: clause });
  }
  if (changed('candidate_phone')) await trx('applications').where({ id: after.id }).update({ candidate_phone_key: phoneKey(after.candidate_phone) });
  if (changed('candidate_email')) {
    const candidate_staff_id = (await colleagues(trx))(after.candidate_email);
    if (candidate_staff_id !== (before.candidate_staff_id ?? null))
      for (const table of ['applications', ...ofTheFile]) await trx(table).where(table === 'applications' ? { id: after.id } : { application_id: after.id }).update({ candidate_staff_id });
  }
  const particulars = { candidate_email: 'email', candidate_phone: 'phone', candidate_address: 'address', locale: 'locale', services: 'services' } as const;
  const changes = Object.fromEntries(Object.entries(particulars).flatMap(([mine, theirs]) => (changed(mine) ? [[theirs, after[mine] as string | null]] : [])));
  if (changed('candidate_phone')) changes.phone_key = phoneKey(after.candidate_phone);
  const provider = (await trx('providers').where({ id: Number(after.provider_id) }).first('state')) as { state: string };
  if (Object.keys(changes).length && provider.state === 'candidate') await effectOf(work, after as CaseRow, after as CaseRow, {}).effect.change('providers', Number(after.provider_id), changes, 'edit');
}
