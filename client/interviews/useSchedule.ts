import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useGetManyAggregate, useNotify } from 'ra-core';
import type { Mode } from '#workflows/interviewWords';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { whoIsHere } from '../providers/session.ts';
import { useHouse } from '../providers/useHouse.ts';
import { refreshLists } from '../workflow/refresh.ts';
import type { CandidateRecord } from './interview.ts';
import { dayKey, daysAfter } from './times.ts';

export interface Plan {
  readonly application_id: number | null;
  readonly day: string;
  readonly hour: string;
  readonly minutes: string;
  readonly mode: Mode;
  readonly place: string;
  readonly interviewer_ids: readonly number[];
}

type Errors = Partial<Record<keyof Plan, string>>;

/** The server speaks of one moment; the form asks for a day and an hour. */
const fieldOf = (name: string): string => (name === 'starts_at' ? 'day' : name);

/** What is to be scheduled, as it is typed, and the act of doing it. */
export function useSchedule({ application, day, done }: { application: CandidateRecord | undefined; day: string | undefined; done(): void }) {
  const t = useT();
  const house = useHouse();
  const client = useQueryClient();
  const notify = useNotify();
  const me = whoIsHere()?.id;
  const [plan, setPlan] = useState<Plan>(() => ({
    application_id: application?.id ?? null, day: day ?? dayKey(daysAfter(new Date(), 1)), hour: '10:00', minutes: '45', mode: 'in_person', place: '', interviewer_ids: me === undefined ? [] : [me],
  }));
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState(false);
  const chosen = application ? [] : [plan.application_id].filter((id) => id !== null);
  const { data = [] } = useGetManyAggregate<CandidateRecord>('applications', { ids: chosen }, { enabled: chosen.length > 0, retry: false });

  const change = (part: Partial<Plan>) => {
    setPlan((before) => ({ ...before, ...part }));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in part))));
  };
  const blank = (): Errors => {
    const needed = t('interviews.schedule.needed');
    return Object.fromEntries((['application_id', 'day', 'hour', 'minutes'] as const).filter((name) => !plan[name]).map((name) => [name, needed]));
  };
  const send = async () => {
    const missing = blank();
    setErrors(missing);
    if (Object.keys(missing).length > 0 || pending) return;
    setPending(true);
    setProblem(undefined);
    const { day: on, hour, minutes, place, ...rest } = plan;
    try {
      await house.create('interviews', { data: { ...rest, minutes: Number(minutes), starts_at: new Date(`${on}T${hour}`).toISOString(), ...(place.trim() && { place }) } });
      refreshLists(client, 'interviews');
      void client.invalidateQueries({ queryKey: ['applications'] });
      notify(t('interviews.schedule.done'), { type: 'success' });
      announce(t('interviews.schedule.done'));
      done();
    } catch (error) {
      const said = problemOf(error);
      if (!said && error instanceof Error) notify(error.message, { type: 'error' });
      setProblem(said);
      setErrors(Object.fromEntries(Object.entries(said?.errors ?? {}).map(([name, words]) => [fieldOf(name), String(words)])));
    } finally {
      setPending(false);
    }
  };
  return { plan, change, candidate: application ?? data[0], errors, problem, pending, send };
}
