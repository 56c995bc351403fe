import { type FormEvent, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { CommandScope } from '../commands/CommandScope.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type Problem, problemOf } from '../providers/http.ts';
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
    if (pending || chosen === undefined) return;
    try {
      if (await act(complaint, action.name, { manager_id: chosen })) close();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  useCommand({ id: 'form.send', keys: 'mod+enter', label: say(action.label), group: 'write', run: () => void send() });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={submitted} noValidate>
      <DialogTitle id="assign-title">{t('complaints.assign.title')}</DialogTitle>
      <DialogContent>
        {managers.length > 0 ? (
          <FormControl required>
            <FormLabel id="assign-manager" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t('complaints.assign.manager')}</FormLabel>
            <RadioGroup aria-labelledby="assign-manager" aria-describedby="assign-help" value={chosen ?? ''} onChange={(_, id) => choose(Number(id))}>
              {managers.map(({ id, name }, index) => <FormControlLabel key={id} value={id} label={name} control={<Radio autoFocus={chosen === undefined ? index === 0 : chosen === id} />} />)}
            </RadioGroup>
            <FormHelperText id="assign-help">{t('complaints.assign.help')}</FormHelperText>
          </FormControl>
        ) : isPending ? null : <Typography>{t('complaints.assign.none')}</Typography>}
        {problem ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} /> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={close} color="inherit">{t('workflow.form.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={pending || chosen === undefined} aria-keyshortcuts={ariaKeys('mod+enter')}>{say(action.label)}<Kbd keys="mod+enter" /></Button>
      </DialogActions>
    </form>
  );
}

/** Chooses the manager who examines a complaint: those whom the rules would refuse are not offered. */
export function AssignForm(props: ComplaintForm) {
  return (
    <Dialog open onClose={props.close} aria-labelledby="assign-title" maxWidth="xs" fullWidth>
      <CommandScope><Content {...props} /></CommandScope>
    </Dialog>
  );
}
