/** The words of a signal's verdict and kind, from the declarations. */
import type { Say } from '#engine/workflow';
import { type SignalKind, signalKinds } from '#workflows/reviewWords';
import { workflowOf } from '../workflow/declared.ts';

/** The kind of a signal in words. */
export const kindWords = (kind: string): Say | undefined => (kind in signalKinds ? signalKinds[kind as SignalKind] : undefined);

/** “Confirmed”, “Harmless”: what `dispose` asks for. */
export function verdictWords(verdict: string): Say | undefined {
  const field = workflowOf('signals')?.transitions.dispose?.input?.shape.verdict as { meta(): { labels?: Readonly<Record<string, Say>> } | undefined } | undefined;
  return field?.meta()?.labels?.[verdict];
}
