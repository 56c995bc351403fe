import { useState } from 'react';
import { flushSync } from 'react-dom';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useGetRecordId, useNavigate } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { CaseFile } from '../casefile/CaseFile.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { PromiseStrip } from '../desk/PromiseStrip.tsx';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useAbility } from '../providers/ability.ts';
import { Section } from '../records/RecordPage.tsx';
import { History } from '../workflow/History.tsx';
import type { OfferedAction } from '../workflow/record.ts';
import { FactsPane } from './FactsPane.tsx';
import { openSignals } from './review.ts';
import { ReviewPane } from './ReviewPane.tsx';
import { ReviewMissing } from './ReviewSkeleton.tsx';
import { focusSignal } from './SignalFacts.tsx';
import { useItemClaim } from './useItemClaim.ts';
import { useReview } from './useReview.ts';
import { viewAddress, viewHolding } from './views.ts';

/** One review at its own address: the panes of the triage one after the other, and its history. */
export default function ReviewShow() {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const allowed = useAbility();
  const wide = useMediaQuery('(min-width: 1100px)', { noSsr: true });
  const { state } = useLocation() as { state: { from?: string } | null };
  const id = Number(useGetRecordId());
  const { data: review, error, refetch } = useReview(id);
  const claim = useItemClaim(review, review !== undefined && viewHolding(review.state).work);
  const [signal, setSignal] = useState<number>();
  const view = review && viewHolding(review.state);
  const from = state?.from ?? (view ? viewAddress(view.name, id) : '/moderation');
  useCommand({ id: 'list.back', keys: 'esc', label: t('reviews.keys.back'), group: 'move', run: () => void navigate(from) });
  const title = t('reviews.one', { id });
  const crumbs = [{ label: t('reviews.title'), to: '/moderation' }, ...(view ? [{ label: t(`shell.views.${view.name}`), to: from }] : [])];
  if (error && !review) return <Page title={title} crumbs={crumbs}><ReviewMissing error={error} retry={() => void refetch()} /></Page>;
  if (!review) return <Loading />;
  const toSignals = (action: OfferedAction) => {
    const first = openSignals(review)[0];
    if (first) flushSync(() => focusSignal(first.id));
    announce(t('reviews.signals.shut', { action: say(action.label), detail: action.refused ? say(action.refused.detail) : '' }));
  };
  const history = allowed('list', 'events') ? <Section title={t('workflow.history.title')}><History resource="reviews" id={id} /></Section> : null;
  return (
    <Page title={title} crumbs={crumbs} actions={<CaseFile resource="reviews" recordId={id} />}>
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: wide ? 'minmax(0, 3fr) minmax(0, 2fr)' : 'minmax(0, 1fr)' }}>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <PromiseStrip promises={review.promises ?? []} />
          <Paper variant="outlined"><ReviewPane review={review} plain signalFocused={signal !== undefined} touch={claim.touch} done={claim.spent} toSignals={toSignals} /></Paper>
          {wide ? history : null}
        </Box>
        <Paper variant="outlined"><FactsPane review={review} focused={setSignal} reveal={() => undefined} /></Paper>
        {wide ? null : history}
      </Box>
    </Page>
  );
}
