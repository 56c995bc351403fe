/** The signed agreement of a mediation, from what was signed: nothing of it is written anew. */
import type { Knex } from 'knex';
import { clauseOn } from '../engine/clauses.ts';
import { missing } from '../engine/errors.ts';
import { type CaseRow, type Locale, type Say, textOf } from '#engine/workflow';
import { type Agreement, type Side, sides } from '../workflows/mediationWords.ts';
import { legalNotice } from '../workflows/clauses.ts';
import { agreementPdf } from './agreement.ts';

/** The names that the two typed when they signed. */
async function signedNames(read: Knex, id: number): Promise<Readonly<Record<Side, string>>> {
  const events = (await read('events').where({ resource: 'mediations', record_id: id, action: 'sign' }).orderBy('seq').select('details')) as { details: string }[];
  const names: Record<Side, string> = { customer: '', provider: '' };
  for (const { details } of events) {
    const { input, after } = JSON.parse(details) as { input: { signed_name: string }; after: Record<string, unknown> };
    names['customer_signed_at' in after ? 'customer' : 'provider'] = input.signed_name;
  }
  return names;
}

/** What the charter says of those who are not bound, as it read when the agreement was signed. */
const noticeOn = (read: Knex, at: string): Promise<Say[]> => Promise.all(legalNotice.map(async ({ id, text }) => (await clauseOn(read, id, at.slice(0, 10)))?.text ?? text));

/** The PDF of a mediation that both signed. @throws Refused MISSING before that */
export async function agreementOf(read: Knex, row: CaseRow): Promise<{ name: string; bytes: Buffer }> {
  if (row.agreed_at == null) throw missing();
  const text = JSON.parse(textOf(row.agreement)) as Agreement;
  const people = { customer: await read('customers').where({ id: Number(row.customer_id) }).first('locale'), provider: await read('providers').where({ id: Number(row.provider_id) }).first('locale') } as Record<Side, { locale: Locale }>;
  const names = await signedNames(read, row.id);
  const signatures = (['customer', 'provider'] as const).map((side) => ({ name: text[side], signed_name: names[side], at: textOf(row[`${side}_signed_at`]), hash: textOf(row[`${side}_signed_hash`]), side: sides[side] }));
  const locales = [...new Set([people.customer.locale, people.provider.locale])] as [Locale, ...Locale[]];
  return { name: `${text.reference}.pdf`, bytes: await agreementPdf({ text, hash: textOf(row.agreement_hash), agreed_at: textOf(row.agreed_at), notice: await noticeOn(read, textOf(row.agreed_at)), signatures }, locales) };
}
