import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useCreatePath } from 'ra-core';
import { Link } from 'react-router-dom';
import { CommandScope } from '../commands/CommandScope.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { unseen } from '../layout/unseen.ts';
import { When } from '../layout/When.tsx';
import { useActionWords, useActorName } from '../workflow/History.tsx';
import type { Bell, BellCase, BellLine } from './bell.ts';

/** What a line says: who did what that concerns me. */
function useLineWords(): (line: BellLine) => string {
  const t = useT();
  const words = useActionWords();
  const nameOf = useActorName();
  return ({ reason, of, action, actor_kind, actor }) => {
    if (reason === 'woke' || actor_kind === null) return t(`bell.reasons.${reason === 'mentioned' ? 'named' : 'woke'}`);
    const who = nameOf({ actor_kind, actor_name: actor });
    const what = action ? words({ resource: of, action }) : '';
    return t(`bell.reasons.${reason}`, { who, what });
  };
}

function CaseLine({ one: { resource, id, title, unread, lines }, close }: { one: BellCase; close(): void }) {
  const t = useT();
  const words = useLineWords();
  const createPath = useCreatePath();
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '14px minmax(0, 1fr)', py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box aria-hidden="true" sx={{ mt: 1, width: 8, height: 8, borderRadius: 4, bgcolor: unread ? 'primary.main' : 'transparent' }} />
      <div>
        <Link to={createPath({ resource, id, type: 'show' })} onClick={close} data-bell-line style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', overflowWrap: 'anywhere', fontWeight: unread ? 600 : 400 }}>
          {unread ? <><span style={unseen}>{t('bell.new')}</span> </> : null}{title}
        </Link>
        {lines.map((line, index) => (
          <Typography key={index} variant="body2" color="text.secondary">{words(line)} · <When at={line.at} /></Typography>
        ))}
        {unread > lines.length ? <Typography variant="body2" color="text.secondary">{t('bell.more', { smart_count: unread - lines.length })}</Typography> : null}
      </div>
    </Box>
  );
}

/** What concerns this person, by case: walked by arrows, opened by Enter, left by Esc. */
function Content({ bell, readAll, close }: { bell: Bell; readAll(): Promise<void>; close(): void }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const lines = () => [...(place.current?.querySelectorAll<HTMLAnchorElement>('[data-bell-line]') ?? [])];
  const move = (by: 1 | -1) => {
    const all = lines();
    const here = all.findIndex((one) => one === document.activeElement);
    all[here === -1 ? 0 : Math.min(Math.max(here + by, 0), all.length - 1)]?.focus();
  };
  useEffect(() => {
    (lines()[0] ?? place.current)?.focus();
    // Where one stands is not moved by what comes meanwhile.
  }, []);
  useCommand({ id: 'list.next', keys: ['j', 'down'], label: t('desk.next'), group: 'move', repeat: true, run: () => move(1) });
  useCommand({ id: 'list.previous', keys: ['k', 'up'], label: t('desk.previous'), group: 'move', repeat: true, run: () => move(-1) });
  const all = () => {
    if (!bell.unread) return;
    close();
    // Said once the panel is gone: behind it, nothing is heard.
    void readAll().then(() => announce(t('bell.allRead')));
  };
  useCommand({ id: 'bell.readAll', keys: 'shift+r', label: t('bell.readAll'), group: 'decide', run: all });
  const keys = useKeysOf('bell.readAll', 'shift+r');
  return (
    <Box ref={place} tabIndex={-1} sx={{ p: 2, '&:focus-visible': { outline: 'none' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 1 }}>
        <Typography variant="h2" id="bell">{t('bell.title')}</Typography>
        <Button size="small" onClick={all} aria-disabled={bell.unread === 0} aria-keyshortcuts={ariaKeys(keys)}>{t('bell.readAll')}{keys ? <Kbd keys={keys} /> : null}</Button>
      </Box>
      {bell.cases.length === 0 ? <Typography color="text.secondary">{t('bell.empty')}</Typography> : (
        <Box component="ul" aria-labelledby="bell" sx={{ listStyle: 'none', m: 0, p: 0 }}>{bell.cases.map((one) => <CaseLine key={`${one.resource}/${one.id}`} one={one} close={close} />)}</Box>
      )}
    </Box>
  );
}

/** The bell, opened below its button. */
export default function BellPanel({ anchor, close, ...rest }: { anchor: HTMLElement; bell: Bell; readAll(): Promise<void>; close(): void }) {
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={close}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': 'bell', sx: { width: 420, maxHeight: '75vh', mt: 0.5 } } }}
    >
      <CommandScope><Content close={close} {...rest} /></CommandScope>
    </Popover>
  );
}
