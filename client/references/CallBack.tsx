import { type FormEvent, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { houseZone, localTime, quietHours } from '#workflows/localTime';
import { CommandScope } from '../commands/CommandScope.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';
import { placeOf } from './LocalTime.tsx';

export interface CallBackProps {
  readonly zone: string | null | undefined;
  close(): void;
  /** Called back at this instant. */
  chosen(at: string): void;
}

const hourMs = 3_600_000;

/** An instant as the screen's own clock writes it into a field: `2026-03-02T17:30`. */
const inField = (at: Date): string => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

function Content({ zone, close, chosen }: CallBackProps) {
  const t = useT();
  const [typed, setTyped] = useState(() => inField(new Date(Math.ceil((Date.now() + hourMs) / (hourMs / 4)) * (hourMs / 4))));
  const at = new Date(typed);
  const now = useNow();
  const known = !Number.isNaN(at.getTime()) && at.getTime() > now;
  const there = zone ?? houseZone;
  const quiet = known ? quietHours(there, at.toISOString()) : null;
  const send = () => {
    if (known) chosen(at.toISOString());
  };
  useCommand({ id: 'form.send', keys: 'mod+enter', label: t('references.callBack.send'), group: 'write', run: send });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submitted} noValidate>
      <DialogTitle id="call-back">{t('references.callBack.title')}</DialogTitle>
      <DialogContent>
        <TextField
          type="datetime-local" autoFocus label={t('references.callBack.when')} value={typed} error={!known} helperText={known ? '' : t('references.callBack.past')}
          onChange={(event) => setTyped(event.target.value)} slotProps={{ inputLabel: { shrink: true } }}
        />
        {known ? (
          <Typography color={quiet ? 'warning.main' : 'text.secondary'}>
            {t('references.callBack.there', { time: localTime(there, at.toISOString()).time, place: placeOf(there) })}
            {quiet ? ` – ${t(`references.time.${quiet}`)}` : ''}
          </Typography>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close}>{t('workflow.form.cancel')}</Button>
        <Button type="submit" variant="contained" aria-keyshortcuts={ariaKeys('mod+enter')}>{t('references.callBack.send')}<Kbd keys="mod+enter" /></Button>
      </DialogActions>
    </form>
  );
}

/** When to call again, by the screen's own clock and by theirs. */
export function CallBack(props: CallBackProps) {
  return (
    <Dialog open onClose={props.close} aria-labelledby="call-back" maxWidth="xs" fullWidth>
      <CommandScope><Content {...props} /></CommandScope>
    </Dialog>
  );
}
