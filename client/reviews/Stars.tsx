import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';

/** A rating: drawn as stars, said in words. */
export function Stars({ rating, short = false }: { rating: number; short?: boolean }) {
  const t = useT();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span aria-hidden="true" style={{ letterSpacing: short ? 0 : 1 }}>{short ? `★ ${rating}` : '★'.repeat(rating) + '☆'.repeat(5 - rating)}</span>
      <span style={unseen}>{t('reviews.stars', { smart_count: rating })}</span>
    </span>
  );
}
