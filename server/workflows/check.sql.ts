/** What a check reads and writes beyond its own row. */
import type { Knex } from 'knex';
import type { Behaviour, Effect, Work } from '../engine/behaviour.ts';
import { type Refused, forbidden } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type CaseRow, type Changes, type Row, say } from '#engine/workflow';
import type { ApplicationFacts } from './applicationGates.ts';
import type { Certificate, CheckFacts } from './checkGates.ts';
import type { CheckKind } from './checkWords.ts';
import { servicesOf } from './listing.ts';
import { checksOf, listIn, refreshInsurance, refreshListing } from './listing.sql.ts';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const required = say('Say which application or provider is checked.', 'Indiquez quelle candidature ou quel prestataire est contrôlé.');
const closed = say('This application is closed.', 'Cette candidature est close.');
const another = say('This is not the provider of that application.', 'Ce n’est pas le prestataire de cette candidature.');

const distinct = (values: readonly unknown[]): number[] => [...new Set(values.filter((value) => value != null).map(Number))];
const byId = (rows: readonly Row[]): Map<number, Row> => new Map(rows.map((row) => [row.id, row]));
const rowsOf = async (read: Knex, table: string, ids: readonly number[]): Promise<Map<number, Row>> => byId(ids.length ? ((await read(table).whereIn('id', [...ids])) as Row[]) : []);

/** Certificates and files of the rows' providers: as many statements for a hundred as for one. */
async function facts(read: Knex, rows: readonly CaseRow[]): Promise<CheckFacts[]> {
  const ids = distinct(rows.map(({ provider_id }) => provider_id));
  const [providers, checks] = [await rowsOf(read, 'providers', ids), await checksOf(read, ids)];
  const numbers = new Map(((await read('checks').whereIn('provider_id', ids).where({ kind: 'insurance' }).select('id', 'policy_number')) as { id: number; policy_number: string | null }[]).map(({ id, policy_number }) => [id, policy_number]));
  const files = (await read('attachments').where((any) => {
    void any.where({ resource: 'checks' }).whereIn('record_id', rows.map(({ id }) => id));
    void any.orWhere((one) => void one.where({ resource: 'applications' }).whereIn('record_id', distinct(rows.map(({ application_id }) => application_id))));
    void any.orWhere((one) => void one.where({ resource: 'providers' }).whereIn('record_id', ids));
  }).select('id', 'resource', 'record_id')) as { id: number; resource: string; record_id: number }[];
  return rows.map((row) => {
    const provider = providers.get(Number(row.provider_id));
    const own = { checks: row.id, applications: row.application_id, providers: row.provider_id } as Readonly<Record<string, unknown>>;
    return {
      services: servicesOf(listIn(provider?.services), (provider?.trade as string | null | undefined) ?? null),
      certificates: (checks.get(Number(row.provider_id)) ?? []).filter(({ id, kind }) => kind === 'insurance' && id !== row.id).map((one): Certificate => ({ ...one, policy_number: numbers.get(one.id) ?? null })),
      attachments: files.filter(({ resource, record_id }) => own[resource] === record_id).map(({ id }) => id),
    };
  });
}

/** Which provider a new check is about, and whom it keeps out. */
function about({ by }: Work, sent: Changes, application: Row | undefined, provider: Row | undefined): Changes | Refused {
  if (sent.application_id == null && sent.provider_id == null) return invalid({ application_id: required });
  const staff = application ?? {};
  const kept = { candidate_staff_id: null, recommender_staff_id: null, ...staff } as Readonly<Record<string, number | null>>;
  if (sent.application_id != null && (!application || [kept.candidate_staff_id, kept.recommender_staff_id].includes(by.id))) return invalid({ application_id: unknown });
  if (!provider) return invalid({ provider_id: unknown });
  if (application && application.provider_id !== provider.id) return invalid({ provider_id: another });
  if (application?.closed_at != null) return invalid({ application_id: closed });
  if (provider.linked_staff_id === by.id) return forbidden();
  return {
    ...sent, application_id: sent.application_id ?? null, provider_id: provider.id,
    candidate_staff_id: (kept.candidate_staff_id ?? (provider.linked_staff_id as number | null)) || null, recommender_staff_id: kept.recommender_staff_id ?? null,
  };
}

async function prepares(work: Work, values: readonly Changes[]): Promise<(Changes | Refused)[]> {
  const applications = await rowsOf(work.trx, 'applications', distinct(values.map(({ application_id }) => application_id)));
  const of = (sent: Changes) => applications.get(Number(sent.application_id));
  const providers = await rowsOf(work.trx, 'providers', distinct(values.map((sent) => sent.provider_id ?? of(sent)?.provider_id)));
  return values.map((sent) => about(work, sent, of(sent), providers.get(Number(sent.provider_id ?? of(sent)?.provider_id))));
}

/** A fact that the provider's open application is judged on has changed: a decision on what stood before is refused as stale. */
async function outdate({ trx, at }: Work, { application_id, provider_id }: Readonly<Record<string, unknown>>): Promise<void> {
  if (application_id == null) await trx('applications').where({ provider_id: Number(provider_id) }).whereNull('closed_at').increment('version', 1).update({ updated_at: at });
}

/** What the decision means for the provider: their cover and a hold for want of it, and whether they are listed. */
const follow = (name: string) => async (effect: Effect): Promise<void> => {
  const { row } = effect;
  await outdate(effect, row);
  await (row.kind === 'insurance' ? refreshInsurance : refreshListing)(effect, Number(row.provider_id), `checks.${name}`);
};

const ofEveryFile = ['background', 'skills', 'insurance'] as const;

/** The three checks of every file, opened with its stage (S4-08), and one on a recommender who is no member (C-15); one that waits already is not opened twice. */
export async function openChecks({ trx, row, add, facts: judged }: Effect): Promise<void> {
  const { recommended_from_outside: outside, recommender_checked: checked } = judged as ApplicationFacts;
  const asked: readonly CheckKind[] = [...ofEveryFile, ...(outside && !checked ? (['recommender'] as const) : [])];
  const waiting = (await trx('checks').where({ application_id: row.id, state: 'pending' }).pluck('kind')) as string[];
  for (const kind of asked.filter((one) => !waiting.includes(one)))
    await add('checks', {
      state: 'pending', kind, application_id: row.id, provider_id: Number(row.provider_id),
      candidate_staff_id: row.candidate_staff_id as number | null, recommender_staff_id: row.recommender_staff_id as number | null,
    }, 'create');
}

export const checkBehaviour: Behaviour = {
  facts,
  prepares,
  async created(work, rows) {
    for (const row of rows) await outdate(work, row);
  },
  effects: { pass: follow('pass'), fail: follow('fail'), waive: follow('waive'), expire: follow('expire') },
};
