import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { usePaused } from '../layout/usePaused.ts';
import { AuthorFacts } from './AuthorFacts.tsx';
import { ProviderFacts } from './ProviderFacts.tsx';
import { ReplyFacts } from './ReplyFacts.tsx';
import { SignalFacts, type SignalFactsProps } from './SignalFacts.tsx';

/** How long one stays on an item before more is asked about it: skimming costs one request each. */
const stay = 250;

/** What is known around a review: signals first, for they may shut the decision. */
export function FactsPane({ review, ...signals }: SignalFactsProps) {
  const calm = usePaused(review.id, stay) === review.id;
  const t = useT();
  return (
    <>
      <h2 style={unseen}>{t('reviews.panes.facts')}</h2>
      <SignalFacts key={review.id} review={review} {...signals} />
      <AuthorFacts review={review} calm={calm} />
      <ProviderFacts review={review} calm={calm} />
      <ReplyFacts review={review} />
    </>
  );
}
