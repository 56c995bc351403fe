import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne } from 'ra-core';
import { Link } from 'react-router-dom';
import { supports } from '#workflows/incidentWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { type SupportRecord, offeredTo } from '../incidents/incident.ts';
import { whoIsHere } from '../providers/session.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';

/** What may be done about one: asked for by itself, since a list brings no actions. */
function Actions({ id, mine }: { id: number; mine: boolean }) {
  const { data } = useGetOne<SupportRecord>('support_actions', { id }, { staleTime: 0 });
  return data ? <Transitions resource="support_actions" record={data} only={offeredTo(mine, data)} listens={false} quiet /> : null;
}

/** One support: for whom, what is offered and by whom, until when, and what may be done about it. */
export function SupportItem({ support, mine = false }: { support: SupportRecord; mine?: boolean }) {
  const t = useT();
  const say = useSay();
  const { id, staff_id, owner_id, kind, note, state, due_at, incident_id } = support;
  const [name, owner] = [useStaffName(staff_id), useStaffName(owner_id)];
  const open = state !== 'done' && state !== 'declined';
  return (
    <Box component="li" sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', '& a': { minHeight: 24, lineHeight: '24px' } }}>
        <Link to={`/support_actions/${id}/show`} style={{ fontWeight: 600 }}>{mine ? t('support.forIncident', { id: incident_id }) : name}</Link>
        <StateChip resource="support_actions" state={state} />
        {state === 'owed' && due_at && !mine ? <Typography component="span" variant="body2" color="text.secondary">{t('support.due')} <When at={due_at} focusable /></Typography> : null}
      </Box>
      {kind && kind in supports ? <Typography>{say(supports[kind as keyof typeof supports])}{owner_id ? <Typography component="span" variant="body2" color="text.secondary"> · {owner}</Typography> : null}</Typography> : null}
      {note ? <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{note}</Typography> : null}
      {open ? <Box sx={{ mt: 0.75 }}><Actions id={id} mine={staff_id === whoIsHere()?.id} /></Box> : null}
    </Box>
  );
}
