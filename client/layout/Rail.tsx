import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useQueries } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router-dom';
import { useNavigate } from 'ra-core';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import type { FacetCount } from '../providers/data.ts';
import { useHouse } from '../providers/useHouse.ts';
import { type MenuEntry, menuEntries } from './menu.ts';
import { usePageAnswered } from './usePageAnswered.ts';

const Entry = styled(Link)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 30,
  padding: '2px 10px',
  borderRadius: theme.shape.borderRadius,
  color: theme.palette.text.primary,
  textDecoration: 'none',
  '&:hover': { backgroundColor: theme.palette.action.hover },
  '&[aria-current=page]': { backgroundColor: theme.palette.action.selected, color: theme.palette.primary.main, fontWeight: 600 },
}));

type Counts = ReadonlyMap<string, readonly FacetCount[]>;

/** How many records of each counted resource stand in each state, for the numbers beside the queues. */
function useStateCounts(entries: readonly MenuEntry[]): Counts {
  const house = useHouse();
  const enabled = usePageAnswered();
  const counted = [...new Set(entries.flatMap(({ within = [] }) => within.flatMap(({ counts }) => counts?.resource ?? [])))];
  const answers = useQueries({
    queries: counted.map((resource) => ({
      queryKey: [resource, 'facets', 'menu'],
      queryFn: async () => (await house.facets(resource, ['state'])).data.state ?? [],
      staleTime: 30_000,
      retry: false,
      enabled,
    })),
  });
  return new Map(counted.map((resource, index) => [resource, answers[index]?.data ?? []]));
}

/** A page's address, without the order of what follows `?`. */
const isHere = (to: string, { pathname, search }: { pathname: string; search: string }): boolean => {
  const [path = '', query] = to.split('?');
  const inside = path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
  return inside && (query === undefined || [...new URLSearchParams(query)].every(([key, value]) => new URLSearchParams(search).get(key) === value));
};

/** The entry of the page that is open: of two addresses that hold it, the longer. */
const entryHere = (entries: readonly MenuEntry[], location: { pathname: string; search: string }): MenuEntry | undefined =>
  entries
    .flatMap((entry) => entry.within ?? [entry])
    .filter(({ to }) => isHere(to, location))
    .sort((a, b) => b.to.length - a.to.length)[0];

interface RailEntryProps {
  readonly entry: MenuEntry;
  readonly counts: Counts;
  readonly here: MenuEntry | undefined;
  readonly level: 1 | 2;
  done?(): void;
}

function RailEntry({ entry, counts, here, level, done }: RailEntryProps) {
  const t = useT();
  const keys = useKeysOf(`go.${entry.to}`, entry.keys);
  const counted = (counts.get(entry.counts?.resource ?? '') ?? []).filter(({ value }) => entry.counts?.states.includes(String(value)));
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const capped = counted.some((one) => one.capped);
  return (
    <li>
      <Entry
        to={entry.to}
        onClick={done}
        aria-current={entry === here ? 'page' : undefined}
        aria-keyshortcuts={ariaKeys(keys)}
        sx={level === 2 ? { pl: 2.5, fontSize: '0.8125rem' } : { fontWeight: entry.within ? 600 : 400 }}
      >
        <span>{t(entry.label)}</span>
        <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontWeight: 400 }}>
          {entry.counts && counted.length > 0 ? (
            <span aria-label={t('shell.menu.waiting', { smart_count: total })}>{capped ? t('shell.menu.many', { count: total }) : total}</span>
          ) : null}
          {keys ? <Kbd keys={keys} /> : null}
        </Box>
      </Entry>
      {entry.within ? (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 0.5 }}>
          {entry.within.map((inner) => <RailEntry key={inner.to + inner.label} entry={inner} counts={counts} here={here} level={2} {...(done ? { done } : {})} />)}
        </Box>
      ) : null}
    </li>
  );
}

/** One “go to” command of the menu. */
function GoTo({ entry }: { entry: MenuEntry }) {
  const t = useT();
  const navigate = useNavigate();
  useCommand({ id: `go.${entry.to}`, label: t(entry.label), group: 'go', run: () => void navigate(entry.to), ...(entry.keys ? { keys: entry.keys } : {}) });
  return null;
}

/** Every page of the menu as a command, wherever the rail is drawn or hidden. */
export function MenuCommands() {
  const allowed = useAbility();
  const entries = menuEntries((resource) => allowed('list', resource));
  // A heading that leads where its first entry leads would stand in the palette twice.
  const pages = entries.flatMap((entry) => [entry, ...(entry.within ?? [])]);
  const once = pages.filter((entry, index) => pages.findIndex(({ to }) => to === entry.to) === index || entry.keys);
  return once.map((entry) => <GoTo key={entry.to + entry.label} entry={entry} />);
}

/** The menu of this person's roles. */
export function Rail({ done }: { done?(): void }) {
  const t = useT();
  const allowed = useAbility();
  const entries = menuEntries((resource) => allowed('list', resource));
  const counts = useStateCounts(entries);
  const here = entryHere(entries, useLocation());
  return (
    <Box component="nav" aria-label={t('shell.menu.title')} sx={{ p: 1 }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.25 }}>
        {entries.map((entry) => (
          <RailEntry key={entry.to + entry.label} entry={entry} counts={counts} here={here} level={1} {...(done ? { done } : {})} />
        ))}
      </Box>
    </Box>
  );
}
