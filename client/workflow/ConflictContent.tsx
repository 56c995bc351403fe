import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useGetList, useGetOne } from 'ra-core';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { problemOf } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';
import { ClaimBadge } from './ClaimBadge.tsx';
import { ConflictColumns } from './ConflictColumns.tsx';
import { type Conflict, showConflict } from './conflict.ts';
import { actionWords } from './declared.ts';
import { EventItem } from './History.tsx';
import type { EventRecord, VersionedRecord } from './record.ts';
import { Refusal } from './Refusal.tsx';
import { refreshRecord } from './refresh.ts';

/** What the dialog shows: who changed what, then yours, theirs and what would come of both. */
export default function ConflictContent({ conflict, giveUp }: { conflict: Conflict; giveUp(): void }) {
  const t = useT();
  const say = useSay();
  const house = useHouse();
  const client = useQueryClient();
  const { resource, seen, name, input, code } = conflict;
  const { data: fresh } = useGetOne<VersionedRecord>(resource, { id: seen.id }, { staleTime: 0, gcTime: 0, refetchOnMount: 'always' });
  const { data: events = [] } = useGetList<EventRecord>('events', {
    filter: { resource, record_id: seen.id },
    sort: { field: 'id', order: 'DESC' },
    pagination: { page: 1, perPage: 5 },
  });
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Error>();
  const label = actionWords(resource, name);
  const words = conflict.kind === 'edit' ? t('workflow.conflict.save') : label ? say(label) : name;
  const offered = fresh?.transitions?.find((action) => action.name === name);
  // A claim that is refused in the record can be taken over here: it does not count against the act.
  const barrier = offered?.refused && offered.refused.code !== 'CLAIMED' ? offered.refused : null;
  const since = events.filter(({ at }) => typeof seen.updated_at !== 'string' || at > seen.updated_at);
  const ready = fresh !== undefined && !barrier && (code !== 'CLAIMED' || reason.trim() !== '');

  const again = async () => {
    if (!fresh) return;
    try {
      if (code === 'CLAIMED') await house.breakClaim(resource, seen.id, reason);
      const { data: now } = code === 'CLAIMED' ? await house.getOne<VersionedRecord>(resource, { id: seen.id }) : { data: fresh };
      const { data } =
        conflict.kind === 'edit'
          ? await house.update<VersionedRecord>(resource, { id: now.id, data: { ...now, ...input }, previousData: now })
          : await house.transition(resource, now.id, { name, version: now.version, input });
      refreshRecord(client, resource, data);
      showConflict(null);
      conflict.settle(data as VersionedRecord);
    } catch (error) {
      if (error instanceof Error) setRefused(error);
    }
  };

  return (
    <>
      <DialogTitle id="conflict-title">{t(`workflow.conflict.title.${code}`)}</DialogTitle>
      <DialogContent>
        <Alert severity="warning">{conflict.detail}</Alert>
        {fresh ? <Box sx={{ my: 1 }}><ClaimBadge claimed_by={fresh.claimed_by} claimed_until={fresh.claimed_until} /></Box> : null}
        {since.length > 0 ? (
          <>
            <Typography variant="h3" component="h3" sx={{ mt: 2 }}>{t('workflow.conflict.meanwhile')}</Typography>
            <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>{since.map((event) => <EventItem key={event.id} event={event} />)}</Box>
          </>
        ) : null}
        <ConflictColumns conflict={conflict} fresh={fresh} words={words} />
        {barrier ? <Refusal detail={say(barrier.detail)} clauseId={barrier.clause_id} on={barrier.clause_on} mend={barrier.mend ? say(barrier.mend) : undefined} /> : null}
        {code === 'CLAIMED' ? <TextField label={t('workflow.conflict.reason')} value={reason} onChange={(event) => setReason(event.target.value)} required /> : null}
        {refused ? <Refusal detail={refused.message} clauseId={problemOf(refused)?.clause_id} on={problemOf(refused)?.clause_on} /> : null}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={giveUp}>{t('workflow.conflict.leave')}</Button>
        <Button variant="contained" disabled={!ready} onClick={() => void again()}>{t(`workflow.conflict.again.${code}`, { action: words })}</Button>
      </DialogActions>
    </>
  );
}
