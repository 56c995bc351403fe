import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { IncidentRecord } from './incident.ts';

/** What became of a report: what was found, by whom, in which words and by which definition. */
export function Found({ incident }: { incident: IncidentRecord }) {
  const t = useT();
  const { state, note, clause_id, triaged_by, triaged_at, occurred_at } = incident;
  const name = useStaffName(triaged_by);
  if (!triaged_at) return <Typography color="text.secondary">{t('incidents.found.waiting')}</Typography>;
  return (
    <>
      <Typography component="div" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <StateChip resource="incidents" state={state} />
        <span>{t('incidents.found.by', { name })}</span>
        <Typography component="span" variant="body2" color="text.secondary"><When at={triaged_at} focusable /></Typography>
      </Typography>
      <Typography sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{note}</Typography>
      <ClauseQuote id={clause_id} on={occurred_at.slice(0, 10)} />
    </>
  );
}
