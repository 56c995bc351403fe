import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { lastRefused } from '../providers/auth.ts';
import { Page } from './Page.tsx';

/** A page with nothing but a sentence, and the way on. */
function Dead({ title, children }: { title: string; children: ReactNode }) {
  const t = useT();
  return (
    <Page title={title}>
      <Typography sx={{ maxWidth: '60ch', mb: 2 }} color="text.secondary">{children}</Typography>
      <Button component={Link} to="/" variant="outlined">{t('shell.toDesk')}</Button>
    </Page>
  );
}

/** No page has this address. */
export function NotFound() {
  const t = useT();
  return <Dead title={t('shell.notFound.title')}>{t('shell.notFound.text')}</Dead>;
}

const owners = ['reviews', 'applications', 'recommendations', 'staff', 'api_keys', 'events', 'letters'] as const;

/** The page exists, and belongs to others: it says to whom. */
export function Forbidden() {
  const t = useT();
  const resource = owners.find((name) => name === lastRefused());
  const who = resource ? t(`shell.forbidden.${resource}`) : t('shell.forbidden.manager');
  return <Dead title={t('shell.forbidden.title')}>{t('shell.forbidden.text', { who })}</Dead>;
}
