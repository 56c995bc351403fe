import type { Knex } from 'knex';
import { locked } from '../data/dialect.ts';
import type { Behaviour } from '../engine/behaviour.ts';
import { Refused } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type Changes, type Row, say } from '#engine/workflow';
import { type TermKind, termKinds } from './providerTerms.ts';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const kinds = Object.keys(termKinds) as TermKind[];

/** The newest version of each kind, of one provider. */
async function termsOf(read: Knex, provider_id: number): Promise<Partial<Record<TermKind, Row>>> {
  const rows = (await read('provider_terms').where({ provider_id }).orderBy('number')) as (Row & { kind: TermKind })[];
  return Object.fromEntries(rows.map((row) => [row.kind, row]));
}

/**
 * What may be shown to a customer: the three items, each in its newest version.
 * @throws Refused NO_ACTIVE_TERMS while one of them is missing (S4-16)
 */
export async function shownTerms(read: Knex, provider_id: number): Promise<Record<TermKind, Row>> {
  const found = await termsOf(read, provider_id);
  const missing = kinds.filter((kind) => !found[kind]).map((kind) => termKinds[kind]);
  if (!missing.length) return found as Record<TermKind, Row>;
  const detail = say(
    `Nothing can be shown to a customer yet; missing: ${missing.map(({ en }) => en.toLowerCase()).join(', ')}.`,
    `Rien ne peut encore être montré à un client ; il manque : ${missing.map(({ fr }) => fr.toLowerCase()).join(', ')}.`,
  );
  throw new Refused(422, 'NO_ACTIVE_TERMS', detail, { clause_id: 'client-protection.clear-prices' });
}

/** Versions are numbered here, one after the other: the provider's row is held meanwhile. */
export const providerTermsBehaviour: Behaviour = {
  async prepares({ trx, house, by }, values) {
    const prepared: (Changes | Refused)[] = [];
    for (const value of values) {
      const provider = (await locked(house.database.engine, trx('providers').where({ id: Number(value.provider_id) })).first('id')) as { id: number } | undefined;
      if (!provider) {
        prepared.push(invalid({ provider_id: unknown }));
        continue;
      }
      const last = (await trx('provider_terms').where({ provider_id: provider.id, kind: value.kind as string }).max({ n: 'number' }).first()) as { n: number | null };
      prepared.push({ ...value, number: (last.n ?? 0) + 1, author: by.kind, author_id: by.id });
    }
    return prepared;
  },
};
