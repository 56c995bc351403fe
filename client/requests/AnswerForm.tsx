import { type FormEvent, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { DraftSaved } from '../interviews/DraftSaved.tsx';
import { Loading } from '../layout/LoadingPage.tsx';
import { type Problem, problemOf } from '../providers/http.ts';
import { ClausePicker } from '../workflow/ClausePicker.tsx';
import type { Draft } from '../workflow/draft.ts';
import { useDraftKept, useKeptDraft } from '../workflow/keptDraft.ts';
import { LetterPreview } from '../workflow/LetterPreview.tsx';
import type { OfferedAction } from '../workflow/record.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import { fieldsOf, valuesToSend } from '../workflow/schema.ts';
import { SchemaField } from '../workflow/SchemaField.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import type { RequestRecord } from './request.ts';

export interface AnswerFormProps {
  readonly request: RequestRecord;
  readonly action: OfferedAction;
}

/** What a customer may be cited: documents that they can read. */
const readable = ['customers', 'everyone', 'providers'];

function Fields({ request, action, first }: AnswerFormProps & { first: Draft }) {
  const t = useT();
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const { values, change, saving, saved_at, settle } = useKeptDraft({ resource: 'requests', id: request.id, name: 'answer' }, first);
  const { act, pending } = useTransition('requests');
  const [problem, setProblem] = useState<Problem>();
  const [tried, setTried] = useState(false);
  // How it was given is asked only where no letter can leave.
  const fields = fieldsOf(action.input).filter(({ name }) => name !== 'given' || request.sender_email === null);
  const needed = (name: string): boolean => ['outcome', 'clause_id', 'text', 'given'].includes(name);
  const input = valuesToSend(fields, values);
  const blank = fields.filter(({ name }) => needed(name) && input[name] === undefined).map(({ name }) => name);
  const wrong = (name: string): string | undefined => {
    const told = problem?.errors?.[name];
    return typeof told === 'string' ? told : tried && blank.includes(name) ? t('workflow.form.required') : undefined;
  };
  const reach = (name: string | undefined) => form.current?.querySelector<HTMLElement>(`[data-field="${name ?? ''}"] :is(input:checked, input:not([type=radio]), textarea:not([aria-hidden]), input)`)?.focus();
  const send = async () => {
    setTried(true);
    if (pending) return;
    if (blank.length > 0) return reach(blank[0]);
    await settle();
    try {
      await act(request, 'answer', input);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  useCommand({ id: 'requests.answer', keys: 'a', label: t('requests.keys.answer'), group: 'decide', run: () => reach(blank[0] ?? 'text') });
  const sendKeys = useKeysOf('form.send', 'mod+enter');
  useCommand({ id: 'form.send', keys: 'mod+enter', label: say(action.label), group: 'write', run: () => void send() });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const changed = (name: string, value: unknown) => {
    setProblem(undefined);
    change(name, value);
  };
  return (
    <form ref={form} onSubmit={submitted} noValidate>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', minHeight: 20 }}><DraftSaved saving={saving} at={saved_at} /></Box>
      {fields.map((field) => (
        <Box key={field.name} data-field={field.name} sx={{ mb: 1.5 }}>
          {field.name === 'clause_id' ? (
            <ClausePicker label={t('requests.form.clause')} value={values.clause_id as string | undefined} error={wrong('clause_id')} audiences={readable} change={(id) => changed('clause_id', id)} />
          ) : (
            <SchemaField resource="requests" field={{ ...field, required: needed(field.name) }} value={values[field.name]} error={wrong(field.name)} change={(value) => changed(field.name, value)} />
          )}
        </Box>
      ))}
      {problem && problem.code !== 'INVALID' ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
      {problem?.code === 'INVALID' ? <Alert severity="error" role="alert">{problem.message ?? problem.detail}</Alert> : null}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: 1.5 }}>
        <Button type="submit" variant="contained" disabled={pending} aria-keyshortcuts={ariaKeys(sendKeys)}>
          {say(action.label)}
          {sendKeys ? <Kbd keys={sendKeys} /> : null}
        </Button>
      </Box>
      {request.sender_email === null ? null : (
        <>
          <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>{t('requests.form.letter')}</Typography>
          <LetterPreview resource="requests" id={request.id} name="answer" input={input} />
        </>
      )}
    </form>
  );
}

/** Where an answer is written: its outcome, the clause that it rests on, its words, and the letter as it will leave; kept while it is written. */
export function AnswerForm(props: AnswerFormProps) {
  const kept = useDraftKept({ resource: 'requests', id: props.request.id, name: 'answer' });
  return kept === undefined ? <Loading /> : <Fields key={props.request.id} {...props} first={kept ?? {}} />;
}
