import Dialog from '@mui/material/Dialog';
import { useSyncExternalStore } from 'react';
import { CommandScope } from '../commands/CommandScope.tsx';
import { ConflictContent } from './ConflictContent.tsx';
import { currentConflict, onConflict, showConflict } from './conflict.ts';

/** Mounted once in the shell: opens when an act is refused because the record moved, and loses no word of it. */
export function ConflictDialog() {
  const conflict = useSyncExternalStore(onConflict, currentConflict);
  if (!conflict) return null;
  const giveUp = () => {
    showConflict(null);
    conflict.settle(null);
  };
  return (
    <Dialog open onClose={giveUp} aria-labelledby="conflict-title" maxWidth="md" fullWidth>
      <CommandScope>
        <ConflictContent conflict={conflict} giveUp={giveUp} />
      </CommandScope>
    </Dialog>
  );
}
