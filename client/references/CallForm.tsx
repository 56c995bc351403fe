import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'ra-core';
import { type ScriptStep, stepOf } from '#workflows/referenceScript';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { exactly, onDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useEditing } from '../presence/editing.ts';
import { DraftSaved } from '../interviews/DraftSaved.tsx';
import { announce } from '../layout/announce.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { whoIsHere } from '../providers/session.ts';
import type { Draft } from '../workflow/draft.ts';
import { useKeptDraft } from '../workflow/keptDraft.ts';
import type { OfferedAction } from '../workflow/record.ts';
import { CallBack } from './CallBack.tsx';
import { LocalTime } from './LocalTime.tsx';
import { type CallOutcome, Outcomes } from './Outcomes.tsx';
import { Phone } from './Phone.tsx';
import { type ReferenceRecord, callAddress, nextSlot } from './reference.ts';
import { Script } from './Script.tsx';
import { Sheet } from './Sheet.tsx';
import { blankFields, callBegan, sheetInput } from './sheetForm.ts';
import { Timer } from './Timer.tsx';
import { useCall } from './useCall.ts';

export interface CallFormProps {
  readonly reference: ReferenceRecord;
  readonly references: readonly ReferenceRecord[];
  readonly candidate: string;
  readonly action: OfferedAction;
  readonly draft: Draft | null;
}

/** The call itself: script on the left, answers on the right, what came of it above. */
export function CallForm({ reference, references, candidate, action, draft }: CallFormProps) {
  const t = useT();
  useEditing();
  const locale = useLanguage();
  const navigate = useNavigate();
  const [started_at] = useState(() => callBegan(draft, Date.now()));
  const { values, change, saving, saved_at, settle } = useKeptDraft({ resource: 'client_references', id: reference.id, name: 'complete' }, { ...draft, started_at });
  const { attempted, reached, pending } = useCall(reference, started_at);
  const [at, setAt] = useState<ScriptStep['name']>('agreement');
  const [tried, setTried] = useState(false);
  const [asksWhen, setAsksWhen] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const form = useRef<HTMLDivElement>(null);
  const missing = tried ? blankFields(values) : [];

  const errorAt = (name: string): string | undefined => {
    const told = problem?.errors?.[name];
    if (typeof told === 'string') return told;
    return missing.includes(name) ? t(name === 'agreed_to_answer' && values[name] === false ? 'references.sheet.disagrees' : 'workflow.form.required') : undefined;
  };
  const onward = () => {
    const next = nextSlot(references, reference.slot);
    void navigate(next ? callAddress(reference.application_id, next) : `/vetting/${reference.application_id}`);
  };
  const complete = async () => {
    setTried(true);
    const [first] = blankFields(values);
    if (first) {
      announce(t('references.call.incomplete'));
      form.current?.querySelector<HTMLElement>(`[data-field="${first}"] input`)?.focus();
      return;
    }
    await settle();
    try {
      if (await reached('complete', sheetInput(values))) onward();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const noted = async (outcome: CallOutcome, more: Readonly<Record<string, unknown>> = {}) => {
    setAsksWhen(false);
    try {
      const after = outcome === 'refused' ? await reached('refuse', {}) : await attempted(outcome, more);
      if (!after) return;
      if (outcome === 'refused') return onward();
      announce(after.due_at ? t('references.call.planned', { when: exactly(after.due_at, locale) }) : t('references.call.noPlan'));
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const sendKeys = useKeysOf('form.send', 'mod+enter');
  useCommand({ id: 'form.send', keys: 'mod+enter', label: t('references.call.complete'), group: 'write', run: () => void complete() });
  useCommand({ id: 'list.back', keys: 'esc', label: t('references.call.back'), group: 'move', run: () => void navigate(`/vetting/${reference.application_id}`) });

  const day = (language: 'en' | 'fr') => onDay(reference.service_ended_on, language);
  const facts = { caller: whoIsHere()?.name ?? '', client: reference.client_name, candidate, service: reference.service_description, ended: { en: day('en'), fr: day('fr') } };
  return (
    <>
      <Paper variant="outlined" sx={{ p: 1.5, mb: 2, display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Phone phone={reference.client_phone} />
        <LocalTime zone={reference.time_zone} />
        <Timer since={started_at} />
        <Box sx={{ ml: { md: 'auto' } }}>
          <Outcomes pending={pending} run={(outcome) => (outcome === 'call_back' ? setAsksWhen(true) : void noted(outcome))} />
        </Box>
        {reference.due_at && reference.attempts_count > 0 ? (
          <Typography variant="body2" color="text.secondary" sx={{ width: '100%' }}>{t('references.call.tried', { smart_count: reference.attempts_count })} {t('references.call.planned', { when: exactly(reference.due_at, locale) })}</Typography>
        ) : null}
      </Paper>
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
        <Paper variant="outlined" component="section" aria-label={t('references.script.title')} sx={{ p: 1.5, position: { xs: 'static', md: 'sticky' }, top: 64 }}>
          <Script facts={facts} locale={reference.locale} at={at} />
        </Paper>
        <Paper variant="outlined" component="section" aria-label={t('references.sheet.title')} ref={form} sx={{ p: 1.5 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1, mb: 1 }}>
            <Typography variant="h2">{t('references.sheet.title')}</Typography>
            <Box sx={{ ml: 'auto' }}><DraftSaved saving={saving} at={saved_at} /></Box>
          </Box>
          <Sheet
            reference={reference} action={action} values={values} errorAt={errorAt}
            change={(name, value) => {
              setProblem(undefined);
              change(name, value);
            }}
            reached={(name) => setAt(stepOf(name) ?? 'agreement')}
          />
          {problem ? <Alert severity="error" role="alert" sx={{ mt: 1 }}>{problem.message ?? problem.detail}</Alert> : null}
          <Box sx={{ display: 'flex', justifyContent: 'flex-end', mt: 1.5 }}>
            <Button variant="contained" onClick={() => void complete()} disabled={pending} aria-keyshortcuts={ariaKeys(sendKeys)}>
              {t('references.call.complete')}
              {sendKeys ? <Kbd keys={sendKeys} /> : null}
            </Button>
          </Box>
        </Paper>
      </Box>
      {asksWhen ? <CallBack zone={reference.time_zone} close={() => setAsksWhen(false)} chosen={(call_back_at) => void noted('call_back', { call_back_at })} /> : null}
    </>
  );
}
