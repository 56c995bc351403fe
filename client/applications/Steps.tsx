import Box from '@mui/material/Box';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { Mark } from './Mark.tsx';
import type { ApplicationRecord } from './application.ts';
import { type Step, lookOf, placeOf, steps } from './steps.ts';
import { useFrom } from './useFrom.ts';

/** What has been counted in a step, beside its name. */
function useCounted(application: ApplicationRecord): (step: Step) => string {
  const t = useT();
  return (step) => (step === 'references' ? t('vetting.steps.ofThree', { count: application.references_completed }) : '');
}

/** The way of the file: each step with its mark, as a link to where it is worked on. */
export function Steps({ application }: { application: ApplicationRecord }) {
  const t = useT();
  const from = useFrom();
  const counted = useCounted(application);
  return (
    <Box component="nav" aria-label={t('vetting.steps.title')} sx={{ mb: 2 }}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5, '& li:not(:last-child)::after': { content: '""', width: { xs: 8, md: 20 }, borderTop: 1, borderColor: 'text.disabled', ml: 1 } }}>
        {steps.map((step) => {
          const look = lookOf(step, application);
          const { to, focus } = placeOf(step, application);
          return (
            <Box component="li" key={step} sx={{ display: 'flex', alignItems: 'center' }}>
              <Box component={Link} to={to} state={{ from, focus }} replace={focus !== undefined} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, minHeight: 24, color: look === 'ahead' ? 'text.secondary' : 'text.primary', fontWeight: look === 'under_way' ? 650 : 400, fontSize: '0.8125rem', textDecoration: 'none', '&:hover': { textDecoration: 'underline' } }}>
                <Mark look={look} />
                {t(`vetting.steps.${step}`)}
                {counted(step) ? <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>{counted(step)}</Box> : null}
                <span style={unseen}>{t(`vetting.steps.${look}`)}</span>
              </Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
