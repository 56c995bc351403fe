import { useCallback, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import type { ManyOutcome } from '../providers/data.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';
import { type ManyAct, doneWords, finalWords } from './declared.ts';
import type { CaseRecord } from './record.ts';
import { refreshLists } from './refresh.ts';
import { rememberAct } from './undo.ts';

/** The most that one request may name (api.md, "act on many"). */
export const most = 100;

interface Doing {
  readonly outcome: ManyOutcome | undefined;
  readonly problem: Problem | undefined;
  readonly pending: boolean;
  /** Sends one request for the first hundred; tells whoever asked what came of it. */
  send(rows: readonly CaseRecord[], input: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Performs one act on many rows at the versions that were seen; the lists follow, and the undo bar offers to take back what passed. */
export function useManyAct(resource: string, { name, label }: ManyAct, done: (outcome: ManyOutcome) => void): Doing {
  const t = useT();
  const say = useSay();
  const house = useHouse();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<ManyOutcome>();
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState(false);
  const send = useCallback<Doing['send']>(
    async (rows, input) => {
      setPending(true);
      setProblem(undefined);
      try {
        const { data } = await house.transitionMany(resource, { name, input, items: rows.slice(0, most).map(({ id, version }) => ({ id, version })) });
        const words = t('workflow.many.passed', { done: say(doneWords(resource, name) ?? label), count: data.done.length });
        if (data.done.length > 0 && !finalWords(resource, name)) rememberAct({ resource, items: data.done, done: words });
        announce(data.refused.length > 0 ? `${words} ${t('workflow.many.refused', { smart_count: data.refused.length })}` : words);
        setOutcome(data);
        refreshLists(client, resource);
        done(data);
      } catch (error) {
        setProblem(problemOf(error) ?? { code: '', message: error instanceof Error ? error.message : '' });
      } finally {
        setPending(false);
      }
    },
    [t, say, house, client, resource, name, label, done],
  );
  return { outcome, problem, pending, send };
}
