import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useClauseBeside } from '../workflow/clauses.ts';
import { actionWords } from '../workflow/declared.ts';
import type { EventRecord } from '../workflow/record.ts';
import { useStaffName } from '../workflow/useStaffName.ts';
import { groundName } from './reasons.ts';
import type { ReviewRecord } from './review.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function Note({ heading, clause, on, words }: { heading: React.ReactNode; clause?: string | null | undefined; on?: string | undefined; words: string }) {
  const t = useT();
  const say = useSay();
  const rule = useClauseBeside(clause, on);
  return (
    <Box component="section" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, maxWidth: '72ch' }}>
      <Typography variant="h3" component="h3">{heading}</Typography>
      {words ? <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{words}</Typography> : null}
      {rule ? <Typography variant="caption" component="p" color="text.secondary">{t('workflow.refusal.clause', { clause: say(rule.text) })}</Typography> : null}
    </Box>
  );
}

/** What a colleague proposes on the review and why, for the second person to judge. */
function Proposed({ review }: { review: ReviewRecord }) {
  const t = useT();
  const say = useSay();
  const { proposal } = review;
  const by = useStaffName(proposal?.by ?? review.proposed_by);
  if (proposal) {
    const action = actionWords('reviews', proposal.name);
    const heading = <>{t('reviews.waiting.proposed', { name: by, what: action ? say(action) : proposal.name })} · <When at={proposal.at} focusable /></>;
    return <Note heading={heading} clause={textOf(proposal.input.clause_id)} on={review.clause_on} words={textOf(proposal.input.explanation)} />;
  }
  if (review.state !== 'rejecting') return null;
  const ground = groundName(review.rejection_ground);
  return <Note heading={t('reviews.waiting.proposed', { name: by, what: ground ? say(ground) : '' })} clause={review.rejection_clause} on={review.clause_on} words={review.rejection_explanation ?? ''} />;
}

/** What the provider says who does not recognise the author. */
function Challenged({ review }: { review: ReviewRecord }) {
  const t = useT();
  const { data } = useGetList<EventRecord>('events', { filter: { resource: 'reviews', record_id: review.id, action: 'challenge' }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 1 } });
  const heading = <>{t('reviews.waiting.challenged')} · <When at={review.challenged_at} focusable /></>;
  return <Note heading={heading} words={textOf(data?.[0]?.details?.input?.statement)} />;
}

/** Why the review stands where it stands, when somebody has said so. */
export function Waiting({ review }: { review: ReviewRecord }) {
  const t = useT();
  const say = useSay();
  const ground = groundName(review.return_ground);
  return (
    <>
      {review.state === 'returned' || (review.state === 'verified' && review.returned_at) ? (
        <Note heading={<>{t(review.state === 'returned' ? 'reviews.waiting.returned' : 'reviews.waiting.back', { ground: ground ? say(ground) : '' })} · <When at={review.returned_at} focusable /></>} words="" />
      ) : null}
      {review.state === 'challenged' ? <Challenged review={review} /> : null}
      <Proposed review={review} />
    </>
  );
}
