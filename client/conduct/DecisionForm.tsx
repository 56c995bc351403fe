import { type FormEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Part } from '../applications/Part.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { useEditing } from '../presence/editing.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { useFormDraft } from '../workflow/keptDraft.ts';
import { LetterPreview } from '../workflow/LetterPreview.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import type { ConductRecord } from './conduct.ts';
import { Consequences } from './Consequences.tsx';
import { type Typed, allegedClauses, blanks, inputOf } from './decisionForm.ts';
import { DecisionFields } from './DecisionFields.tsx';

/** The decision as it is written, what would come of it, and the letter that would leave. */
export function DecisionForm({ record: latest, done }: { record: ConductRecord; done(): void }) {
  useEditing();
  // The decision is about the case as it stood when the page opened: if it moved since, the server says so.
  const [record] = useState(latest);
  const t = useT();
  const [kept, change, drop] = useFormDraft({ resource: 'conduct_cases', id: record.id, name: 'decide' }, { clause_ids: allegedClauses(record).filter(({ advisory }) => !advisory).map(({ id }) => id) });
  const typed = kept as Typed;
  const [problem, setProblem] = useState<Problem>();
  const [tried, setTried] = useState(false);
  const { act, pending } = useTransition('conduct_cases');
  const missing = blanks(typed);
  const input = inputOf(typed);
  const departs = problem?.code === 'DEPARTURE_REASON_REQUIRED';

  const error = (field: keyof Typed): string | undefined => {
    const own = problem?.errors?.[field];
    if (typeof own === 'string') return own;
    if (departs && field === 'departs_because') return problem.message ?? problem.detail;
    return tried && missing.includes(field) ? t(field === 'euros' ? 'conduct.restitution.amountWrong' : 'workflow.form.required') : undefined;
  };
  const send = async () => {
    setTried(true);
    setProblem(undefined);
    if (missing.length > 0 || pending) return;
    try {
      if (!(await act(record, 'decide', input))) return;
      drop();
      done();
    } catch (refused) {
      setProblem(problemOf(refused));
    }
  };
  const label = t(typed.outcome === 'termination' ? 'conduct.decision.propose' : 'conduct.decision.decide');
  const sendKeys = useKeysOf('form.send', 'mod+enter');
  useCommand({ id: 'form.send', keys: 'mod+enter', label, group: 'write', run: () => void send() });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={submitted} noValidate>
      <Part title={t('conduct.decision.title')}>
        <DecisionFields record={record} typed={typed} change={change} error={error} departs={departs} />
        <Box sx={{ mt: 1.5 }}><Consequences typed={typed} /></Box>
        {typed.outcome ? (
          <>
            <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>{t('workflow.letter.heading')}</Typography>
            <LetterPreview resource="conduct_cases" id={record.id} name="decide" input={input} />
          </>
        ) : null}
        {problem && problem.code !== 'INVALID' && !departs ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
        {problem?.code === 'INVALID' ? <Alert severity="error" role="alert">{problem.message ?? problem.detail}</Alert> : null}
        <Button type="submit" variant="contained" disabled={pending} aria-keyshortcuts={ariaKeys(sendKeys)} sx={{ mt: 1.5 }}>{label}{sendKeys ? <Kbd keys={sendKeys} /> : null}</Button>
      </Part>
    </form>
  );
}
