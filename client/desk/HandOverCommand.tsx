import { useState } from 'react';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'ra-core';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { http } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import type { VersionedRecord } from '../workflow/record.ts';
import { refreshRecord } from '../workflow/refresh.ts';
import { type Absence, isAwayOn } from './absences.ts';

/** Who is there to be handed a case, the one who has it left out; those who are away today say so. */
function Form({ resource, record, close }: { resource: string; record: VersionedRecord; close(): void }) {
  const t = useT();
  const house = useHouse();
  const client = useQueryClient();
  const [to, setTo] = useState<number | ''>('');
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState('');
  const { data: staff = [] } = useGetList<{ id: number; name: string }>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } }, { staleTime: 300_000, retry: false });
  const { data: absences = [] } = useQuery({ queryKey: ['absences'], queryFn: async ({ signal }) => (await house.read<readonly Absence[]>('/absences', { signal })).data, retry: false });
  const send = () => {
    http('/api/handovers', { method: 'POST', body: JSON.stringify({ resource, record_id: record.id, version: record.version, staff_id: to || null, note: note.trim() }) }).then(
      ({ json }) => {
        close();
        refreshRecord(client, resource, json as VersionedRecord);
        void client.invalidateQueries({ queryKey: [resource, 'getOne'] });
        void client.invalidateQueries({ queryKey: ['notes'] });
        announce(t('desk.handOver.done'));
      },
      (error: unknown) => setRefused(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <DialogForm title={t('desk.handOver.title')} verb={t('desk.handOver.verb')} shut={note.trim().length < 3} send={send} close={close}>
      <TextField autoFocus select fullWidth margin="dense" label={t('desk.handOver.to')} value={to} onChange={(event) => setTo(event.target.value === '' ? '' : Number(event.target.value))} helperText={to === '' ? t('desk.handOver.bestHelp') : undefined} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
        <MenuItem value="">{t('desk.handOver.best')}</MenuItem>
        {staff.filter(({ id }) => id !== record.assignee_id).map(({ id, name }) => <MenuItem key={id} value={id} disabled={absences.some((one) => one.staff_id === id && isAwayOn(one, new Date()))}>{absences.some((one) => one.staff_id === id && isAwayOn(one, new Date())) ? t('desk.handOver.away', { name }) : name}</MenuItem>)}
      </TextField>
      <TextField required fullWidth multiline minRows={3} margin="dense" label={t('desk.handOver.note')} value={note} onChange={(event) => setNote(event.target.value)} slotProps={{ htmlInput: { maxLength: 2_000 } }} />
      {refused ? <Typography role="alert" color="error">{refused}</Typography> : null}
    </DialogForm>
  );
}

/** Hands a case over to a colleague, or to whoever is best placed, with a note. */
export function HandOverCommand({ resource, record }: { resource: string; record: VersionedRecord }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  useCommand({ id: 'case.handOver', keys: 'shift+h', label: t('desk.handOver.verb'), group: 'decide', run: () => setOpen(true) });
  const keys = useKeysOf('case.handOver', 'shift+h');
  return (
    <>
      <Button color="inherit" onClick={() => setOpen(true)} aria-keyshortcuts={ariaKeys(keys)}>{t('desk.handOver.verb')}{keys ? <Kbd keys={keys} /> : null}</Button>
      {open ? <FormDialog close={() => setOpen(false)}><Form resource={resource} record={record} close={() => setOpen(false)} /></FormDialog> : null}
    </>
  );
}
