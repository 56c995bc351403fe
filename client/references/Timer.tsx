import { useEffect, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { clockOf } from './sheetForm.ts';

/** How long the call has lasted. */
export function Timer({ since }: { since: string }) {
  const t = useT();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(ticking);
  }, []);
  return <span role="timer" aria-label={t('references.call.lasted')} style={{ fontVariantNumeric: 'tabular-nums' }}>{clockOf(now - Date.parse(since))}</span>;
}
