import { type KeyboardEvent, useState, useSyncExternalStore } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useNotify } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { unseen } from '../layout/unseen.ts';
import { Kbd } from './Kbd.tsx';
import { written } from './keys.ts';
import { type KnownCommand, knownCommands } from './known.ts';
import { type KeyPreferences, chooseKeys, collide, keyPreferences, keysOf, onKeysChosen } from './preferences.ts';
import { useActiveCommands } from './useCommand.ts';

interface Clash {
  readonly id: string;
  readonly keys: string;
  readonly with: string;
}

/** Single keys on or off, and another key for any command (WCAG 2.1.4); kept with the account. */
export function OwnKeys() {
  const t = useT();
  const notify = useNotify();
  const preferences = useSyncExternalStore(onKeysChosen, keyPreferences);
  const [changing, setChanging] = useState<string>();
  const [clash, setClash] = useState<Clash>();
  // Drawn anew as commands come.
  useActiveCommands();
  const commands = knownCommands();
  const keep = (change: Partial<KeyPreferences>) => {
    chooseKeys(change).catch((error: unknown) => notify(error instanceof Error ? error.message : '', { type: 'error' }));
  };
  const house = ({ id }: KnownCommand) => {
    const { [id]: _own, ...own } = preferences.own;
    keep({ own });
  };

  const press = (event: KeyboardEvent, command: KnownCommand) => {
    if (changing !== command.id) return;
    const keys = written(event.nativeEvent);
    if (!keys) return;
    event.preventDefault();
    event.stopPropagation();
    setChanging(undefined);
    setClash(undefined);
    if (event.key === 'Escape') return;
    const other = commands.find((one) => one.id !== command.id && keysOf(one, { ...preferences, off: false }).some((its) => collide(its, keys)));
    if (!other) {
      keep({ own: { ...preferences.own, [command.id]: keys } });
      announce(t('commands.own.done', { command: command.label }));
    } else setClash({ id: command.id, keys, with: other.label });
  };
  return (
    <section aria-labelledby="own-keys">
      <Typography variant="h2" id="own-keys">{t('commands.own.title')}</Typography>
      <Typography color="text.secondary">{t('commands.own.help')}</Typography>
      <FormControlLabel label={t('commands.own.switch')} control={<Switch checked={!preferences.off} onChange={(_, on) => keep({ off: !on })} />} />
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
                <Button color="inherit" onClick={() => setChanging(command.id)} onKeyDown={(event) => press(event, command)} onBlur={() => setChanging(undefined)}>
                  <span style={unseen}>{t('commands.own.change', { command: command.label })} </span>
                  {changing === command.id ? t('commands.own.press') : keysOf(command, { ...preferences, off: false }).map((keys) => <Kbd key={keys} keys={keys} spoken />)}
                </Button>
                {preferences.own[command.id] === undefined ? null : <Button size="small" color="inherit" onClick={() => house(command)}>{t('commands.own.house')}<span style={unseen}> {command.label}</span></Button>}
                {clash?.id === command.id ? <Alert severity="warning" role="alert" sx={{ py: 0 }}><Kbd keys={clash.keys} spoken /> {t('commands.own.taken', { command: clash.with })}</Alert> : null}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Button onClick={() => keep({ own: {}, off: false })}>{t('commands.own.reset')}</Button>
    </section>
  );
}
