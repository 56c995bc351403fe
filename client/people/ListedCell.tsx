import { useRecordContext } from 'ra-core';
import { onDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { ToneChip } from '../workflow/StateChip.tsx';

/** Whether customers are shown the row’s provider. */
export function ListedCell() {
  const t = useT();
  const listed = useRecordContext<{ id: number; listed?: boolean }>()?.listed === true;
  return <ToneChip tone={listed ? 'good' : 'neutral'}>{t(listed ? 'listing.yes' : 'listing.no')}</ToneChip>;
}

/** A day of the row’s record. */
export function DayCell({ source }: { source: string }) {
  const locale = useLanguage();
  const day: unknown = useRecordContext()?.[source];
  return typeof day === 'string' ? <time dateTime={day}>{onDay(day, locale)}</time> : null;
}
