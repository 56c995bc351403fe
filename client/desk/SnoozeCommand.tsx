import { useState } from 'react';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { useNow } from '../layout/useNow.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { type Waker, useSnooze, wakers } from './useSnooze.ts';

/** The morning of a day, where the reader is. */
const morningOf = (day: string): string => new Date(`${day}T09:00:00`).toISOString();
const dayAfter = (now: number): string => {
  const tomorrow = new Date(now + 86_400_000);
  return [tomorrow.getFullYear(), tomorrow.getMonth() + 1, tomorrow.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** Puts a case off for oneself, until a day or until something happens, or takes it up again. */
export function SnoozeCommand({ resource, id }: { resource: string; id: number }) {
  const t = useT();
  const now = useNow();
  const { snooze, putOff, takeUp } = useSnooze(resource, id);
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const [waker, setWaker] = useState<Waker | ''>('');
  const [refused, setRefused] = useState('');
  const failed = (error: unknown) => setRefused(error instanceof Error ? error.message : String(error));
  const run = () => {
    if (snooze) {
      takeUp().then(() => announce(t('desk.snooze.taken')), failed);
      return;
    }
    setDay(dayAfter(now));
    setWaker('');
    setRefused('');
    setOpen(true);
  };
  const send = () => {
    putOff(day ? morningOf(day) : null, waker || null).then(() => {
      setOpen(false);
      announce(t('desk.snooze.done'));
    }, failed);
  };
  const label = t(snooze ? 'desk.snooze.takeUp' : 'desk.snooze.defer');
  useCommand({ id: 'case.snooze', keys: 'd', label, group: 'decide', run });
  const keys = useKeysOf('case.snooze', 'd');
  return (
    <>
      <Button color="inherit" onClick={run} aria-keyshortcuts={ariaKeys(keys)}>{label}{keys ? <Kbd keys={keys} /> : null}</Button>
      {open ? (
        <FormDialog close={() => setOpen(false)} width="xs">
          <DialogForm title={t('desk.snooze.title')} verb={t('desk.snooze.defer')} shut={!day && !waker} send={send} close={() => setOpen(false)}>
            <Typography color="text.secondary" sx={{ mb: 2 }}>{t('desk.snooze.help')}</Typography>
            <TextField autoFocus fullWidth margin="dense" type="date" label={t('desk.snooze.until')} value={day} onChange={(event) => setDay(event.target.value)} slotProps={{ inputLabel: { shrink: true } }} />
            <TextField select fullWidth margin="dense" label={t('desk.snooze.wakes')} value={waker} onChange={(event) => setWaker(event.target.value as Waker | '')}>
              <MenuItem value="">{t('desk.snooze.nothing')}</MenuItem>
              {wakers.map((one) => <MenuItem key={one} value={one}>{t(`desk.snooze.${one}`)}</MenuItem>)}
            </TextField>
            {refused ? <Typography role="alert" color="error">{refused}</Typography> : null}
          </DialogForm>
        </FormDialog>
      ) : null}
    </>
  );
}
