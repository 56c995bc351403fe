import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';
import { StateChip, ToneChip } from '../workflow/StateChip.tsx';
import { Day } from './Day.tsx';
import type { CommitmentRecord } from './papers.ts';

/** Whether a commitment was kept, a delay that was announced, and whether it was ever written down. */
export function Mark({ commitment: { state, delay_until, written, asked_at } }: { commitment: CommitmentRecord }) {
  const t = useT();
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
      <StateChip resource="commitments" state={state} />
      {state === 'promised' && asked_at ? <ToneChip tone="active">{t('duties.commitment.passed')}</ToneChip> : null}
      {delay_until ? <ToneChip tone="waiting">{t('duties.commitment.delayed')} <Day on={delay_until} /></ToneChip> : null}
      {written ? null : <ToneChip tone="active">{t('duties.commitment.unwritten')}</ToneChip>}
    </Box>
  );
}
