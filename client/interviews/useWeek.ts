import { useGetList } from 'ra-core';
import type { InterviewRecord } from './interview.ts';
import { daysAfter } from './times.ts';

/** The interviews of the seven days from `start`, by their time; `all` with those that will not take place. */
export function useWeek(start: Date, all: boolean): { data: readonly InterviewRecord[] | undefined; error: Error | null; isPending: boolean } {
  const filter = { starts_at_gte: start.toISOString(), starts_at_lt: daysAfter(start, 7).toISOString(), ...(all ? {} : { state: ['scheduled', 'held'] }) };
  const { data, error, isPending } = useGetList<InterviewRecord>('interviews', { filter, sort: { field: 'starts_at', order: 'ASC' }, pagination: { page: 1, perPage: 100 }, meta: { embed: ['application'] } });
  return { data, error: error as Error | null, isPending };
}
