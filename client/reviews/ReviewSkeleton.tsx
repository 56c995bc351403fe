import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';

/** The shape of a review while it is on its way. */
export function ReviewSkeleton() {
  const t = useT();
  return (
    <Box role="status" aria-label={t('shell.loading')} sx={{ p: 2 }}>
      <Skeleton width="40%" height={28} aria-hidden="true" />
      <Skeleton width="65%" aria-hidden="true" />
      <Skeleton variant="rounded" height={120} sx={{ my: 2 }} aria-hidden="true" />
      <Skeleton variant="rounded" height={64} aria-hidden="true" />
    </Box>
  );
}

/** A review that could not be read: why, and again. */
export function ReviewMissing({ error, retry }: { error: Error; retry(): void }) {
  const t = useT();
  return (
    <Box role="alert" sx={{ p: 3 }}>
      <Typography gutterBottom>{error.message}</Typography>
      <Button variant="outlined" onClick={retry}>{t('shell.broken.again')}</Button>
    </Box>
  );
}
