import { useCallback, useRef } from 'react';
import { useTransition } from '../workflow/useTransition.ts';
import type { ReferenceRecord } from './reference.ts';

export interface Call {
  readonly pending: boolean;
  /** Notes that nobody answered, and why; null when somebody was quicker. */
  attempted(outcome: string, more?: Readonly<Record<string, unknown>>): Promise<ReferenceRecord | null>;
  /** Notes that the client was reached, then performs what came of it. */
  reached(name: 'complete' | 'refuse', input: Readonly<Record<string, unknown>>): Promise<ReferenceRecord | null>;
}

/** What may come of one telephone call that began at `started_at`; every call leaves its attempt. */
export function useCall(reference: ReferenceRecord, started_at: string): Call {
  const { act, pending } = useTransition('client_references');
  // The attempt of this call is noted once, though what came of it may be refused and sent again.
  const noted = useRef<ReferenceRecord | null>(null);
  const busy = useRef(false);

  const once = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    // A key held down, or a double click, is one call.
    if (busy.current) return null;
    busy.current = true;
    try {
      return await work();
    } finally {
      busy.current = false;
    }
  }, []);

  const attempt = useCallback(
    async (outcome: string, more: Readonly<Record<string, unknown>> = {}) =>
      (await act(reference, 'log_attempt', { channel: 'phone', started_at, ended_at: new Date().toISOString(), outcome, ...more })) as ReferenceRecord | null,
    [act, reference, started_at],
  );

  const attempted = useCallback<Call['attempted']>((outcome, more) => once(() => attempt(outcome, more)), [once, attempt]);

  const reached = useCallback<Call['reached']>(
    (name, input) =>
      once(async () => {
        const before = noted.current ?? (await attempt('reached'));
        if (!before) return null;
        noted.current = before;
        const now = reference.version > before.version ? reference : before;
        return (await act(now, name, input)) as ReferenceRecord | null;
      }),
    [once, attempt, act, reference],
  );
  return { pending, attempted, reached };
}
