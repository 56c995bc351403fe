import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import NativeSelect from '@mui/material/NativeSelect';
import SearchIcon from '@mui/icons-material/Search';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import { ariaKeys } from '../commands/Kbd.tsx';
import { useLocation } from 'react-router-dom';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { usePaused } from '../layout/usePaused.ts';
import { whoIsHere } from '../providers/session.ts';
import { Facets, type Filter } from '../records/Facets.tsx';
import { SavedViews } from '../records/SavedViews.tsx';
import { type Narrowing, othersOf } from './pipeline.ts';
import { isStage } from './application.ts';
import { useOfficers } from './useOfficers.ts';

export interface PipelineNarrowingProps {
  readonly narrowing: Narrowing;
  change(narrowing: Narrowing): void;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Mine or everybody's, whose, in which states, and words: all of it in the address. */
export function PipelineNarrowing({ narrowing, change }: PipelineNarrowingProps) {
  const t = useT();
  const { search } = useLocation();
  const officers = useOfficers();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(narrowing.q ?? '');
  const q = usePaused(typed.trim(), 300);
  const latest = useRef({ narrowing, change });
  useEffect(() => {
    latest.current = { narrowing, change };
  });
  useEffect(() => {
    const { q: before = '', ...rest } = latest.current.narrowing;
    if (q !== before) latest.current.change(q ? { ...rest, q } : rest);
  }, [q]);
  const searchKeys = useKeysOf('list.search', '/');
  useCommand({ id: 'list.search', keys: '/', label: t('vetting.pipeline.search'), group: 'view', run: () => field.current?.focus() });

  const { mine, assignee, state, ...rest } = narrowing;
  const whose = mine ? 'mine' : assignee === undefined ? '' : String(assignee);
  const kept = { ...rest, ...(state ? { state } : {}) };
  const choose = (value: string) => change(value === 'mine' ? { ...kept, mine: true } : value === '' ? kept : { ...kept, assignee: Number(value) });
  useCommand({ id: 'vetting.mine', keys: 'shift+m', label: t(mine ? 'vetting.pipeline.showAll' : 'vetting.pipeline.showMine'), group: 'view', run: () => choose(mine ? '' : 'mine') });

  const facet: Filter = { ...othersOf(narrowing, whoIsHere()?.id), ...(state ? { state } : {}) };
  const chosen = ({ state: states }: Filter) => {
    const { state: _before, ...others } = narrowing;
    const next = listed(states).map(String).filter(isStage);
    change(next.length > 0 ? { ...others, state: next } : others);
  };
  return (
    <Box role="search" sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <TextField
          margin="none" type="search" sx={{ maxWidth: { sm: 280 } }} inputRef={field} placeholder={t('vetting.pipeline.search')} value={typed} onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { 'aria-label': t('vetting.pipeline.search'), 'aria-keyshortcuts': ariaKeys(searchKeys) }, input: { startAdornment: <InputAdornment position="start"><SearchIcon fontSize="small" /></InputAdornment> } }}
        />
        <ToggleButton size="small" value="mine" selected={mine === true} onChange={() => choose(mine ? '' : 'mine')} sx={{ py: 0, px: 1.25, minHeight: 28, textTransform: 'none', color: 'text.primary' }}>{t('vetting.pipeline.mine')}</ToggleButton>
        <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('vetting.pipeline.assignee')}
          <NativeSelect value={whose} onChange={(event) => choose(event.target.value)} sx={{ fontSize: 'inherit' }}>
            <option value="">{t('vetting.pipeline.anybody')}</option>
            <option value="mine">{t('vetting.pipeline.me')}</option>
            <option value="0">{t('vetting.nobody')}</option>
            {officers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </NativeSelect>
        </Box>
        {Object.keys(narrowing).length > 0 ? <Button color="inherit" onClick={() => { setTyped(''); change({}); }}>{t('shell.list.clear')}</Button> : null}
        <SavedViews resource="applications" query={search || '?'} />
      </Box>
      <Facets resource="applications" fields={['state']} filter={facet} change={chosen} />
    </Box>
  );
}
