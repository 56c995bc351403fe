import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { exactly, fromNow } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { Promised } from './desk.ts';

const tones = { running: 'active', paused: 'waiting', broken: 'bad' } as const;

/** The promises whose clocks run on a record: what was promised, and until when. */
export function PromiseStrip({ promises }: { promises: readonly Promised[] }) {
  const t = useT();
  const say = useSay();
  const [locale, now] = [useLanguage(), useNow()];
  if (promises.length === 0) return null;
  const told = ({ state, due_at }: Promised): string => (state === 'paused' ? t('promises.paused') : t(state === 'broken' ? 'promises.late' : 'promises.running', { when: fromNow(due_at, locale, now) }));
  return (
    <Box component="ul" aria-label={t('promises.strip')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
      {promises.map((one) => (
        <Box key={one.name} component="li" title={exactly(one.due_at, locale)} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <ToneChip tone={tones[one.state]}>{told(one)}</ToneChip>
          <Typography variant="body2" color="text.secondary">{say(one.says)}{one.because ? ` · ${say(one.because)}` : ''}</Typography>
        </Box>
      ))}
    </Box>
  );
}
