import { type RaRecord, useGetList } from 'ra-core';
import { useLive } from '../live/useLive.ts';
import type { OfferRecord, StatementRecord } from './mediation.ts';

const whole = { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } } as const;

/** The words and the offers of a mediation, asked again whenever something happens in it. */
export function useParts(id: number): { readonly statements: readonly StatementRecord[]; readonly offers: readonly OfferRecord[] } {
  const statements = useGetList<StatementRecord & RaRecord>('statements', { filter: { mediation_id: id }, ...whole });
  const offers = useGetList<OfferRecord>('offers', { filter: { mediation_id: id }, ...whole });
  useLive('mediations', id, () => {
    void statements.refetch();
    void offers.refetch();
  });
  return { statements: statements.data ?? [], offers: offers.data ?? [] };
}
