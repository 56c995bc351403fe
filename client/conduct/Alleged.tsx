import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { aggravations, violationLabels } from '#workflows/conductWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { ConductRecord } from './conduct.ts';

/** What is held against the provider: each reproach with its facts, its day, and the clause as it read then. */
export function Alleged({ record }: { record: ConductRecord }) {
  const t = useT();
  const say = useSay();
  const violations = record.violations ?? [];
  if (violations.length === 0) return <Typography color="text.secondary">{t('conduct.alleged.none')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {violations.map((one, index) => (
        <Box component="li" key={index} sx={{ py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0, pb: 0 } }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
            <Typography component="h3" variant="h3">{say(violationLabels[one.type])}</Typography>
            {one.kind === 'advisory' ? <ToneChip tone="neutral">{t('conduct.alleged.advisory')}</ToneChip> : null}
            {(one.aggravations ?? []).map((name) => <ToneChip key={name} tone="waiting">{say(aggravations[name])}</ToneChip>)}
            <Typography component="span" variant="body2" color="text.secondary"><When at={one.occurred_on} focusable /></Typography>
          </Box>
          <Typography sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{one.facts}</Typography>
          {one.target ? <Typography variant="body2" color="text.secondary">{t('conduct.alleged.target', { name: one.target })}</Typography> : null}
          <ClauseQuote id={one.clause_id} on={one.occurred_on} />
          {one.kind === 'advisory' ? <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>{t('conduct.alleged.advice')}</Typography> : null}
        </Box>
      ))}
    </Box>
  );
}
