/** The words of a signal's verdict and kind, from the declarations. */
import type { Say } from '#engine/workflow';
import { type SignalKind, signalKinds } from '#workflows/reviewWords';
import { valueWords } from '../workflow/declared.ts';

/** The kind of a signal in words. */
export const kindWords = (kind: string): Say | undefined => (kind in signalKinds ? signalKinds[kind as SignalKind] : undefined);

/** “Confirmed”, “Harmless”: what `dispose` asks for. */
export const verdictWords = (verdict: string): Say | undefined => valueWords('signals', 'verdict', verdict);
