import type { ErrorInfo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { Page } from './Page.tsx';

export interface ErrorPageProps {
  readonly error: Error;
  readonly errorInfo?: ErrorInfo;
  /** react-admin and its boundary hand it over with or without what went wrong. */
  resetErrorBoundary(cause: unknown): void;
}

/** The screen broke: what to do now, and what to tell whoever mends it. */
export function ErrorPage({ error, errorInfo, resetErrorBoundary }: ErrorPageProps) {
  const t = useT();
  return (
    <Page title={t('shell.broken.title')}>
      <Typography role="alert" sx={{ maxWidth: '60ch', mb: 2 }}>{t('shell.broken.text')}</Typography>
      <Button variant="contained" onClick={() => resetErrorBoundary(error)}>{t('shell.broken.again')}</Button>
      <Box component="details" sx={{ mt: 3, color: 'text.secondary' }}>
        <summary>{t('shell.broken.details')}</summary>
        <Box component="pre" tabIndex={0} sx={{ overflowX: 'auto', fontSize: '0.75rem' }}>{error.message}{errorInfo?.componentStack}</Box>
      </Box>
    </Page>
  );
}
