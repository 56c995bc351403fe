import { type ReactNode, useEffect } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { type About, useAbout } from '../live/shown.ts';
import { Presence } from '../presence/Presence.tsx';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

export interface PageProps {
  readonly title: string;
  /** Where the person came from, outermost first. */
  readonly crumbs?: readonly Crumb[];
  /** The record that it is about, where it is about one. */
  readonly about?: About;
  /** Who holds its claim, which is said beside the title. */
  readonly holder?: number | null | undefined;
  /** Beside the title: state, claim. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its title in the tab and on the screen, the way back, and its content. */
export function Page({ title, crumbs = [], about, holder, aside, actions, children }: PageProps) {
  const t = useT();
  const product = t('shell.product');
  useAbout(about);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Box sx={{ p: { xs: 1.5, md: 2.5 }, maxWidth: 1400 }}>
      {crumbs.length > 0 ? (
        <Box component="nav" aria-label={t('shell.crumbs')}>
          <Box component="ol" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, listStyle: 'none', m: 0, p: 0, mb: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
            {crumbs.map(({ label, to }) => (
              <li key={to}><Link to={to} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{label}</Link> <span aria-hidden="true">/</span></li>
            ))}
            <li aria-current="page" style={{ lineHeight: '24px' }}>{title}</li>
          </Box>
        </Box>
      ) : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Typography variant="h1">{title}</Typography>
        {aside}
        {about ? <Presence about={about} holder={holder} /> : null}
        <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>{actions}</Box>
      </Box>
      {children}
    </Box>
  );
}
