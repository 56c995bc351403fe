import { type FormEvent, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'ra-core';
import { criteria, criterionNames } from '#workflows/interviewWords';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useEditing } from '../presence/editing.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { actionWords } from '../workflow/declared.ts';
import type { Draft } from '../workflow/draft.ts';
import { useKeptDraft } from '../workflow/keptDraft.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import { CriterionPart } from './CriterionPart.tsx';
import { DraftSaved } from './DraftSaved.tsx';
import { type InterviewRecord, type ScorecardAct, interviewAddress } from './interview.ts';
import { MeetingFields } from './MeetingFields.tsx';
import { inputOf, isComplete, missingIn, scoresOf } from './scorecardForm.ts';
import { YesNo } from './YesNo.tsx';

export interface ScorecardFormProps {
  readonly interview: InterviewRecord;
  readonly act: ScorecardAct;
  readonly first: Draft;
}

/** Brings what is missing into sight, below the bar, and the focus with it. */
function reach(form: HTMLFormElement | null, name: string): void {
  const part = form?.querySelector<HTMLElement>(`[data-field="${name}"]`);
  part?.querySelector<HTMLElement>('input, textarea:not([readonly])')?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
}

/** The whole scorecard on one page: questions on the left, the scale and one’s words on the right; saved as it is written. */
export function ScorecardForm({ interview: latest, act, first }: ScorecardFormProps) {
  const t = useT();
  useEditing();
  const say = useSay();
  const navigate = useNavigate();
  // Judged on the record as it stood when one began to write; if it moved since, the server says so.
  const [interview] = useState(latest);
  const { values, change, saving, saved_at, settle } = useKeptDraft({ resource: 'interviews', id: interview.id, name: act }, first);
  const { act: perform, pending } = useTransition('interviews');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const form = useRef<HTMLFormElement>(null);
  const scores = scoresOf(values);
  const missing = missingIn(act, values);
  const label = actionWords('interviews', act);
  const send = say(label ?? { en: act, fr: act });
  const names: Readonly<Record<string, string>> = {
    ...Object.fromEntries(criterionNames.map((name) => [name, say(criteria[name])])),
    started_at: t('interviews.scorecard.began'), minutes: t('interviews.scorecard.lasted'), participants: t('interviews.scorecard.participants'), reason: t('interviews.scorecard.reason'),
    profile_validated: t('interviews.scorecard.profile'), motivation_validated: t('interviews.scorecard.motivation'),
  };

  const file = async () => {
    setTried(true);
    if (missing[0]) reach(form.current, missing[0]);
    if (missing.length > 0 || pending) return;
    try {
      await settle();
      const after = await perform(interview, act, inputOf(act, values));
      if (after) void navigate(interviewAddress(interview.id));
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const sendKeys = useKeysOf('form.send', 'mod+enter');
  useCommand({ id: 'form.send', keys: 'mod+enter', label: send, group: 'write', run: () => void file() });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void file();
  };
  const errorOf = (name: string): string | undefined => {
    const said = problem?.errors?.[name];
    return typeof said === 'string' ? said : tried && missing.includes(name) ? t('interviews.schedule.needed') : undefined;
  };
  return (
    <form ref={form} onSubmit={submitted} noValidate>
      <Typography color="text.secondary" sx={{ mb: 1.5 }}>{t('interviews.scorecard.blind')} {t('interviews.scorecard.keys')}</Typography>
      {act === 'record' ? <MeetingFields values={values} change={change} errorOf={errorOf} /> : null}
      {criterionNames.map((name) => (
        <CriterionPart key={name} name={name} given={scores[name] ?? {}} incomplete={tried && !isComplete(scores, name)} change={(part) => change('scores', { ...scores, [name]: { ...scores[name], ...part } })} />
      ))}
      <Paper variant="outlined" component="section" aria-label={t('interviews.scorecard.judgement')} sx={{ p: 2, mb: 2 }}>
        <Typography variant="h2" gutterBottom>{t('interviews.scorecard.judgement')}</Typography>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
          {(['profile', 'motivation'] as const).map((name) => (
            <YesNo key={name} name={`${name}_validated`} label={t(`interviews.scorecard.${name}`)} value={values[`${name}_validated`]} error={errorOf(`${name}_validated`)} change={(value) => change(`${name}_validated`, value)} />
          ))}
        </Box>
        <TextField label={t('interviews.scorecard.notes')} multiline minRows={3} maxRows={12} value={values.notes ?? ''} error={Boolean(errorOf('notes'))} helperText={errorOf('notes')} onChange={(event) => change('notes', event.target.value)} slotProps={{ htmlInput: { maxLength: 4_000 } }} />
        {act === 'correct' ? (
          <Box data-field="reason"><TextField label={t('interviews.scorecard.reason')} required multiline minRows={2} value={values.reason ?? ''} error={Boolean(errorOf('reason'))} helperText={errorOf('reason')} onChange={(event) => change('reason', event.target.value)} slotProps={{ htmlInput: { maxLength: 1_000 } }} /></Box>
        ) : null}
      </Paper>
      {problem && problem.code !== 'INVALID' ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
      {tried && missing.length > 0 ? <Typography role="alert" color="error" sx={{ mb: 1 }}>{t('interviews.scorecard.incomplete', { names: missing.map((name) => names[name]).join(', ') })}</Typography> : null}
      <Paper elevation={0} sx={{ position: 'sticky', bottom: 0, py: 1, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', bgcolor: 'background.default', borderTop: 1, borderColor: 'divider', borderRadius: 0, zIndex: 1 }}>
        <Button type="submit" variant="contained" disabled={pending} aria-keyshortcuts={ariaKeys(sendKeys)}>{send}{sendKeys ? <Kbd keys={sendKeys} /> : null}</Button>
        <Typography aria-live="polite" color="text.secondary">{t('interviews.scorecard.progress', { smart_count: criterionNames.filter((name) => isComplete(scores, name)).length })}</Typography>
        <DraftSaved saving={saving} at={saved_at} />
      </Paper>
    </form>
  );
}
