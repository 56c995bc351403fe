/** Sentences for those who listen to the screen: “Published, 41 left” (WCAG 4.1.3). */
let sentence = '';
const listeners = new Set<() => void>();

/** Says a sentence politely; the same one twice is said twice. */
export function announce(text: string): void {
  // A reader speaks only what changes: a no-break space makes the second “Published” a new text.
  sentence = text === sentence ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

export const announced = (): string => sentence;

export function onAnnounced(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
