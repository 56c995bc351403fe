import { useInfiniteQuery } from '@tanstack/react-query';
import { useHouse } from '../providers/useHouse.ts';
import type { EventRecord } from '../workflow/record.ts';
import { type View, alone } from './view.ts';

/** Whose timeline. */
export type About = { readonly customer_id: number } | { readonly provider_id: number };

interface LetterEntry {
  readonly kind: 'letter';
  readonly id: number;
  readonly resource: string;
  readonly record_id: number;
  readonly at: string;
  readonly to_name: string;
  readonly subject: string;
  readonly delivery: string;
}
export type Entry = (EventRecord & { readonly kind: 'event' }) | LetterEntry;

const step = 25;

/** What is known of a person, newest first, as far as the view shows it. */
export function useTimeline(about: About, { kind, key, asOf }: View) {
  const house = useHouse();
  const show = alone.find((one) => one === kind);
  const filter = { ...about, ...(kind && !show && { resource: kind }) };
  return useInfiniteQuery({
    // Under the events' own key, so that an act on any of the cases has it asked again.
    queryKey: ['events', 'getList', 'timeline', filter, { show, key, asOf }],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams({ filter: JSON.stringify(filter), range: JSON.stringify([pageParam, pageParam + step - 1]), ...(asOf && { as_of: asOf }), ...(key && { key: 'true' }), ...(show && { show }) });
      return (await house.read<readonly Entry[]>(`/timeline?${query.toString()}`, { signal })).data;
    },
    getNextPageParam: (last, pages) => (last.length < step ? undefined : pages.length * step),
  });
}
