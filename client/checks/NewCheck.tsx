import { type FormEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useCreate } from 'ra-core';
import { useQueryClient } from '@tanstack/react-query';
import { type CheckKind, checkKinds } from '#workflows/checkWords';
import { CommandScope } from '../commands/CommandScope.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
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
  useCommand({ id: 'form.send', keys: 'mod+enter', label: t('checks.open'), group: 'write', run: () => void send() });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={submitted} noValidate>
      <DialogTitle id="new-check">{t('checks.openTitle')}</DialogTitle>
      <DialogContent>
        <FormLabel id="check-kind" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t('checks.kind')}</FormLabel>
        <RadioGroup aria-labelledby="check-kind" name="kind" value={kind} onChange={(_, chosen) => setKind(chosen as CheckKind)}>
          {Object.entries(checkKinds).map(([name, label]) => <FormControlLabel key={name} value={name} label={say(label)} control={<Radio autoFocus={name === kind} />} />)}
        </RadioGroup>
        <TextField label={t('checks.description')} value={description} multiline minRows={2} onChange={(event) => setDescription(event.target.value)} slotProps={{ htmlInput: { maxLength: 1_000 } }} />
        {error instanceof Error ? <Alert severity="error" role="alert">{error.message}</Alert> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={close} color="inherit">{t('workflow.form.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={isPending} aria-keyshortcuts={ariaKeys('mod+enter')}>{t('checks.open')}<Kbd keys="mod+enter" /></Button>
      </DialogActions>
    </form>
  );
}

/** Opens a check on a file or a provider. */
export function NewCheck(props: NewCheckProps) {
  return (
    <Dialog open onClose={props.close} aria-labelledby="new-check" maxWidth="xs" fullWidth>
      <CommandScope><Content {...props} /></CommandScope>
    </Dialog>
  );
}
