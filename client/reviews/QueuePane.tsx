import { useCallback } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { ManyBar } from '../workflow/ManyBar.tsx';
import { useManyActs } from '../workflow/useManyActs.ts';
import { entryHeight } from './QueueEntry.tsx';
import { QueueHeader } from './QueueHeader.tsx';
import { QueueList } from './QueueList.tsx';
import type { Triage } from './useTriage.ts';
import { triageViews, viewAddress } from './views.ts';

function Loading() {
  const t = useT();
  return (
    <Box role="status" aria-label={t('shell.loading')} sx={{ px: 1.5 }}>
      {Array.from({ length: 8 }, (_, index) => <Skeleton key={index} height={entryHeight} aria-hidden="true" />)}
    </Box>
  );
}

/** Nothing here: what else waits, or how to see more. */
function Empty({ triage: { view, narrowing, change } }: { triage: Triage }) {
  const t = useT();
  const narrowed = Object.keys(narrowing).length > 0;
  return (
    <Box sx={{ p: 3, textAlign: 'center', display: 'grid', gap: 1, justifyItems: 'center' }}>
      <Typography variant="h2">{narrowed ? t('shell.list.noneFiltered') : t('reviews.queue.empty')}</Typography>
      {narrowed ? (
        <Button variant="outlined" onClick={() => change(view, {})}>{t('shell.list.clear')}</Button>
      ) : (
        <>
          <Typography color="text.secondary">{t('reviews.queue.emptyHelp')}</Typography>
          {triageViews.filter(({ work, name }) => work && name !== view.name).map(({ name }) => (
            <Button key={name} component={Link} to={viewAddress(name)}>{t(`shell.views.${name}`)}</Button>
          ))}
        </>
      )}
    </Box>
  );
}

/** The queue: which, how long, and its entries. */
export function QueuePane({ triage, open }: { triage: Triage; open: (id: number) => void }) {
  const t = useT();
  const { view, narrowing, filter, queue, current, selected, toggle, keep, move, change } = triage;
  const acts = useManyActs('reviews', view.states);
  const selects = acts.length > 0;
  const tick = useCallback((id: number) => (selects ? toggle(id) : undefined), [selects, toggle]);
  useCommand({ id: 'list.select', keys: 'x', label: t('reviews.keys.select'), group: 'move', when: selects, run: () => current !== undefined && toggle(current) });
  useCommand({ id: 'list.extendDown', keys: 'shift+j', label: t('reviews.keys.extendDown'), group: 'move', when: selects, repeat: true, run: () => move(1, true) });
  useCommand({ id: 'list.extendUp', keys: 'shift+k', label: t('reviews.keys.extendUp'), group: 'move', when: selects, repeat: true, run: () => move(-1, true) });
  return (
    <Box component="section" aria-label={t('reviews.panes.list')} sx={{ minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', borderRight: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <QueueHeader view={view} narrowing={narrowing} filter={filter} total={queue.total} capped={queue.capped} change={change} />
      {queue.error ? (
        <Box role="alert" sx={{ p: 2 }}>
          <Typography gutterBottom>{queue.error.message}</Typography>
          <Button variant="outlined" onClick={queue.retry}>{t('shell.broken.again')}</Button>
        </Box>
      ) : null}
      {queue.isPending ? <Loading /> : null}
      {!queue.isPending && !queue.error && queue.rows.length === 0 ? <Empty triage={triage} /> : null}
      {queue.rows.length > 0 ? (
        <QueueList
          label={t(`shell.views.${view.name}`)}
          rows={queue.rows}
          total={queue.total}
          states={view.states}
          current={current}
          selected={selected}
          hasMore={queue.hasMore}
          loadMore={queue.loadMore}
          open={open}
          toggle={tick}
        />
      ) : null}
      <ManyBar resource="reviews" acts={acts} rows={queue.rows.filter(({ id }) => selected.has(id))} keep={keep} passed={(ids) => ids.forEach(queue.remove)} />
    </Box>
  );
}
