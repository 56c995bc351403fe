import { Suspense, lazy, useState } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import RungIcon from '@mui/icons-material/NotificationsActiveOutlined';
import BellIcon from '@mui/icons-material/NotificationsNoneOutlined';
import { ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { useBell } from './useBell.ts';

const BellPanel = lazy(() => import('./BellPanel.tsx'));

/** The bell in the bar: how many cases hold something new for this person, and the way to them. */
export function BellButton() {
  const t = useT();
  const { bell, readAll } = useBell();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [button, setButton] = useState<HTMLElement | null>(null);
  const { unread = 0, more = false } = bell ?? {};
  useCommand({ id: 'bell', keys: 'g b', label: t('bell.open'), group: 'go', run: () => setAnchor(button) });
  const keys = useKeysOf('bell', 'g b');
  const count = more ? t('shell.menu.many', { count: unread }) : String(unread);
  const label = unread ? t('bell.unread', { smart_count: unread, count }) : t('bell.none');
  return (
    <>
      <Tooltip title={keys ? `${label} (${keys})` : label}>
        <IconButton ref={setButton} color="inherit" aria-label={label} aria-haspopup="dialog" aria-expanded={anchor !== null} aria-keyshortcuts={ariaKeys(keys)} onClick={() => setAnchor(button)}>
          {unread ? <RungIcon fontSize="small" /> : <BellIcon fontSize="small" />}
          {unread ? (
            <Box component="span" aria-hidden="true" sx={{ position: 'absolute', top: -2, right: -4, minWidth: 16, px: 0.5, borderRadius: 8, bgcolor: 'primary.main', color: 'primary.contrastText', fontSize: '0.6875rem', fontWeight: 700, lineHeight: '16px', textAlign: 'center' }}>{count}</Box>
          ) : null}
        </IconButton>
      </Tooltip>
      {anchor && bell ? <Suspense fallback={null}><BellPanel anchor={anchor} bell={bell} readAll={readAll} close={() => setAnchor(null)} /></Suspense> : null}
    </>
  );
}
