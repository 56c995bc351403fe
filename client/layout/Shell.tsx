import { type ErrorInfo, type ReactNode, Suspense, lazy, useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import { styled } from '@mui/material/styles';
import { useGetIdentity, useStore } from 'ra-core';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router-dom';
import { useRememberOpened } from '../commands/recent.ts';
import { useChangeLanguage } from '../i18n/useChangeLanguage.ts';
import { ReportAbuse } from '../incidents/ReportAbuse.tsx';
import { useT } from '../i18n/useT.ts';
import { Live } from '../live/Live.tsx';
import { FirstWeek } from '../practice/FirstWeek.tsx';
import { ConflictDialog } from '../workflow/ConflictDialog.tsx';
import { UndoBar } from '../workflow/UndoBar.tsx';
import { Announcer } from './Announcer.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { Loading } from './LoadingPage.tsx';
import { MenuCommands, Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';

const FirstDay = lazy(() => import('../practice/FirstDay.tsx'));
const PinnedKeys = lazy(() => import('../practice/PinnedKeys.tsx'));

const Skip = styled('a')(({ theme }) => ({
  position: 'absolute',
  insetInlineStart: 8,
  top: -60,
  padding: '6px 12px',
  background: theme.palette.background.paper,
  zIndex: theme.zIndex.tooltip,
  '&:focus': { top: 6 },
}));

/** Until somebody chooses a language here, theirs is the one of their account. */
function useOwnLanguage(): void {
  const [chosen] = useStore<string | undefined>('locale');
  const { identity } = useGetIdentity();
  const turnTo = useChangeLanguage();
  const own: unknown = identity?.locale;
  useEffect(() => {
    if (chosen === undefined && (own === 'fr' || own === 'en')) void turnTo(own);
  }, [chosen, own, turnTo]);
}

/** The frame of every page: bar, rail, the page, and what floats above it. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useT();
  const { pathname } = useLocation();
  const [menu, setMenu] = useState(false);
  const [errorInfo, setErrorInfo] = useState<ErrorInfo>();
  useOwnLanguage();
  useRememberOpened();
  const close = () => setMenu(false);
  return (
    <ReportAbuse>
      <Box sx={{ display: 'grid', displayPrint: 'block', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '216px minmax(0, 1fr)' }, gridTemplateRows: 'auto 1fr', minHeight: '100vh', bgcolor: 'background.default' }}>
        <Skip href="#main-content">{t('shell.skip')}</Skip>
        <TopBar openMenu={() => setMenu(true)} />
        <Box sx={{ display: { xs: 'none', md: 'block' }, displayPrint: 'none', borderRight: 1, borderColor: 'divider', position: 'sticky', top: 48, height: 'calc(100vh - 48px)', overflowY: 'auto' }}>
          <Rail />
        </Box>
        <Drawer open={menu} onClose={close} sx={{ display: { md: 'none' } }} slotProps={{ paper: { sx: { width: 260 } } }}>
          <Rail done={close} />
        </Drawer>
        <Box component="main" id="main-content" tabIndex={-1} sx={{ minWidth: 0, '&:focus-visible': { outline: 'none' } }}>
          <ErrorBoundary
            resetKeys={[pathname]}
            onError={(_, info) => setErrorInfo(info)}
            fallbackRender={({ error, resetErrorBoundary }) => <ErrorPage error={error as Error} resetErrorBoundary={resetErrorBoundary} {...(errorInfo ? { errorInfo } : {})} />}
          >
            {pathname === '/' ? <FirstWeek><FirstDay /></FirstWeek> : null}
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </ErrorBoundary>
          <FirstWeek><PinnedKeys /></FirstWeek>
        </Box>
        <MenuCommands />
        <Announcer />
        <UndoBar />
        <ConflictDialog />
        <Live />
      </Box>
    </ReportAbuse>
  );
}
