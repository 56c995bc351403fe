import { useContext, useState, useSyncExternalStore } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { CommandScope } from './CommandScope.tsx';
import { Kbd } from './Kbd.tsx';
import { keyPreferences, keysOf, onKeysChosen } from './preferences.ts';
import type { CommandGroup } from './registry.ts';
import { RegistryContext, useCommand } from './useCommand.ts';

const groups: readonly CommandGroup[] = ['move', 'decide', 'write', 'view', 'go', 'general'];

function Content({ close }: { close(): void }) {
  const t = useT();
  const navigate = useNavigate();
  const registry = useContext(RegistryContext);
  const preferences = useSyncExternalStore(onKeysChosen, keyPreferences);
  const [commands] = useState(() => registry.active());
  useCommand({ id: 'keys', keys: '?', label: t('commands.sheet.close'), group: 'general', run: close });
  return (
    <>
      <DialogTitle id="key-sheet">{t('commands.sheet.title')}</DialogTitle>
      <DialogContent tabIndex={0} role="region" aria-labelledby="key-sheet">
        {preferences.off ? <Alert severity="info">{t('commands.sheet.off')}</Alert> : null}
        <Box sx={{ columns: { sm: 2 }, columnGap: 4 }}>
          {groups.map((group) => {
            const keyed = commands.filter((command) => command.group === group && keysOf(command, preferences).length > 0);
            return keyed.length === 0 ? null : (
              <Box key={group} component="section" sx={{ breakInside: 'avoid', mb: 2 }}>
                <Typography variant="h3" component="h3" color="text.secondary">{t(`commands.groups.${group}`)}</Typography>
                <Box component="dl" sx={{ m: 0 }}>
                  {keyed.map((command) => (
                    <Box key={command.id} sx={{ display: 'flex', flexDirection: 'row-reverse', justifyContent: 'space-between', gap: 2, minHeight: 26 }}>
                      <Box component="dt" sx={{ whiteSpace: 'nowrap' }}>{keysOf(command, preferences).map((keys) => <Kbd key={keys} keys={keys} spoken />)}</Box>
                      <Box component="dd" sx={{ m: 0 }}>{command.label}</Box>
                    </Box>
                  ))}
                </Box>
              </Box>
            );
          })}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button
          color="inherit"
          onClick={() => {
            close();
            navigate('/profile');
          }}
        >
          {t('commands.sheet.change')}
        </Button>
        <Button onClick={close}>{t('commands.sheet.close')}</Button>
      </DialogActions>
    </>
  );
}

/** All the keys of the screen, as this person has them. */
export default function KeySheet({ close }: { close(): void }) {
  return (
    <Dialog open onClose={close} aria-labelledby="key-sheet" maxWidth="md" fullWidth>
      <CommandScope>
        <Content close={close} />
      </CommandScope>
    </Dialog>
  );
}
