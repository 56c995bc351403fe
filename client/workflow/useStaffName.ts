import { useGetManyAggregate } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { whoIsHere } from '../providers/session.ts';

/** The name of a colleague by number; “a colleague” where this person may not read the staff. */
export function useStaffName(id: number | null | undefined): string {
  const t = useT();
  const here = whoIsHere();
  const own = here && here.id === id ? here.name : undefined;
  const { data } = useGetManyAggregate<{ id: number; name: string }>('staff', { ids: id == null ? [] : [id] }, { enabled: id != null && !own, retry: false });
  return own ?? data?.[0]?.name ?? t('workflow.claim.colleague');
}
