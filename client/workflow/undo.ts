/** The last act of this person at this screen, on one record or on many, while the server would still take it back. */
export interface Undoable {
  readonly resource: string;
  /** Each record with its version after the act. */
  readonly items: readonly { readonly id: number; readonly version: number }[];
  /** “Published”. */
  readonly done: string;
  /** Until when, by this screen's clock. */
  readonly until: number;
}

/** The server's window (product.md, "Numbers"). */
const undoSeconds = 20;

let last: Undoable | null = null;
const listeners = new Set<() => void>();

const set = (undoable: Undoable | null): void => {
  last = undoable;
  for (const listener of listeners) listener();
};

/** Remembers an act that may be taken back; it replaces the one before. */
export const rememberAct = (act: Omit<Undoable, 'until'>): void => set({ ...act, until: Date.now() + undoSeconds * 1000 });
export const forgetAct = (): void => set(null);
export const lastAct = (): Undoable | null => last;

export function onActChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
