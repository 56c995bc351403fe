import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { type DeskAnswer, countedEach } from './desk.ts';

const shares = ['published_low', 'published_high', 'in_time'];

/** The number of a role, with the way to what is behind it. */
export function DeskFigures({ figures }: Pick<DeskAnswer, 'figures'>) {
  const t = useT();
  if (figures.length === 0) return null;
  return (
    <Box component="dl" aria-label={t('desk.figures.title')} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, m: 0 }}>
      {figures.map(({ name, value }) => {
        const shown = value === null ? t('desk.none') : shares.includes(name) ? t('desk.percent', { value }) : value > countedEach ? `${countedEach}+` : String(value);
        return (
          <Box key={name} sx={{ display: 'flex', flexDirection: 'row-reverse', justifyContent: 'flex-end', alignItems: 'baseline', gap: 0.75 }}>
            <Typography component="dt" variant="body2" color="text.secondary">{t(`desk.figures.${name}`)}</Typography>
            <Box component="dd" sx={{ m: 0, fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>
              {name === 'at_risk' ? <Link to="/promises" aria-label={`${shown} ${t('desk.figures.at_risk')}`} style={{ display: 'inline-block', minWidth: 24, minHeight: 24, lineHeight: '24px', textAlign: 'center' }}>{shown}</Link> : shown}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
