import { useState } from 'react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import type { OfferedAction } from '../workflow/record.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import type { AppealRecord } from './appeal.ts';

function Content({ appeal, action, close }: { readonly appeal: AppealRecord; readonly action: OfferedAction; close(): void }) {
  const t = useT();
  const say = useSay();
  const [chosen, setChosen] = useState<number | ''>('');
  const [problem, setProblem] = useState<Problem>();
  const { act, pending } = useTransition('appeals');
  const reviewers = (appeal.reviewers ?? []).filter(({ id }) => id !== appeal.reviewer_id);
  const send = async () => {
    try {
      if (await act(appeal, 'assign', { staff_id: chosen })) close();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <DialogForm title={say(action.label)} verb={t('appeals.assignDo')} shut={pending || chosen === ''} send={() => void send()} close={close}>
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
        {problem ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
      </Box>
    </DialogForm>
  );
}

/** Gives the appeal to a colleague who had no part in the case; those who had are shown, and cannot be chosen. */
export function Assign({ appeal }: { readonly appeal: AppealRecord }) {
  const [open, setOpen] = useState(false);
  const action = appeal.transitions?.find(({ name, refused }) => name === 'assign' && refused === null);
  if (!action) return null;
  const close = () => setOpen(false);
  return (
    <>
      <ActionButton resource="appeals" action={action} keys="e" primary={appeal.state === 'received'} run={() => setOpen(true)} />
      {open ? <FormDialog close={close} width="xs"><Content appeal={appeal} action={action} close={close} /></FormDialog> : null}
    </>
  );
}
