import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { useFormDraft } from '../workflow/keptDraft.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import type { OfferedAction } from '../workflow/record.ts';
import { useTransition } from '../workflow/useTransition.ts';
import type { ConductRecord } from './conduct.ts';
import { type Draft, ViolationEditor } from './ViolationEditor.tsx';

interface OpenFormProps {
  readonly record: ConductRecord;
  readonly action: OfferedAction;
  close(): void;
}

const most = 12;

/** A reproach as it is sent: what the house adds itself, and what is blank, is left out. */
const sent = ({ type, clause_id, facts, occurred_on, aggravations, target, request_id }: Draft): Record<string, unknown> => ({
  type, clause_id, facts: facts ?? '', occurred_on,
  ...(aggravations?.length ? { aggravations } : {}), ...(target ? { target } : {}), ...(request_id ? { request_id } : {}),
});

function Content({ record, action, close }: OpenFormProps) {
  const t = useT();
  const say = useSay();
  const [typed, change, drop] = useFormDraft({ resource: 'conduct_cases', id: record.id, name: action.name }, { violations: record.violations?.length ? record.violations : [{}] });
  const violations = typed.violations as readonly Draft[];
  const [problem, setProblem] = useState<Problem>();
  const { act, pending } = useTransition('conduct_cases');
  const put = (next: readonly Draft[]) => change('violations', next);
  const errorOf = (index: number) => (field: string): string | undefined => {
    const found = problem?.errors?.[`violations.${index}.${field}`];
    return typeof found === 'string' ? found : undefined;
  };
  const send = async () => {
    try {
      if (!(await act(record, action.name, { violations: violations.map(sent) }))) return;
      drop();
      close();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };  return (
    <DialogForm title={say(action.label)} verb={say(action.label)} shut={pending} send={() => void send()} close={close}>
      <Typography color="text.secondary" sx={{ mb: 1.5 }}>{t('conduct.open.help')}</Typography>
      {violations.map((one, index) => (
        <ViolationEditor
          key={index} index={index} violation={one} error={errorOf(index)} change={(next) => put(violations.map((other, at) => (at === index ? next : other)))}
          remove={violations.length > 1 ? () => put(violations.filter((_, at) => at !== index)) : undefined}
        />
      ))}
      {violations.length < most ? <Button onClick={() => put([...violations, {}])}>{t('conduct.open.add')}</Button> : null}
      {problem?.code === 'INVALID' ? <Alert severity="error" role="alert" sx={{ mt: 1 }}>{problem.message ?? problem.detail}</Alert> : null}
      {problem && problem.code !== 'INVALID' ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
    </DialogForm>
  );
}

/** What is held against the provider, written reproach by reproach; it stays in this tab until it is sent. */
export function OpenForm(props: OpenFormProps) {
  return (
    <FormDialog close={props.close} width="md">
      <Content {...props} />
    </FormDialog>
  );
}
