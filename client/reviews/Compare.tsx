import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { CommandScope } from '../commands/CommandScope.tsx';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { type Piece, pieces } from '../workflow/differences.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import { About } from './About.tsx';
import type { ReviewRecord } from './review.ts';
import { Stars } from './Stars.tsx';
import { useReview } from './useReview.ts';

/** Shorter than this, words in common are a turn of phrase and no copy. */
const shortest = 12;

function Side({ review, shared, kind }: { review: ReviewRecord; shared: readonly Piece[]; kind: 'removed' | 'added' }) {
  const t = useT();
  return (
    <Box component="article" aria-label={t('reviews.one', { id: review.id })} sx={{ minWidth: 0 }}>
      <Typography variant="h3" component="h3"><Link to={`/reviews/${review.id}`}>{t('reviews.one', { id: review.id })}</Link> <Stars rating={review.rating} /></Typography>
      <Typography variant="body2" color="text.secondary" gutterBottom>{review.author_name}<About />{review.provider?.name} · <When at={review.created_at} focusable /> <StateChip resource="reviews" state={review.state} /></Typography>
      <Typography lang={review.locale} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {shared.filter((piece) => piece.kind === 'same' || piece.kind === kind).map(({ text, kind: what }, index) =>
          what === 'same' && text.trim().length >= shortest ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </Typography>
    </Box>
  );
}

/** Two texts side by side, with the passages they share marked in both. */
export function Compare({ own, other, close }: { own: number; other: number; close(): void }) {
  const t = useT();
  const first = useReview(own);
  const second = useReview(other);
  const error = first.error ?? second.error;
  const shared = first.data && second.data ? pieces(first.data.body, second.data.body) : [];
  return (
    <Dialog open onClose={close} aria-labelledby="compare-title" maxWidth="lg" fullWidth>
      <CommandScope>
        <DialogTitle id="compare-title">{t('reviews.compare.title')}</DialogTitle>
        <DialogContent>
          {error ? <Typography role="alert">{error.message}</Typography> : null}
          <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
            {first.data && second.data ? <><Side review={first.data} shared={shared} kind="removed" /><Side review={second.data} shared={shared} kind="added" /></> : null}
          </Box>
        </DialogContent>
        <DialogActions><Button color="inherit" onClick={close}>{t('reviews.close')}</Button></DialogActions>
      </CommandScope>
    </Dialog>
  );
}
