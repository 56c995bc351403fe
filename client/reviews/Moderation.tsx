import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'ra-core';
import { useCommand } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { unseen } from '../layout/unseen.ts';
import { useDoneWords } from '../workflow/useDoneWords.ts';
import type { CaseRecord, OfferedAction } from '../workflow/record.ts';
import { FactsPane } from './FactsPane.tsx';
import { type Pane, PaneButtons, usePanes } from './Panes.tsx';
import { QueuePane } from './QueuePane.tsx';
import { type ReviewRecord, openSignals } from './review.ts';
import { ReviewPane } from './ReviewPane.tsx';
import { ReviewMissing, ReviewSkeleton } from './ReviewSkeleton.tsx';
import { focusSignal } from './SignalFacts.tsx';
import { useItemClaim } from './useItemClaim.ts';
import { useReview } from './useReview.ts';
import { useTriage } from './useTriage.ts';

/** Triage: the queue, the review, and the facts; one key decides and moves on (ux.md, wireframe A). */
export default function Moderation() {
  const t = useT();
  const say = useSay();
  const wordsFor = useDoneWords('reviews');
  const navigate = useNavigate();
  const triage = useTriage();
  const { view, queue, current, next, move } = triage;
  const { data: review, error, refetch } = useReview(current);
  const claim = useItemClaim(review?.id === current ? review : undefined, view.work);
  const [pane, setPane] = useState<Pane>('list');
  const [signal, setSignal] = useState<number>();
  const [decided, setDecided] = useState(0);
  const panes = usePanes();
  const shown = panes.shown(pane);

  const title = `${t('reviews.title')}: ${t(`shell.views.${view.name}`)}`;
  const product = t('shell.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);

  const total = useRef(queue.total);
  useEffect(() => {
    total.current = queue.total;
  });
  // The button that was pressed goes with its review: the focus returns to the queue, not to nowhere.
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && document.activeElement === document.body) document.getElementById('review-queue')?.focus({ preventScroll: true });
    moved.current = false;
  }, [current]);

  const leave = (left: ReviewRecord, name: string) => {
    if (!triage.leaves(left, name)) return () => undefined;
    moved.current = true;
    return triage.leave(left);
  };
  const done = (after: CaseRecord, name: string) => {
    claim.spent();
    setDecided((count) => count + 1);
    announce(t('reviews.left', { done: wordsFor(name, after), smart_count: total.current }));
  };
  const reveal = () => flushSync(() => setPane('facts'));
  const toSignals = (action: OfferedAction) => {
    reveal();
    const first = review && openSignals(review)[0];
    if (first) focusSignal(first.id);
    announce(t('reviews.signals.shut', { action: say(action.label), detail: action.refused ? say(action.refused.detail) : '' }));
  };
  const open = (id: number) => {
    triage.go(id);
    setPane('review');
  };
  const openPage = () => current !== undefined && void navigate(`/reviews/${current}`, { state: { from: `${window.location.pathname}${window.location.search}` } });

  useCommand({ id: 'list.next', keys: ['j', 'down'], label: t('reviews.keys.next'), group: 'move', repeat: true, run: () => move(1) });
  useCommand({ id: 'list.previous', keys: ['k', 'up'], label: t('reviews.keys.previous'), group: 'move', repeat: true, run: () => move(-1) });
  useCommand({ id: 'list.open', keys: 'enter', label: t('reviews.keys.open'), group: 'move', run: openPage });
  useCommand({
    id: 'list.back', keys: 'esc', label: t('reviews.keys.back'), group: 'move',
    run: () => {
      triage.keep([]);
      flushSync(() => setPane('list'));
      document.getElementById('review-queue')?.focus();
    },
  });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: 'calc(100dvh - 48px - var(--pinned-keys, 0px))', minHeight: 420 }}>
      <Typography variant="h1" style={unseen}>{title}</Typography>
      <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: panes.columns, gridTemplateRows: 'minmax(0, 1fr)' }}>
        {shown.includes('list') ? <QueuePane triage={triage} open={open} /> : null}
        {shown.includes('review') ? (
          <Box component="section" aria-label={t('reviews.panes.review')} sx={{ minWidth: 0, minHeight: 0, bgcolor: 'background.paper', borderRight: 1, borderColor: 'divider' }}>
            {error && !review ? <ReviewMissing error={error} retry={() => void refetch()} /> : null}
            {!error && !review && (current !== undefined || queue.isPending) ? <ReviewSkeleton /> : null}
            {review ? <ReviewPane key={review.id} review={review} signalFocused={signal !== undefined} leave={leave} done={done} touch={claim.touch} toSignals={toSignals} /> : null}
          </Box>
        ) : null}
        {shown.includes('facts') ? (
          <Box component="section" aria-label={t('reviews.panes.facts')} tabIndex={0} sx={{ minWidth: 0, minHeight: 0, overflowY: 'auto', position: 'relative', '&:focus-visible': { outlineOffset: -2 } }}>
            {review ? <FactsPane review={review} focused={setSignal} reveal={reveal} /> : null}
          </Box>
        ) : null}
      </Box>
      <Box component="footer" sx={{ minHeight: 56, px: 1.5, borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper', display: 'flex', alignItems: 'center', gap: 2, fontSize: '0.8125rem', color: 'text.secondary' }}>
        {panes.count < 3 ? <PaneButtons panes={panes} pane={pane} choose={setPane} signals={review?.open_signals ?? 0} /> : <span>{t('reviews.decided', { smart_count: decided })}</span>}
        {panes.count === 3 && next !== undefined ? <Box component="span" sx={{ ml: 'auto' }}>{t('reviews.next', { id: next })}</Box> : null}
      </Box>
    </Box>
  );
}
