import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { CommandScope } from '../commands/CommandScope.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import type { AppealRecord } from './appeal.ts';

function Content({ appeal, close }: { readonly appeal: AppealRecord; close(): void }) {
  const t = useT();
  const [chosen, setChosen] = useState<number | ''>('');
  const [problem, setProblem] = useState<Problem>();
  const { act, pending } = useTransition('appeals');
  const reviewers = (appeal.reviewers ?? []).filter(({ id }) => id !== appeal.reviewer_id);
  const send = async () => {
    if (chosen === '' || pending) return;
    try {
      if (await act(appeal, 'assign', { staff_id: chosen })) close();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  useCommand({ id: 'form.send', keys: 'mod+enter', label: t('appeals.assignDo'), group: 'write', run: () => void send() });
  return (
    <>
      <DialogContent>
        <Box sx={{ pt: 1 }}>
          {reviewers.some(({ free }) => free) ? (
            <TextField select autoFocus fullWidth label={t('appeals.assign')} helperText={t('appeals.assignHelp')} value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
              {reviewers.map(({ id, name, free }) => (
                <MenuItem key={id} value={id} disabled={!free}>
                  {name}
                  {free ? null : <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 0.75 }}>· {t('appeals.conflict')}</Typography>}
                </MenuItem>
              ))}
            </TextField>
          ) : <Typography>{t('appeals.nobody')}</Typography>}
          {problem ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} /> : null}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close}>{t('workflow.form.cancel')}</Button>
        <Button variant="contained" disabled={pending || chosen === ''} aria-keyshortcuts={ariaKeys('mod+enter')} onClick={() => void send()}>{t('appeals.assignDo')}<Kbd keys="mod+enter" /></Button>
      </DialogActions>
    </>
  );
}

/** Gives the appeal to a colleague who had no part in the case; those who had are shown, and cannot be chosen. */
export function Assign({ appeal }: { readonly appeal: AppealRecord }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const action = appeal.transitions?.find(({ name, refused }) => name === 'assign' && refused === null);
  if (!action) return null;
  const close = () => setOpen(false);
  return (
    <>
      <ActionButton resource="appeals" action={action} keys="e" primary={appeal.state === 'received'} run={() => setOpen(true)} />
      <Dialog open={open} onClose={close} aria-labelledby="appeal-assign" maxWidth="xs" fullWidth>
        <CommandScope>
          <DialogTitle id="appeal-assign">{say(action.label)}</DialogTitle>
          <Content appeal={appeal} close={close} />
        </CommandScope>
      </Dialog>
    </>
  );
}
