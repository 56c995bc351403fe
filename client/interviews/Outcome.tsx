import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { InterviewRecord } from './interview.ts';

/** What the interviewers concluded, once all have filed; that it is hidden until then. */
export function Outcome({ interview }: { interview: Pick<InterviewRecord, 'state' | 'profile_validated' | 'motivation_validated'> }) {
  const t = useT();
  if (interview.state !== 'held') return null;
  const verdicts = [['profile', interview.profile_validated], ['motivation', interview.motivation_validated]] as const;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
      {verdicts.map(([name, value]) =>
        typeof value === 'boolean' ? <ToneChip key={name} tone={value ? 'good' : 'bad'}>{t(`interviews.outcome.${name}.${value ? 'yes' : 'no'}`)}</ToneChip> : null,
      )}
      {interview.profile_validated == null ? <ToneChip tone="waiting">{t('interviews.outcome.hidden')}</ToneChip> : null}
    </Box>
  );
}
