import { Suspense, lazy, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Kbd } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { When } from '../layout/When.tsx';
import { useAbout } from '../live/shown.ts';
import { Presence } from '../presence/Presence.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { ClaimBadge } from '../workflow/ClaimBadge.tsx';
import { ClaimCommand } from '../workflow/ClaimCommand.tsx';
import { History } from '../workflow/History.tsx';
import { NeverOffered } from '../workflow/NeverOffered.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { About } from './About.tsx';
import { Decisions, type DecisionsProps } from './Decisions.tsx';
import { EarlierText } from './EarlierText.tsx';
import { LanguageTag } from './LanguageTag.tsx';
import { ReviewText } from './ReviewText.tsx';
import { RuleBox } from './RuleBox.tsx';
import { Stars } from './Stars.tsx';
import { holderOf } from './useItemClaim.ts';
import { Waiting } from './Waiting.tsx';

// Asked for once a case is open: it brings dialogs and their fields.
const CaseHands = lazy(() => import('../desk/CaseHands.tsx'));

export interface ReviewPaneProps extends DecisionsProps {
  /** On its own page the pane is as long as it is, and the history stands elsewhere. */
  readonly plain?: boolean;
}

/** The review: who wrote what about whom, the rule that holds, and what can be done. */
export function ReviewPane({ review, plain = false, ...deciding }: ReviewPaneProps) {
  const t = useT();
  const [told, setTold] = useState(false);
  useAbout({ resource: 'reviews', id: review.id });
  useCommand({ id: 'reviews.history', keys: 'h', label: t('reviews.history'), group: 'view', when: !plain, run: () => setTold(!told) });
  const historyKeys = useKeysOf('reviews.history', 'h');
  return (
    <Box component="article" aria-label={t('reviews.one', { id: review.id })} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      <Box component="header" sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {/* On its own page, the page's title says it. */}
        <Typography variant="h2" sx={{ fontVariantNumeric: 'tabular-nums' }} {...(plain ? { style: unseen } : {})}>{t('reviews.one', { id: review.id })}</Typography>
        <Typography component="span" sx={{ color: 'text.primary', fontSize: '1rem' }}><Stars rating={review.rating} /></Typography>
        <StateChip resource="reviews" state={review.state} />
        <LanguageTag locale={review.locale} />
        <ClaimBadge claimed_by={review.claimed_by} claimed_until={review.claimed_until} />
        <Presence about={{ resource: 'reviews', id: review.id }} holder={holderOf(review)} />
        <Typography variant="body2" color="text.secondary" sx={{ flexBasis: '100%' }}>
          {review.author_name}<About /><ReferenceLink resource="providers" id={review.provider_id} />
          {' · '}
          <When at={review.created_at} focusable />
        </Typography>
      </Box>
      <Box {...(plain ? {} : { tabIndex: 0 })} role="region" aria-label={t('reviews.text.label')} sx={{ flex: 1, minHeight: 0, overflowY: 'auto', position: 'relative', px: 2, py: 1.5, display: 'grid', gap: 2, alignContent: 'start', '&:focus-visible': { outlineOffset: -2 } }}>
        <div>
          <ReviewText review={review} />
          <EarlierText review={review} />
        </div>
        <Waiting review={review} />
        <RuleBox review={review} />
        {plain ? <NeverOffered resource="reviews" /> : null}
        {plain ? null : (
        <div>
          <Button color="inherit" aria-expanded={told} onClick={() => setTold(!told)}>
            {told ? t('reviews.hideHistory') : t('reviews.history')}
            {historyKeys ? <Kbd keys={historyKeys} /> : null}
          </Button>
          {told ? <History resource="reviews" id={review.id} /> : null}
        </div>
        )}
      </Box>
      <Box sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper', display: 'flex', gap: 1, alignItems: 'flex-start', justifyContent: 'space-between' }}>
        <Decisions key={review.id} review={review} {...deciding} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', flexShrink: 0, maxWidth: '45%' }}>
          <ClaimCommand resource="reviews" record={review} />
          <Suspense fallback={null}><CaseHands resource="reviews" record={review} /></Suspense>
        </Box>
      </Box>
    </Box>
  );
}
