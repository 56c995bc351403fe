import { useEffect, useRef, useState } from 'react';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import DownIcon from '@mui/icons-material/ArrowDropDown';
import FilterIcon from '@mui/icons-material/FilterList';
import SearchIcon from '@mui/icons-material/Search';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { usePaused } from '../layout/usePaused.ts';
import { useHouse } from '../providers/useHouse.ts';
import { Facets, type Filter } from '../records/Facets.tsx';
import { SavedViews } from '../records/SavedViews.tsx';
import { type Narrowing, addressOf } from './narrowing.ts';
import { type TriageView, triageViews } from './views.ts';

export interface QueueHeaderProps {
  readonly view: TriageView;
  readonly narrowing: Narrowing;
  readonly filter: Filter;
  readonly total: number;
  readonly capped: boolean;
  readonly change: (view: TriageView, narrowing: Narrowing) => void;
}

/** “fr 31 · en 11”. */
function Languages({ filter }: { filter: Filter }) {
  const t = useT();
  const house = useHouse();
  const { data = [] } = useQuery({ queryKey: ['reviews', 'facets', ['locale'], filter], queryFn: async () => (await house.facets('reviews', ['locale'], filter)).data.locale ?? [], retry: false, placeholderData: (before) => before });
  const counts = data.filter(({ count }) => count > 0);
  return (
    <Typography component="span" variant="body2" color="text.secondary" noWrap>
      {counts.map(({ value, count, capped }) => `${String(value)} ${capped ? t('shell.menu.many', { count }) : count}`).join(' · ')}
    </Typography>
  );
}

/** Which queue, how long it is, and what narrows it. */
export function QueueHeader({ view, narrowing, filter, total, capped, change }: QueueHeaderProps) {
  const t = useT();
  const locale = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const narrows = Object.keys(narrowing).filter((name) => name !== 'q').length;
  const [open, setOpen] = useState(narrows > 0);
  const [typed, setTyped] = useState(narrowing.q ?? '');
  const [applied, setApplied] = useState(narrowing.q);
  // A view, or the way back, brings its own words.
  if (narrowing.q !== applied) {
    setApplied(narrowing.q);
    if ((narrowing.q ?? '') !== typed.trim()) setTyped(narrowing.q ?? '');
  }
  const q = usePaused(typed.trim(), 300);
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef({ view, narrowing, change });
  useEffect(() => {
    latest.current = { view, narrowing, change };
  });
  useEffect(() => {
    const { view: here, narrowing: before, change: apply } = latest.current;
    if (q === (before.q ?? '')) return;
    const { q: _old, ...rest } = before;
    apply(here, q === '' ? rest : { ...rest, q });
  }, [q]);
  const searchKeys = useKeysOf('list.search', '/');
  const filterKeys = useKeysOf('reviews.filter', 'f');
  useCommand({ id: 'list.search', keys: '/', label: t('shell.list.search'), group: 'view', run: () => field.current?.focus() });
  useCommand({ id: 'reviews.filter', keys: 'f', label: t('reviews.queue.filter'), group: 'view', run: () => setOpen(!open) });

  const { rating, locale: written, ...rest } = narrowing;
  const chosen: Filter = { ...filter, ...(rating ? { rating } : {}), ...(written ? { locale: written } : {}) };
  const facet = ({ rating: stars, locale: codes }: Filter) =>
    change(view, { ...rest, ...(Array.isArray(stars) ? { rating: stars as number[] } : {}), ...(Array.isArray(codes) ? { locale: codes as string[] } : {}) });
  const toggle = (name: 'signals' | 'mine') => {
    const { [name]: before, ...others } = narrowing;
    change(view, before ? others : { ...narrowing, [name]: true });
  };
  const number = new Intl.NumberFormat(locale).format(capped ? total - 1 : total);
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider', px: 1, py: 0.75, display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
        <Button color="inherit" aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} endIcon={<DownIcon />} sx={{ fontWeight: 650, px: 0.75 }}>
          {t(`shell.views.${view.name}`)}
        </Button>
        <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
          {triageViews.map((one) => (
            <MenuItem key={one.name} selected={one.name === view.name} onClick={() => { setAnchor(null); change(one, {}); setTyped(''); }}>{t(`shell.views.${one.name}`)}</MenuItem>
          ))}
          <Divider />
          <MenuItem component={Link} to="/reviews">{t('reviews.queue.all')}</MenuItem>
          <MenuItem component={Link} to="/signals">{t('reviews.queue.allSignals')}</MenuItem>
        </Menu>
        <Typography component="span" sx={{ fontWeight: 650 }} aria-label={t(capped ? 'reviews.queue.countMany' : 'reviews.queue.count', { smart_count: total, number })}>{capped ? t('shell.menu.many', { count: number }) : number}</Typography>
        <Languages filter={filter} />
        <Tooltip title={t('reviews.queue.filter')}>
          <IconButton aria-label={t('reviews.queue.filter')} aria-expanded={open} aria-keyshortcuts={ariaKeys(filterKeys)} onClick={() => setOpen(!open)} sx={{ ml: 'auto' }}>
            <Badge variant="dot" color="primary" invisible={narrows === 0}><FilterIcon fontSize="small" /></Badge>
          </IconButton>
        </Tooltip>
      </Box>
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
        <TextField
          margin="none" type="search" inputRef={field} placeholder={t('reviews.queue.search')} value={typed} onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { 'aria-label': t('reviews.queue.search'), 'aria-keyshortcuts': ariaKeys(searchKeys) }, input: { startAdornment: <InputAdornment position="start"><SearchIcon fontSize="small" /></InputAdornment> } }}
        />
        <SavedViews resource="moderation" query={`?${addressOf(view, narrowing).toString()}`} />
      </Box>
      {open ? (
        <Box role="group" aria-label={t('reviews.queue.filter')} sx={{ display: 'grid', gap: 0.75 }}>
          <Facets resource="reviews" fields={['rating', 'locale']} filter={chosen} change={facet} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
            {(['signals', 'mine'] as const).map((name) => (
              <ToggleButton key={name} size="small" value={name} selected={narrowing[name] === true} onChange={() => toggle(name)} sx={{ py: 0, px: 1, minHeight: 24, textTransform: 'none', color: 'text.primary' }}>{t(`reviews.queue.${name === 'signals' ? 'withSignals' : 'onlyMine'}`)}</ToggleButton>
            ))}
            {narrows > 0 ? <Button color="inherit" onClick={() => change(view, narrowing.q ? { q: narrowing.q } : {})}>{t('shell.list.clear')}</Button> : null}
          </Box>
        </Box>
      ) : null}
    </Box>
  );
}
