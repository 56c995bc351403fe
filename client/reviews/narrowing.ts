/** What narrows a queue, between the address and the API: `rating=1,2&locale=fr&signals=1&mine=1&q=…`. */
import { type TriageView, viewOf } from './views.ts';

export interface Narrowing {
  readonly rating?: readonly number[];
  readonly locale?: readonly string[];
  /** Only those with an open signal. */
  readonly signals?: true;
  /** Only those I have claimed. */
  readonly mine?: true;
  readonly q?: string;
}

const list = (text: string | null): readonly string[] => (text ? text.split(',') : []);

/** Reads an address. */
function narrowingOf(address: URLSearchParams): Narrowing {
  const rating = list(address.get('rating')).map(Number).filter((stars) => stars >= 1 && stars <= 5);
  const locale = list(address.get('locale')).filter((code) => code === 'fr' || code === 'en');
  const q = address.get('q')?.trim();
  return {
    ...(rating.length > 0 ? { rating } : {}),
    ...(locale.length > 0 ? { locale } : {}),
    ...(address.has('signals') ? { signals: true } : {}),
    ...(address.has('mine') ? { mine: true } : {}),
    ...(q ? { q } : {}),
  };
}

/** Writes an address: the view, what narrows it, and the item that is open. */
export function addressOf(view: TriageView, { rating, locale, signals, mine, q }: Narrowing, id?: number): URLSearchParams {
  const address = new URLSearchParams({ view: view.name.replaceAll('_', '-') });
  if (rating) address.set('rating', rating.join(','));
  if (locale) address.set('locale', locale.join(','));
  if (signals) address.set('signals', '1');
  if (mine) address.set('mine', '1');
  if (q) address.set('q', q);
  if (id !== undefined) address.set('id', String(id));
  return address;
}

/** The view and the narrowing of an address. */
export const queueOf = (address: URLSearchParams): { view: TriageView; narrowing: Narrowing } => ({ view: viewOf(address.get('view')), narrowing: narrowingOf(address) });

/** The filter that the API understands. */
export function filterOf({ states }: TriageView, { rating, locale, signals, mine, q }: Narrowing, me: number | undefined): Readonly<Record<string, unknown>> {
  return {
    // One state alone walks the queue's index in its order.
    state: states.length === 1 ? states[0] : states,
    ...(rating ? { rating } : {}),
    ...(locale ? { locale } : {}),
    ...(signals ? { open_signals_gte: 1 } : {}),
    ...(mine && me !== undefined ? { claimed_by: me } : {}),
    ...(q ? { q } : {}),
  };
}
