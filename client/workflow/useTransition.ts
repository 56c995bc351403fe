import { useCallback, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { announce } from '../layout/announce.ts';
import { problemOf } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';
import { showConflict } from './conflict.ts';
import { finalWords } from './declared.ts';
import type { CaseRecord, VersionedRecord } from './record.ts';
import { refreshRecord } from './refresh.ts';
import { rememberAct } from './undo.ts';
import { useDoneWords } from './useDoneWords.ts';

export interface Doing {
  /**
   * Performs a transition on the record as this person saw it; the undo bar and the cache follow.
   * A conflict opens its dialog and answers what came of it; null when they gave up.
   * @throws HttpError for any other refusal, after having said it, so that a form can show it on its fields
   */
  act(record: CaseRecord, name: string, input?: Readonly<Record<string, unknown>>): Promise<CaseRecord | null>;
  readonly pending: boolean;
}

/** The one way in which the console performs a transition. */
export function useTransition(resource: string): Doing {
  const house = useHouse();
  const client = useQueryClient();
  const notify = useNotify();
  const wordsFor = useDoneWords(resource);
  const [pending, setPending] = useState(false);

  const act = useCallback<Doing['act']>(
    async (record, name, input = {}) => {
      setPending(true);
      try {
        const { data } = await house.transition(resource, record.id, { name, version: record.version, input });
        const after = data as CaseRecord;
        const words = wordsFor(name, after);
        const final = finalWords(resource, name);
        if (!final) rememberAct({ resource, items: [{ id: after.id, version: after.version }], done: words });
        else notify(words, { type: 'success' });
        announce(words);
        refreshRecord(client, resource, after);
        return after;
      } catch (error) {
        const problem = problemOf(error);
        if (problem?.code === 'STALE' || problem?.code === 'CLAIMED') {
          const { code } = problem;
          const detail = problem.message ?? problem.detail ?? '';
          return await new Promise((answer) => {
            const settle = (after: VersionedRecord | null) => answer(after as CaseRecord | null);
            showConflict({ kind: 'act', resource, seen: record, code, detail, name, input, settle });
          });
        }
        if (error instanceof Error) notify(error.message, { type: 'error' });
        throw error;
      } finally {
        setPending(false);
      }
    },
    [house, client, notify, wordsFor, resource],
  );
  return { act, pending };
}
