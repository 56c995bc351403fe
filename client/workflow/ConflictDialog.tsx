import Dialog from '@mui/material/Dialog';
import { Suspense, lazy, useSyncExternalStore } from 'react';
import { CommandScope } from '../commands/CommandScope.tsx';
import { Loading } from '../layout/LoadingPage.tsx';
import { currentConflict, onConflict, showConflict } from './conflict.ts';

// Rare, and it draws on every declaration: it waits outside the first download.
const ConflictContent = lazy(() => import('./ConflictContent.tsx'));

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
        <Suspense fallback={<Loading />}>
          <ConflictContent conflict={conflict} giveUp={giveUp} />
        </Suspense>
      </CommandScope>
    </Dialog>
  );
}
