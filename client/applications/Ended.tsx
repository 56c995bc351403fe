import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { useWords } from '../workflow/words.ts';
import type { ApplicationRecord } from './application.ts';
import { Part } from './Part.tsx';

/** How the file ended, by whom, and the reasons on record. */
export function Ended({ application }: { application: ApplicationRecord }) {
  const t = useT();
  const words = useWords('applications');
  const by = useStaffName(application.decided_by);
  const { decided_at, closed_at, decline_reason: reason } = application;
  const told = [reason ? words.written('decline_reason', reason) : null, application.decline_explanation, application.withdrawal_reason, application.decision_note];
  return (
    <Part title={t('vetting.decision.ended')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <StateChip resource="applications" state={application.state} />
        {application.decided_by == null ? null : <span>{by}</span>}
        <When at={decided_at ?? closed_at} focusable />
      </Box>
      {told.map((one, index) => (one ? <Typography key={index} sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one}</Typography> : null))}
    </Part>
  );
}
