/** What this person chose for their own hands, kept with their account: known from the moment they are. */
import { http } from './http.ts';

export interface Preferences {
  readonly keys: {
    /** Single keys are switched off. */
    readonly off: boolean;
    /** Command id to the keys chosen for it. */
    readonly own: Readonly<Record<string, string>>;
  };
  /** Resource to the saved view that its list opens with. */
  readonly views: Readonly<Record<string, number>>;
}

const address = '/api/preferences';
const untouched: Preferences = { keys: { off: false, own: {} }, views: {} };
const listeners = new Set<() => void>();
let chosen = untouched;

function set(preferences: Preferences): void {
  chosen = preferences;
  for (const listener of listeners) listener();
}

export const preferences = (): Preferences => chosen;

/** Calls back when the choice changes. */
export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks what was chosen; the house's own ways where that cannot be known. */
export async function loadPreferences(): Promise<void> {
  try {
    set((await http(address)).json as Preferences);
  } catch {
    set(untouched);
  }
}

/** Nobody is here any more. */
export const forgetPreferences = (): void => set(untouched);

/**
 * Chooses, here at once and with the account.
 * @throws HttpError when it could not be kept; it then holds on this page alone
 */
export async function choose(part: Partial<Preferences>): Promise<void> {
  set({ ...chosen, ...part });
  await http(address, { method: 'PUT', body: JSON.stringify(part) });
}
