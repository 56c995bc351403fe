import Tooltip from '@mui/material/Tooltip';
import { useLanguage } from '../i18n/useSay.ts';
import { useNow } from './useNow.ts';
import { exactly, fromNow } from '../i18n/dates.ts';

/** “3 h ago”, with the exact instant on hover or focus. `focusable` only where the exact time matters to everyone. */
export function When({ at, focusable = false }: { at: string | null | undefined; focusable?: boolean }) {
  const locale = useLanguage();
  const now = useNow();
  if (!at) return null;
  return (
    <Tooltip title={exactly(at, locale)}>
      <time dateTime={at} {...(focusable ? { tabIndex: 0 } : {})}>
        {fromNow(at, locale, now)}
      </time>
    </Tooltip>
  );
}
