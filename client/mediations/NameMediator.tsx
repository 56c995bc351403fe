import { useState } from 'react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useGetList } from 'ra-core';
import type { Role } from '#engine/workflow';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import type { MediationRecord } from './mediation.ts';

interface Colleague {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Names who mediates, from those who may; the house says who has had a part in it. */
export function NameMediator({ mediation }: { readonly mediation: MediationRecord }) {
  const t = useT();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number | ''>(mediation.mediator_id ?? '');
  const [problem, setProblem] = useState<Problem>();
  const { act, pending } = useTransition('mediations');
  const { data = [] } = useGetList<Colleague>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } }, { enabled: open });
  const action = mediation.transitions?.find(({ name, refused }) => name === 'assign_mediator' && refused?.because !== 'permission' && refused?.because !== 'state');
  if (!action) return null;
  const may = data.filter(({ roles }) => roles.includes('case_manager') || roles.includes('manager'));
  const send = async () => {
    try {
      if (await act(mediation, 'assign_mediator', { mediator_id: chosen })) setOpen(false);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <>
      <ActionButton resource="mediations" action={action} run={() => setOpen(true)} />
      {open ? (
        <FormDialog close={() => setOpen(false)} width="xs">
          <DialogForm title={say(action.label)} verb={say(action.label)} shut={pending || chosen === ''} send={() => void send()} close={() => setOpen(false)}>
            <Box sx={{ pt: 1 }}>
              <TextField select autoFocus label={t('mediations.theMediator')} value={may.some(({ id }) => id === chosen) ? chosen : ''} onChange={({ target }) => setChosen(Number(target.value))}>
                {may.map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
              </TextField>
              {problem ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
            </Box>
          </DialogForm>
        </FormDialog>
      ) : null}
    </>
  );
}
