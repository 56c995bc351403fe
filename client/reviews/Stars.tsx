import { styled } from '@mui/material/styles';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';

const path = 'M6 .9l1.6 3.3 3.6.5-2.6 2.5.6 3.6L6 9.1l-3.2 1.7.6-3.6L.8 4.7l3.6-.5z';

// Drawn: not every font has the sign.
const Drawing = styled('svg')(({ theme }) => ({
  verticalAlign: '-0.08em',
  fill: 'none',
  stroke: theme.palette.text.secondary,
  strokeWidth: 0.9,
  strokeLinejoin: 'round',
  '&[data-on=true]': { fill: theme.palette.tones.waiting.ink, stroke: theme.palette.tones.waiting.ink },
}));

function Star({ on }: { on: boolean }) {
  return <Drawing aria-hidden="true" width="1em" height="1em" viewBox="0 0 12 12" data-on={on}><path d={path} /></Drawing>;
}

/** A rating: drawn as stars (or as one star and the number), said in words. */
export function Stars({ rating, short = false }: { rating: number; short?: boolean }) {
  const t = useT();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {short ? <><Star on /><span aria-hidden="true"> {rating}</span></> : [1, 2, 3, 4, 5].map((nth) => <Star key={nth} on={nth <= rating} />)}
      <span style={unseen}>{t('reviews.stars', { smart_count: rating })}</span>
    </span>
  );
}
