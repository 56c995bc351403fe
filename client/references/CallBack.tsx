import { useState } from 'react';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { houseZone, localTime, quietHours } from '#workflows/localTime';
import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';
import { placeOf } from './LocalTime.tsx';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';

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
  };  return (
    <DialogForm title={t('references.callBack.title')} verb={t('references.callBack.send')} send={() => void send()} close={close}>
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
    </DialogForm>
  );
}

/** When to call again, by the screen's own clock and by theirs. */
export function CallBack(props: CallBackProps) {
  return (
    <FormDialog close={props.close} width="xs">
      <Content {...props} />
    </FormDialog>
  );
}
