import Tooltip from '@mui/material/Tooltip';
import { Link } from 'react-router-dom';
import { useLanguage } from '../i18n/useSay.ts';
import { useNow } from './useNow.ts';
import { atTime, exactly, fromNow } from '../i18n/dates.ts';

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

/** “14:02”, under the heading of its day, as the address of what happened then; the whole date on hover or focus. */
export function TimeOfDay({ at, anchor }: { at: string; anchor: string }) {
  const locale = useLanguage();
  return (
    <Tooltip title={`${exactly(at, locale)} · #${anchor}`}>
      <Link to={{ hash: anchor, search: location.search }} replace style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', color: 'inherit', fontVariantNumeric: 'tabular-nums' }}><time dateTime={at}>{atTime(at, locale)}</time></Link>
    </Tooltip>
  );
}
