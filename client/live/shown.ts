import { useEffect, useSyncExternalStore } from 'react';

/** The record that a page is about. */
export interface About {
  readonly resource: string;
  readonly id: number;
}

let pages: readonly About[] = [];
const listeners = new Set<() => void>();

function change(next: readonly About[]): void {
  pages = next;
  for (const listener of listeners) listener();
}

/** Says, while the page is there, which record it is about. */
export function useAbout(about: About | undefined): void {
  const { resource, id } = about ?? {};
  useEffect(() => {
    if (resource === undefined || id === undefined) return undefined;
    const page = { resource, id };
    change([...pages, page]);
    return () => change(pages.filter((one) => one !== page));
  }, [resource, id]);
}

function onShown(listener: () => void): () => void {
  listeners.add(listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    listeners.delete(listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** The record in front of this person's eyes: of the page that came last, in a tab that can be seen. */
export const useShown = (): About | undefined => useSyncExternalStore(onShown, () => (document.visibilityState === 'hidden' ? undefined : pages.at(-1)));
