import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { useT } from '../i18n/useT.ts';

/** A page that is on its way; it shows nothing for a moment, so that a quick one does not blink. */
export function Loading() {
  const t = useT();
  return (
    <Box role="status" sx={{ display: 'flex', justifyContent: 'center', alignItems: 'center', gap: 1.5, p: 6, color: 'text.secondary', opacity: 0, animation: 'appear 0.2s 0.3s forwards', '@keyframes appear': { to: { opacity: 1 } } }}>
      <CircularProgress size={18} aria-hidden="true" color="inherit" />
      {t('shell.loading')}
    </Box>
  );
}

/** The same, before anybody is known. */
export const LoadingPage = Loading;
