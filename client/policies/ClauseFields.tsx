import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { PolicyClause } from '#workflows/policyWords';
import { useT } from '../i18n/useT.ts';
import { ClauseEditor } from './ClauseEditor.tsx';
import { fateOf, none, type VersionValues } from './versionForm.ts';

export interface ClauseFieldsProps {
  readonly slug: string;
  readonly base: readonly PolicyClause[];
  readonly values: VersionValues;
  change(name: 'clauses' | 'gone', value: unknown): void;
}

/** Every clause of the version: found by a word, changed, taken out, added. */
export function ClauseFields({ slug, base, values: { clauses, gone }, change }: ClauseFieldsProps) {
  const t = useT();
  const [q, setQ] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const before = new Map(base.map((clause) => [clause.id, clause]));
  const fates = clauses.map((clause) => fateOf(clause, before, gone));
  const count = (fate: string) => fates.filter((one) => one === fate).length;
  const found = ({ id, text }: PolicyClause) => `${id} ${text.en} ${text.fr}`.toLowerCase().includes(q.trim().toLowerCase());
  const shown = clauses.flatMap((clause, index) => {
    const fate = fates[index] ?? 'same';
    return found(clause) && (!onlyChanged || fate !== 'same') ? [{ clause, index, fate }] : [];
  });
  const add = () => {
    setQ('');
    change('clauses', [...clauses, { id: `${slug}.`, side: 'platform_commitment', force: 'advisory', text: none, promises: [] } satisfies PolicyClause]);
  };
  const toggle = ({ id }: PolicyClause, index: number) => {
    // What was never in force leaves no trace.
    if (!before.has(id)) change('clauses', clauses.filter((_, at) => at !== index));
    else change('gone', gone.includes(id) ? gone.filter((one) => one !== id) : [...gone, id]);
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <TextField type="search" label={t('policies.form.filter')} value={q} onChange={(event) => setQ(event.target.value)} sx={{ maxWidth: 280 }} />
        <FormControlLabel control={<Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)} />} label={t('policies.form.onlyChanged')} />
        <Typography color="text.secondary" aria-live="polite">{t('policies.form.summary', { changed: count('changed'), added: count('added'), removed: count('removed') })}</Typography>
      </Box>
      <Box component="ol" aria-label={t('policies.form.clauses')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map(({ clause, index, fate }) => (
          <ClauseEditor
            key={index} slug={slug} clause={clause} fate={fate} opened={fate === 'added'} toggle={() => toggle(clause, index)}
            change={(next) => change('clauses', clauses.map((one, at) => (at === index ? next : one)))}
          />
        ))}
      </Box>
      {shown.length === 0 ? <Typography color="text.secondary">{t('policies.form.nothing')}</Typography> : null}
      <Button variant="outlined" onClick={add} sx={{ mt: 1 }}>{t('policies.form.add')}</Button>
    </>
  );
}
