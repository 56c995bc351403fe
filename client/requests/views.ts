/** The views of the inbox, each a filter that stands in the address. */
import type { Filter } from '../records/Facets.tsx';

export const viewNames = ['open', 'mine', 'answered', 'all', 'aside'] as const;
export type ViewName = (typeof viewNames)[number];

const open = ['received', 'acknowledged', 'in_progress'] as const;

/** What each view asks for. Whoever does not learn who is stopped has nothing kept aside in any list, and may not ask for it. */
export function filterOf(view: ViewName, me: number, seesAside: boolean): Filter {
  const here = seesAside ? { kept_aside_neq: true } : {};
  if (view === 'aside') return { kept_aside: true };
  if (view === 'open') return { state: open, ...here };
  if (view === 'mine') return { state: open, assignee_id: me, ...here };
  return view === 'answered' ? { state: ['answered', 'closed'], ...here } : here;
}

/** The view that a filter is, whatever else narrows it; the open ones when it is none. */
export function viewOf(filter: Filter): ViewName {
  if (filter.kept_aside === true) return 'aside';
  const states = Array.isArray(filter.state) ? (filter.state as unknown[]) : [];
  if (states.includes('answered')) return 'answered';
  if (!states.length) return 'all';
  return filter.assignee_id === undefined ? 'open' : 'mine';
}

/** The filters that the views themselves set. */
export const ofViews: readonly string[] = ['state', 'kept_aside', 'kept_aside_neq', 'assignee_id'];
