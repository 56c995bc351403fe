import { useState } from 'react';
import Box from '@mui/material/Box';
import { useGetOne } from 'ra-core';
import { checkKinds, neededToPass } from '#workflows/checkWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { useFormDraft } from '../workflow/keptDraft.ts';
import type { OfferedAction } from '../workflow/record.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import { fieldsOf, valuesToSend } from '../workflow/schema.ts';
import { SchemaField } from '../workflow/SchemaField.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import { useWords } from '../workflow/words.ts';
import type { CheckRecord } from './check.ts';
import { DocumentField } from '../attachments/DocumentField.tsx';
import { NamesField } from './NamesField.tsx';

/** What is asked for each kind, in the order in which a certificate is read. */
const askedFor: Readonly<Record<string, readonly string[]>> = {
  insurance: ['insurer', 'policy_number', 'activities', 'amount', 'starts_on', 'ends_on', 'attachment_id', 'confirmed_with_insurer', 'method'],
  skills: ['method', 'categories', 'attachment_id', 'valid_until'],
  background: ['method', 'attachment_id', 'valid_until'],
  compensating: ['method', 'attachment_id', 'valid_until'],
  recommender: ['method', 'attachment_id', 'valid_until'],
};

interface PassFormProps {
  readonly check: CheckRecord;
  readonly action: OfferedAction;
  close(): void;
  /** Told after the check was passed. */
  done?(): void;
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** The services of the provider: what a skills check or a certificate is about. */
function useServices(check: CheckRecord): readonly string[] {
  const { data } = useGetOne<{ id: number; services?: readonly string[] | null; trade?: string | null }>('providers', { id: check.provider_id });
  return data?.services?.length ? data.services : data?.trade ? [data.trade] : [];
}

function Content({ check: latest, action, close, done }: PassFormProps) {
  // As everywhere: the decision is about the check as it stood when the form opened.
  const [check] = useState(latest);
  const t = useT();
  const say = useSay();
  const words = useWords('checks');
  const services = useServices(check);
  const names = askedFor[check.kind] ?? [];
  const fields = names.flatMap((name) => fieldsOf(action.input).find((field) => field.name === name) ?? []);
  const [typed, change, drop] = useFormDraft({ resource: 'checks', id: check.id, name: 'pass' }, {});
  const [problem, setProblem] = useState<Problem>();
  const [tried, setTried] = useState(false);
  const { act, pending } = useTransition('checks');
  const input = valuesToSend(fields, typed);
  const blank = (name: string): boolean => (neededToPass(check.kind) as readonly string[]).includes(name) && (input[name] === undefined || (Array.isArray(input[name]) && !(input[name] as unknown[]).length));
  const wrong = (name: string): string | undefined => {
    const told = problem?.errors?.[name];
    return typeof told === 'string' ? told : tried && blank(name) ? t('workflow.form.required') : undefined;
  };
  const send = async () => {
    setTried(true);
    if (names.some(blank)) return;
    try {
      if (!(await act(check, 'pass', input))) return;
      drop();
      close();
      done?.();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <DialogForm title={t('checks.passTitle', { kind: say(checkKinds[check.kind]) })} verb={say(action.label)} shut={pending} send={() => void send()} close={close}>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        {fields.map((field, index) => {
          const needed = (neededToPass(check.kind) as readonly string[]).includes(field.name);
          const half = ['insurer', 'policy_number', 'starts_on', 'ends_on'].includes(field.name);
          return (
            <Box key={field.name} sx={{ gridColumn: half ? 'auto' : '1 / -1', minWidth: 0 }}>
              {field.name === 'attachment_id' ? (
                <DocumentField resource="checks" recordId={check.id} value={typeof typed.attachment_id === 'number' ? typed.attachment_id : null} change={(id) => change('attachment_id', id)} />
              ) : field.kind === 'choices' ? (
                <NamesField label={`${words.field(field.name, field.property)}${needed ? '\u00A0*' : ''}`} value={listOf(typed[field.name])} among={services} error={wrong(field.name)} change={(value) => change(field.name, value)} />
              ) : (
                <SchemaField resource="checks" field={{ ...field, required: needed }} value={typed[field.name]} error={wrong(field.name)} autoFocus={index === 0} change={(value) => change(field.name, value)} />
              )}
            </Box>
          );
        })}
      </Box>
      {problem && Object.keys(problem.errors ?? {}).length === 0 ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
    </DialogForm>
  );
}

/** The sheet of a check: what its kind asks, the document beside it; what is written stays until it is sent. */
export function PassForm(props: PassFormProps) {
  return (
    <FormDialog close={props.close}>
      <Content {...props} />
    </FormDialog>
  );
}
