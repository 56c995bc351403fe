import { useState } from 'react';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import type { ComplaintForm } from './ComplaintActions.tsx';

interface Colleague {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly string[];
  readonly disabled?: boolean;
}

function Content({ complaint: latest, action, close }: ComplaintForm) {
  // The choice is about the complaint as it stood when the form opened.
  const [complaint] = useState(latest);
  const t = useT();
  const say = useSay();
  const { data = [], isPending } = useGetList<Colleague>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } });
  const managers = data.filter(({ id, roles, disabled }) => roles.includes('manager') && !disabled && id !== complaint.staff_id && id !== complaint.taken_by);
  const [chosen, choose] = useState(complaint.reviewer_id ?? undefined);
  const [problem, setProblem] = useState<Problem>();
  const { act, pending } = useTransition('staff_complaints');
  const send = async () => {
    try {
      if (await act(complaint, action.name, { manager_id: chosen })) close();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };  return (
    <DialogForm title={t('complaints.assign.title')} verb={say(action.label)} shut={pending || chosen === undefined} send={() => void send()} close={close}>
      {managers.length > 0 ? (
        <FormControl required>
          <FormLabel id="assign-manager" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t('complaints.assign.manager')}</FormLabel>
          <RadioGroup aria-labelledby="assign-manager" aria-describedby="assign-help" value={chosen ?? ''} onChange={(_, id) => choose(Number(id))}>
            {managers.map(({ id, name }, index) => <FormControlLabel key={id} value={id} label={name} control={<Radio autoFocus={chosen === undefined ? index === 0 : chosen === id} />} />)}
          </RadioGroup>
          <FormHelperText id="assign-help">{t('complaints.assign.help')}</FormHelperText>
        </FormControl>
      ) : isPending ? null : <Typography>{t('complaints.assign.none')}</Typography>}
      {problem ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
    </DialogForm>
  );
}

/** Chooses the manager who examines a complaint: those whom the rules would refuse are not offered. */
export function AssignForm(props: ComplaintForm) {
  return (
    <FormDialog close={props.close} width="xs">
      <Content {...props} />
    </FormDialog>
  );
}
