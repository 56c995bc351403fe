import { type FormEvent, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import type { DialogProps } from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { CommandScope } from '../commands/CommandScope.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { useEditing } from '../presence/editing.ts';

export interface DialogFormProps {
  readonly title: ReactNode;
  /** The verb on the button that sends, and in the key sheet. */
  readonly verb: string;
  /** Nothing is sent while this is true. */
  readonly shut?: boolean;
  readonly children: ReactNode;
  send(): void;
  close(): void;
}

/** What every form in a dialog has: a title, fields, the way out, and the verb that sends it, by button or by Ctrl+Enter. */
export function DialogForm({ title, verb, shut = false, children, send, close }: DialogFormProps) {
  const t = useT();
  useEditing();
  const submit = () => {
    if (!shut) send();
  };
  const sendKeys = useKeysOf('form.send', 'mod+enter');
  useCommand({ id: 'form.send', keys: 'mod+enter', label: verb, group: 'write', run: submit });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form onSubmit={submitted} noValidate>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>
        <Button onClick={close} color="inherit">{t('workflow.form.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={shut} aria-keyshortcuts={ariaKeys(sendKeys)}>{verb}{sendKeys ? <Kbd keys={sendKeys} /> : null}</Button>
      </DialogActions>
    </form>
  );
}

/** The dialog around such a form: while it is open, only its own keys listen. Its title names it. */
export function FormDialog({ width = 'sm', fullScreen = false, children, close }: { readonly width?: DialogProps['maxWidth']; readonly fullScreen?: boolean; readonly children: ReactNode; close(): void }) {
  return (
    <Dialog open onClose={close} maxWidth={width} fullWidth fullScreen={fullScreen}>
      <CommandScope>{children}</CommandScope>
    </Dialog>
  );
}
