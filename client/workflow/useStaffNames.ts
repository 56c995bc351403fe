import { useGetManyAggregate } from 'ra-core';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { whoIsHere } from '../providers/session.ts';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** The names of several colleagues by number; “a colleague” where this person may not read the staff. */
export function useStaffNames(ids: readonly number[]): (id: number) => string {
  const t = useT();
  const here = whoIsHere();
  const others = ids.filter((id) => id !== here?.id);
  const { data = [] } = useGetManyAggregate<Named>('staff', { ids: others }, { enabled: others.length > 0, retry: false });
  return (id) => (here?.id === id ? here.name : (data.find((one) => one?.id === id)?.name ?? t('workflow.claim.colleague')));
}

/** A list of names as a sentence holds it: “Inès, Dora and Hugo”. */
export function useListed(): (names: readonly string[]) => string {
  const locale = useLanguage();
  return (names) => new Intl.ListFormat(locale === 'en' ? 'en-GB' : 'fr', { type: 'conjunction' }).format(names);
}
