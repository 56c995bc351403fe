import { onDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';

/** A day, in words. */
export function Day({ on }: { on: string }) {
  const locale = useLanguage();
  return <time dateTime={on}>{onDay(on, locale)}</time>;
}
