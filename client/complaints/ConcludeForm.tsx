import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ComplaintGround } from '#workflows/complaintWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { useFormDraft } from '../workflow/keptDraft.ts';
import { LetterPreview } from '../workflow/LetterPreview.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { type Field, fieldsOf, groupOf } from '../workflow/schema.ts';
import { SchemaField } from '../workflow/SchemaField.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import { useWords } from '../workflow/words.ts';
import type { ComplaintForm } from './ComplaintActions.tsx';

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What is sent: a row for each ground that has a finding and its reasons, and the words. */
const inputOf = (grounds: readonly ComplaintGround[], typed: Readonly<Record<string, unknown>>) => ({
  findings: grounds.flatMap((ground) => {
    const { finding, reasons } = groupOf(typed[ground]);
    return finding && textIn(reasons) ? [{ ground, finding, reasons: textIn(reasons) }] : [];
  }),
  ...(textIn(typed.text) && { text: textIn(typed.text) }),
});

function Content({ complaint: latest, action, close }: ComplaintForm) {
  // The conclusions are about the complaint as it stood when the form opened.
  const [complaint] = useState(latest);
  const t = useT();
  const say = useSay();
  const words = useWords('staff_complaints');
  const fields = fieldsOf(action.input);
  const parts = fields.find(({ name }) => name === 'findings')?.fields ?? [];
  const [typed, change, drop] = useFormDraft({ resource: 'staff_complaints', id: complaint.id, name: action.name }, {});
  const [problem, setProblem] = useState<Problem>();
  const [tried, setTried] = useState(false);
  const { act, pending } = useTransition('staff_complaints');
  const input = inputOf(complaint.grounds, typed);
  const blank = (value: unknown): string | undefined => (tried && !textIn(value) ? t('workflow.form.required') : undefined);
  const send = async () => {
    setTried(true);
    if (input.findings.length < complaint.grounds.length || !input.text) return;
    try {
      if (!(await act(complaint, action.name, input))) return;
      drop();
      close();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };  const part = (name: string, label: string): Field | undefined => {
    const found = parts.find((field) => field.name === name);
    return found && { ...found, required: true, property: { ...found.property, label: { en: label, fr: label } } };
  };
  const [finding, reasons] = [part('finding', t('complaints.conclude.finding')), part('reasons', t('complaints.conclude.reasons'))];
  const closing = fields.find(({ name }) => name === 'text');
  return (
    <DialogForm title={<>{say(action.label)} · {complaint.reference}</>} verb={say(action.label)} shut={pending} send={() => void send()} close={close}>
      <Box sx={{ display: 'grid', columnGap: 3, rowGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
        <div>
          {complaint.grounds.map((ground, index) => {
            const values = groupOf(typed[ground]);
            const put = (name: string) => (value: unknown) => change(ground, { ...values, [name]: value });
            return (
              <Box key={ground} component="fieldset" sx={{ border: 0, borderInlineStart: 2, borderColor: 'divider', m: 0, mb: 2, p: 0, pl: 1.5, minWidth: 0 }}>
                <Typography component="legend" variant="h3" sx={{ p: 0, mb: 0.5 }}>{words.value('grounds', ground)}</Typography>
                {finding ? <SchemaField resource="staff_complaints" field={{ ...finding, name: `${ground}_finding` }} value={values.finding} error={blank(values.finding)} autoFocus={index === 0} change={put('finding')} /> : null}
                {reasons ? <SchemaField resource="staff_complaints" field={reasons} value={values.reasons} error={blank(values.reasons)} change={put('reasons')} /> : null}
              </Box>
            );
          })}
          {closing ? <SchemaField resource="staff_complaints" field={closing} value={typed.text} error={blank(typed.text)} change={(value) => change('text', value)} /> : null}
          {problem ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
        </div>
        <div>
          <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>{t('workflow.letter.heading')}</Typography>
          <LetterPreview resource="staff_complaints" id={complaint.id} name={action.name} input={input} />
        </div>
      </Box>
    </DialogForm>
  );
}

/** A finding with its reasons for each ground, and the letter that says so, before it leaves. */
export function ConcludeForm(props: ComplaintForm) {
  return (
    <FormDialog close={props.close} width="lg">
      <Content {...props} />
    </FormDialog>
  );
}
