import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useClauseBeside } from '../workflow/clauses.ts';
import { barOf } from './actions.ts';
import type { ReviewRecord } from './review.ts';

const ruleOf = ({ state, rating }: ReviewRecord) => {
  if (state === 'verified') return rating <= 2 ? 'critical' : 'verified';
  if (state === 'received' || state === 'verifying' || state === 'unverifiable') return 'unverified';
  if (state === 'returned' || state === 'rejecting' || state === 'challenged' || state === 'published') return state;
  return 'removed';
};

const clauseOf = {
  critical: 'quality-charter.critical-reviews',
  verified: 'quality-charter.critical-reviews',
  unverified: 'quality-charter.verified-author',
  returned: 'quality-charter.return-first',
  rejecting: 'house-rules.second-person',
  challenged: 'quality-charter.unknown-author',
  published: 'quality-charter.right-of-reply',
  removed: 'client-protection.no-removal',
} as const;

/** A clause in the text of the review’s day, without the way to its document: the queue has keys of its own. */
function Words({ id, on }: { id: string | undefined; on: string | undefined }) {
  const t = useT();
  const say = useSay();
  const clause = useClauseBeside(id, on);
  if (!clause) return null;
  return <Typography variant="caption" component="blockquote" color="text.secondary" sx={{ m: 0 }}>{t('workflow.refusal.clause', { clause: say(clause.text) })}</Typography>;
}

/** The rule that holds for this review now, in one sentence and in the policy's own words; then what is shut, and why. */
export function RuleBox({ review }: { review: ReviewRecord }) {
  const t = useT();
  const say = useSay();
  const rule = ruleOf(review);
  const shut = barOf(review).filter(({ action }) => action.refused);
  return (
    <Box component="section" aria-label={t('reviews.rule.title')} sx={{ borderInlineStart: 3, borderColor: 'primary.main', bgcolor: 'background.default', px: 1.5, py: 1, maxWidth: '72ch' }}>
      <Typography sx={{ fontWeight: 600 }}>{t(`reviews.rule.${rule}`)}</Typography>
      <Words id={clauseOf[rule]} on={review.clause_on} />
      {shut.length > 0 ? (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 0.75 }}>
          {shut.flatMap(({ action }) => {
            const reasons = action.refused?.unmet?.length ? action.refused.unmet : action.refused ? [action.refused] : [];
            return reasons.map((reason) => (
              <li key={`${action.name}.${reason.code}`}>
                <Typography variant="body2" component="p"><strong>{t('reviews.rule.shut', { action: say(action.label) })}</strong> {say(reason.detail)} {reason.mend ? say(reason.mend) : null}</Typography>
                {reason.clause_id !== clauseOf[rule] ? <Words id={reason.clause_id} on={reason.clause_on} /> : null}
              </li>
            ));
          })}
        </Box>
      ) : null}
    </Box>
  );
}
