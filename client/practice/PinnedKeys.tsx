import { useEffect, useSyncExternalStore } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useStore } from 'ra-core';
import { Kbd } from '../commands/Kbd.tsx';
import { keyPreferences, keysOf, onKeysChosen } from '../commands/preferences.ts';
import { useActiveCommands, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';

const shown = ['decide', 'write', 'move', 'view'];
const most = 10;
const height = 40;

/** Pages that fill the window leave this room at their lower edge; so does whoever scrolls to what has the focus. */
function useRoom(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--pinned-keys', `${height}px`);
    style.setProperty('scroll-padding-bottom', `${height}px`);
    return () => {
      style.removeProperty('--pinned-keys');
      style.removeProperty('scroll-padding-bottom');
    };
  }, []);
}

function Strip({ hide }: { hide(): void }) {
  const t = useT();
  const preferences = useSyncExternalStore(onKeysChosen, keyPreferences);
  const commands = useActiveCommands().filter((command) => shown.includes(command.group) && keysOf(command, preferences).length > 0).sort((a, b) => shown.indexOf(a.group) - shown.indexOf(b.group)).slice(0, most);
  const sheet = useKeysOf('keys', '?');
  useRoom();
  return (
    <>
      <Box sx={{ height }} />
      <Box component="aside" aria-label={t('practice.keys')} sx={{ display: 'flex', position: 'fixed', bottom: 0, insetInlineStart: 216, insetInlineEnd: 0, height, zIndex: 1, gap: 1.5, alignItems: 'center', px: 2, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider', fontSize: '0.75rem' }}>
        <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', overflow: 'hidden', height: 24, columnGap: 2, m: 0 }}>
          <Box sx={{ display: 'flex', flexDirection: 'row-reverse', gap: 0.5, height: 24, alignItems: 'center' }}>
            <Box component="dt">{sheet ? <Kbd keys={sheet} spoken /> : null}</Box>
            <Box component="dd" sx={{ m: 0, color: 'text.secondary' }}>{t('practice.allKeys')}</Box>
          </Box>
          {commands.map((command) => (
            <Box key={command.id} sx={{ display: 'flex', flexDirection: 'row-reverse', gap: 0.5, height: 24, alignItems: 'center' }}>
              <Box component="dt"><Kbd keys={keysOf(command, preferences)[0] ?? ''} spoken /></Box>
              <Box component="dd" sx={{ m: 0, color: 'text.secondary' }}>{command.label}</Box>
            </Box>
          ))}
        </Box>
        <Button size="small" color="inherit" onClick={hide} sx={{ ml: 'auto', flexShrink: 0 }}>{t('practice.unpin')}</Button>
      </Box>
    </>
  );
}

/** The keys of the screen in front, along its lower edge for a newcomer's first week; hidden sooner by whoever knows them. Nothing on a phone. */
export default function PinnedKeys() {
  const preferences = useSyncExternalStore(onKeysChosen, keyPreferences);
  const [hidden, hide] = useStore('keys.unpinned', false);
  const wide = useMediaQuery('(min-width: 900px)', { noSsr: true });
  return hidden || preferences.off || !wide ? null : <Strip hide={() => hide(true)} />;
}
