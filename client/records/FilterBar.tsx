import { useEffect, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import InputAdornment from '@mui/material/InputAdornment';
import SearchIcon from '@mui/icons-material/Search';
import TextField from '@mui/material/TextField';
import { type RaRecord, useListContext } from 'ra-core';
import { ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { usePaused } from '../layout/usePaused.ts';
import { useWords } from '../workflow/words.ts';
import { Facets, type Filter } from './Facets.tsx';
import { SavedViews } from './SavedViews.tsx';
import { addressOfList } from './savedView.ts';
import { filterWords } from './filterWords.ts';

export interface FilterBarProps {
  /** Fields whose values are offered with their counts. */
  readonly facets?: readonly string[];
  /** Whether the resource declares a text to search. */
  readonly searchable?: boolean;
  /** Fields that the page itself offers to filter by: they need no chip. */
  readonly own?: readonly string[];
}

/** Search, facets and the filters in force. They live in the address, so a view is shared by sharing it. */
export function FilterBar({ facets = [], searchable = true, own = [] }: FilterBarProps) {
  const t = useT();
  const list = useListContext<RaRecord>();
  const { resource, setFilters } = list;
  const words = useWords(resource);
  const filter = list.filterValues as Filter;
  const inForce = typeof filter.q === 'string' ? filter.q : '';
  const [typed, setTyped] = useState(inForce);
  const q = usePaused(typed, 300);
  const keys = useKeysOf('list.search', '/');
  const field = useRef<HTMLInputElement>(null);
  useCommand({ id: 'list.search', keys: '/', label: t('shell.list.search'), group: 'view', run: () => field.current?.focus(), when: searchable });

  const change = (next: Filter) => setFilters({ ...next }, undefined, false);
  const latest = useRef({ filter, change, inForce });
  useEffect(() => {
    latest.current = { filter, change, inForce };
  });
  useEffect(() => {
    const { filter: before, change: apply, inForce: old } = latest.current;
    if (q.trim() === old) return;
    const { q: _old, ...rest } = before;
    apply(q.trim() === '' ? rest : { ...rest, q: q.trim() });
  }, [q]);

  const chips = Object.entries(filter).filter(([name]) => name !== 'q' && !facets.includes(name) && !own.includes(name));
  const share = async () => {
    await navigator.clipboard.writeText(window.location.href);
    announce(t('shell.list.copied'));
  };
  return (
    <Box role="search" sx={{ display: 'grid', gap: 1, mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {searchable ? (
          <TextField
            margin="none"
            type="search"
            sx={{ maxWidth: 320 }}
            inputRef={field}
            placeholder={t('shell.list.search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            slotProps={{
              htmlInput: { 'aria-label': t('shell.list.search'), 'aria-keyshortcuts': ariaKeys(keys) },
              input: { startAdornment: <InputAdornment position="start"><SearchIcon fontSize="small" /></InputAdornment> },
            }}
          />
        ) : null}
        {chips.map(([name, value]) => (
          <Chip key={name} label={filterWords(t, words, name, value)} onDelete={() => { const { [name]: _gone, ...rest } = filter; change(rest); }} />
        ))}
        {Object.keys(filter).some((name) => !own.includes(name)) ? (
          <>
            <Button color="inherit" onClick={() => { setTyped(''); change(Object.fromEntries(Object.entries(filter).filter(([name]) => own.includes(name)))); }}>{t('shell.list.clear')}</Button>
            <Button color="inherit" onClick={() => void share()}>{t('shell.list.share')}</Button>
          </>
        ) : null}
        <SavedViews resource={resource} query={addressOfList(list)} />
      </Box>
      <Facets resource={resource} fields={facets} filter={filter} change={change} />
    </Box>
  );
}
