import { useState } from 'react';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useRefresh } from 'ra-core';
import { roles } from '#engine/workflow';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { useWords } from '../workflow/words.ts';
import type { SavedView } from './savedView.ts';

interface ViewFormProps {
  readonly resource: string;
  readonly query: string;
  /** The one that is changed; a new one when left out. */
  readonly view?: SavedView;
  close(): void;
}

const longest = 100;

function Content({ resource, query, view, close }: ViewFormProps) {
  const t = useT();
  const words = useWords('saved_views');
  const house = useHouse();
  const refresh = useRefresh();
  const [name, setName] = useState(view?.name ?? '');
  const [scope, setScope] = useState<SavedView['scope']>(view?.scope ?? 'private');
  const [role, setRole] = useState(view?.role ?? '');
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    const values = { name: name.trim(), scope, role: scope === 'role' ? role : null };
    try {
      if (view) await house.update('saved_views', { id: view.id, data: { ...view, ...values }, previousData: view });
      else await house.create('saved_views', { data: { ...values, resource, query } });
      announce(t('shell.list.views.kept', { name: values.name }));
      refresh();
      close();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const first = Object.values(problem?.errors ?? {}).find((one) => typeof one === 'string');
  return (
    <DialogForm title={view ? t('shell.list.views.changeTitle') : t('shell.list.views.newTitle')} verb={t('shell.list.views.save')} shut={name.trim() === '' || (scope === 'role' && role === '')} send={() => void send()} close={close}>
      <TextField label={t('shell.list.views.name')} value={name} onChange={({ target }) => setName(target.value)} required autoFocus fullWidth slotProps={{ htmlInput: { maxLength: longest } }} />
      <FormControl sx={{ mt: 1.5 }}>
        <FormLabel id="view-scope">{t('shell.list.views.whom')}</FormLabel>
        <RadioGroup aria-labelledby="view-scope" value={scope} onChange={(_, value) => setScope(value as SavedView['scope'])}>
          {(['private', 'role', 'team'] as const).map((one) => <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={t(`shell.list.views.scopes.${one}`)} />)}
        </RadioGroup>
      </FormControl>
      {scope === 'role' ? (
        <TextField select label={t('shell.list.views.role')} value={role} onChange={({ target }) => setRole(target.value)} required fullWidth>
          {roles.map((one) => <MenuItem key={one} value={one}>{words.value('roles', one)}</MenuItem>)}
        </TextField>
      ) : null}
      {problem ? <Refusal detail={first ?? problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} /> : null}
    </DialogForm>
  );
}

/** Keeps the list as it stands under a name, or gives a view another name and other readers. */
export function ViewForm(props: ViewFormProps) {
  return <FormDialog close={props.close} width="xs"><Content {...props} /></FormDialog>;
}
