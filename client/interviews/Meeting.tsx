import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { modes } from '#workflows/interviewWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { type InterviewRecord, interviewAddress } from './interview.ts';
import { Outcome } from './Outcome.tsx';
import { useListed, useStaffNames } from '../workflow/useStaffNames.ts';

/** One interview as a line: when, with whom, how and where, how it stands. */
export function Meeting({ interview, when, candidate }: { interview: InterviewRecord; when: string; candidate?: string | undefined }) {
  const t = useT();
  const say = useSay();
  const nameOf = useStaffNames(interview.interviewer_ids);
  const listed = useListed();
  const { mode, place } = interview;
  return (
    <Box sx={{ display: 'grid', gap: 0.25, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Link to={interviewAddress(interview.id)} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', fontWeight: 550 }}>
          <time dateTime={interview.starts_at}>{when}</time>{candidate ? ` · ${candidate}` : ''}
        </Link>
        <StateChip resource="interviews" state={interview.state} />
        <Outcome interview={interview} />
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {[say(modes[mode]), place, t('interviews.with', { names: listed(interview.interviewer_ids.map(nameOf)) })].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}
