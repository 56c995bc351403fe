import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useGetOne } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { FactsSection } from './FactsSection.tsx';
import type { ReplyRecord, ReviewRecord } from './review.ts';

/** What the provider answered, and what can be done with it. */
function Reply({ reply }: { reply: ReplyRecord }) {
  const t = useT();
  const client = useQueryClient();
  const { data } = useGetOne<ReplyRecord>('replies', { id: reply.id }, { enabled: reply.state === 'submitted' });
  const again = () => void client.invalidateQueries({ queryKey: ['reviews', 'getOne', { id: String(reply.review_id) }] });
  return (
    <>
      <Typography variant="body2"><StateChip resource="replies" state={reply.state} /> <When at={reply.published_at ?? reply.submitted_at ?? reply.invited_at} focusable /></Typography>
      {reply.state === 'invited' && reply.due_at ? <Typography variant="body2" color="text.secondary">{t('reviews.reply.until')} <When at={reply.due_at} focusable /></Typography> : null}
      {reply.body ? <Typography lang={reply.locale} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', my: 0.75 }}>{reply.body}</Typography> : null}
      {data?.state === 'submitted' ? <Box sx={{ mt: 0.75 }}><Transitions resource="replies" record={data} done={again} /></Box> : null}
    </>
  );
}

/** The right of reply: what was invited, what came, or when it will be. */
export function ReplyFacts({ review }: { review: ReviewRecord }) {
  const t = useT();
  const { replies = [], published_at } = review;
  return (
    <FactsSection title={t('reviews.reply.title')}>
      {replies.length === 0 ? <Typography variant="body2" color="text.secondary">{published_at ? t('reviews.reply.missing') : t('reviews.reply.later')}</Typography> : null}
      {replies.map((reply) => <Reply key={reply.id} reply={reply} />)}
    </FactsSection>
  );
}
