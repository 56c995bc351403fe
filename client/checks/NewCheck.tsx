import { useState } from 'react';
import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useCreate } from 'ra-core';
import { useQueryClient } from '@tanstack/react-query';
import { type CheckKind, checkKinds } from '#workflows/checkWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { refreshLists } from '../workflow/refresh.ts';

export interface NewCheckProps {
  /** The file or the provider that is checked. */
  readonly about: { readonly application_id: number } | { readonly provider_id: number };
  close(): void;
}

function Content({ about, close }: NewCheckProps) {
  const t = useT();
  const say = useSay();
  const client = useQueryClient();
  const [kind, setKind] = useState<CheckKind>('insurance');
  const [description, setDescription] = useState('');
  const [create, { isPending, error }] = useCreate();
  const send = () =>
    create('checks', { data: { ...about, kind, ...(description.trim() && { description: description.trim() }) } }, {
      onSuccess: () => {
        announce(t('checks.opened'));
        refreshLists(client, 'checks');
        close();
      },
      // Said in the form itself.
      onError: () => undefined,
    });
  return (
    <DialogForm title={t('checks.openTitle')} verb={t('checks.open')} shut={isPending} send={() => void send()} close={close}>
      <FormLabel id="check-kind" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t('checks.kind')}</FormLabel>
      <RadioGroup aria-labelledby="check-kind" name="kind" value={kind} onChange={(_, chosen) => setKind(chosen as CheckKind)}>
        {Object.entries(checkKinds).map(([name, label]) => <FormControlLabel key={name} value={name} label={say(label)} control={<Radio autoFocus={name === kind} />} />)}
      </RadioGroup>
      <TextField label={t('checks.description')} value={description} multiline minRows={2} onChange={(event) => setDescription(event.target.value)} slotProps={{ htmlInput: { maxLength: 1_000 } }} />
      {error instanceof Error ? <Alert severity="error" role="alert">{error.message}</Alert> : null}
    </DialogForm>
  );
}

/** Opens a check on a file or a provider. */
export function NewCheck(props: NewCheckProps) {
  return (
    <FormDialog close={props.close} width="xs">
      <Content {...props} />
    </FormDialog>
  );
}
