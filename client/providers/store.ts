import { type Store, localStorageStore } from 'ra-core';

/** What belongs to the person at this browser, not to the session. */
const kept = ['theme', 'locale'] as const;

/** react-admin's store, which signing out empties, save for language and theme. */
export function createStore(): Store {
  const store = localStorageStore('1', 'entente');
  return {
    ...store,
    reset: () => {
      const values = kept.map((key) => [key, store.getItem<unknown>(key)] as const);
      store.reset();
      for (const [key, value] of values) if (value !== undefined) store.setItem(key, value);
    },
  };
}
