import Typography from '@mui/material/Typography';
import { onDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';
import { ToneChip } from '../workflow/StateChip.tsx';

/** The day of the next review, and whether it is past. */
export function NextReview({ on }: { on: string | null }) {
  const t = useT();
  const locale = useLanguage();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  if (!on) return <Typography component="span" color="text.secondary">{t('policies.none')}</Typography>;
  return <>{onDay(on, locale)} {on <= today ? <ToneChip tone="bad">{t('policies.overdue')}</ToneChip> : null}</>;
}
