import { useRecordContext } from 'ra-core';
import { useLanguage } from '../i18n/useSay.ts';
import { money } from './conduct.ts';

/** An amount, in the reader's way of writing it. */
export function MoneyCell({ source = 'amount_cents' }: { source?: string }) {
  const record = useRecordContext();
  const locale = useLanguage();
  const cents: unknown = record?.[source];
  return typeof cents === 'number' ? <>{money(locale, cents)}</> : null;
}
