import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { checkKinds } from '#workflows/checkWords';
import { Part } from '../applications/Part.tsx';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';
import { useLive } from '../live/useLive.ts';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { type CheckRecord, dayIn, daysUntil, spanOf, watched } from './check.ts';

/** One check that ends soon: whose, which, and how many days are left. */
function Ending({ check, now }: { check: CheckRecord; now: number }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const day = check.valid_until ?? dayIn(now, 0);
  const left = daysUntil(day, now);
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline', py: 0.25, '& a': { display: 'inline-block', minHeight: 24, lineHeight: '24px' } }}>
      <ReferenceLink resource="providers" id={check.provider_id} />
      <span>{say(checkKinds[check.kind])}</span>
      <Typography component="span" variant="body2" color="text.secondary">
        <time dateTime={day}>{onDay(day, locale)}</time> · {left <= 0 ? t('checks.today') : t('checks.daysLeft', { smart_count: left })}
      </Typography>
    </Box>
  );
}

/** What ends within sixty days, by how soon: the spans after which a provider is reminded. */
export function Expiring() {
  const t = useT();
  const now = useNow();
  const { data = [], isPending, error, refetch } = useGetList<CheckRecord>('checks', {
    filter: { state: 'passed', valid_until_gte: dayIn(now, 0), valid_until_lte: dayIn(now, 60) },
    sort: { field: 'valid_until', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  useLive('checks', undefined, () => void refetch());
  return (
    <Part title={t('checks.expiring.title')} aside={isPending ? null : data.length}>
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {!isPending && !error && data.length === 0 ? <Typography color="text.secondary">{t('checks.expiring.empty')}</Typography> : null}
      {watched.map((span) => {
        const within = data.filter(({ valid_until }) => valid_until && spanOf(valid_until, now) === span);
        if (within.length === 0) return null;
        return (
          <Box key={span} sx={{ mb: 1 }}>
            <Typography variant="h3" component="h3">{t(`checks.expiring.within${span}`)}</Typography>
            <Box component="ul" aria-label={t(`checks.expiring.within${span}`)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {within.map((check) => <Ending key={check.id} check={check} now={now} />)}
            </Box>
          </Box>
        );
      })}
    </Part>
  );
}
