import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { LanguageSwitch, ThemeSwitch } from './TopBar.tsx';

/** The frame of the pages before the console: the name, the switches, one card. */
export function Door({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2, bgcolor: 'background.default' }}>
      <Box sx={{ width: '100%', maxWidth: 400 }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', mb: 1 }}>
          <Typography component="p" sx={{ fontWeight: 700, fontSize: '1.25rem', letterSpacing: '-0.02em' }}>{t('shell.product')}</Typography>
          <span><LanguageSwitch /><ThemeSwitch /></span>
        </Box>
        {children}
      </Box>
    </Box>
  );
}
