import { type FormEvent, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link } from 'react-router-dom';
import { drivers, type PolicyClause } from '#workflows/policyWords';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useEditing } from '../presence/editing.ts';
import { type Crumb, Page } from '../layout/Page.tsx';
import type { About } from '../live/shown.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { Section } from '../records/RecordPage.tsx';
import { type DraftPlace, useFormDraft } from '../workflow/keptDraft.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import { ClauseFields } from './ClauseFields.tsx';
import { sentOf, type VersionValues } from './versionForm.ts';

export interface VersionFormProps {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  /** The version that is edited, when there is one already. */
  readonly about?: About;
  /** Where what is written is kept until it is saved. */
  readonly place: DraftPlace;
  readonly slug: string;
  /** The text against which changes are told. */
  readonly base: readonly PolicyClause[];
  readonly first: VersionValues;
  readonly cancel: string;
  /** Saves; true when it was. @throws HttpError with the refusal */
  save(values: Record<string, unknown>): Promise<boolean>;
}

/** What the house says of single fields, clause by clause. */
const faultsIn = ({ errors }: Problem): string[] => Object.entries(errors ?? {}).flatMap(([field, said]) => (typeof said === 'string' ? [`${field}: ${said}`] : []));

/** A version's text in both languages, with what changes and why. */
export function VersionForm({ title, crumbs, about, place, slug, base, first, cancel, save }: VersionFormProps) {
  const t = useT();
  useEditing();
  const say = useSay();
  const [draft, change, drop] = useFormDraft(place, { ...first });
  const values = draft as unknown as VersionValues;
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState(false);
  const send = async () => {
    if (pending) return;
    setPending(true);
    try {
      if (await save(sentOf(values))) drop();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setPending(false);
    }
  };
  const sendKeys = useKeysOf('form.send', 'mod+enter');
  useCommand({ id: 'form.send', keys: 'mod+enter', label: t('policies.form.save'), group: 'write', run: () => void send() });
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const reason = (language: 'en' | 'fr') => (
    <TextField
      label={t(`policies.form.${language}`)} value={values.change_reason[language]} required multiline minRows={2} slotProps={{ htmlInput: { maxLength: 2_000, lang: language } }}
      onChange={(event) => change('change_reason', { ...values.change_reason, [language]: event.target.value })}
    />
  );
  const sides = { display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } };
  return (
    <Page title={title} crumbs={crumbs} {...(about ? { about } : {})}>
      <form onSubmit={submitted} noValidate>
        <Section title={t('policies.form.reason')}>
          <Box sx={sides}>{reason('en')}{reason('fr')}</Box>
          <TextField select label={t('policies.form.driver')} value={values.change_driver} onChange={(event) => change('change_driver', event.target.value)} sx={{ maxWidth: 320 }}>
            {Object.entries(drivers).map(([name, words]) => <MenuItem key={name} value={name}>{say(words)}</MenuItem>)}
          </TextField>
          <Box>
            <FormControlLabel control={<Checkbox checked={values.important} onChange={(event) => change('important', event.target.checked)} />} label={t('policies.change.important')} />
          </Box>
          {values.important ? (
            <TextField label={t('policies.form.importantReason')} value={values.important_reason} required multiline minRows={2} slotProps={{ htmlInput: { maxLength: 1_000 } }} onChange={(event) => change('important_reason', event.target.value)} />
          ) : null}
        </Section>
        <Section title={t('policies.form.clauses')}><ClauseFields slug={slug} base={base} values={values} change={change} /></Section>
        {problem ? (
          problem.code === 'INVALID' ? (
            <Alert severity="error" role="alert" sx={{ mb: 2 }}>{problem.message ?? problem.detail}<ul>{faultsIn(problem).map((fault) => <li key={fault}>{fault}</li>)}</ul></Alert>
          ) : <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} />
        ) : null}
        <Box sx={{ display: 'flex', gap: 1, position: 'sticky', bottom: 0, py: 1.5, bgcolor: 'background.default', zIndex: 1 }}>
          <Button type="submit" variant="contained" disabled={pending} aria-keyshortcuts={ariaKeys(sendKeys)}>{t('policies.form.save')}{sendKeys ? <Kbd keys={sendKeys} /> : null}</Button>
          <Button color="inherit" component={Link} to={cancel}>{t('workflow.form.cancel')}</Button>
        </Box>
      </form>
    </Page>
  );
}
