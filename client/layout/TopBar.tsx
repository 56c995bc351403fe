import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import MenuIcon from '@mui/icons-material/Menu';
import FlagIcon from '@mui/icons-material/OutlinedFlag';
import SearchIcon from '@mui/icons-material/Search';
import { useGetIdentity, useLogout, useNavigate } from 'ra-core';
import { useTheme } from 'react-admin';
import { Link } from 'react-router-dom';
import { BellButton } from '../bell/BellButton.tsx';
import { usePanels } from '../commands/CommandsProvider.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useKeysOf } from '../commands/useCommand.ts';
import { useChangeLanguage } from '../i18n/useChangeLanguage.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useReport } from '../incidents/ReportAbuse.tsx';
import { useT } from '../i18n/useT.ts';
import { unseen } from './unseen.ts';

/** French or English, said in the language it leads to. */
export function LanguageSwitch() {
  const t = useT();
  const language = useLanguage();
  const turnTo = useChangeLanguage();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <Button color="inherit" lang={other} onClick={() => void turnTo(other)} sx={{ minWidth: 0 }}>
      <Box component="span" aria-hidden="true" sx={{ display: { sm: 'none' } }}>{other.toUpperCase()}</Box>
      <Box component="span" sx={(theme) => ({ [theme.breakpoints.down('sm')]: unseen })}>{t('shell.bar.language')}</Box>
    </Button>
  );
}

/** Light or dark. */
export function ThemeSwitch() {
  const t = useT();
  const [theme, setTheme] = useTheme();
  const label = theme === 'dark' ? t('shell.bar.light') : t('shell.bar.dark');
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" aria-label={label} onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
        {theme === 'dark' ? <LightIcon fontSize="small" /> : <DarkIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}

function PersonMenu() {
  const t = useT();
  const { identity } = useGetIdentity();
  const logout = useLogout();
  const report = useReport();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = identity?.fullName ?? t('shell.bar.me');
  // On a phone, what is beside the name needs the room.
  const initials = name.split(/\s+/).map((word) => word[0]).join('').slice(0, 2);
  return (
    <>
      <Button color="inherit" aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ minWidth: 0 }}>
        <Box component="span" aria-hidden="true" sx={{ display: { sm: 'none' } }}>{initials}</Box>
        <Box component="span" sx={(theme) => ({ maxWidth: 200, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', [theme.breakpoints.down('sm')]: unseen })}>{name}</Box>
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            void navigate('/profile');
          }}
        >
          {t('shell.bar.profile')}
        </MenuItem>
        {report ? (
          <MenuItem
            onClick={() => {
              setAnchor(null);
              report();
            }}
          >
            {t('incidents.report.title')}
          </MenuItem>
        ) : null}
        <MenuItem onClick={() => void logout()}>{t('shell.bar.signOut')}</MenuItem>
      </Menu>
    </>
  );
}

/** The bar above every page: the menu on a phone, search and commands, keys, language, theme, and who is here. */
export function TopBar({ openMenu }: { openMenu(): void }) {
  const t = useT();
  const { openPalette, openKeySheet } = usePanels();
  const report = useReport();
  const paletteKeys = useKeysOf('palette', 'mod+k');
  const sheetKeys = useKeysOf('keys', '?');
  const reportKeys = useKeysOf('incidents.report', '.');
  return (
    <Box component="header" sx={{ gridColumn: '1 / -1', display: 'flex', displayPrint: 'none', alignItems: 'center', gap: { xs: 0, sm: 0.5 }, px: { xs: 1, sm: 1.5 }, height: 48, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', position: 'sticky', top: 0, zIndex: 'appBar' }}>
      <IconButton color="inherit" aria-label={t('shell.bar.menu')} onClick={openMenu} sx={{ display: { md: 'none' } }}>
        <MenuIcon fontSize="small" />
      </IconButton>
      <Box component={Link} to="/" sx={{ color: 'text.primary', textDecoration: 'none', fontWeight: 700, letterSpacing: '-0.02em', fontSize: '1rem', px: { xs: 0.5, sm: 1 } }}>
        {t('shell.product')}
      </Box>
      <Button color="inherit" variant="outlined" onClick={openPalette} aria-keyshortcuts={ariaKeys(paletteKeys)} startIcon={<SearchIcon fontSize="small" />} sx={{ ml: { md: 10 }, color: 'text.secondary', flex: { xs: 'none', sm: '0 1 360px' }, minWidth: 0, justifyContent: 'flex-start', overflow: 'hidden', whiteSpace: 'nowrap' }}>
        <Box component="span" sx={(theme) => ({ [theme.breakpoints.down('sm')]: unseen })}>{t('commands.palette.open')}</Box>
        <Box component="span" sx={{ ml: 'auto', display: { xs: 'none', sm: 'inline' } }}>{paletteKeys ? <Kbd keys={paletteKeys} /> : null}</Box>
      </Button>
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: { xs: 0, sm: 0.5 } }}>
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          {report ? (
            <Tooltip title={reportKeys ? `${t('incidents.report.title')} (${reportKeys})` : t('incidents.report.title')}>
              <IconButton color="inherit" aria-label={t('incidents.report.title')} aria-keyshortcuts={ariaKeys(reportKeys)} onClick={report}><FlagIcon fontSize="small" /></IconButton>
            </Tooltip>
          ) : null}
          <Tooltip title={sheetKeys ? `${t('commands.sheet.open')} (${sheetKeys})` : t('commands.sheet.open')}>
            <IconButton color="inherit" aria-label={t('commands.sheet.open')} aria-keyshortcuts={ariaKeys(sheetKeys)} onClick={openKeySheet}><KeyboardIcon fontSize="small" /></IconButton>
          </Tooltip>
        </Box>
        <BellButton />
        <LanguageSwitch />
        <ThemeSwitch />
        <PersonMenu />
      </Box>
    </Box>
  );
}
