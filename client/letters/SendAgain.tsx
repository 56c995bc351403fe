import { useState } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { problemOf } from '../providers/http.ts';
import { whoIsHere } from '../providers/session.ts';
import { useHouse } from '../providers/useHouse.ts';
import type { Letter } from './letter.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';

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
  const wrong = error ? (problemOf(error)?.errors?.to_email ?? error.message) : undefined;  return (
    <DialogForm title={letter.subject} verb={t('shell.letter.send')} shut={isPending} send={() => mutate()} close={close}>
      <Typography variant="body2" color="text.secondary">{t('shell.letter.hint')}</Typography>
      <TextField autoFocus type="email" label={t('shell.letter.address')} value={address} onChange={(event) => setAddress(event.target.value)} error={wrong !== undefined} helperText={typeof wrong === 'string' ? wrong : undefined} slotProps={{ htmlInput: { maxLength: 254 } }} />
    </DialogForm>
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
      {open ? <FormDialog close={close} width="xs"><Form letter={letter} close={close} /></FormDialog> : null}
    </>
  );
}
