import { Suspense, lazy } from 'react';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import type { Of } from './kinds.ts';
import type { About } from './useTimeline.ts';

// Asked for once a person's page is open: nothing of the page waits for them.
const Summary = lazy(async () => ({ default: (await import('./Summary.tsx')).Summary }));
const Timeline = lazy(async () => ({ default: (await import('./Timeline.tsx')).Timeline }));

/** A part of a person's dossier: its figures, or its timeline. */
export function Dossier({ part, about, of }: { part: 'figures' | 'timeline'; about: About; of: Of }) {
  const t = useT();
  return <Suspense fallback={<Typography color="text.secondary">{t('dossier.loading')}</Typography>}>{part === 'figures' ? <Summary about={about} of={of} /> : <Timeline about={about} of={of} />}</Suspense>;
}
