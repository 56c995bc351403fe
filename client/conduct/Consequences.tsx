import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type Outcome, exclusionNoticeDays } from '#workflows/conductWords';
import { useT } from '../i18n/useT.ts';
import { centsOf, type Typed } from './decisionForm.ts';

const lines = {
  no_action: ['nothing', 'told', 'compared'],
  warning: ['stays', 'onFile', 'told', 'appeal', 'compared'],
  suspension: ['unlisted', 'member', 'byItself', 'told', 'appeal', 'compared'],
  termination: ['twoPeople', 'notice', 'unlistedNow', 'mediations', 'noRefund', 'told', 'appeal'],
} as const satisfies Record<Outcome, readonly string[]>;

/** What would come of this decision, before it is taken. */
export function Consequences({ typed }: { typed: Typed }) {
  const t = useT();
  const { outcome, careless, euros } = typed;
  if (!outcome) return null;
  return (
    <>
      <Typography variant="h3" component="h3">{t('conduct.then.title')}</Typography>
      <Box component="ul" sx={{ mt: 0.5, mb: 1.5, pl: 2.5 }}>
        {lines[outcome].map((line) => <li key={line}>{t(`conduct.then.${line}`, { days: exclusionNoticeDays })}</li>)}
        {careless && centsOf(euros) ? <li>{t('conduct.then.restitution')}</li> : null}
      </Box>
    </>
  );
}
