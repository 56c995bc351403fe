import { type KeyboardEvent, useState, useSyncExternalStore } from 'react';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { unseen } from '../layout/unseen.ts';
import { Kbd } from './Kbd.tsx';
import { written } from './keys.ts';
import { type KnownCommand, knownCommands } from './known.ts';
import { chooseKeys, keyPreferences, keysOf, onKeysChosen } from './preferences.ts';

/** Single keys on or off, and another key for any command (WCAG 2.1.4). */
export function OwnKeys() {
  const t = useT();
  const preferences = useSyncExternalStore(onKeysChosen, keyPreferences);
  const [changing, setChanging] = useState<string>();
  const commands = knownCommands();

  const press = (event: KeyboardEvent, command: KnownCommand) => {
    if (changing !== command.id) return;
    const keys = written(event.nativeEvent);
    if (!keys) return;
    event.preventDefault();
    event.stopPropagation();
    setChanging(undefined);
    if (event.key === 'Escape') return;
    const other = commands.find(({ id, ...rest }) => id !== command.id && keysOf({ id, ...rest }, preferences).includes(keys));
    if (other) announce(t('commands.own.taken', { command: other.label }));
    else chooseKeys({ own: { ...preferences.own, [command.id]: keys } });
  };
  return (
    <section aria-labelledby="own-keys">
      <Typography variant="h2" id="own-keys">{t('commands.own.title')}</Typography>
      <Typography color="text.secondary">{t('commands.own.help')}</Typography>
      <FormControlLabel label={t('commands.own.switch')} control={<Switch checked={!preferences.off} onChange={(_, on) => chooseKeys({ off: !on })} />} />
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>{t('commands.own.command')}</TableCell>
            <TableCell>{t('commands.own.key')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {commands.map((command) => (
            <TableRow key={command.id}>
              <TableCell component="th" scope="row">{command.label}</TableCell>
              <TableCell>
                <Button color="inherit" onClick={() => setChanging(command.id)} onKeyDown={(event) => press(event, command)}>
                  <span style={unseen}>{t('commands.own.change', { command: command.label })} </span>
                  {changing === command.id ? t('commands.own.press') : keysOf(command, preferences).map((keys) => <Kbd key={keys} keys={keys} spoken />)}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Button onClick={() => chooseKeys({ own: {}, off: false })}>{t('commands.own.reset')}</Button>
    </section>
  );
}
