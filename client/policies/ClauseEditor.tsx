import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Say } from '#engine/workflow';
import { forces, type PolicyClause, sides } from '#workflows/policyWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { Fate } from './versionForm.ts';

export interface ClauseEditorProps {
  readonly slug: string;
  readonly clause: PolicyClause;
  readonly fate: Fate;
  /** Whether it is opened from the beginning: a clause that was just added. */
  readonly opened: boolean;
  change(clause: PolicyClause): void;
  /** Takes it out, or puts it back. */
  toggle(): void;
}

const looks = { same: undefined, changed: 'active', added: 'good', removed: 'bad' } as const;

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly of: Readonly<Record<string, Say>>;
  change(value: string): void;
}

function Choose({ label, value, of, change }: Choice) {
  const say = useSay();
  return (
    <TextField select label={label} value={value} onChange={(event) => change(event.target.value)}>
      {Object.entries(of).map(([name, words]) => <MenuItem key={name} value={name}>{say(words)}</MenuItem>)}
    </TextField>
  );
}

/** One clause: its words, and when opened both languages side by side. Its name never changes once it has been in force. */
export function ClauseEditor({ slug, clause, fate, opened, change, toggle }: ClauseEditorProps) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const [open, setOpen] = useState(opened);
  const name = clause.id.slice(slug.length + 1);
  const words = t('policies.form.clause', { id: clause.id });
  const tone = looks[fate];
  const text = (language: 'en' | 'fr') => (
    <TextField
      label={t(`policies.form.${language}`)} value={clause.text[language]} multiline minRows={2} required slotProps={{ htmlInput: { maxLength: 2_000, lang: language } }}
      onChange={(event) => change({ ...clause, text: { ...clause.text, [language]: event.target.value } })}
    />
  );
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {tone ? <ToneChip tone={tone}>{t(`policies.compare.${fate as 'added'}`)}</ToneChip> : null}
        <Typography component="code" variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>{clause.id}</Typography>
        <Box sx={{ ml: 'auto', display: 'flex', gap: 0.5 }}>
          {fate === 'removed' ? null : <Button color="inherit" aria-expanded={open} aria-label={`${t('shell.record.edit')}, ${words}`} onClick={() => setOpen(!open)}>{t('shell.record.edit')}</Button>}
          <Button color="inherit" aria-label={`${t(fate === 'removed' ? 'policies.form.restore' : 'policies.form.remove')}, ${words}`} onClick={toggle}>{t(fate === 'removed' ? 'policies.form.restore' : 'policies.form.remove')}</Button>
        </Box>
      </Box>
      {fate === 'removed' ? <Typography variant="body2" color="text.secondary">{t('policies.form.gone')}</Typography> : null}
      {open && fate !== 'removed' ? (
        <Box role="group" aria-label={words} sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
          {fate === 'added' ? (
            <Box sx={{ gridColumn: '1 / -1' }}>
              <TextField
                label={t('policies.form.id', { slug })} value={name} required slotProps={{ htmlInput: { maxLength: 40 } }} sx={{ maxWidth: 420 }}
                onChange={(event) => change({ ...clause, id: `${slug}.${event.target.value.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}` })}
              />
            </Box>
          ) : null}
          {text('en')}
          {text('fr')}
          <Choose label={t('policies.form.side')} value={clause.side} of={sides} change={(side) => change({ ...clause, side: side as PolicyClause['side'] })} />
          <Choose label={t('policies.form.force')} value={clause.force} of={forces} change={(force) => change({ ...clause, force: force as PolicyClause['force'] })} />
        </Box>
      ) : <Typography lang={locale} sx={{ maxWidth: '72ch', ...(fate === 'removed' && { textDecoration: 'line-through', color: 'text.secondary' }) }}>{say(clause.text)}</Typography>}
    </Box>
  );
}
