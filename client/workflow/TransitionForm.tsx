import { type ReactNode, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { DialogForm, FormDialog } from './DialogForm.tsx';
import { useFormDraft } from './keptDraft.ts';
import { LetterPreview } from './LetterPreview.tsx';
import type { CaseRecord, OfferedAction } from './record.ts';
import { Refusal } from './Refusal.tsx';
import { type Field, fieldsOf, isShown, valuesToSend } from './schema.ts';
import { SchemaField } from './SchemaField.tsx';
import { finalWords, writesLetters } from './declared.ts';
import { useTransition } from './useTransition.ts';

export interface TransitionFormProps {
  readonly resource: string;
  readonly record: CaseRecord;
  readonly action: OfferedAction;
  /** Values to begin with, such as a ground already chosen by its letter. */
  readonly first?: Readonly<Record<string, unknown>>;
  /** What to ask oneself while it is filled. */
  readonly beside?: ReactNode;
  close(): void;
  done?(record: CaseRecord): void;
}

const firstValues = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap(({ name, property }) => (property.default === undefined ? [] : [[name, property.default]])));

/** The sentence for one field, out of a problem's `errors`. */
const errorOf = (problem: Problem | undefined, name: string): string | undefined => {
  const error = problem?.errors?.[name];
  return typeof error === 'string' ? error : undefined;
};

function Content({ resource, record: latest, action, first = {}, beside, close, done }: TransitionFormProps) {
  // The decision is about the record as it stood when the form opened: if it moved since, the server says so.
  const [record] = useState(latest);
  const t = useT();
  const say = useSay();
  const fields = fieldsOf(action.input);
  const [typed, change, drop] = useFormDraft({ resource, id: record.id, name: action.name }, firstValues(fields), first);
  const [problem, setProblem] = useState<Problem>();
  const { act, pending } = useTransition(resource);
  const input = valuesToSend(fields, typed);
  const blank = fields.filter((field) => field.required && isShown(field, typed) && input[field.name] === undefined);
  const [tried, setTried] = useState(false);
  const writes = writesLetters(resource, action.name);
  const final = finalWords(resource, action.name);
  // Where a form comes filled in, one begins at what is still blank, or at the words one may want to change.
  const [start] = useState(() => blank[0]?.name ?? fields.at(-1)?.name);

  const send = async () => {
    setTried(true);
    if (blank.length > 0) return;
    try {
      const after = await act(record, action.name, input);
      if (!after) return;
      drop();
      close();
      done?.(after);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const wordsFor = ({ name }: Field): string | undefined =>
    errorOf(problem, name) ?? (tried && blank.some((field) => field.name === name) ? t('workflow.form.required') : undefined);

  return (
    <DialogForm title={say(action.label)} verb={say(action.label)} shut={pending} send={() => void send()} close={close}>
      <Box sx={{ display: 'grid', columnGap: 3, rowGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: writes || beside ? 'repeat(2, minmax(0, 1fr))' : 'minmax(0, 1fr)' } }}>
        <div>
          {fields.filter((field) => isShown(field, typed)).map((field) => (
            <SchemaField key={field.name} resource={resource} field={field} value={typed[field.name]} error={wordsFor(field)} autoFocus={field.name === start} change={(value) => change(field.name, value)} />
          ))}
          {problem && problem.code !== 'INVALID' ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
          {final ? <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>{t('workflow.undo.never', { why: say(final) })}</Typography> : null}
          {problem?.code === 'INVALID' ? <Alert severity="error" role="alert">{problem.message ?? problem.detail}</Alert> : null}
        </div>
        {beside && !writes ? <div>{beside}</div> : null}
        {writes ? (
          <div>
            {beside}
            <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>{t('workflow.letter.heading')}</Typography>
            <LetterPreview resource={resource} id={record.id} name={action.name} input={input} />
          </div>
        ) : null}
      </Box>
    </DialogForm>
  );
}

/** A dialog drawn from an action's own schema, with the letters it would send; what is written stays until it is sent. */
export function TransitionForm(props: TransitionFormProps) {
  return (
    <FormDialog close={props.close} width={props.beside || writesLetters(props.resource, props.action.name) ? 'lg' : 'sm'}>
      <Content {...props} />
    </FormDialog>
  );
}
