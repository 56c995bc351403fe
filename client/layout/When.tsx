import { useSyncExternalStore } from 'react';
import Tooltip from '@mui/material/Tooltip';
import { useLanguage } from '../i18n/useSay.ts';
import { exactly, fromNow } from '../i18n/dates.ts';

let minute = Date.now();
const listeners = new Set<() => void>();
let ticking: number | undefined;

// One clock for all the dates of the screen, and none when there are none.
function everyMinute(listener: () => void): () => void {
  listeners.add(listener);
  // Nobody counted while no date was shown.
  minute = Date.now();
  ticking ??= window.setInterval(() => {
    minute = Date.now();
    for (const each of listeners) each();
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(ticking);
    ticking = undefined;
  };
}

/** “3 h ago”, with the exact instant on hover or focus. `focusable` only where the exact time matters to everyone. */
export function When({ at, focusable = false }: { at: string | null | undefined; focusable?: boolean }) {
  const locale = useLanguage();
  const now = useSyncExternalStore(everyMinute, () => minute);
  if (!at) return null;
  return (
    <Tooltip title={exactly(at, locale)}>
      <time dateTime={at} {...(focusable ? { tabIndex: 0 } : {})}>
        {fromNow(at, locale, now)}
      </time>
    </Tooltip>
  );
}
