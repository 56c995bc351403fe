import { useSyncExternalStore } from 'react';
import { announced, onAnnounced } from './announce.ts';
import { unseen } from './unseen.ts';

/** The one polite live region of the page. */
export function Announcer() {
  const sentence = useSyncExternalStore(onAnnounced, announced);
  return (
    <div role="status" aria-live="polite" aria-atomic="true" style={unseen}>
      {sentence}
    </div>
  );
}
