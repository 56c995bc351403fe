import { type FormEvent, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CommandScope } from '../commands/CommandScope.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { problemOf } from '../providers/http.ts';
import { whoIsHere } from '../providers/session.ts';
import { useHouse } from '../providers/useHouse.ts';
import type { Letter } from './letter.ts';

function Form({ letter, close }: { letter: Letter; close(): void }) {
  const t = useT();
  const house = useHouse();
  const client = useQueryClient();
  const [address, setAddress] = useState(letter.to_email ?? '');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => house.sendAgain(letter.id, address.trim() === (letter.to_email ?? '') ? {} : { to_email: address.trim() }),
    onSuccess: async () => {
      close();
      announce(t('shell.letter.done'));
      await Promise.all(['letters', 'events'].map((resource) => client.invalidateQueries({ queryKey: [resource] })));
    },
  });
  const wrong = error ? (problemOf(error)?.errors?.to_email ?? error.message) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <DialogTitle id="send-again-title">{letter.subject}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="text.secondary">{t('shell.letter.hint')}</Typography>
        <TextField autoFocus type="email" label={t('shell.letter.address')} value={address} onChange={(event) => setAddress(event.target.value)} error={wrong !== undefined} helperText={typeof wrong === 'string' ? wrong : undefined} slotProps={{ htmlInput: { maxLength: 254 } }} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close}>{t('workflow.form.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={isPending}>{t('shell.letter.send')}</Button>
      </DialogActions>
    </form>
  );
}

/** Sends a letter again that the house gave up on: for managers and administrators. */
export function SendAgain({ letter }: { letter: Letter }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const roles = whoIsHere()?.roles ?? [];
  const may = letter.delivery === 'set_aside' && (roles.includes('manager') || roles.includes('administrator'));
  useCommand({ id: 'letters.again', label: t('shell.letter.again'), group: 'decide', run: () => setOpen(true), when: may });
  if (!may) return null;
  return (
    <>
      <Button variant="contained" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('shell.letter.again')}</Button>
      <Dialog open={open} onClose={close} aria-labelledby="send-again-title" maxWidth="xs" fullWidth>
        <CommandScope><Form letter={letter} close={close} /></CommandScope>
      </Dialog>
    </>
  );
}
