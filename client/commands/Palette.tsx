import { useContext, useState } from 'react';
import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { Command as Menu } from 'cmdk';
import { useCreatePath, useNavigate } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { useHouse } from '../providers/useHouse.ts';
import { unseen } from '../layout/unseen.ts';
import { usePaused } from '../layout/usePaused.ts';
import { CommandScope } from './CommandScope.tsx';
import { FoundRecords, RecentRecords } from './FoundRecords.tsx';
import { Kbd } from './Kbd.tsx';
import { keysOf } from './preferences.ts';
import { type Opened, recentRecords, recordAt } from './recent.ts';
import type { Command, CommandGroup } from './registry.ts';
import { RegistryContext } from './useCommand.ts';

const Looks = styled('div')(({ theme }) => ({
  '[cmdk-input]': {
    width: '100%', font: 'inherit', fontSize: '1rem', padding: theme.spacing(1.75, 2), border: 0, color: 'inherit', background: 'transparent',
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:focus-visible': { outlineOffset: -2 },
    '&::placeholder': { color: theme.palette.text.secondary, opacity: 1 },
  },
  '[cmdk-list]': { maxHeight: '50vh', overflowY: 'auto', padding: theme.spacing(0.75) },
  '[cmdk-group-heading]': { padding: theme.spacing(1, 1.25, 0.5), fontSize: '0.75rem', fontWeight: 600, color: theme.palette.text.secondary },
  '[cmdk-item]': { display: 'flex', alignItems: 'center', gap: theme.spacing(1), minHeight: 32, padding: theme.spacing(0.25, 1.25), [theme.breakpoints.down('sm')]: { flexWrap: 'wrap', rowGap: 0 }, borderRadius: 4, cursor: 'pointer' },
  '[cmdk-item][data-selected=true]': { background: theme.palette.action.selected },
  '[cmdk-item] small': { color: theme.palette.text.secondary },
  '[cmdk-empty]': { padding: theme.spacing(2), color: theme.palette.text.secondary },
}));

const groups: readonly CommandGroup[] = ['decide', 'write', 'move', 'go', 'view', 'general'];

/** Letters without their accents, as people type them in a hurry. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A command answers when its words hold every word typed: a looser match would put a wrong one under Enter. */
const holds = (label: string, typed: string): boolean => folded(typed).split(/\s+/).every((word) => folded(label).includes(word));

/** People and cases that answer to what is typed, once the person pauses. */
function useFound(typed: string) {
  const house = useHouse();
  const q = usePaused(typed.trim(), 200);
  return useQuery({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => (await house.search(q, { signal })).data,
    enabled: q.length > 1,
    placeholderData: (before) => before,
    retry: false,
  });
}

function CommandItem({ command, run }: { command: Command; run(command: Command): void }) {
  const t = useT();
  const keys = keysOf(command)[0];
  return (
    <Menu.Item value={command.id} disabled={Boolean(command.disabled)} onSelect={() => run(command)}>
      <span>{command.label}</span>
      {command.disabled ? <small>{t('commands.palette.unavailable', { reason: command.disabled })}</small> : null}
      <span style={{ marginInlineStart: 'auto' }}>{keys ? <Kbd keys={keys} /> : null}</span>
    </Menu.Item>
  );
}

/** Every command of the screen with its key, what was opened last, and any person or case by name, e-mail, telephone, number or words. */
export default function Palette({ close }: { close(): void }) {
  const t = useT();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const registry = useContext(RegistryContext);
  // The page's commands as they stood when the palette opened: from then on, its own scope listens.
  const [commands] = useState(() => registry.active().filter(({ id }) => id !== 'palette'));
  const [typed, setTyped] = useState('');
  const { data: found = [], isFetching } = useFound(typed);
  const here = recordAt(useLocation().pathname);
  const [recent] = useState(() => recentRecords().filter(({ resource, id }) => resource !== here?.resource || id !== here.id));
  const open = ({ resource, id }: Opened) => {
    close();
    navigate(createPath({ resource, id, type: 'show' }));
  };

  const first = found[0];
  // What answers late goes under Enter only where no command stood there.
  const suggested = first && !commands.some(({ label }) => holds(label, typed)) ? `${first.resource}/${first.id}` : '';
  const [moved, setMoved] = useState(() => ({ from: '', to: recent[0] ? `${recent[0].resource}/${recent[0].id}` : '' }));
  const selected = moved.from === suggested ? moved.to : suggested;

  const run = (command: Command) => {
    close();
    command.run();
  };
  return (
    <Dialog open onClose={close} aria-labelledby="palette" maxWidth="sm" fullWidth sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}>
      <CommandScope>
        <Looks>
          <h2 id="palette" style={unseen}>{t('commands.palette.title')}</h2>
          <Menu label={t('commands.palette.title')} shouldFilter={false} value={selected} onValueChange={(to) => setMoved({ from: suggested, to })} loop>
            <Menu.Input autoFocus value={typed} onValueChange={setTyped} placeholder={t('commands.palette.placeholder')} />
            <Menu.List label={t('commands.palette.title')}>
              <Menu.Empty>{isFetching ? t('commands.palette.searching') : t('commands.palette.none')}</Menu.Empty>
              {typed.trim().length > 1 ? <FoundRecords found={found} open={open} /> : null}
              {typed.trim() === '' ? <RecentRecords recent={recent} open={open} /> : null}
              {groups.map((group) => {
                const inGroup = commands.filter((command) => command.group === group && holds(command.label, typed));
                return inGroup.length === 0 ? null : (
                  <Menu.Group key={group} heading={t(`commands.groups.${group}`)}>
                    {inGroup.map((command) => <CommandItem key={command.id} command={command} run={run} />)}
                  </Menu.Group>
                );
              })}
            </Menu.List>
          </Menu>
        </Looks>
      </CommandScope>
    </Dialog>
  );
}
