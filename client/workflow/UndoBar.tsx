import { useCallback, useSyncExternalStore } from 'react';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { useHouse } from '../providers/useHouse.ts';
import { refreshLists, refreshRecord } from './refresh.ts';
import { forgetAct, lastAct, onActChanged } from './undo.ts';

const halfSecond = 500;

/** Whole seconds left until an instant, drawn again as they pass. */
function useSecondsLeft(until: number | undefined): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      if (until === undefined) return () => undefined;
      const timer = window.setInterval(changed, halfSecond);
      return () => window.clearInterval(timer);
    },
    [until],
  );
  return useSyncExternalStore(subscribe, () => (until === undefined ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000))));
}

/** “Published · Undo (z) 20 s”: the last act, while the server still takes it back. The server keeps the window, not this bar. */
export function UndoBar() {
  const t = useT();
  const act = useSyncExternalStore(onActChanged, lastAct);
  const seconds = useSecondsLeft(act?.until);
  const house = useHouse();
  const client = useQueryClient();
  const notify = useNotify();
  const open = act !== null && seconds > 0;

  const undo = async () => {
    if (!act) return;
    forgetAct();
    try {
      const [first, ...others] = act.items;
      if (first && others.length === 0) {
        const { data } = await house.undo(act.resource, first.id, { version: first.version });
        refreshRecord(client, act.resource, data);
      } else {
        const { data } = await house.undoMany(act.resource, act.items);
        refreshLists(client, act.resource);
        const [refused] = data.refused;
        if (refused) notify(t('workflow.many.notTakenBack', { count: data.refused.length, detail: refused.detail }), { type: 'error' });
        if (data.done.length === 0) return;
      }
      announce(t('workflow.undo.undone', { done: act.done }));
    } catch (error) {
      if (error instanceof Error) notify(error.message, { type: 'error' });
    }
  };
  useCommand({ id: 'undo', keys: 'z', label: t('workflow.undo.command'), group: 'decide', run: () => void undo(), disabled: open ? false : t('workflow.undo.nothing') });
  const keys = useKeysOf('undo', 'z');
  if (!open) return null;
  return (
    <Paper
      role="region"
      aria-label={t('workflow.undo.command')}
      // Below on a desk, above on a small screen: what comes next is decided at the bottom, and must stay in reach.
      sx={{ position: 'fixed', zIndex: 'snackbar', top: 56, '@media (min-width: 1100px)': { top: 'auto', bottom: 8 }, left: '50%', transform: 'translateX(-50%)', display: 'flex', alignItems: 'center', gap: 1.5, px: 2, py: 0.75, width: 'max-content', maxWidth: 'calc(100vw - 24px)', bgcolor: 'text.primary', color: 'background.paper', boxShadow: 6 }}
    >
      <span>{act.done}</span>
      <Button color="inherit" variant="outlined" size="small" onClick={() => void undo()} aria-keyshortcuts={ariaKeys(keys)} sx={{ borderColor: 'currentcolor' }}>
        {t('workflow.undo.button')}
        {keys ? <Kbd keys={keys} /> : null}
      </Button>
      <span aria-hidden="true" style={{ whiteSpace: 'nowrap' }}>{t('workflow.undo.seconds', { seconds })}</span>
    </Paper>
  );
}
