import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLocation } from 'react-router-dom';
import { useCommand } from '../commands/useCommand.ts';
import { exactly, onFullDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { anchorOf, inDays } from './days.ts';
import type { Of } from './kinds.ts';
import { Items } from './Told.tsx';
import { Toolbar } from './Toolbar.tsx';
import { type About, useTimeline } from './useTimeline.ts';
import { useView } from './view.ts';

/** So many pages are walked to find the entry that an address names. */
const mostPages = 20;

/** One person across everything, newest first, day by day, as known today or on another day. */
export function Timeline({ about, of }: { about: About; of: Of }) {
  const t = useT();
  const locale = useLanguage();
  const [view, change] = useView();
  const named = useLocation().hash.slice(1);
  const root = useRef<HTMLDivElement>(null);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useTimeline(about, view);
  const entries = data?.pages.flat() ?? [];
  const days = inDays([...new Map(entries.map((entry) => [anchorOf(entry), entry])).values()]);
  const found = entries.some((entry) => anchorOf(entry) === named);
  const walked = data?.pages.length ?? 0;
  useEffect(() => {
    if (found) {
      const entry = document.getElementById(named);
      entry?.focus({ preventScroll: true });
      entry?.scrollIntoView({ block: 'center' });
    } else if (/^[el]\d+$/.test(named) && walked > 0 && walked < mostPages && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [named, found, walked, hasNextPage, isFetchingNextPage, fetchNextPage]);
  // From the day in which one is, or from above the first.
  const goes = (by: 1 | -1) => {
    const headings = [...(root.current?.querySelectorAll<HTMLElement>('h3') ?? [])];
    const inside = document.activeElement?.closest('section[aria-labelledby^="day-"]')?.querySelector('h3');
    const next = headings.indexOf(inside as HTMLElement) + by;
    if (next >= headings.length && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    headings[Math.min(Math.max(next, 0), headings.length - 1)]?.focus();
  };
  useCommand({ id: 'dossier.dayDown', keys: 'shift+j', label: t('dossier.dayDown'), group: 'move', repeat: true, run: () => goes(1) });
  useCommand({ id: 'dossier.dayUp', keys: 'shift+k', label: t('dossier.dayUp'), group: 'move', repeat: true, run: () => goes(-1) });
  return (
    <div ref={root}>
      <Toolbar of={of} view={view} change={change} />
      {view.asOf ? <Typography role="note" variant="body2" color="text.secondary">{t('dossier.then', { day: exactly(view.asOf, locale) })}</Typography> : null}
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {isPending && !error ? <Typography color="text.secondary">{t('dossier.loading')}</Typography> : null}
      {data && entries.length === 0 ? <Typography color="text.secondary">{t(view.kind || view.key ? 'dossier.noneSuch' : view.asOf ? 'dossier.noneThen' : 'dossier.none')}</Typography> : null}
      {days.map(({ key, items }) => (
        <section key={key} aria-labelledby={`day-${key}`}>
          <Typography id={`day-${key}`} variant="h3" tabIndex={-1} sx={{ mt: 1.5, color: 'text.secondary', scrollMarginTop: 80, '&::first-letter': { textTransform: 'uppercase' } }}>{onFullDay(key, locale)}</Typography>
          <Items items={items} own={of} named={named} label={onFullDay(key, locale)} />
        </section>
      ))}
      {hasNextPage ? <Box sx={{ mt: 1 }}><Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('workflow.history.more')}</Button></Box> : null}
    </div>
  );
}
