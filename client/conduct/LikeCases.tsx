import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { outcomes } from '#workflows/conductWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { type ConductRecord } from './conduct.ts';
import { OutcomeChip } from './OutcomeChip.tsx';

/** What was decided before under the same rules, and what already stands against this provider. */
export function LikeCases({ record }: { record: ConductRecord }) {
  const t = useT();
  const say = useSay();
  const { comparable = [], range, standing = [] } = record;
  return (
    <>
      <Typography>{range ? t('conduct.like.range', { from: say(outcomes[range.from]), to: say(outcomes[range.to]), smart_count: comparable.length }) : t('conduct.like.none')}</Typography>
      {comparable.length > 0 ? (
        <Box component="ul" aria-label={t('conduct.like.title')} sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0 }}>
          {comparable.map(({ id, reference, outcome, decided_at, days }) => (
            <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.5, borderBottom: 1, borderColor: 'divider' }}>
              <Link to={`/conduct_cases/${id}/show`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{reference}</Link>
              <OutcomeChip outcome={outcome} />
              {days ? <span>{t('conduct.like.days', { smart_count: days })}</span> : null}
              <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 'auto' }}><When at={decided_at} focusable /></Typography>
            </Box>
          ))}
        </Box>
      ) : null}
      <Typography variant="h3" component="h3" sx={{ mt: 1.5 }}>{t('conduct.like.ladder')}</Typography>
      {standing.length === 0 ? <Typography color="text.secondary">{t('conduct.like.clean')}</Typography> : <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>{standing.map((level, index) => <OutcomeChip key={index} outcome={level} />)}</Box>}
    </>
  );
}
