import { type FormEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import type { ManyOutcome } from '../providers/data.ts';
import { type ManyAct, doneWords, writesLetters } from './declared.ts';
import { FormDialog } from './DialogForm.tsx';
import { ManyReport } from './ManyReport.tsx';
import type { CaseRecord } from './record.ts';
import { fieldsOf, isShown, valuesToSend } from './schema.ts';
import { SchemaField } from './SchemaField.tsx';
import { most, useManyAct } from './useManyAct.ts';

export interface ManyDialogProps {
  readonly resource: string;
  readonly act: ManyAct;
  /** What is selected. */
  readonly rows: readonly CaseRecord[];
  done(outcome: ManyOutcome): void;
  close(): void;
}

/** Asks once what all of them share, does it in one request, and tells what came of every one. */
function Content({ resource, act, rows: latest, done, close }: ManyDialogProps) {
  const t = useT();
  const say = useSay();
  // What was asked about stays what the report tells, while the rows leave the list.
  const [rows] = useState(latest);
  const [typed, setTyped] = useState<Readonly<Record<string, unknown>>>({});
  const [tried, setTried] = useState(false);
  const { outcome, problem, pending, send } = useManyAct(resource, act, done);
  const fields = fieldsOf(act.input);
  const input = valuesToSend(fields, typed);
  const blank = fields.filter((field) => field.required && isShown(field, typed) && input[field.name] === undefined);
  const count = Math.min(rows.length, most);
  const verb = t('workflow.many.verb', { action: say(act.label), count });
  const submit = () => {
    setTried(true);
    if (!pending && blank.length === 0) void send(rows, input);
  };
  const sendKeys = useKeysOf('form.send', 'mod+enter');
  useCommand({ id: 'form.send', keys: 'mod+enter', label: outcome ? t('workflow.many.close') : verb, group: 'write', run: () => (outcome ? close() : submit()) });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  if (outcome)
    return (
      <>
        <DialogTitle>{t('workflow.many.report')}</DialogTitle>
        <DialogContent><ManyReport resource={resource} rows={rows} done={say(doneWords(resource, act.name) ?? act.label)} outcome={outcome} /></DialogContent>
        <DialogActions><Button variant="contained" autoFocus onClick={close} aria-keyshortcuts={ariaKeys(sendKeys)}>{t('workflow.many.close')}{sendKeys ? <Kbd keys={sendKeys} /> : null}</Button></DialogActions>
      </>
    );
  return (
    <form onSubmit={submitted} noValidate>
      <DialogTitle>{t('workflow.many.ask', { action: say(act.label), count })}</DialogTitle>
      <DialogContent>
        <Typography gutterBottom>{t('workflow.many.each')}{writesLetters(resource, act.name) ? ` ${t('workflow.many.letters')}` : ''}{rows.length > most ? ` ${t('workflow.many.most', { most })}` : ''}</Typography>
        {fields.filter((field) => isShown(field, typed)).map((field, index) => (
          <SchemaField
            key={field.name} resource={resource} field={field} value={typed[field.name]} autoFocus={index === 0} change={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
            error={tried && blank.includes(field) ? t('workflow.form.required') : undefined}
          />
        ))}
        {problem ? <Alert severity="error" role="alert">{problem.message ?? problem.detail}</Alert> : null}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close}>{t('workflow.form.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={pending} autoFocus={fields.length === 0} aria-keyshortcuts={ariaKeys(sendKeys)}>{verb}{sendKeys ? <Kbd keys={sendKeys} /> : null}</Button>
      </DialogActions>
    </form>
  );
}

/** The dialog of one act on many rows. */
export function ManyDialog(props: ManyDialogProps) {
  return <FormDialog close={props.close}><Content {...props} /></FormDialog>;
}
